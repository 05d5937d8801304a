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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * The text form of {@code x-ots-date}: UTC, ISO 8601, with a fraction of the second.
 *
 * @since 0.1.0
 */
public final class OtsDate {

	/**
	 * How far the clocks of both ends may be apart.
	 */
	public static final Duration TOLERANCE = Duration.ofMinutes(15);

	private static final DateTimeFormatter MILLISECONDS = fraction(3, 3);

	private static final DateTimeFormatter MICROSECONDS = fraction(6, 6);

	private static final DateTimeFormatter LENIENT = fraction(0, 9);

	private OtsDate() {
	}

	/**
	 * Formats the time of a request, with three digits of fraction.
	 */
	public static String formatMillis(Instant time) {
		return MILLISECONDS.format(time.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Formats the time of an answer, with six digits of fraction.
	 */
	public static String formatMicros(Instant time) {
		return MICROSECONDS.format(time.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Parses the time that the other end sent. Its fraction may have up to nine digits,
	 * or be absent; a day that the calendar does not have is not a time.
	 * @param text the text
	 * @return the time, or nothing if the text is not one
	 */
	public static Optional<Instant> parse(String text) {
		try {
			return Optional.of(LocalDateTime.parse(text, LENIENT).toInstant(ZoneOffset.UTC));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static DateTimeFormatter fraction(int minDigits, int maxDigits) {
		return new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
			.appendFraction(ChronoField.NANO_OF_SECOND, minDigits, maxDigits, true)
			.appendLiteral('Z')
			.toFormatter(Locale.ROOT)
			.withResolverStyle(ResolverStyle.STRICT);
	}

}
