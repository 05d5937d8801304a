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

import java.util.stream.Stream;

import io.otspring.protocol.Hex;
import io.otspring.protocol.WireBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link ShortFormWriter} and {@link EncodedValue#ofShortForm}.
 */
class ShortFormTests {

	static Stream<Arguments> values() {
		return Stream.of(arguments(258L, "00 0201000000000000"), arguments(-2L, "00 feffffffffffffff"),
				arguments(-0.25, "01 000000000000d0bf"), arguments(1.5, "01 000000000000f83f"),
				arguments(true, "02 01"), arguments(false, "02 00"), arguments("abc", "03 03000000 616263"),
				arguments("h\u00e9", "03 03000000 68c3a9"), arguments("", "03 00000000"),
				arguments(TestCell.binary("010203"), "07 03000000 010203"),
				arguments(TestCell.binary(""), "07 00000000"), arguments(ValueType.INF_MIN, "09"),
				arguments(ValueType.INF_MAX, "0a"), arguments(ValueType.AUTO_INCREMENT, "0b"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void isWrittenByteForByte(Object value, String hex) {
		WireBuffer buffer = new WireBuffer(0);
		TestCell.writeValue(value, new ShortFormWriter(buffer));
		assertThat(Hex.of(buffer)).isEqualTo(hex.replace(" ", ""));
	}

	@ParameterizedTest
	@MethodSource("values")
	void isRead(Object value, String hex) {
		assertThat(TestCell.readValue(EncodedValue.ofShortForm(Hex.bytes(hex)))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "00 02010000000000", "01 000000000000f8", "02", "03", "03 030000", "07 00" })
	void isRefusedWhenItIsCut(String hex) {
		assertRefused(hex, "Cell data broken, length is shorter than expect.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00 0201000000000000 00", "02 01 01", "03 03000000 61626364", "09 00", "0a 0a" })
	void isRefusedWhenSomethingFollows(String hex) {
		assertRefused(hex, "Cell data broken, has more data in cell, but they can't be parsed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "03 04000000 616263", "07 04000000 616263", "03 ffffff7f 616263" })
	void isRefusedWhenItsLengthIsBeyondTheEnd(String hex) {
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> EncodedValue.ofShortForm(Hex.bytes(hex)))
			.withMessageStartingWith("Cell data broken, wrong string format, size: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "04", "05", "06", "08", "0c", "7f", "80", "ff" })
	void isRefusedWhenItsTypeIsNotKnown(String hex) {
		assertRefused(hex, "data format is invalid, unknown variant type occured.");
	}

	@Test
	void tellsWhichTypeAValueHas() {
		EncodedValue value = EncodedValue.ofShortForm(Hex.bytes("00 0201000000000000"));
		assertThatIllegalStateException().isThrownBy(value::string).withMessage("The value is INTEGER, not STRING");
		assertThatIllegalStateException().isThrownBy(value::floating);
		assertThatIllegalStateException().isThrownBy(value::bool);
		assertThatIllegalStateException().isThrownBy(value::binary);
		assertThatIllegalStateException()
			.isThrownBy(() -> EncodedValue.ofShortForm(Hex.bytes("01 000000000000f83f")).integer());
	}

	@Test
	void namesTypesAsTheServiceDoes() {
		assertThat(Stream.of(ValueType.values()).map(ValueType::wireName)).containsExactly("VT_INTEGER", "VT_DOUBLE",
				"VT_BOOLEAN", "VT_STRING", "VT_BLOB", "VT_INF_MIN", "VT_INF_MAX", "VT_AUTO_INCREMENT");
	}

	@Test
	void keepsTheSignOfZero() {
		WireBuffer buffer = new WireBuffer(0);
		new ShortFormWriter(buffer).floating(-0.0);
		assertThat(EncodedValue.ofShortForm(buffer.toByteArray()).floating()).isEqualTo(-0.0);
	}

	private static void assertRefused(String hex, String message) {
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> EncodedValue.ofShortForm(Hex.bytes(hex)))
			.withMessage(message);
	}

}
