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
	 * Text of ISO 8601 that sorts as the times do, from the year 0 to 9999: a second has
	 * nine digits behind the point.
	 */
	ISO,

	/** An integer: seconds since 1970, or of a duration. */
	EPOCH_SECONDS,

	/** An integer: milliseconds since 1970, or of a duration. */
	EPOCH_MILLIS,

	/** An integer: microseconds since 1970, or of a duration. */
	EPOCH_MICROS,

	/** An integer: nanoseconds since 1970, or of a duration. */
	EPOCH_NANOS,

	/** An integer: days since 1970, of a date. */
	EPOCH_DAYS

}
