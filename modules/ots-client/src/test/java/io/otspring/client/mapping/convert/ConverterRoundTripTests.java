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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import io.otspring.client.model.ColumnValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is written by the built-in converters is read as the same value.
 */
class ConverterRoundTripTests {

	private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(3000).negate();

	private final ColumnConverters converters = ColumnConverters.standard();

	@ParameterizedTest
	@MethodSource("values")
	<T> void whatIsWrittenIsRead(Class<T> type, Stream<T> values) {
		check(converter(this.converters.get(type), type), values);
	}

	@ParameterizedTest
	@MethodSource("times")
	<T> void timesAreReadFromIntegers(Class<T> type, TimeForm form, Stream<T> values) {
		check(converter(this.converters.get(type, form), type), values);
	}

	private <T> void check(ColumnConverter<T> converter, Stream<T> values) {
		values.forEach(value -> {
			ColumnValue column = converter.write(value);
			assertThat(column.getClass().getSimpleName()).isEqualToIgnoringCase(converter.columnType() + "Value");
			assertThat(converter.read(column)).isEqualTo(value).hasSameClassAs(value);
		});
	}

	@SuppressWarnings("unchecked")
	private <T> ColumnConverter<T> converter(ColumnConverter<?> converter, Class<T> type) {
		assertThat(converter.type()).isEqualTo(type);
		return (ColumnConverter<T>) converter;
	}

