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

package io.otspring.emulator.fault;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as rules write them, for example {@code 250ms}, {@code 2s} and {@code -20m}.
 */
final class FaultDuration {

	private static final Pattern TEXT = Pattern.compile("([+-]?\\d{1,12})(ms|s|m|h)");

	private static final Duration LONGEST_DELAY = Duration.ofHours(1);

	private static final Duration LARGEST_OFFSET = Duration.ofDays(365);

	private FaultDuration() {
	}

	static Duration parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + text + "' is not a time such as 250ms, 2s, 5m or 1h");
		}
		long number = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(number);
			case "s" -> Duration.ofSeconds(number);
			case "m" -> Duration.ofMinutes(number);
			default -> Duration.ofHours(number);
		};
	}

	static String format(Duration duration) {
		long millis = duration.toMillis();
		if (millis % 1000 != 0) {
			return millis + "ms";
		}
		long seconds = millis / 1000;
		if (seconds % 60 != 0) {
			return seconds + "s";
		}
		return (seconds % 3600 != 0) ? seconds / 60 + "m" : seconds / 3600 + "h";
	}

	static Duration requireDelay(Duration time) {
		if (time.toMillis() < 1 || time.compareTo(LONGEST_DELAY) > 0) {
			throw new IllegalArgumentException("Delay " + time + " is not in the range of 1 ms to 1 h");
		}
		return time;
	}

	static Duration requireOffset(Duration offset) {
		if (offset.toMillis() == 0 || offset.abs().compareTo(LARGEST_OFFSET) > 0) {
			throw new IllegalArgumentException("Clock offset " + offset + " is zero or more than 365 days");
		}
		return offset;
	}

}
