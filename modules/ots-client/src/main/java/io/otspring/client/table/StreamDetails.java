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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a table records its changes, and where they are found.
 *
 * @param enabled whether changes are recorded
 * @param streamId the id of the stream of changes, if they are recorded
 * @param expirationTime how long changes are kept, if they are recorded
 * @param lastEnabled when the stream was switched on last, if ever
 * @param originColumns the columns whose values before the change are recorded too
 * @since 0.1.0
 */
public record StreamDetails(boolean enabled, Optional<String> streamId, Optional<Duration> expirationTime,
		Optional<Instant> lastEnabled, List<String> originColumns) {

	/** No changes are recorded. */
	public static final StreamDetails DISABLED = new StreamDetails(false, Optional.empty(), Optional.empty(),
			Optional.empty(), List.of());

	public StreamDetails {
		originColumns = List.copyOf(originColumns);
	}

}
