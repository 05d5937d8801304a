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

/**
 * A range of versions.
 *
 * @param start the smallest version in the range, milliseconds since 1970, at least 0
 * @param end the smallest version behind the range, larger than the start
 * @since 0.1.0
 */
public record TimeRange(long start, long end) {

	public TimeRange {
		if (start < 0 || end <= start) {
			throw new IllegalArgumentException(
					"A time range must start at 0 or later and end behind its start, not [" + start + ", " + end + ")");
		}
	}

	/**
	 * Returns the range from one moment to before another.
	 */
	public static TimeRange between(Instant start, Instant end) {
		return new TimeRange(start.toEpochMilli(), end.toEpochMilli());
	}

	/**
	 * Returns the range that holds a single version.
	 * @param version milliseconds since 1970
	 */
	public static TimeRange at(long version) {
		return new TimeRange(version, Math.addExact(version, 1));
	}

	/**
	 * Returns whether the range holds a single version.
	 */
	public boolean isSingleVersion() {
		return this.end - this.start == 1;
	}

}
