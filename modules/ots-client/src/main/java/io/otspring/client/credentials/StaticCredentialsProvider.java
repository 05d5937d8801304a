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
 * Always has the same credentials.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class StaticCredentialsProvider implements OtsCredentialsProvider {

	private final OtsCredentials credentials;

	/**
	 * Creates a provider.
	 * @param credentials the credentials
	 */
	public StaticCredentialsProvider(OtsCredentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public OtsCredentials credentials() {
		return this.credentials;
	}

	@Override
	public Optional<CredentialsState> state() {
		return Optional.of(CredentialsState.lasting("static", this.credentials));
	}

	@Override
	public String toString() {
		return "StaticCredentialsProvider[" + this.credentials + "]";
	}

}
