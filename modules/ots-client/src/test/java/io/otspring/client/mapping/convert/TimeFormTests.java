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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

import io.otspring.client.model.ColumnValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TimeForm}.
 */
class TimeFormTests {

	private final ColumnConverters converters = ColumnConverters.standard();

	@ParameterizedTest
	@CsvSource({ "EPOCH_SECONDS, 1782909000", "EPOCH_MILLIS, 1782909000000", "EPOCH_MICROS, 1782909000000000",
			"EPOCH_NANOS, 1782909000000000000" })
	void anInstantIsCountedFrom1970(TimeForm form, long units) {
		assertThat(converter(Instant.class, form).write(Instant.parse("2026-07-01T12:30:00Z")))
			.isEqualTo(ColumnValue.of(units));
	}

	@ParameterizedTest
	@CsvSource({ "EPOCH_SECONDS, -1", "EPOCH_MILLIS, -1000", "EPOCH_MICROS, -1000000", "EPOCH_NANOS, -1000000000" })
	void timesBefore1970AreNegative(TimeForm form, long units) {
		assertThat(converter(Instant.class, form).write(Instant.EPOCH.minusSeconds(1)))
			.isEqualTo(ColumnValue.of(units));
	}

	@Test
	void aDateIsCountedInDays() {
		assertThat(converter(LocalDate.class, TimeForm.EPOCH_DAYS).write(LocalDate.of(1969, 12, 31)))
			.isEqualTo(ColumnValue.of(-1));
	}

	@Test
	void aTimeOfDayIsCountedFromMidnight() {
		assertThat(converter(LocalTime.class, TimeForm.EPOCH_MILLIS).write(LocalTime.of(0, 1)))
			.isEqualTo(ColumnValue.of(60_000));
	}

	@Test
	void theLeastAndTheGreatestIntegerAreTimes() {
		ColumnConverter<Instant> nanos = converter(Instant.class, TimeForm.EPOCH_NANOS);
		for (long units : new long[] { Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, Long.MAX_VALUE }) {
			assertThat(nanos.write(nanos.read(ColumnValue.of(units)))).isEqualTo(ColumnValue.of(units));
		}
	}

	@Test
	void whatIsFinerThanTheUnitIsRefused() {
		refused(Instant.class, TimeForm.EPOCH_MILLIS, Instant.EPOCH.plusNanos(1));
		refused(Instant.class, TimeForm.EPOCH_SECONDS, Instant.EPOCH.plusMillis(-1));
		refused(Duration.class, TimeForm.EPOCH_MICROS, Duration.ofNanos(-1));
		refused(LocalTime.class, TimeForm.EPOCH_MILLIS, LocalTime.MAX);
	}

	@Test
	void timesThatNoIntegerCountsAreRefused() {
		Instant last = Instant.EPOCH.plusNanos(Long.MAX_VALUE);
		refused(Instant.class, TimeForm.EPOCH_NANOS, last.plusNanos(1));
		refused(Instant.class, TimeForm.EPOCH_NANOS, Instant.EPOCH.plusNanos(Long.MIN_VALUE).minusNanos(1));
		refused(Instant.class, TimeForm.EPOCH_MICROS, Instant.MIN);
		refused(Duration.class, TimeForm.EPOCH_MILLIS, Duration.ofSeconds(Long.MAX_VALUE));
		refused(Duration.class, TimeForm.EPOCH_MILLIS, Duration.ofSeconds(Long.MIN_VALUE));
	}

	@Test
	void integersThatNoTimeIsAreRefused() {
		unreadable(Instant.class, TimeForm.EPOCH_SECONDS, Long.MAX_VALUE);
		unreadable(LocalDate.class, TimeForm.EPOCH_DAYS, Long.MIN_VALUE);
		unreadable(LocalTime.class, TimeForm.EPOCH_SECONDS, 86_400);
		unreadable(LocalTime.class, TimeForm.EPOCH_NANOS, -1);
	}

	@Test
	void textIsTheSameAsWithoutAForm() {
		assertThat(this.converters.get(Instant.class, TimeForm.ISO)).isSameAs(this.converters.get(Instant.class));
	}

	@Test
	void formsThatATypeLacksAreRefusedWithThoseThatItHas() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.converters.get(LocalDate.class, TimeForm.EPOCH_MILLIS))
			.withMessage("java.time.LocalDate cannot be stored as EPOCH_MILLIS, but as [ISO, EPOCH_DAYS]");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.converters.get(LocalDateTime.class, TimeForm.EPOCH_MILLIS))
			.withMessageEndingWith("but as [ISO]");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.converters.get(OffsetDateTime.class, TimeForm.EPOCH_NANOS));
	}

	@Test
	void whatIsNoTimeHasNoForm() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.converters.get(String.class, TimeForm.ISO))
			.withMessage("java.lang.String cannot be stored as ISO, as it is not a time");
	}

	private <T> void refused(Class<T> type, TimeForm form, T value) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> converter(type, form).write(value));
	}

	private void unreadable(Class<?> type, TimeForm form, long units) {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(type, form).read(ColumnValue.of(units)));
	}

	@SuppressWarnings("unchecked")
	private <T> ColumnConverter<T> converter(Class<T> type, TimeForm form) {
		return (ColumnConverter<T>) this.converters.get(type, form);
	}

}
