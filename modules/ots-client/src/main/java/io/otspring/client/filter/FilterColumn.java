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

import java.util.Optional;

import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * A column that is about to be compared; see {@link Filter#column}.
 *
 * @since 0.1.0
 */
public final class FilterColumn {

	private final String name;

	private final @Nullable ExtractedPart part;

	FilterColumn(String name, @Nullable ExtractedPart part) {
		this.name = name;
		this.part = part;
	}

	/**
	 * Compares only a part of a text column. A row in which the expression finds nothing
	 * is treated as one without the column, and does not pass unless asked for.
	 * @param regex the expression, at most 256 bytes: its first group, or else all that
	 * it matches, is the part
	 * @param type what the part is read as
	 * @return the part of the column
	 */
	public FilterColumn part(String regex, ExtractedPart.Type type) {
		return new FilterColumn(this.name, new ExtractedPart(regex, type));
	}

	public Comparison equalTo(String value) {
		return equalTo(ColumnValue.of(value));
	}

	public Comparison equalTo(long value) {
		return equalTo(ColumnValue.of(value));
	}

	public Comparison equalTo(double value) {
		return equalTo(ColumnValue.of(value));
	}

	public Comparison equalTo(boolean value) {
		return equalTo(ColumnValue.of(value));
	}

	public Comparison equalTo(byte[] value) {
		return equalTo(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it equals a value. Values of different
	 * types never compare.
	 */
	public Comparison equalTo(ColumnValue value) {
		return compare(ComparisonOperator.EQUAL, value);
	}

	public Comparison notEqualTo(String value) {
		return notEqualTo(ColumnValue.of(value));
	}

	public Comparison notEqualTo(long value) {
		return notEqualTo(ColumnValue.of(value));
	}

	public Comparison notEqualTo(double value) {
		return notEqualTo(ColumnValue.of(value));
	}

	public Comparison notEqualTo(boolean value) {
		return notEqualTo(ColumnValue.of(value));
	}

	public Comparison notEqualTo(byte[] value) {
		return notEqualTo(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it differs from a value. Values of
	 * different types never compare.
	 */
	public Comparison notEqualTo(ColumnValue value) {
		return compare(ComparisonOperator.NOT_EQUAL, value);
	}

	public Comparison greaterThan(String value) {
		return greaterThan(ColumnValue.of(value));
	}

	public Comparison greaterThan(long value) {
		return greaterThan(ColumnValue.of(value));
	}

	public Comparison greaterThan(double value) {
		return greaterThan(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it is larger than a value. Values of
	 * different types never compare.
	 */
	public Comparison greaterThan(ColumnValue value) {
		return compare(ComparisonOperator.GREATER_THAN, value);
	}

	public Comparison greaterThanOrEqualTo(String value) {
		return greaterThanOrEqualTo(ColumnValue.of(value));
	}

	public Comparison greaterThanOrEqualTo(long value) {
		return greaterThanOrEqualTo(ColumnValue.of(value));
	}

	public Comparison greaterThanOrEqualTo(double value) {
		return greaterThanOrEqualTo(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it is at least a value. Values of
	 * different types never compare.
	 */
	public Comparison greaterThanOrEqualTo(ColumnValue value) {
		return compare(ComparisonOperator.GREATER_EQUAL, value);
	}

	public Comparison lessThan(String value) {
		return lessThan(ColumnValue.of(value));
	}

	public Comparison lessThan(long value) {
		return lessThan(ColumnValue.of(value));
	}

	public Comparison lessThan(double value) {
		return lessThan(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it is smaller than a value. Values of
	 * different types never compare.
	 */
	public Comparison lessThan(ColumnValue value) {
		return compare(ComparisonOperator.LESS_THAN, value);
	}

	public Comparison lessThanOrEqualTo(String value) {
		return lessThanOrEqualTo(ColumnValue.of(value));
	}

	public Comparison lessThanOrEqualTo(long value) {
		return lessThanOrEqualTo(ColumnValue.of(value));
	}

	public Comparison lessThanOrEqualTo(double value) {
		return lessThanOrEqualTo(ColumnValue.of(value));
	}

	/**
	 * Returns the filter that a column passes if it is at most a value. Values of
	 * different types never compare.
	 */
	public Comparison lessThanOrEqualTo(ColumnValue value) {
		return compare(ComparisonOperator.LESS_EQUAL, value);
	}

	/**
	 * Returns the filter that a row passes if it has the part of the column.
	 * @throws IllegalStateException without {@link #part}: the service knows this
	 * comparison for parts only
	 */
	public Comparison exists() {
		return compareExistence(ComparisonOperator.EXIST);
	}

	/**
	 * Returns the filter that a row passes if it does not have the part of the column.
	 * @throws IllegalStateException without {@link #part}: the service knows this
	 * comparison for parts only
	 */
	public Comparison doesNotExist() {
		return compareExistence(ComparisonOperator.NOT_EXIST);
	}

	private Comparison compareExistence(ComparisonOperator operator) {
		if (this.part == null) {
			throw new IllegalStateException("Only a part of a column can be tested for existence");
		}
		return compare(operator, ColumnValue.of(0));
	}

	private Comparison compare(ComparisonOperator operator, ColumnValue value) {
		return new Comparison(this.name, operator, value, this.part == null, true, Optional.ofNullable(this.part));
	}

}
