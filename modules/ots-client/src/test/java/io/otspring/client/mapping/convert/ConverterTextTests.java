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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.StringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the texts of the built-in converters.
 */
class ConverterTextTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private final ColumnConverters converters = ColumnConverters.standard();

	@ParameterizedTest
	@MethodSource("texts")
	<T> void textsAreThoseOfTheDocumentation(Class<T> type, T value, String text) {
		assertThat(converter(type).write(value)).isEqualTo(ColumnValue.of(text));
	}

	static Stream<Arguments> texts() {
		LocalDateTime time = LocalDateTime.of(2026, 7, 1, 12, 30);
		return Stream.of(Arguments.of(Character.class, 'x', "x"),
				Arguments.of(UUID.class, new UUID(-1, 10), "ffffffff-ffff-ffff-0000-00000000000a"),
				Arguments.of(BigDecimal.class, new BigDecimal("1.50"), "1.50"),
				Arguments.of(BigDecimal.class, new BigDecimal("1E+3"), "1E+3"),
				Arguments.of(URI.class, URI.create("http://h/a?b#c"), "http://h/a?b#c"),
				Arguments.of(Currency.class, Currency.getInstance("CNY"), "CNY"),
				Arguments.of(Locale.class, Locale.SIMPLIFIED_CHINESE, "zh-CN"),
				Arguments.of(ZoneId.class, BERLIN, "Europe/Berlin"),
				Arguments.of(ZoneOffset.class, ZoneOffset.ofHours(8), "+08:00"),
				Arguments.of(Instant.class, time.toInstant(ZoneOffset.UTC), "2026-07-01T12:30:00.000000000Z"),
				Arguments.of(LocalDateTime.class, time.withYear(7), "0007-07-01T12:30:00.000000000"),
				Arguments.of(LocalDate.class, time.toLocalDate(), "2026-07-01"),
				Arguments.of(LocalTime.class, LocalTime.of(1, 2, 3, 4), "01:02:03.000000004"),
				Arguments.of(YearMonth.class, YearMonth.from(time), "2026-07"),
				Arguments.of(MonthDay.class, MonthDay.from(time), "--07-01"),
				Arguments.of(OffsetDateTime.class, time.atOffset(ZoneOffset.ofHours(8)),
						"2026-07-01T12:30:00.000000000+08:00"),
				Arguments.of(OffsetTime.class, time.toLocalTime().atOffset(ZoneOffset.UTC), "12:30:00.000000000Z"),
				Arguments.of(ZonedDateTime.class, time.atZone(BERLIN),
						"2026-07-01T12:30:00.000000000+02:00[Europe/Berlin]"),
				Arguments.of(ZonedDateTime.class, time.atZone(ZoneOffset.ofHours(8)),
						"2026-07-01T12:30:00.000000000+08:00"),
				Arguments.of(Duration.class, Duration.ofMinutes(90), "PT1H30M"),
				Arguments.of(Duration.class, Duration.ofMillis(-1), "PT-0.001S"),
				Arguments.of(Period.class, Period.of(1, 2, 3), "P1Y2M3D"));
	}

	@Test
	void bothHoursOfAnOverlapAreKept() {
		ZonedDateTime first = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(BERLIN).withEarlierOffsetAtOverlap();
		ZonedDateTime second = first.withLaterOffsetAtOverlap();
		assertThat(second).isNotEqualTo(first);
		assertThat(roundTrip(ZonedDateTime.class, first)).isEqualTo(first);
		assertThat(roundTrip(ZonedDateTime.class, second)).isEqualTo(second);
	}

	@Test
	void aTimeWhoseZoneHasOtherRulesNowIsTheSameInstant() {
		assertThat(read(ZonedDateTime.class, "2026-07-01T12:30:00.000000000+09:00[Europe/Berlin]"))
			.isEqualTo(ZonedDateTime.of(2026, 7, 1, 5, 30, 0, 0, BERLIN));
	}

	@Test
	void instantsSortAsTheirTextsDo() {
		sorts(Instant.class, random -> Instant.ofEpochSecond(random.between(-62_167_219_200L, 253_402_300_800L),
				random.between(0, 3) * random.between(0, 333_333_334)));
	}

	@Test
	void datesSortAsTheirTextsDo() {
		sorts(LocalDate.class, random -> LocalDate.of(0, 1, 1).plusDays(random.between(0, 3_652_425)));
	}

	@Test
	void localTimesSortAsTheirTextsDo() {
		sorts(LocalTime.class, random -> LocalTime.ofNanoOfDay(random.between(0, 86_400) * 1_000_000_000)
			.plusNanos(random.between(0, 2) * random.between(0, 1_000_000_000)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-01T12:30:00Z", "2026-07-01T12:30:00.5Z", "2026-07-01t12:30:00.000001z" })
	void instantsOfOtherProgramsAreRead(String text) {
		assertThat(read(Instant.class, text)).isEqualTo(Instant.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "-1, 12, 31", "10000, 1, 1" })
	void yearsWhoseTextWouldNotSortAreRefused(int year, int month, int day) {
		LocalDate date = LocalDate.of(year, month, day);
		refused(LocalDate.class, date);
		refused(LocalDateTime.class, date.atStartOfDay());
		refused(Instant.class, date.atStartOfDay().toInstant(ZoneOffset.UTC));
		refused(OffsetDateTime.class, date.atStartOfDay().atOffset(ZoneOffset.UTC));
		refused(ZonedDateTime.class, date.atStartOfDay().atZone(BERLIN));
		refused(YearMonth.class, YearMonth.from(date));
		unreadable(LocalDate.class, date.toString());
	}

	@Test
	void extremeTimesAreRefused() {
		refused(Instant.class, Instant.MIN);
		refused(Instant.class, Instant.MAX);
		refused(LocalDateTime.class, LocalDateTime.MIN);
		refused(OffsetDateTime.class, OffsetDateTime.MAX);
	}

	@ParameterizedTest
	@CsvSource({ "\ud83d", "\ude00", "a\ud83d", "\ud83db", "\ude00\ud83d" })
	void halfASurrogatePairIsRefused(String text) {
		refused(String.class, text);
	}

	@Test
	void aSurrogateIsNoChar() {
		refused(Character.class, '\ud83d');
	}

	@Test
	void aUriWhoseTextHasAnotherMeaningIsRefused() {
		URI path = URI.create("/a/").relativize(URI.create("/a/b:c"));
		assertThat(path.getScheme()).isNull();
		refused(URI.class, path);
	}

	@ParameterizedTest
	@CsvSource({ "no, NO, NY", "toolonglanguage, '', ''", "'', TOOLONG, ''" })
	void aLocaleThatNoTagStandsForIsRefused(String language, String country, String variant) {
		refused(Locale.class, new Locale(language, country, variant));
	}

	/** Which exponents are read depends on the version of the JDK. */
	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE })
	void anExponentIsReadAgainOrRefused(int scale) {
		BigDecimal number = new BigDecimal(BigInteger.TEN.pow(20), scale);
		try {
			assertThat(roundTrip(BigDecimal.class, number)).isEqualTo(number);
		}
		catch (ConversionException ex) {
			refused(BigDecimal.class, number);
		}
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void otherTextIsRefusedWithoutQuotingIt(Class<?> type, String text) {
		unreadable(type, text);
	}

	static Stream<Arguments> unreadable() {
		return Stream.of(Arguments.of(Character.class, ""), Arguments.of(Character.class, "SECRET"),
				Arguments.of(UUID.class, "1-1-1-1-1"), Arguments.of(UUID.class, "SECRET"),
				Arguments.of(URI.class, "SECRET secret"), Arguments.of(BigDecimal.class, "SECRET"),
				Arguments.of(Currency.class, "SECRET"), Arguments.of(Locale.class, "SECRET-SECRET!"),
				Arguments.of(ZoneId.class, "SECRET"), Arguments.of(ZoneOffset.class, "SECRET"),
				Arguments.of(Instant.class, "2026-02-30T00:00:00Z"), Arguments.of(Instant.class, "2026-07-01T00:00:00"),
				Arguments.of(LocalDate.class, "SECRET"), Arguments.of(LocalTime.class, "24:00:00"),
				Arguments.of(ZonedDateTime.class, "2026-07-01T00:00:00Z[SECRET]"),
				Arguments.of(Period.class, "P99999999999Y"), Arguments.of(Duration.class, "SECRET"),
				Arguments.of(Thread.State.class, "SECRET"), Arguments.of(Thread.State.class, "new"));
	}

	@Test
	void yearsBeyondTheCalendarAreRefused() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(Year.class).read(ColumnValue.of(Year.MAX_VALUE + 1L)));
	}

	private <T extends Comparable<? super T>> void sorts(Class<T> type, Function<RandomValues, T> random) {
		assertThat(RandomValues.many(random).sorted(Comparator.naturalOrder()).map(value -> text(type, value)))
			.isSorted();
	}

	private <T> String text(Class<T> type, T value) {
		return ((StringValue) converter(type).write(value)).value();
	}

	private <T> T read(Class<T> type, String text) {
		return converter(type).read(ColumnValue.of(text));
	}

	private <T> T roundTrip(Class<T> type, T value) {
		return read(type, text(type, value));
	}

	private <T> void refused(Class<T> type, T value) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> converter(type).write(value))
			.withMessageNotContaining(value.toString())
			.withNoCause();
	}

	private void unreadable(Class<?> type, String text) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> read(type, text))
			.satisfies(ex -> assertThat(ex.getMessage()).doesNotContain("SECRET"))
			.withNoCause();
	}

	@SuppressWarnings("unchecked")
	private <T> ColumnConverter<T> converter(Class<T> type) {
		return (ColumnConverter<T>) this.converters.get(type);
	}

}
