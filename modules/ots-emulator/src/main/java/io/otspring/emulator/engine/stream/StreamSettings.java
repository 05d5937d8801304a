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

/**
 * Whether a table records its changes in a stream.
 *
 * @param enabled whether it does
 * @param id the stream, empty if there is none
 * @param expirationHours how long records are kept, in hours
 * @param lastEnableTime when the stream was switched on, in microseconds since 1970
 * @param columns the columns whose previous values are recorded
 * @since 0.1.0
 */
public record StreamSettings(boolean enabled, String id, int expirationHours, long lastEnableTime,
		List<String> columns) {

	/** No stream. */
	public static final StreamSettings OFF = new StreamSettings(false, "", 0, 0, List.of());

	public StreamSettings {
		columns = List.copyOf(columns);
	}

	/**
	 * Returns the settings without the stream.
	 */
	StreamSettings off() {
		return new StreamSettings(false, "", 0, this.lastEnableTime, List.of());
	}

}
