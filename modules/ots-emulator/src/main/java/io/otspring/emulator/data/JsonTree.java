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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a line: objects become maps that keep their order, arrays lists, integers
 * {@link Long} and all other numbers {@link Double}.
 */
final class JsonTree {

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private JsonTree() {
	}

	/**
	 * Reads an object.
	 * @throws IllegalArgumentException if the text is something else
	 */
	static JsonObject read(String text) {
		try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
			if (in.nextToken() != JsonToken.START_OBJECT) {
				throw new IllegalArgumentException("not a JSON object");
			}
			Map<String, Object> object = object(in);
			if (in.nextToken() != null) {
				throw new IllegalArgumentException("more than one JSON object");
			}
			return new JsonObject("line", object);
		}
	}

	private static Map<String, Object> object(JsonParser in) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (String name = in.nextName(); name != null; name = in.nextName()) {
			in.nextToken();
			object.put(text(name), value(in));
		}
		return object;
	}

	private static List<Object> array(JsonParser in) {
		List<Object> array = new ArrayList<>();
		while (in.nextToken() != JsonToken.END_ARRAY) {
			array.add(value(in));
		}
		return array;
	}

	private static Object value(JsonParser in) {
		return switch (in.currentToken()) {
			case START_OBJECT -> object(in);
			case START_ARRAY -> array(in);
			case VALUE_STRING -> text(in.getString());
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NUMBER_INT -> integer(in);
			case VALUE_NUMBER_FLOAT -> number(in);
			default -> throw new IllegalArgumentException("null is no value");
		};
	}

	private static Long integer(JsonParser in) {
		try {
			return Long.valueOf(in.getString());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("integer " + in.getString() + " has more than 64 bits", ex);
		}
	}

	private static Double number(JsonParser in) {
		double number = Double.parseDouble(in.getString());
		if (Double.isInfinite(number)) {
			throw new IllegalArgumentException("number " + in.getString() + " is too large for a double");
		}
		return number;
	}

	private static String text(String text) {
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new IllegalArgumentException("text with half a character");
		}
		return text;
	}

}
