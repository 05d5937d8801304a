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

package io.otspring.client.model;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Values, keys and time ranges.
 */
class ValueTests {

	@Test
	void binaryValuesCompareByContent() {
		assertThat(ColumnValue.of(new byte[] { 1, 2 })).isEqualTo(ColumnValue.of(new byte[] { 1, 2 }))
			.hasSameHashCodeAs(ColumnValue.of(new byte[] { 1, 2 }))
			.isNotEqualTo(ColumnValue.of(new byte[] { 1, 3 }))
			.isNotEqualTo(ColumnValue.text(new byte[] { 1, 2 }));
	}

	@Test
	void valuesOfBinaryAndTextDoNotShowTheirContent() {
		assertThat(ColumnValue.of(new byte[] { 1, 2 })).hasToString("BinaryValue[2 bytes]");
		assertThat(ColumnValue.text(new byte[] { 65 })).hasToString("TextValue[1 bytes]");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void doublesAreFinite(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> ColumnValue.of(value));
	}

	@Test
	void keyColumnsAreNamedOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> PrimaryKey.of("a", 1).and("a", 2))
			.withMessage("Primary key column 'a' is given twice");
		assertThatIllegalArgumentException().isThrownBy(() -> PrimaryKey.of("", 1))
			.withMessage("The name of a primary key column must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> PrimaryKey.builder().build())
			.withMessage("A primary key needs at least one column");
	}

	@Test
	void writtenKeyKnowsWhetherTheServiceAssignsAColumn() {
		assertThat(WriteKey.of(PrimaryKey.of("a", 1)).isAutoIncrement()).isFalse();
		assertThat(WriteKey.of(k -> k.add("a", 1).addAutoIncrement("b")).isAutoIncrement()).isTrue();
	}

	@Test
	void timeRangeIsNeitherEmptyNorNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TimeRange(5, 5));
		assertThatIllegalArgumentException().isThrownBy(() -> new TimeRange(-1, 5));
		assertThat(TimeRange.at(5)).isEqualTo(new TimeRange(5, 6));
		assertThat(TimeRange.between(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2)))
			.isEqualTo(new TimeRange(1000, 2000));
	}

}
