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

package io.otspring.client.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.Comparison;
import io.otspring.client.filter.ComparisonOperator;
import io.otspring.client.filter.Filter;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Starts a comparison of a property, for a filter or for the condition of a write. Values
 * are those of the property; they are checked and converted at once.
 * <p>
 * A row without the column passes if the property's default passes, and otherwise not,
 * {@link #notEqualTo} included; {@link Comparison#passIfMissing} changes that. What is
 * behind {@link Filter#not} passes where the comparison does not.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class PropertyFilter {

	private final EntityProperty property;

	PropertyFilter(EntityProperty property) {
		this.property = property;
	}

	/**
	 * Returns the filter that an entity passes if the property equals a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison equalTo(Object value) {
		return compare(ComparisonOperator.EQUAL, value);
	}

	/**
	 * Returns the filter that an entity passes if the property differs from a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison notEqualTo(Object value) {
		return compare(ComparisonOperator.NOT_EQUAL, value);
	}

	/**
	 * Returns the filter that an entity passes if the property is less than a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property, or
	 * columns are {@linkplain EntityProperty#isOrdered not in the order of values}
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison lessThan(Object value) {
		return compareOrder(ComparisonOperator.LESS_THAN, value);
	}

	/**
	 * Returns the filter that an entity passes if the property is at most a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property, or
	 * columns are {@linkplain EntityProperty#isOrdered not in the order of values}
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison lessThanOrEqualTo(Object value) {
		return compareOrder(ComparisonOperator.LESS_EQUAL, value);
	}

	/**
	 * Returns the filter that an entity passes if the property is greater than a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property, or
	 * columns are {@linkplain EntityProperty#isOrdered not in the order of values}
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison greaterThan(Object value) {
		return compareOrder(ComparisonOperator.GREATER_THAN, value);
	}

	/**
	 * Returns the filter that an entity passes if the property is at least a value.
	 * @param value a value of the property
	 * @return the filter
	 * @throws IllegalArgumentException if it is of another type than the property, or
	 * columns are {@linkplain EntityProperty#isOrdered not in the order of values}
	 * @throws io.otspring.client.mapping.convert.ConversionException if the property
	 * cannot have this value
	 */
	public Comparison greaterThanOrEqualTo(Object value) {
		return compareOrder(ComparisonOperator.GREATER_EQUAL, value);
	}

	/**
	 * Returns the filter that a row passes if it has no such column, as it has none for a
	 * property that is {@code null}. As a condition, it is also passed by a row that does
	 * not exist. It counts as three of the 32 comparisons and combinations that a filter
	 * may have.
	 */
	public ColumnFilter isNull() {
		// The service cannot ask for this, but no column equals two values
		return Filter.allOf(ifMissing(0), ifMissing(1));
	}

	/**
	 * Returns the filter that a row passes if it has such a column. It counts as four of
	 * the 32 comparisons and combinations that a filter may have.
	 */
	public ColumnFilter isNotNull() {
		return Filter.not(isNull());
	}

	private Comparison ifMissing(int value) {
		return comparison(ComparisonOperator.EQUAL, any(this.property.columnType(), value), true);
	}

	private static ColumnValue any(DefinedColumnType type, int value) {
		return switch (type) {
			case INTEGER -> ColumnValue.of(value);
			case DOUBLE -> ColumnValue.of((double) value);
			case BOOLEAN -> ColumnValue.of(value != 0);
			case STRING -> ColumnValue.of(Integer.toString(value));
			case BINARY -> ColumnValue.of(new byte[] { (byte) value });
		};
	}

	private Comparison compareOrder(ComparisonOperator operator, Object value) {
		if (!this.property.isOrdered()) {
			throw new IllegalArgumentException(this.property
					+ " can be compared for equality only: its columns are not in the order of its values");
		}
		return compare(operator, value);
	}

	private Comparison compare(ComparisonOperator operator, Object value) {
		Objects.requireNonNull(value, "A property is compared with null by isNull() and isNotNull()");
		ColumnValue column = this.property.toColumn(value);
		boolean passIfMissing = this.property.defaultValue()
			.filter(missing -> passes(operator, order(missing, column)))
			.isPresent();
		return comparison(operator, column, passIfMissing);
	}

	private Comparison comparison(ComparisonOperator operator, ColumnValue value, boolean passIfMissing) {
		return new Comparison(this.property.column(), operator, value, passIfMissing, true, Optional.empty());
	}

	private static boolean passes(ComparisonOperator operator, int order) {
		return switch (operator) {
			case EQUAL -> order == 0;
			case NOT_EQUAL -> order != 0;
			case LESS_THAN -> order < 0;
			case LESS_EQUAL -> order <= 0;
			case GREATER_THAN -> order > 0;
			case GREATER_EQUAL -> order >= 0;
			case EXIST, NOT_EXIST -> throw new IllegalArgumentException(operator + " compares nothing");
		};
	}

	/** As the service does; a default is no bytes. */
	private static int order(ColumnValue one, ColumnValue other) {
		if (one instanceof IntegerValue integer) {
			return Long.compare(integer.value(), ((IntegerValue) other).value());
		}
		if (one instanceof DoubleValue floating) {
			return Double.compare(floating.value(), ((DoubleValue) other).value());
		}
		if (one instanceof BooleanValue truth) {
			return Boolean.compare(truth.value(), ((BooleanValue) other).value());
		}
		return Arrays.compareUnsigned(bytes(one), bytes(other));
	}

	private static byte[] bytes(ColumnValue text) {
		return ((StringValue) text).value().getBytes(StandardCharsets.UTF_8);
	}

}
