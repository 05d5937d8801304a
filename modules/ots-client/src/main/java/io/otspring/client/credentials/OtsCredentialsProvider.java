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

import java.util.Optional;

/**
 * Knows the credentials that are valid now. Each attempt of each call asks for them, so
 * that they can change while a client lives. A provider must answer at once: one that
 * fetches credentials from elsewhere does so ahead of time.
 * <p>
 * Implementations must be safe for use by multiple threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OtsCredentialsProvider {

	/**
	 * Returns the credentials to sign the next request with.
	 * @return id, secret and token that belong together
	 * @throws CredentialsUnavailableException if there are none
	 */
	OtsCredentials credentials();

	/**
	 * Hears that the service refused temporary credentials. A provider can take this as a
	 * hint to fetch others; the call that failed is not repeated. It is told once per
	 * call.
	 * @param credentials the credentials that were refused
	 */
	default void refused(OtsCredentials credentials) {
	}

	/**
	 * Returns what may be shown of this provider. Asking does not make it fetch anything.
	 * @return the state, or nothing if this provider does not tell
	 */
	default Optional<CredentialsState> state() {
		return Optional.empty();
	}

	/**
	 * Returns a provider that always has the same credentials.
	 * @param credentials the credentials
	 * @return the provider
	 */
	static OtsCredentialsProvider of(OtsCredentials credentials) {
		return new StaticCredentialsProvider(credentials);
	}

}
