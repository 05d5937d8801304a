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

import java.util.Objects;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * A converter to JSON.
 *
 * @param <T> the type of the values
 * @param type the type of the values
 * @param writer writes values
 * @param reader reads them
 * @param open whether the type says too little of its values to know what is read
 */
record JsonConverter<T>(Class<T> type, ObjectWriter writer, ObjectReader reader,
		boolean open) implements ColumnConverter<T> {

	@Override
	public DefinedColumnType columnType() {
		return DefinedColumnType.STRING;
	}

	@Override
	public ColumnValue write(T value) {
		String text = json(value);
		if (this.open && !Objects.deepEquals(parse(text), value)) {
			throw new ConversionException("the value would be read from JSON as another one");
		}
		return TextColumns.ofText(text);
	}

	@Override
	public T read(ColumnValue value) {
		T read = parse(TextColumns.toText(value));
		if (read == null) {
			throw new ConversionException("the JSON in the column is null");
		}
		return read;
	}

	private String json(T value) {
		try {
			return this.writer.writeValueAsString(value);
		}
		catch (RuntimeException ex) {
			throw failure("the value cannot be written as JSON", ex);
		}
	}

	private T parse(String text) {
		try {
			return this.reader.readValue(text);
		}
		catch (RuntimeException ex) {
			throw failure("the column does not hold JSON of " + this.type.getTypeName(), ex);
		}
	}

	/**
	 * Exceptions of JSON libraries quote what they choke on, so just their type is told.
	 */
	private static ConversionException failure(String reason, RuntimeException ex) {
		return new ConversionException(reason + " (" + ex.getClass().getSimpleName() + ")");
	}

}
