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

import org.jspecify.annotations.Nullable;

/**
 * What a provider that fetches has, and what became of its last attempt. It is replaced
 * as a whole, so that whoever reads it sees one generation only.
 *
 * @param number how many different credentials there were so far
 * @param fetched the latest credentials
 * @param lastRefresh when they last came
 * @param due when to ask again
 * @param failures how many attempts failed since then
 * @param lastFailure why the last one did
 */
record CredentialsGeneration(long number, @Nullable FetchedCredentials fetched, @Nullable Instant lastRefresh,
		Instant due, int failures, @Nullable String lastFailure) {

	/** Before the first attempt. */
	static final CredentialsGeneration NONE = new CredentialsGeneration(0, null, null, Instant.MIN, 0, null);

	boolean dueAt(Instant now) {
		return !now.isBefore(this.due);
	}

	/**
	 * Returns the credentials if they can be used now.
	 */
	@Nullable OtsCredentials validAt(Instant now) {
		return (this.fetched != null && !this.fetched.expiredAt(now)) ? this.fetched.credentials() : null;
	}

	CredentialsGeneration refreshed(FetchedCredentials next, Instant now, Instant nextDue) {
		boolean same = this.fetched != null && this.fetched.credentials().equals(next.credentials());
		return new CredentialsGeneration(same ? this.number : this.number + 1, next, now, nextDue, 0, null);
	}

	CredentialsGeneration failed(String failure, Instant nextDue) {
		return new CredentialsGeneration(this.number, this.fetched, this.lastRefresh, nextDue, this.failures + 1,
				failure);
	}

	CredentialsGeneration dueFrom(Instant nextDue) {
		return new CredentialsGeneration(this.number, this.fetched, this.lastRefresh, nextDue, this.failures,
				this.lastFailure);
	}

	CredentialsState state(String provider) {
		if (this.fetched == null) {
			return CredentialsState.missing(provider, Optional.ofNullable(this.lastFailure));
		}
		return new CredentialsState(provider,
				Optional.of(CredentialsState.mask(this.fetched.credentials().accessKeyId())), this.fetched.expiration(),
				Optional.ofNullable(this.lastRefresh), Optional.ofNullable(this.lastFailure), this.number);
	}

}
