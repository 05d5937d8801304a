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

package io.otspring.client.mapping.convert;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Converts the values of a type to those of a column and back. What was written is read
 * as an equal value; a value for which this cannot be is refused.
 * <p>
 * Implementations have to be safe for use by multiple threads.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public interface ColumnConverter<T> {

	/**
	 * Returns the type that this converter is for, if it is registered: the properties
	 * that have exactly this type.
	 */
	Class<T> type();

	/**
	 * Returns the type of the column.
	 */
	DefinedColumnType columnType();

	/**
	 * Returns what is stored.
	 * @param value the value of a property, never {@code null}
	 * @return the value of the column
	 * @throws ConversionException if it cannot be stored exactly
	 */
	ColumnValue write(T value);

	/**
	 * Returns what was stored.
	 * @param value the value of the column
	 * @return the value of the property
	 * @throws ConversionException if the column holds something else
	 */
	T read(ColumnValue value);

	/**
	 * Returns whether columns are in the order of the values. Only then do comparisons
	 * with the value of a property, and ranges of keys, mean what they say. Columns are
	 * ordered by their numbers, by the code points of their text, by their bytes, which
	 * have no sign, and false before true.
	 * @return by default {@code false}
	 */
	default boolean isOrdered() {
		return false;
	}

}
