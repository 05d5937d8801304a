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

package io.otspring.emulator.engine;

import java.util.Comparator;

/**
 * Texts as the service sees them: as the bytes of their UTF-8 form, which need not be
 * made for that.
 *
 * @since 0.1.0
 */
public final class Utf8 {

	/**
	 * The order of the unsigned bytes. It differs from the order of {@link String} where
	 * a surrogate pair meets a character from U+E000 on.
	 */
	public static final Comparator<String> ORDER = Utf8::compare;

	private Utf8() {
	}

	/**
	 * Returns the number of bytes.
	 * @param text a text without unpaired surrogates
	 * @return the length in bytes
	 */
	public static int length(String text) {
		int bytes = text.length();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				// Each half of a pair counts two of the four bytes
				bytes += (c < 0x800 || Character.isSurrogate(c)) ? 1 : 2;
			}
		}
		return bytes;
	}

	private static int compare(String left, String right) {
		int end = Math.min(left.length(), right.length());
		for (int i = 0; i < end; i++) {
			char a = left.charAt(i);
			char b = right.charAt(i);
			if (a != b) {
				return rank(a) - rank(b);
			}
		}
		return left.length() - right.length();
	}

	private static int rank(char c) {
		return Character.isSurrogate(c) ? c + 0x10000 : c;
	}

}
