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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants in the form in which they are written. The parser of the JDK takes
 * longer for one than all else in a row does.
 */
final class InstantText {

	private static final String SHAPE = "0000-00-00T00:00:00.000000000Z";

	private InstantText() {
	}

	/**
	 * Returns the instant of a text in any form of ISO 8601.
	 * @throws DateTimeException if it is no such text
	 */
	static Instant parse(String text) {
		if (!hasShape(text)) {
			return Instant.parse(text);
		}
		try {
			return LocalDateTime
				.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
						number(text, 14, 16), number(text, 17, 19), number(text, 20, 29))
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			// It may be the end of a day, or a leap second
			return Instant.parse(text);
		}
	}

	private static boolean hasShape(String text) {
		if (text.length() != SHAPE.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			char expected = SHAPE.charAt(i);
			char c = text.charAt(i);
			if ((expected == '0') ? c < '0' || c > '9' : c != expected) {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
