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

import java.util.Map;

/**
 * Reads the credentials from environment variables, each time that they are asked for.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EnvironmentCredentialsProvider implements OtsCredentialsProvider {

	/** The variable with the access key's id. */
	public static final String ACCESS_KEY_ID = "TABLESTORE_ACCESS_KEY_ID";

	/** The variable with the access key's secret. */
	public static final String ACCESS_KEY_SECRET = "TABLESTORE_ACCESS_KEY_SECRET";

	/** The variable with the security token, which is only there for temporary keys. */
	public static final String SESSION_TOKEN = "TABLESTORE_SESSION_TOKEN";

	private final Map<String, String> environment;

	/**
	 * Creates a provider that reads the environment of this process.
	 */
	public EnvironmentCredentialsProvider() {
		this(System.getenv());
	}

	/**
	 * Creates a provider that reads variables from elsewhere.
	 * @param environment the variables, which are read when needed
	 */
	public EnvironmentCredentialsProvider(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public OtsCredentials credentials() {
		String accessKeyId = require(ACCESS_KEY_ID);
		String accessKeySecret = require(ACCESS_KEY_SECRET);
		String token = this.environment.get(SESSION_TOKEN);
		try {
			return (token != null && !token.isEmpty()) ? OtsCredentials.of(accessKeyId, accessKeySecret, token)
					: OtsCredentials.of(accessKeyId, accessKeySecret);
		}
		catch (IllegalArgumentException ex) {
			throw new CredentialsUnavailableException("Environment variables are not usable: " + ex.getMessage());
		}
	}

	@Override
	public String toString() {
		return "EnvironmentCredentialsProvider";
	}

	private String require(String name) {
		String value = this.environment.get(name);
		if (value == null || value.isEmpty()) {
			throw new CredentialsUnavailableException("Environment variable " + name + " is not set");
		}
		return value;
	}

}
