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

package io.otspring.protocol.plainbuffer;

/**
 * The checksum of cells and rows: CRC-8 with polynomial 0x07, initial value 0, neither
 * reflected nor inverted. Numbers are folded least significant byte first.
 */
final class Crc8 {

	private static final byte[] TABLE = table();

	private Crc8() {
	}

	static int fold(int crc, int value) {
		return TABLE[(crc ^ value) & 0xFF] & 0xFF;
	}

	static int foldInt32(int crc, int value) {
		int result = crc;
		for (int shift = 0; shift < 32; shift += 8) {
			result = fold(result, value >>> shift);
		}
		return result;
	}

	static int foldInt64(int crc, long value) {
		return foldInt32(foldInt32(crc, (int) value), (int) (value >>> 32));
	}

	static int fold(int crc, byte[] bytes, int offset, int length) {
		int result = crc;
		for (int i = offset; i < offset + length; i++) {
			result = TABLE[(result ^ bytes[i]) & 0xFF];
		}
		return result & 0xFF;
	}

	private static byte[] table() {
		byte[] table = new byte[256];
		for (int i = 0; i < table.length; i++) {
			int value = i;
			for (int bit = 0; bit < 8; bit++) {
				value = ((value & 0x80) != 0) ? (value << 1) ^ 0x07 : value << 1;
			}
			table[i] = (byte) value;
		}
		return table;
	}

}
