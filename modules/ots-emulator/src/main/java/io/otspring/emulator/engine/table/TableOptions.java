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

package io.otspring.emulator.engine.table;

import io.otspring.emulator.engine.OtsError;

/**
 * The options of a table.
 *
 * @param timeToLive how long a version lives, in seconds; -1 keeps it for ever
 * @param maxVersions how many versions a column keeps
 * @param maxDeviation how far a version that the client chose may be away from the time
 * of the write, in seconds
 * @param allowUpdate whether UpdateRow is allowed
 * @param updateFullRow whether UpdateRow must change every column of the row
 * @since 0.1.0
 */
public record TableOptions(int timeToLive, int maxVersions, long maxDeviation, boolean allowUpdate,
		boolean updateFullRow) {

	/** The time to live of data that never expires. */
	public static final int FOR_EVER = -1;

	/** The largest deviation, in seconds. */
	public static final long UNLIMITED_DEVIATION = Long.MAX_VALUE / 1_000_000;

	static final long DEFAULT_DEVIATION = 86_400;

	public TableOptions {
		if (timeToLive == 0 || timeToLive < FOR_EVER) {
			throw OtsError.parameterInvalid("TimeToLive cannot be 0 or less than -1.");
		}
		if (maxVersions <= 0) {
			throw OtsError.parameterInvalid("The maximum versions cannot be less than or equal to 0.");
		}
		if (maxDeviation < 0 || maxDeviation > UNLIMITED_DEVIATION) {
			throw OtsError.parameterInvalid("The maximum deviation must be in range [0, INT64_MAX/1000000].");
		}
	}

	public boolean expires() {
		return this.timeToLive != FOR_EVER;
	}

	/**
	 * Returns how many bytes a version counts beside its name and value.
	 */
	public int versionSize() {
		return (this.maxVersions > 1 || expires()) ? Long.BYTES : 0;
	}

}
