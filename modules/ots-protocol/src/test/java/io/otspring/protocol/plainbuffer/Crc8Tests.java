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

import java.nio.charset.StandardCharsets;

import io.otspring.protocol.Hex;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Crc8}.
 */
class Crc8Tests {

	@Test
	void hasTheCheckValueOfItsKind() {
		assertThat(fold(0, "123456789")).isEqualTo(0xf4);
	}

	@Test
	void hasTheTableOfItsPolynomial() {
		byte[] first = Hex.bytes(
				"00 07 0e 09 1c 1b 12 15 38 3f 36 31 24 23 2a 2d" + "70 77 7e 79 6c 6b 62 65 48 4f 46 41 54 53 5a 5d");
		for (int i = 0; i < first.length; i++) {
			assertThat(Crc8.fold(0, i)).isEqualTo(first[i] & 0xFF);
		}
		assertThat(Crc8.fold(0, 0xff)).isEqualTo(0xf3);
	}

	@Test
	void foldsTheWorkedKeyCell() {
		int name = fold(0, "id");
		assertThat(name).isEqualTo(0x73);
		int type = Crc8.fold(name, 0x00);
		assertThat(type).isEqualTo(0x5e);
		assertThat(Crc8.foldInt64(type, 1)).isEqualTo(0x0a);
	}

	@Test
	void foldsTheWorkedRow() {
		int cells = Crc8.fold(0, 0x0a);
		assertThat(cells).isEqualTo(0x36);
		assertThat(Crc8.fold(cells, 0)).isEqualTo(0x82);
		assertThat(Crc8.fold(cells, 1)).isEqualTo(0x85);
	}

	@Test
	void foldsTheWorkedCellWithTimestamp() {
		int name = fold(0, "b");
		assertThat(name).isEqualTo(0x29);
		int type = Crc8.fold(name, 0x03);
		assertThat(type).isEqualTo(0xd6);
		int length = Crc8.foldInt32(type, 1);
		assertThat(length).isEqualTo(0xaf);
		int bytes = fold(length, "z");
		assertThat(bytes).isEqualTo(0x25);
		assertThat(Crc8.foldInt64(bytes, 1700000000000L)).isEqualTo(0xac);
	}

	@Test
	void foldsTheTimestampOfTheWorkedDeletionBeforeItsType() {
		int name = fold(0, "c");
		assertThat(name).isEqualTo(0x2e);
		int timestamp = Crc8.foldInt64(name, 1700000000001L);
		assertThat(timestamp).isEqualTo(0x12);
		assertThat(Crc8.fold(timestamp, 0x03)).isEqualTo(0x77);
	}

	@Test
	void foldsNumbersFromTheirLeastSignificantByte() {
		byte[] bytes = Hex.bytes("0807060504030201");
		assertThat(Crc8.foldInt64(0x55, 0x0102030405060708L)).isEqualTo(Crc8.fold(0x55, bytes, 0, 8));
		assertThat(Crc8.foldInt32(0x55, 0x05060708)).isEqualTo(Crc8.fold(0x55, bytes, 0, 4));
	}

	private static int fold(int crc, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return Crc8.fold(crc, bytes, 0, bytes.length);
	}

}
