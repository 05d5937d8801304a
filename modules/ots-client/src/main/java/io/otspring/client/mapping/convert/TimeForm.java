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

/**
 * How times are stored. What a form cannot hold exactly is refused, such as an instant
 * with nanoseconds as milliseconds.
 *
 * @since 0.1.0
 */
public enum TimeForm {

	/**
	 * Text of ISO 8601. That of dates and times sorts as they do: it has the years 0 to
	 * 9999, and a second has nine digits behind the point.
	 */
	ISO(0),

	/** An integer: seconds since 1970, of a duration, or of the day. */
	EPOCH_SECONDS(1),

	/** An integer: milliseconds since 1970, of a duration, or of the day. */
	EPOCH_MILLIS(1_000),

	/** An integer: microseconds since 1970, of a duration, or of the day. */
	EPOCH_MICROS(1_000_000),

	/** An integer: nanoseconds since 1970, of a duration, or of the day. */
	EPOCH_NANOS(1_000_000_000),

	/** An integer: days since 1970, of a date. */
	EPOCH_DAYS(0);

	private final long perSecond;

	TimeForm(long perSecond) {
		this.perSecond = perSecond;
	}

	/** How many of the unit a second has, or 0 if the form has none. */
	long perSecond() {
		return this.perSecond;
	}

}
