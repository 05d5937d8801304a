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

import java.time.Year;
import java.util.List;
import java.util.function.Function;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Converters of what columns hold as numbers, and of truth.
 */
final class NumberConverters {

	private NumberConverters() {
	}

	static List<ColumnConverter<?>> all() {
		return List.of(integer(Long.class, ColumnValue::of, PrimitiveColumns::toLong),
				integer(Integer.class, ColumnValue::of, PrimitiveColumns::toInt),
				integer(Short.class, ColumnValue::of, PrimitiveColumns::toShort),
				integer(Byte.class, ColumnValue::of, PrimitiveColumns::toByte),
				integer(Year.class, year -> ColumnValue.of(year.getValue()), NumberConverters::year),
				floating(Double.class, PrimitiveColumns::ofDouble, PrimitiveColumns::toDouble),
				floating(Float.class, number -> PrimitiveColumns.ofDouble(number), PrimitiveColumns::toFloat),
				new BuiltInConverter<>(Boolean.class, DefinedColumnType.BOOLEAN, ColumnValue::of,
						PrimitiveColumns::toBoolean));
	}

	private static <T> ColumnConverter<T> integer(Class<T> type, Function<T, ColumnValue> writer,
			Function<ColumnValue, T> reader) {
		return new BuiltInConverter<>(type, DefinedColumnType.INTEGER, writer, reader);
	}

	private static <T> ColumnConverter<T> floating(Class<T> type, Function<T, ColumnValue> writer,
			Function<ColumnValue, T> reader) {
		return new BuiltInConverter<>(type, DefinedColumnType.DOUBLE, writer, reader);
	}

	private static Year year(ColumnValue value) {
		long year = PrimitiveColumns.toLong(value);
		if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
			throw new ConversionException("the integer in the column is out of the range of a year");
		}
		return Year.of((int) year);
	}

}
