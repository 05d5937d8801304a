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

package io.otspring.emulator.engine.row;

import java.util.Objects;

import io.otspring.emulator.engine.OtsError;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of its columns a read wants.
 *
 * @param first the oldest version, in milliseconds since 1970
 * @param last the newest version, inclusive; none is selected if it is before the first
 * @param max how many of these versions of a column are selected, the newest ones
 * @since 0.1.0
 */
public record VersionSelection(long first, long last, int max) {

	/**
	 * Returns the newest versions.
	 * @param max how many
	 */
	public static VersionSelection newest(int max) {
		return new VersionSelection(0, Long.MAX_VALUE, max);
	}

	/**
	 * Returns the selection of a request, which must name a number of versions, a range,
	 * or both, or one version.
	 * @param max the number of versions
	 * @param start the begin of the range, inclusive
	 * @param end the end of the range, exclusive
	 * @param specific the one version
	 * @param noneMessage how the operation refuses a request that names nothing
	 */
	public static VersionSelection of(@Nullable Integer max, @Nullable Long start, @Nullable Long end,
			@Nullable Long specific, String noneMessage) {
		if (max != null && max <= 0) {
			throw OtsError
				.parameterInvalid("Invalid max versions: " + max + " . Reason: Max versions must be positive.");
		}
		if (specific != null) {
			return ofSpecific(max, start != null || end != null, specific);
		}
		if (start == null && end == null) {
			if (max == null) {
				throw OtsError.parameterInvalid(noneMessage);
			}
			return newest(max);
		}
		if (start == null || end == null) {
			throw OtsError.parameterInvalid("Start and end time must be given at the same time.");
		}
		long last = (end > start) ? end - 1 : start - 1;
		return new VersionSelection(start, last, Objects.requireNonNullElse(max, Integer.MAX_VALUE));
	}

	private static VersionSelection ofSpecific(@Nullable Integer max, boolean range, long specific) {
		if (max != null && range) {
			throw OtsError
				.parameterInvalid("Specific timestamp, time range and max versions cannot be given at the same time.");
		}
		if (range) {
			throw OtsError.parameterInvalid("Specific tiemstamp and time range cannot be given at the same time.");
		}
		if (max != null) {
			throw OtsError.parameterInvalid("Specific tiemstamp and max versions cannot be given at the same time.");
		}
		if (specific < 0) {
			throw OtsError.parameterInvalid("Specific timestamp cannot be less than 0.");
		}
		return new VersionSelection(specific, specific, 1);
	}

	boolean includes(long timestamp) {
		return timestamp >= this.first && timestamp <= this.last;
	}

}
