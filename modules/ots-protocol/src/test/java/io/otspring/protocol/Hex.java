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

package io.otspring.protocol;

import java.util.HexFormat;

/**
 * Bytes as they are written in tests: hexadecimal, with blanks and brackets for the
 * reader's eye.
 */
public final class Hex {

	private Hex() {
	}

	public static byte[] bytes(String text) {
		return HexFormat.of().parseHex(text.replaceAll("[\\s\\[\\]]", ""));
	}

	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	public static String of(WireBuffer buffer) {
		return of(buffer.toByteArray());
	}

}
