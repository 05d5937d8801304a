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

package io.otspring.boot.autoconfigure;

import java.util.Optional;

import io.otspring.client.credentials.CredentialsState;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.credentials.StaticCredentialsProvider;

/**
 * An access key from the properties, which another one can replace while the application
 * runs.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class ChangingCredentials implements OtsCredentialsProvider {

	private volatile StaticCredentialsProvider current;

	ChangingCredentials(OtsCredentials first) {
		this.current = new StaticCredentialsProvider(first);
	}

	@Override
	public OtsCredentials credentials() {
		return this.current.credentials();
	}

	@Override
	public Optional<CredentialsState> state() {
		return this.current.state();
	}

	void change(OtsCredentials next) {
		this.current = new StaticCredentialsProvider(next);
	}

}
