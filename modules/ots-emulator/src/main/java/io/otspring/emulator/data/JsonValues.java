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

package io.otspring.emulator.data;

import java.util.Base64;
import java.util.Map;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.Value;
import tools.jackson.core.JsonGenerator;

/**
 * Values as JSON. A number with a point or an exponent is a double, any other an integer;
 * what JSON has no form for is an object that says what it is.
 */
final class JsonValues {

	private static final String BINARY = "base64";

	private static final String DOUBLE = "double";

	private JsonValues() {
	}

	static void write(JsonGenerator out, Value value) {
		if (value instanceof IntegerValue integer) {
			out.writeNumber(integer.value());
		}
		else if (value instanceof StringValue string) {
			out.writeString(string.value());
		}
		else if (value instanceof BooleanValue bool) {
			out.writeBoolean(bool.value());
		}
		else if (value instanceof BinaryValue binary) {
			writeObject(out, BINARY, Base64.getEncoder().encodeToString(binary.bytes()));
		}
		else if (value instanceof DoubleValue number) {
			if (Double.isFinite(number.value())) {
				out.writeNumber(number.value());
			}
			else {
				writeObject(out, DOUBLE, Double.toString(number.value()));
			}
		}
		else {
			throw new IllegalStateException("Not stored: " + value);
		}
	}

	static ColumnValue columnValue(String column, Object json) {
		if (json instanceof Long integer) {
			return new IntegerValue(integer);
		}
		if (json instanceof Double number) {
			return new DoubleValue(number);
		}
		if (json instanceof String text) {
			return new StringValue(text);
		}
		if (json instanceof Boolean bool) {
			return new BooleanValue(bool);
		}
		if (json instanceof Map<?, ?> object && object.size() == 1) {
			if (object.get(BINARY) instanceof String text) {
				return binary(column, text);
			}
			if (object.get(DOUBLE) instanceof String text) {
				return notFinite(column, text);
			}
		}
		throw new IllegalArgumentException("column '" + column + "' has no value");
	}

	static KeyValue keyValue(String column, Object json) {
		if (columnValue(column, json) instanceof KeyValue value) {
			return value;
		}
		throw new IllegalArgumentException("key column '" + column + "' is neither integer nor text nor binary");
	}

	private static void writeObject(JsonGenerator out, String type, String value) {
		out.writeStartObject();
		out.writeStringProperty(type, value);
		out.writeEndObject();
	}

	private static BinaryValue binary(String column, String text) {
		try {
			return new BinaryValue(Base64.getDecoder().decode(text));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("column '" + column + "' is not Base64", ex);
		}
	}

	private static DoubleValue notFinite(String column, String text) {
		return switch (text) {
			case "NaN" -> new DoubleValue(Double.NaN);
			case "Infinity" -> new DoubleValue(Double.POSITIVE_INFINITY);
			case "-Infinity" -> new DoubleValue(Double.NEGATIVE_INFINITY);
			default ->
				throw new IllegalArgumentException("column '" + column + "' is none of NaN, Infinity and -Infinity");
		};
	}

}
