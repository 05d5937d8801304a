/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.engine.filter;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

import io.otspring.emulator.engine.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * Compares a column with a value.
 *
 * @param column the name of a key or attribute column
 * @param operator how they are compared
 * @param value the value to compare with, {@code null} where the operator asks for
 * existence
 * @param filterIfMissing whether a row without the column is dropped
 * @param latestVersionOnly whether the newest version counts alone; otherwise any version
 * may satisfy the comparison
 * @param transform what is made of the column before it is compared
 * @since 0.1.0
 */
public record SingleColumnFilter(String column, ComparisonOperator operator, @Nullable ColumnValue value,
		boolean filterIfMissing, boolean latestVersionOnly, @Nullable ValueTransform transform) implements Filter {

	@Override
	public boolean matches(FilteredColumns columns) {
		List<ColumnValue> candidates = candidates(columns);
		if (this.operator.isExistence()) {
			return candidates.isEmpty() == (this.operator == ComparisonOperator.NOT_EXIST);
		}
		if (candidates.isEmpty()) {
			return !this.filterIfMissing;
		}
		return candidates.stream().anyMatch(this::isSatisfiedBy);
	}

	/**
	 * Returns the versions to look at. A version from which the transformation makes
	 * nothing counts as missing.
	 */
	private List<ColumnValue> candidates(FilteredColumns columns) {
		List<ColumnValue> versions = columns.versions(this.column);
		if (this.latestVersionOnly && versions.size() > 1) {
			versions = versions.subList(0, 1);
		}
		if (this.transform == null) {
			return versions;
		}
		return versions.stream().flatMap(version -> this.transform.apply(version).stream()).toList();
	}

	/**
	 * Compares one version. Values of different types never satisfy a comparison.
	 */
	private boolean isSatisfiedBy(ColumnValue version) {
		OptionalInt order = version.compareWith(Objects.requireNonNull(this.value));
		return order.isPresent() && this.operator.isSatisfiedBy(order.getAsInt());
	}

}
