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

import java.util.function.Function;

import io.otspring.client.model.ColumnValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PrimitiveColumns}.
 */
class PrimitiveColumnsTests {

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE, -1, 0, Long.MAX_VALUE })
	void aLongIsAnyInteger(long value) {
		assertThat(PrimitiveColumns.toLong(ColumnValue.of(value))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE })
	void anIntIsAnIntegerOf32Bits(int value) {
		assertThat(PrimitiveColumns.toInt(ColumnValue.of(value))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(longs = { Integer.MIN_VALUE - 1L, Integer.MAX_VALUE + 1L, 1L << 32, Long.MIN_VALUE })
	void otherIntegersAreNoInts(long value) {
		refused(PrimitiveColumns::toInt, ColumnValue.of(value), "range of an int");
	}

	@Test
	void smallIntegersEndWhereTheirTypesDo() {
		assertThat(PrimitiveColumns.toShort(ColumnValue.of(Short.MIN_VALUE))).isEqualTo(Short.MIN_VALUE);
		assertThat(PrimitiveColumns.toByte(ColumnValue.of(Byte.MAX_VALUE))).isEqualTo(Byte.MAX_VALUE);
		refused(PrimitiveColumns::toShort, ColumnValue.of(Short.MAX_VALUE + 1L), "range of a short");
		refused(PrimitiveColumns::toByte, ColumnValue.of(Byte.MIN_VALUE - 1L), "range of a byte");
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.0, 0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1 })
	void aDoubleIsAnyNumber(double value) {
		assertThat(Double.doubleToRawLongBits(PrimitiveColumns.toDouble(PrimitiveColumns.ofDouble(value))))
			.isEqualTo(Double.doubleToRawLongBits(value));
	}

	@ParameterizedTest
	@ValueSource(floats = { -0.0f, 0.0f, Float.MIN_VALUE, -Float.MAX_VALUE, 0.1f, 16_777_217f })
	void aFloatIsWidenedAndComesBack(float value) {
		assertThat(Float.floatToRawIntBits(PrimitiveColumns.toFloat(PrimitiveColumns.ofDouble(value))))
			.isEqualTo(Float.floatToRawIntBits(value));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 16_777_217, 1e39, Double.MIN_VALUE })
	void aNumberThatWouldBeRoundedIsNoFloat(double value) {
		refused(PrimitiveColumns::toFloat, ColumnValue.of(value), "not exactly a float");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void whatIsNotFiniteCannotBeStored(double value) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> PrimitiveColumns.ofDouble(value))
			.withMessage("only finite numbers can be stored");
	}

	@Test
	void truthIsNothingElse() {
		assertThat(PrimitiveColumns.toBoolean(ColumnValue.of(true))).isTrue();
		assertThat(PrimitiveColumns.toBoolean(ColumnValue.of(false))).isFalse();
		refused(PrimitiveColumns::toBoolean, ColumnValue.of(1), "should be BOOLEAN");
	}

	@Test
	void numbersOfTheOtherKindAreRefused() {
		refused(PrimitiveColumns::toLong, ColumnValue.of(1.0), "should be INTEGER");
		refused(PrimitiveColumns::toInt, ColumnValue.of("1"), "should be INTEGER");
		refused(PrimitiveColumns::toDouble, ColumnValue.of(1), "should be DOUBLE");
	}

	private void refused(Function<ColumnValue, ?> conversion, ColumnValue value, String reason) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> conversion.apply(value))
			.withMessageContaining(reason);
	}

}
