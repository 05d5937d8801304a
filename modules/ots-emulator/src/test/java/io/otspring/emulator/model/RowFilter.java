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

package io.otspring.emulator.model;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter or column condition as plain data, and what it means.
 */
sealed interface RowFilter {

	/**
	 * Returns whether a row passes.
	 * @param columns the versions of a column, newest first
	 */
	boolean passes(Function<String, List<Object>> columns);

	/**
	 * Compares a column with a value.
	 *
	 * @param column the column
	 * @param comparator how
	 * @param value with what
	 * @param dropMissing whether a row without the column is dropped
	 * @param latestOnly whether older versions do not count
	 * @param digits whether the first digits of the text are compared instead of the
	 * value
	 */
	record Compare(String column, Comparator comparator, Object value, boolean dropMissing, boolean latestOnly,
			boolean digits) implements RowFilter {

		static final String DIGITS = "[a-z]?([0-9]+)";

		@Override
		public boolean passes(Function<String, List<Object>> columns) {
			List<Object> versions = columns.apply(this.column);
			if (this.latestOnly && !versions.isEmpty()) {
				versions = List.of(versions.get(0));
			}
			if (this.digits) {
				versions = versions.stream().map(Compare::digits).filter(version -> version != null).toList();
			}
			if (this.comparator == Comparator.EXIST || this.comparator == Comparator.NOT_EXIST) {
				return versions.isEmpty() == (this.comparator == Comparator.NOT_EXIST);
			}
			if (versions.isEmpty()) {
				return !this.dropMissing;
			}
			return versions.stream()
				.anyMatch(version -> Order.comparable(version, this.value)
						&& this.comparator.holds(Order.compare(version, this.value)));
		}

		private static Object digits(Object value) {
			Matcher matcher = (value instanceof String text) ? Pattern.compile(DIGITS).matcher(text) : null;
			return (matcher != null && matcher.find()) ? Long.valueOf(matcher.group(1)) : null;
		}

	}

	/**
	 * Combines filters.
	 *
	 * @param combinator how
	 * @param filters one for NOT, at least two for the others
	 */
	record Combine(Combinator combinator, List<RowFilter> filters) implements RowFilter {

		@Override
		public boolean passes(Function<String, List<Object>> columns) {
			return switch (this.combinator) {
				case NOT -> !this.filters.get(0).passes(columns);
				case AND -> this.filters.stream().allMatch(filter -> filter.passes(columns));
				case OR -> this.filters.stream().anyMatch(filter -> filter.passes(columns));
			};
		}

	}

	/** How a column is compared. */
	enum Comparator {

		EQUAL, NOT_EQUAL, GREATER_THAN, GREATER_EQUAL, LESS_THAN, LESS_EQUAL, EXIST, NOT_EXIST;

		boolean holds(int order) {
			return switch (this) {
				case EQUAL -> order == 0;
				case NOT_EQUAL -> order != 0;
				case GREATER_THAN -> order > 0;
				case GREATER_EQUAL -> order >= 0;
				case LESS_THAN -> order < 0;
				case LESS_EQUAL -> order <= 0;
				case EXIST, NOT_EXIST -> throw new IllegalStateException("Compares nothing");
			};
		}

	}

	/** How filters are combined. */
	enum Combinator {

		NOT, AND, OR

	}

}
