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

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * A converter of two functions.
 *
 * @param <T> the type of the values
 * @param type the type of the values
 * @param columnType the type of the column
 * @param writer writes values
 * @param reader reads them
 */
record BuiltInConverter<T>(Class<T> type, DefinedColumnType columnType, Function<T, ColumnValue> writer,
		Function<ColumnValue, T> reader) implements ColumnConverter<T> {

	/** The types whose text is in their order. */
	private static final Set<Class<?>> ORDERED_TEXT = Set.of(String.class, Character.class, Instant.class,
			LocalDate.class, LocalDateTime.class, LocalTime.class, YearMonth.class, MonthDay.class);

	/**
	 * Makes a converter to text. Texts that cannot be stored are refused.
	 */
	static <T> BuiltInConverter<T> ofText(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
		return new BuiltInConverter<>(type, DefinedColumnType.STRING, value -> TextColumns.ofText(writer.apply(value)),
				value -> reader.apply(TextColumns.toText(value)));
	}

	/**
	 * Makes a converter of text itself. Texts that cannot be stored are refused.
	 */
	static BuiltInConverter<String> ofText(Class<String> type) {
		return new BuiltInConverter<>(type, DefinedColumnType.STRING, TextColumns::ofText, TextColumns::toText);
	}

	/**
	 * Makes a converter to text that a parser understands, and that can be stored
	 * therefore.
	 */
	static <T> BuiltInConverter<T> ofParsed(Class<T> type, Function<T, String> writer, Function<String, T> parser) {
		return new BuiltInConverter<>(type, DefinedColumnType.STRING, value -> ColumnValue.of(writer.apply(value)),
				value -> parser.apply(TextColumns.toText(value)));
	}

	@Override
	public ColumnValue write(T value) {
		return this.writer.apply(value);
	}

	@Override
	public T read(ColumnValue value) {
		return this.reader.apply(value);
	}

	@Override
	public boolean isOrdered() {
		if (this.columnType == DefinedColumnType.STRING) {
			return ORDERED_TEXT.contains(this.type);
		}
		// The bytes of a buffer have a sign
		return !this.type.equals(ByteBuffer.class);
	}

}
