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

package io.otspring.client.credentials;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object that are text, numbers or truth values. It takes
 * what RFC 8259 allows and nothing more; objects and arrays within are checked and left
 * out. Messages tell where the text is wrong and never quote it.
 */
final class JsonMembers {

	private static final int MAX_DEPTH = 16;

	private static final String DIGITS = "0123456789";

	private static final String ESCAPED = "\"\\/bfnrt";

	private static final String UNESCAPED = "\"\\/\b\f\n\r\t";

	private static final int HEX_DIGITS = 4;

	private static final int HEX_RADIX = 16;

	private final String text;

	private int position;

	private JsonMembers(String text) {
		this.text = text;
	}

	/**
	 * Reads an object.
	 * @param text the whole text
	 * @return values as text, by name and without those that are {@code null}
	 * @throws IllegalArgumentException if the text is not a JSON object, or has a member
	 * twice
	 */
	static Map<String, String> read(String text) {
		JsonMembers reader = new JsonMembers(text);
		reader.skipBlanks();
		Map<String, String> members = new LinkedHashMap<>();
		reader.object(members, 0);
		reader.skipBlanks();
		if (reader.position < text.length()) {
			throw reader.malformed("the end");
		}
		return members;
	}

	private void object(@Nullable Map<String, String> members, int depth) {
		expect('{');
		skipBlanks();
		if (take('}')) {
			return;
		}
		do {
			skipBlanks();
			String name = string();
			skipBlanks();
			expect(':');
			String value = value(depth + 1);
			if (members != null && value != null && members.putIfAbsent(name, value) != null) {
				throw malformed("another name");
			}
			skipBlanks();
		}
		while (take(','));
		expect('}');
	}

	private void array(int depth) {
		expect('[');
		skipBlanks();
		if (take(']')) {
			return;
		}
		do {
			value(depth + 1);
			skipBlanks();
		}
		while (take(','));
		expect(']');
	}

	/**
	 * Reads any value.
	 * @return its text, or {@code null} if it has none
	 */
	private @Nullable String value(int depth) {
		if (depth > MAX_DEPTH) {
			throw malformed("less depth");
		}
		skipBlanks();
		switch (peek()) {
			case '"' -> {
				return string();
			}
			case '{' -> object(null, depth);
			case '[' -> array(depth);
			case 'n' -> word("null");
			case 't' -> {
				return word("true");
			}
			case 'f' -> {
				return word("false");
			}
			default -> {
				return number();
			}
		}
		return null;
	}

	private String string() {
		expect('"');
		StringBuilder value = new StringBuilder();
		while (!take('"')) {
			char next = next("a quotation mark");
			if (next < ' ') {
				throw malformed("no control character");
			}
			value.append((next == '\\') ? escape() : next);
		}
		return value.toString();
	}

	private char escape() {
		char kind = next("an escaped character");
		if (kind == 'u') {
			int end = this.position + HEX_DIGITS;
			int code = 0;
			while (this.position < end) {
				char digit = next("four digits");
				if (!HexFormat.isHexDigit(digit)) {
					throw malformed("four digits");
				}
				code = code * HEX_RADIX + HexFormat.fromHexDigit(digit);
			}
			return (char) code;
		}
		int index = ESCAPED.indexOf(kind);
		if (index < 0) {
			throw malformed("an escaped character");
		}
		return UNESCAPED.charAt(index);
	}

	private String number() {
		int start = this.position;
		take('-');
		if (!take('0')) {
			digits();
		}
		if (take('.')) {
			digits();
		}
		if (take('e') || take('E')) {
			if (!take('+')) {
				take('-');
			}
			digits();
		}
		return this.text.substring(start, this.position);
	}

	private void digits() {
		int start = this.position;
		while (DIGITS.indexOf(peek()) >= 0) {
			this.position++;
		}
		if (this.position == start) {
			throw malformed("a value");
		}
	}

	private String word(String word) {
		if (!this.text.startsWith(word, this.position)) {
			throw malformed("a value");
		}
		this.position += word.length();
		return word;
	}

	private void skipBlanks() {
		while (" \t\r\n".indexOf(peek()) >= 0) {
			this.position++;
		}
	}

	private void expect(char wanted) {
		if (!take(wanted)) {
			throw malformed("'" + wanted + "'");
		}
	}

	private boolean take(char wanted) {
		boolean there = peek() == wanted;
		if (there) {
			this.position++;
		}
		return there;
	}

	private char next(String wanted) {
		if (this.position == this.text.length()) {
			throw malformed(wanted);
		}
		return this.text.charAt(this.position++);
	}

	/**
	 * Returns the next character, or one that nothing starts with at the end.
	 */
	private char peek() {
		return (this.position < this.text.length()) ? this.text.charAt(this.position) : '\0';
	}

	private IllegalArgumentException malformed(String wanted) {
		return new IllegalArgumentException(
				"not a JSON object: expected " + wanted + " at index " + this.position + " of " + this.text.length());
	}

}
