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

package io.otspring.emulator.engine.stream;

import java.util.List;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants the stream of a table to be.
 *
 * @param enable whether it is switched on or off
 * @param expirationHours how long records are kept, in hours from 1 to 168; needed to
 * switch on
 * @param columns the columns whose previous values are recorded
 * @since 0.1.0
 */
public record StreamChange(boolean enable, @Nullable Integer expirationHours, List<String> columns) {

	private static final int MAX_EXPIRATION_HOURS = 168;

	public StreamChange {
		columns = List.copyOf(columns);
	}

	/**
	 * Returns the settings after the change.
	 * @param table the name of the table, with which the name of its stream begins
	 * @param current the settings before
	 * @param now the time in microseconds since 1970
	 */
	public StreamSettings appliedTo(String table, StreamSettings current, long now) {
		if (!this.enable) {
			return current.off();
		}
		if (this.expirationHours == null || this.expirationHours < 1 || this.expirationHours > MAX_EXPIRATION_HOURS) {
			throw OtsError.parameterInvalid(
					"The expiration time of a stream must be in range [1, " + MAX_EXPIRATION_HOURS + "] hours.");
		}
		this.columns.forEach(NamingRules::requireColumnName);
		if (!current.enabled()) {
			long enableTime = Math.max(now, current.lastEnableTime() + 1);
			return new StreamSettings(true, table + "_" + enableTime, this.expirationHours, enableTime, this.columns);
		}
		if (this.expirationHours != current.expirationHours() || !this.columns.equals(current.columns())) {
			throw OtsError.parameterInvalid("The stream must be disabled before its settings can be changed.");
		}
		return current;
	}

}
