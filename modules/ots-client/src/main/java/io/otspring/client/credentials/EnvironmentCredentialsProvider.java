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
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads the credentials from environment variables, each time that they are asked for.
 * There are two families of them, those of Tablestore and those of Alibaba Cloud. As soon
 * as one variable of the first is set, all come from there: the id of one access key
 * never goes with the secret of another.
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

	/** The variable with the access key's id in the second family. */
	public static final String ALIBABA_CLOUD_ACCESS_KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";

	/** The variable with the access key's secret in the second family. */
	public static final String ALIBABA_CLOUD_ACCESS_KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";

	/** The variable with the security token in the second family. */
	public static final String ALIBABA_CLOUD_SECURITY_TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

	private static final Family TABLESTORE = new Family(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SESSION_TOKEN);

	private static final Family ALIBABA_CLOUD = new Family(ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET,
			ALIBABA_CLOUD_SECURITY_TOKEN);

	private static final String NAME = "environment";

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
		Family family = (any(TABLESTORE) || !any(ALIBABA_CLOUD)) ? TABLESTORE : ALIBABA_CLOUD;
		String accessKeyId = require(family.accessKeyId());
		String accessKeySecret = require(family.accessKeySecret());
		String token = find(family.token());
		try {
			return (token != null) ? OtsCredentials.of(accessKeyId, accessKeySecret, token)
					: OtsCredentials.of(accessKeyId, accessKeySecret);
		}
		catch (IllegalArgumentException ex) {
			throw new CredentialsUnavailableException("Environment variables are not usable: " + ex.getMessage());
		}
	}

	@Override
	public Optional<CredentialsState> state() {
		try {
			return Optional.of(CredentialsState.lasting(NAME, credentials()));
		}
		catch (CredentialsUnavailableException ex) {
			return Optional.of(CredentialsState.missing(NAME, Optional.ofNullable(ex.getMessage())));
		}
	}

	@Override
	public String toString() {
		return "EnvironmentCredentialsProvider";
	}

	private boolean any(Family family) {
		return Stream.of(family.accessKeyId(), family.accessKeySecret(), family.token())
			.anyMatch(name -> find(name) != null);
	}

	private String require(String name) {
		String value = find(name);
		if (value == null) {
			throw new CredentialsUnavailableException("Environment variable " + name + " is not set");
		}
		return value;
	}

	private @Nullable String find(String name) {
		String value = this.environment.get(name);
		return (value != null && !value.isEmpty()) ? value : null;
	}

	/**
	 * Names that belong together.
	 *
	 * @param accessKeyId the id
	 * @param accessKeySecret the secret
	 * @param token the security token
	 */
	private record Family(String accessKeyId, String accessKeySecret, String token) {

	}

}
