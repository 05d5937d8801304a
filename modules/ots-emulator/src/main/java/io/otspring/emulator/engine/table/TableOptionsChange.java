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

import java.util.Objects;
import java.util.stream.Stream;

import io.otspring.emulator.engine.OtsError;
import org.jspecify.annotations.Nullable;

/**
 * The options that a request names; the others stay as they are.
 *
 * @param timeToLive how long a version lives, in seconds; -1 keeps it for ever
 * @param maxVersions how many versions a column keeps
 * @param maxDeviation how far a chosen version may be away from the time of the write, in
 * seconds
 * @param allowUpdate whether UpdateRow is allowed
 * @param updateFullRow whether UpdateRow must change every column of the row
 * @since 0.1.0
 */
public record TableOptionsChange(@Nullable Integer timeToLive, @Nullable Integer maxVersions,
		@Nullable Long maxDeviation, @Nullable Boolean allowUpdate, @Nullable Boolean updateFullRow) {

	/** Names nothing. */
	public static final TableOptionsChange NONE = new TableOptionsChange(null, null, null, null, null);

	/**
	 * Returns the options of a new table, for which the time to live and the number of
	 * versions must be named.
	 */
	TableOptions forNewTable() {
		if (this.timeToLive == null) {
			throw OtsError.parameterInvalid("Time-to-live is missing while creating table.");
		}
		if (this.maxVersions == null) {
			throw OtsError.parameterInvalid("MaxVersions is missing while creating table.");
		}
		return changed(
				new TableOptions(this.timeToLive, this.maxVersions, TableOptions.DEFAULT_DEVIATION, true, false));
	}

	/**
	 * Returns the options of an existing table after the change.
	 * @param current the options before
	 */
	TableOptions appliedTo(TableOptions current) {
		if (Stream.of(this.timeToLive, this.maxVersions, this.maxDeviation, this.allowUpdate, this.updateFullRow)
			.allMatch(Objects::isNull)) {
			throw OtsError.parameterInvalid("No parameter is specified in table options.");
		}
		return changed(current);
	}

	private TableOptions changed(TableOptions current) {
		return new TableOptions(Objects.requireNonNullElse(this.timeToLive, current.timeToLive()),
				Objects.requireNonNullElse(this.maxVersions, current.maxVersions()),
				Objects.requireNonNullElse(this.maxDeviation, current.maxDeviation()),
				Objects.requireNonNullElse(this.allowUpdate, current.allowUpdate()),
				Objects.requireNonNullElse(this.updateFullRow, current.updateFullRow()));
	}

}
