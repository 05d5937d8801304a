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

package io.otspring.client.table;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.otspring.client.model.Parameters;

/**
 * Whether a table records its changes. How long they are kept cannot be changed: a stream
 * that is switched off and on again is a new one, and what the old one held is lost.
 *
 * @param enabled whether changes are recorded
 * @param expirationTime how long they are kept: 1 to 168 whole hours, present if changes
 * are recorded and only then
 * @param originColumns the attribute columns whose values before the change are recorded
 * too
 * @since 0.1.0
 */
public record StreamSpecification(boolean enabled, Optional<Duration> expirationTime, List<String> originColumns) {

	private static final Duration MAX_EXPIRATION_TIME = Duration.ofDays(7);

	public StreamSpecification {
		originColumns = List.copyOf(originColumns);
		originColumns.forEach(column -> Parameters.requireName("column", column));
		if (enabled != expirationTime.isPresent()) {
			throw new IllegalArgumentException("A stream has an expirationTime if it is enabled, and only then");
		}
		expirationTime.ifPresent(StreamSpecification::requireExpirationTime);
	}

	/**
	 * Records changes.
	 * @param expirationTime how long they are kept: 1 to 168 whole hours
	 */
	public static StreamSpecification enabled(Duration expirationTime) {
		return new StreamSpecification(true, Optional.of(expirationTime), List.of());
	}

	/**
	 * Records no changes.
	 */
	public static StreamSpecification disabled() {
		return new StreamSpecification(false, Optional.empty(), List.of());
	}

	/**
	 * Records the values before the change too.
	 * @param columns attribute columns
	 * @return a new specification
	 */
	public StreamSpecification withOriginColumns(String... columns) {
		return new StreamSpecification(this.enabled, this.expirationTime, List.of(columns));
	}

	private static void requireExpirationTime(Duration time) {
		boolean wholeHours = time.equals(Duration.ofHours(time.toHours()));
		if (!wholeHours || time.toHours() < 1 || time.compareTo(MAX_EXPIRATION_TIME) > 0) {
			throw new IllegalArgumentException(
					"expirationTime must be 1 to " + MAX_EXPIRATION_TIME.toHours() + " whole hours, not " + time);
		}
	}

}
