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
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Converters of times as text.
 */
final class TimeConverters {

	private static final int MAX_YEAR = 9999;

	private static final int FRACTION_DIGITS = 9;

	private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(FRACTION_DIGITS)
		.toFormatter(Locale.ROOT);

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, FRACTION_DIGITS, FRACTION_DIGITS, true)
		.toFormatter(Locale.ROOT);

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendLiteral('T')
		.append(TIME)
		.toFormatter(Locale.ROOT);

	private TimeConverters() {
	}

	static List<ColumnConverter<?>> all() {
		return List.of(sorted(Instant.class, INSTANT::format, Instant::parse),
				sorted(LocalDate.class, LocalDate::toString, LocalDate::parse),
				sorted(LocalDateTime.class, DATE_TIME::format, LocalDateTime::parse),
				TextConverters.parsed(LocalTime.class, TIME::format, LocalTime::parse),
				sorted(OffsetDateTime.class, time -> DATE_TIME.format(time) + time.getOffset(), OffsetDateTime::parse),
				TextConverters.parsed(OffsetTime.class, time -> TIME.format(time) + time.getOffset(),
						OffsetTime::parse),
				sorted(ZonedDateTime.class, TimeConverters::zoned, ZonedDateTime::parse),
				sorted(YearMonth.class, YearMonth::toString, YearMonth::parse),
				TextConverters.parsed(MonthDay.class, MonthDay::toString, MonthDay::parse),
				TextConverters.parsed(Duration.class, Duration::toString, Duration::parse));
	}

	/**
	 * Years of other than four digits have a sign in ISO 8601, and sort before others.
	 */
	private static <T extends TemporalAccessor> ColumnConverter<T> sorted(Class<T> type, Function<T, String> writer,
			Function<String, T> reader) {
		return TextConverters.parsed(type, value -> {
			checkYear(value);
			return writer.apply(value);
		}, text -> {
			T value = reader.apply(text);
			checkYear(value);
			return value;
		});
	}

	private static void checkYear(TemporalAccessor time) {
		boolean sortable = (time instanceof Instant instant) ? !instant.isBefore(FIRST) && !instant.isAfter(LAST)
				: time.get(ChronoField.YEAR) >= 0 && time.get(ChronoField.YEAR) <= MAX_YEAR;
		if (!sortable) {
			throw new ConversionException("only years from 0 to " + MAX_YEAR + " can be stored as text");
		}
	}

	/** Without the offset, an hour that comes twice would be ambiguous. */
	private static String zoned(ZonedDateTime time) {
		String text = DATE_TIME.format(time) + time.getOffset();
		return (time.getZone() instanceof ZoneOffset) ? text : text + '[' + time.getZone() + ']';
	}

}
