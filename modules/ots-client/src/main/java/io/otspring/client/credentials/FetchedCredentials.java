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
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Credentials and how long they are valid.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FetchedCredentials {

	private final OtsCredentials credentials;

	private final @Nullable Instant expiration;

	private FetchedCredentials(OtsCredentials credentials, @Nullable Instant expiration) {
		this.credentials = credentials;
		this.expiration = expiration;
	}

	/**
	 * Returns credentials of which nobody says how long they are valid.
	 * @param credentials the credentials
	 * @return what was fetched
	 */
	public static FetchedCredentials of(OtsCredentials credentials) {
		return new FetchedCredentials(credentials, null);
	}

	/**
	 * Returns credentials that end.
	 * @param credentials the credentials
	 * @param expiration the first moment at which they are not valid any more
	 * @return what was fetched
	 */
	public static FetchedCredentials of(OtsCredentials credentials, Instant expiration) {
		return new FetchedCredentials(credentials, expiration);
	}

	/**
	 * Returns the credentials.
	 */
	public OtsCredentials credentials() {
		return this.credentials;
	}

	/**
	 * Returns the first moment at which the credentials are not valid any more, if that
	 * is known.
	 */
	public Optional<Instant> expiration() {
		return Optional.ofNullable(this.expiration);
	}

	/**
	 * Returns whether the credentials have ended.
	 */
	boolean expiredAt(Instant now) {
		return this.expiration != null && !now.isBefore(this.expiration);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof FetchedCredentials that && this.credentials.equals(that.credentials)
				&& Objects.equals(this.expiration, that.expiration));
	}

	@Override
	public int hashCode() {
		return this.credentials.hashCode();
	}

	@Override
	public String toString() {
		return "FetchedCredentials[" + this.credentials
				+ ((this.expiration != null) ? ", expiration=" + this.expiration : "") + "]";
	}

}
