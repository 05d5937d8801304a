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

package io.otspring.client.credentials;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be shown of a provider and its credentials. It holds neither secret nor token,
 * and of the access key's id the end only.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param provider where the credentials come from, such as {@code static} or
 * {@code ecs-ram-role}
 * @param accessKeyId the last four characters of the id after asterisks, if there are
 * credentials
 * @param expiration when the credentials end, if they do
 * @param lastRefresh when credentials last came, whether they were others or not
 * @param lastFailure why none came at the last attempt, if that failed
 * @param generation how many different credentials there were so far
 * @since 0.1.0
 */
public record CredentialsState(String provider, Optional<String> accessKeyId, Optional<Instant> expiration,
		Optional<Instant> lastRefresh, Optional<String> lastFailure, long generation) {

	private static final int SHOWN_CHARACTERS = 4;

	private static final String MASK = "****";

	/**
	 * Returns the state of a provider that has the same credentials forever.
	 */
	static CredentialsState lasting(String provider, OtsCredentials credentials) {
		return new CredentialsState(provider, Optional.of(mask(credentials.accessKeyId())), Optional.empty(),
				Optional.empty(), Optional.empty(), 1);
	}

	/**
	 * Returns the state of a provider that never had credentials.
	 */
	static CredentialsState missing(String provider, Optional<String> failure) {
		return new CredentialsState(provider, Optional.empty(), Optional.empty(), Optional.empty(), failure, 0);
	}

	/**
	 * Hides all of an id but its end. Of a short one nothing is shown.
	 */
	static String mask(String accessKeyId) {
		int hidden = accessKeyId.length() - SHOWN_CHARACTERS;
		return (hidden >= SHOWN_CHARACTERS) ? MASK + accessKeyId.substring(hidden) : MASK;
	}

}
