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

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import com.google.protobuf.CodedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WireBuffer}.
 */
class WireBufferTests {

	private final WireBuffer buffer = new WireBuffer(0);

	@Test
	void writesNumbersLittleEndian() {
		this.buffer.writeByte(0x1ff);
		this.buffer.writeInt32(0x04030201);
		this.buffer.writeInt64(0xf807060504030201L);
		assertThat(Hex.of(this.buffer)).isEqualTo("ff" + "01020304" + "01020304050607f8");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 127, 128, 16383, 16384, Integer.MAX_VALUE, -1, Long.MAX_VALUE, Long.MIN_VALUE })
	void writesVarintsAsProtobufDoes(long value) throws IOException {
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		CodedOutputStream out = CodedOutputStream.newInstance(expected);
		out.writeUInt64NoTag(value);
		out.flush();
		this.buffer.writeVarint(value);
		assertThat(Hex.of(this.buffer)).isEqualTo(Hex.of(expected.toByteArray()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 129, 16383, 16384, 16385, 2097151, 2097152 })
	void insertsTheLengthOfWhatFollowsAPosition(int length) {
		byte[] content = new byte[length];
		for (int i = 0; i < length; i++) {
			content[i] = (byte) (i * 31);
		}
		this.buffer.writeByte(0x0a);
		this.buffer.writeBytes(content);
		this.buffer.insertVarintLength(1);
		WireBuffer expected = new WireBuffer(length + 6);
		expected.writeByte(0x0a);
		expected.writeVarint(length);
		expected.writeBytes(content);
		assertThat(this.buffer.toByteArray()).isEqualTo(expected.toByteArray());
	}

	@Test
	void insertsLengthsInsideOfLengths() {
		this.buffer.writeByte(0x0a);
		int outer = this.buffer.size();
		this.buffer.writeByte(0x12);
		int inner = this.buffer.size();
		this.buffer.writeUtf8("t");
		this.buffer.insertVarintLength(inner);
		this.buffer.insertVarintLength(outer);
		this.buffer.writeByte(0x18);
		assertThat(Hex.of(this.buffer)).isEqualTo("0a03" + "120174" + "18");
	}

	@Test
	void patchesWhatWasWrittenBefore() {
		this.buffer.writeInt64(-1);
		this.buffer.patchInt32(2, 0x04030201);
		assertThat(Hex.of(this.buffer)).isEqualTo("ffff01020304ffff");
	}

	@Test
	void writesPartOfAnArray() {
		this.buffer.writeBytes(Hex.bytes("00 01 02 03"), 1, 2);
		assertThat(Hex.of(this.buffer)).isEqualTo("0102");
	}

	@Test
	void writesTextAsUtf8AndCountsItsBytes() {
		assertThat(this.buffer.writeUtf8("h\u00e9 \u4e2d \ud83d\ude00")).isEqualTo(12);
		assertThat(Hex.of(this.buffer)).isEqualTo("68c3a9" + "20" + "e4b8ad" + "20" + "f09f9880");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud83d", "\ude00", "a\ud83d", "\ude00a", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00",
			"\ude00\ud83d", "\ud83da\ude00" })
	void refusesUnpairedSurrogates(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.buffer.writeUtf8(text))
			.withMessageContaining("unpaired surrogate");
		assertThat(this.buffer.size()).isZero();
	}

	@Test
	void keepsWhatWasWrittenWhenItGrows() {
		for (int i = 0; i < 100_000; i++) {
			this.buffer.writeByte(i);
		}
		assertThat(this.buffer.size()).isEqualTo(100_000);
		assertThat(this.buffer.array().length).isLessThan(200_001);
		for (int i = 0; i < 100_000; i++) {
			assertThat(this.buffer.array()[i]).isEqualTo((byte) i);
		}
	}

}
