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

package io.otspring.client.filter;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Parameters;

/**
 * The comparison of a column with a value.
 *
 * @param column the column's name, not empty
 * @param operator how it is compared
 * @param value what it is compared with; for {@link ComparisonOperator#EXIST} and
 * {@link ComparisonOperator#NOT_EXIST} it does not matter
 * @param passIfMissing whether a row without the column passes
 * @param latestVersionOnly whether the newest version alone is compared, or else one of
 * the versions that were read has to compare well
 * @param part what to compare instead of the whole column
 * @since 0.1.0
 */
public record Comparison(String column, ComparisonOperator operator, ColumnValue value, boolean passIfMissing,
		boolean latestVersionOnly, Optional<ExtractedPart> part) implements ColumnFilter {

	public Comparison {
		Objects.requireNonNull(value, "value");
		Parameters.requireName("filter's column", column);
	}

	@Override
	public Set<String> columns() {
		return Set.of(this.column);
	}

	/**
	 * Returns this comparison with another answer for rows without the column. Rows pass
	 * unless this is called with {@code false}, as in the other clients of the service.
	 */
	public Comparison passIfMissing(boolean pass) {
		return new Comparison(this.column, this.operator, this.value, pass, this.latestVersionOnly, this.part);
	}

	/**
	 * Returns this comparison for the newest version alone, which is the default, or for
	 * all versions that are read.
	 */
	public Comparison latestVersionOnly(boolean latest) {
		return new Comparison(this.column, this.operator, this.value, this.passIfMissing, latest, this.part);
	}

}
