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

import io.otspring.emulator.engine.OtsError;

/**
 * Combines filters.
 *
 * @param operator how they are combined
 * @param parts the filters
 * @since 0.1.0
 */
public record CompositeFilter(Operator operator, List<Filter> parts) implements Filter {

	public CompositeFilter {
		parts = List.copyOf(parts);
		if (operator == Operator.NOT && parts.size() != 1) {
			throw OtsError.parameterInvalid("Invalid NOT operator: the number of sub-filters must be 1.");
		}
		if (operator != Operator.NOT && parts.size() < 2) {
			throw OtsError.parameterInvalid("Invalid AND/OR operator: the number of sub-filters must be more than 1.");
		}
	}

	@Override
	public boolean matches(FilteredColumns columns) {
		return switch (this.operator) {
			case NOT -> !this.parts.get(0).matches(columns);
			case AND -> this.parts.stream().allMatch(part -> part.matches(columns));
			case OR -> this.parts.stream().anyMatch(part -> part.matches(columns));
		};
	}

	/**
	 * How filters are combined.
	 */
	public enum Operator {

		/** The one filter must not match. */
		NOT,

		/** All filters must match. */
		AND,

		/** At least one filter must match. */
		OR

	}

}
