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

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsDate}.
 */
class OtsDateTests {

	@ParameterizedTest
	@CsvSource({ "2024-01-02T03:04:05Z, 2024-01-02T03:04:05.000Z", "2024-01-02T03:04:05.678Z, 2024-01-02T03:04:05.678Z",
			"2024-01-02T03:04:05.678999999Z, 2024-01-02T03:04:05.678Z" })
	void formatsRequestsWithMilliseconds(Instant time, String text) {
		assertThat(OtsDate.formatMillis(time)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-31T20:08:56Z, 2026-07-31T20:08:56.000000Z",
			"2026-07-31T20:08:56.654947Z, 2026-07-31T20:08:56.654947Z",
			"2026-07-31T20:08:56.654947999Z, 2026-07-31T20:08:56.654947Z" })
	void formatsAnswersWithMicroseconds(Instant time, String text) {
		assertThat(OtsDate.formatMicros(time)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-02T03:04:05Z, 0", "2024-01-02T03:04:05.6Z, 600000000", "2024-01-02T03:04:05.67Z, 670000000",
			"2024-01-02T03:04:05.678Z, 678000000", "2024-01-02T03:04:05.6781Z, 678100000",
			"2024-01-02T03:04:05.67812Z, 678120000", "2024-01-02T03:04:05.678123Z, 678123000",
			"2024-01-02T03:04:05.6781234Z, 678123400", "2024-01-02T03:04:05.67812345Z, 678123450",
			"2024-01-02T03:04:05.678123456Z, 678123456" })
	void parsesFractionsOfAnyLength(String text, int nanoseconds) {
		assertThat(OtsDate.parse(text)).contains(Instant.parse("2024-01-02T03:04:05Z").plusNanos(nanoseconds));
	}

	/**
	 * The fraction of that client is made of month, day and hour.
	 */
	@ParameterizedTest
	@CsvSource({ "2024-11-22T15:04:05.11223Z, 112230000", "2024-01-02T03:04:05.123Z, 123000000",
			"2024-12-31T23:59:59.123111Z, 123111000" })
	void parsesTheDatesOfTheGoClient(String text, int nanoseconds) {
		assertThat(OtsDate.parse(text).orElseThrow().getNano()).isEqualTo(nanoseconds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2024-01-02", "2024-01-02T03:04:05", "2024-01-02T03:04:05.678",
			"2024-01-02 03:04:05.678Z", "2024-01-02T03:04:05.678+00:00", "2024-01-02T03:04:05.6781234567Z",
			"2024-01-02T03:04:05.-78Z", "2024-02-30T03:04:05.678Z", "2023-02-29T03:04:05Z", "2024-13-02T03:04:05Z",
			"2024-01-02T24:00:00Z", "2024-01-02T03:04:60Z", "99999999999999999999-01-02T03:04:05Z",
			"Tue, 02 Jan 2024 03:04:05 GMT", "20240102T030405Z", " 2024-01-02T03:04:05Z" })
	void findsNoTimeInOtherTexts(String text) {
		assertThat(OtsDate.parse(text)).isEmpty();
	}

	@Test
	void parsesWhatItFormats() {
		Instant time = Instant.parse("2026-11-22T15:04:05.123456Z");
		assertThat(OtsDate.parse(OtsDate.formatMicros(time))).contains(time);
		assertThat(OtsDate.parse(OtsDate.formatMillis(time))).contains(Instant.parse("2026-11-22T15:04:05.123Z"));
	}

}
