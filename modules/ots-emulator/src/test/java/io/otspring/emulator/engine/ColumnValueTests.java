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

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnValueTests {

	@Test
	void comparesIntegersAsSignedNumbers() {
		assertThat(new IntegerValue(-1).compareWith(new IntegerValue(1)).getAsInt()).isNegative();
	}

	@Test
	void comparesDoublesAsNumbers() {
		assertThat(new DoubleValue(-0.0).compareWith(new DoubleValue(0.0))).hasValue(0);
		assertThat(new DoubleValue(-1.5).compareWith(new DoubleValue(0.25)).getAsInt()).isNegative();
		assertThat(new DoubleValue(1.5).compareWith(new DoubleValue(0.25)).getAsInt()).isPositive();
	}

	@Test
	void comparesFalseBeforeTrue() {
		assertThat(new BooleanValue(false).compareWith(new BooleanValue(true)).getAsInt()).isNegative();
	}

	@Test
	void comparesTextsByTheirBytes() {
		assertThat(new StringValue("\uFFFD").compareWith(new StringValue("\uD83D\uDE00")).getAsInt()).isNegative();
		assertThat(new StringValue("a").compareWith(new StringValue("ab")).getAsInt()).isNegative();
	}

	@Test
	void comparesBinariesAsUnsignedBytes() {
		assertThat(binary(0x7F).compareWith(binary(0x80)).getAsInt()).isNegative();
	}

	@Test
	void doesNotCompareValuesOfDifferentTypes() {
		assertThat(new IntegerValue(1).compareWith(new DoubleValue(1))).isEqualTo(OptionalInt.empty());
		assertThat(new DoubleValue(1).compareWith(new IntegerValue(1))).isEqualTo(OptionalInt.empty());
		assertThat(new BooleanValue(true).compareWith(new IntegerValue(1))).isEqualTo(OptionalInt.empty());
		assertThat(new StringValue("1").compareWith(new IntegerValue(1))).isEqualTo(OptionalInt.empty());
		assertThat(binary(1).compareWith(new StringValue("1"))).isEqualTo(OptionalInt.empty());
	}

	@Test
	void countsTheBytesOfItsValue() {
		assertThat(new IntegerValue(1).size()).isEqualTo(8);
		assertThat(new DoubleValue(1).size()).isEqualTo(8);
		assertThat(new BooleanValue(true).size()).isEqualTo(1);
		assertThat(new StringValue("hé").size()).isEqualTo(3);
		assertThat(binary(1).size()).isEqualTo(1);
	}

	@Test
	void binariesAreEqualByContent() {
		assertThat(binary(1)).isEqualTo(binary(1)).hasSameHashCodeAs(binary(1)).isNotEqualTo(binary(2));
	}

	private static BinaryValue binary(int value) {
		return new BinaryValue(new byte[] { (byte) value });
	}

}
