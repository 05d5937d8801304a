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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Instant;

import io.otspring.client.credentials.CredentialsState;
import org.jspecify.annotations.Nullable;

/**
 * The state of a client's credentials.
 *
 * @param provider where they come from
 * @param accessKeyId the end of the access key's id
 * @param expiration when they end
 * @param lastRefresh when they last came
 * @param lastFailure why none came at the last attempt
 * @param generation how many different ones there were so far
 * @since 0.1.0
 */
public record CredentialsDescriptor(String provider, @Nullable String accessKeyId, @Nullable Instant expiration,
		@Nullable Instant lastRefresh, @Nullable String lastFailure, long generation) {

	static CredentialsDescriptor of(CredentialsState state) {
		return new CredentialsDescriptor(state.provider(), state.accessKeyId().orElse(null),
				state.expiration().orElse(null), state.lastRefresh().orElse(null), state.lastFailure().orElse(null),
				state.generation());
	}

}