	static Stream<Arguments> values() {
		return Stream.of(of(Long.class, RandomValues::integer), of(Integer.class, random -> (int) random.integer()),
				of(Short.class, random -> (short) random.integer(), Short.MIN_VALUE, Short.MAX_VALUE),
				of(Byte.class, random -> (byte) random.integer(), Byte.MIN_VALUE, Byte.MAX_VALUE),
				of(Double.class, RandomValues::floating, -0.0, 0.0, Double.MIN_VALUE, Double.MAX_VALUE),
				of(Float.class, random -> random.between(-1000, 1000) / 7f, -0.0f, 0.0f, Float.MIN_VALUE,
						Float.MAX_VALUE),
				of(Boolean.class, random -> random.integer() > 0, true, false),
				of(String.class, RandomValues::text, "", "\0", "\ud83d\ude00", "\uffff"),
				of(Character.class, random -> (char) random.between(0, 0xD800), '\0', '\ud7ff', '\ue000', '\uffff'),
				of(byte[].class, RandomValues::binary, new byte[0], new byte[] { -128, 127, 0 }),
				of(UUID.class, random -> new UUID(random.integer(), random.integer()), new UUID(0, 0),
						new UUID(-1, -1)),
				of(BigInteger.class, random -> BigInteger.valueOf(random.integer()).pow(3), BigInteger.ZERO, HUGE),
				of(BigDecimal.class,
						random -> new BigDecimal(BigInteger.valueOf(random.integer()).pow(2),
								(int) random.between(-1 << 30, 1 << 30)),
						new BigDecimal("0.00"), new BigDecimal("1.50"), new BigDecimal("1E+3"), new BigDecimal("-0E-9"),
						new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE + 1),
						new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE), new BigDecimal(HUGE, Integer.MAX_VALUE)),
				of(Year.class, random -> Year.of((int) random.between(Year.MIN_VALUE, Year.MAX_VALUE)),
						Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE)),
				of(Period.class,
						random -> Period.of((int) random.integer(), (int) random.integer(), (int) random.integer()),
						Period.ZERO, Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
						Period.ofMonths(14)),
				of(ZoneOffset.class, RandomValues::offset, ZoneOffset.UTC, ZoneOffset.MIN, ZoneOffset.MAX),
				Arguments.of(ZoneId.class,
						Stream.concat(RandomValues.many(RandomValues::zone),
								Stream.of("UTC+01:00", "GMT0", "UT-03:30", "Z").map(ZoneId::of))),
				Arguments.of(Currency.class, Currency.getAvailableCurrencies().stream()),
				Arguments.of(Locale.class,
						Arrays.stream(Locale.getAvailableLocales())
							.filter(locale -> !locale.getVariant().equals("NY"))),
				Arguments.of(URI.class,
						Stream
							.of("", "a", "http://h:80/p?q=%20#f", "mailto:a@b.c", "urn:x:y", "//h", "#", "HTTP://H/%aB",
									"http://\u4e2d/\u6587")
							.map(URI::create)),
				of(Instant.class, random -> instant(random, 0, 9999), Instant.EPOCH, last().toInstant(ZoneOffset.UTC)),
				of(LocalDate.class, random -> local(random).toLocalDate(), LocalDate.of(0, 1, 1),
						LocalDate.of(2024, 2, 29)),
				of(LocalTime.class, random -> local(random).toLocalTime(), LocalTime.MIN, LocalTime.MAX,
						LocalTime.NOON),
				of(LocalDateTime.class, ConverterRoundTripTests::local, LocalDateTime.of(0, 1, 1, 0, 0), last()),
				of(OffsetDateTime.class, random -> local(random).atOffset(random.offset()),
						last().atOffset(ZoneOffset.MAX), last().atOffset(ZoneOffset.MIN)),
				of(OffsetTime.class, random -> local(random).toLocalTime().atOffset(random.offset()), OffsetTime.MIN,
						OffsetTime.MAX),
				of(ZonedDateTime.class, random -> local(random).atZone(random.zone()),
						last().atZone(ZoneId.of("Asia/Shanghai")), last().atZone(ZoneOffset.MAX)),
				of(YearMonth.class, random -> YearMonth.from(local(random)), YearMonth.of(0, 1),
						YearMonth.of(9999, 12)),
				of(MonthDay.class, random -> MonthDay.from(local(random)), MonthDay.of(2, 29)),
				of(Duration.class, random -> Duration.ofSeconds(random.integer(), random.between(0, 999_999_999)),
						Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE),
						Duration.ofSeconds(Long.MIN_VALUE, 1), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
				Arguments.of(TimeUnit.class, Arrays.stream(TimeUnit.values())));
	}

	static Stream<Arguments> times() {
		return Stream.of(Arguments.of(LocalDate.class, TimeForm.EPOCH_DAYS, Stream.of(LocalDate.MIN, LocalDate.MAX)),
				form(Instant.class, TimeForm.EPOCH_SECONDS,
						random -> Instant.ofEpochSecond(random.between(-1L << 54, 1L << 54)),
						Instant.ofEpochSecond(Instant.MIN.getEpochSecond()),
						Instant.ofEpochSecond(Instant.MAX.getEpochSecond())),
				form(Instant.class, TimeForm.EPOCH_MILLIS, random -> Instant.ofEpochMilli(random.integer())),
				form(Instant.class, TimeForm.EPOCH_MICROS,
						random -> Instant.EPOCH.plus(Duration.of(random.integer(), ChronoUnit.MICROS))),
				form(Instant.class, TimeForm.EPOCH_NANOS, random -> Instant.EPOCH.plusNanos(random.integer())),
				form(Duration.class, TimeForm.EPOCH_SECONDS, random -> Duration.ofSeconds(random.integer())),
				form(Duration.class, TimeForm.EPOCH_MILLIS, random -> Duration.ofMillis(random.integer())),
				form(Duration.class, TimeForm.EPOCH_MICROS, random -> Duration.of(random.integer(), ChronoUnit.MICROS)),
				form(Duration.class, TimeForm.EPOCH_NANOS, random -> Duration.ofNanos(random.integer())),
				form(LocalTime.class, TimeForm.EPOCH_SECONDS,
						random -> LocalTime.ofSecondOfDay(random.between(0, 86_400))),
				form(LocalTime.class, TimeForm.EPOCH_NANOS, random -> local(random).toLocalTime(), LocalTime.MAX));
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private static <T> Arguments of(Class<T> type, Function<RandomValues, T> random, T... boundaries) {
		return Arguments.of(type, Stream.concat(Arrays.stream(boundaries), RandomValues.many(random)));
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private static <T> Arguments form(Class<T> type, TimeForm form, Function<RandomValues, T> random, T... boundaries) {
		return Arguments.of(type, form, Stream.concat(Arrays.stream(boundaries), RandomValues.many(random)));
	}

	private static LocalDateTime local(RandomValues random) {
		return LocalDateTime.ofInstant(instant(random, 1, 9998), ZoneOffset.UTC);
	}

	private static LocalDateTime last() {
		return LocalDateTime.of(LocalDate.of(9999, 12, 31), LocalTime.MAX);
	}

	private static Instant instant(RandomValues random, int firstYear, int lastYear) {
		long first = Year.of(firstYear).atDay(1).toEpochDay() * 86_400;
		long last = Year.of(lastYear + 1).atDay(1).toEpochDay() * 86_400;
		return Instant.ofEpochSecond(random.between(first, last), random.between(0, 1_000_000_000));
	}

}
