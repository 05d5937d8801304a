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

package io.otspring.contract.service;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server is and who asks it.
 *
 * @param endpoint the address, {@code http://host:port} or {@code https://host}
 * @param instance the name of the instance
 * @param accessKeyId the id of the access key
 * @param accessKeySecret its secret
 * @param securityToken the token of a temporary key
 * @since 0.1.0
 */
public record Account(URI endpoint, String instance, String accessKeyId, String accessKeySecret,
		Optional<String> securityToken) {

	private static final String PREFIX = "OTS_TEST_";

	/**
	 * Reads an account from variables as {@code OTS_TEST_ENDPOINT}.
	 * @param environment the variables of the environment
	 * @return the account
	 * @throws IllegalArgumentException if a variable is missing
	 */
	public static Account of(Map<String, String> environment) {
		return new Account(URI.create(required(environment, "ENDPOINT")), required(environment, "INSTANCE"),
				required(environment, "ACCESS_KEY_ID"), required(environment, "ACCESS_KEY_SECRET"),
				Optional.ofNullable(environment.get(PREFIX + "STS_TOKEN")));
	}

	private static String required(Map<String, String> environment, String name) {
		String value = environment.get(PREFIX + name);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("The environment variable " + PREFIX + name + " is not set");
		}
		return value;
	}

	/**
	 * Returns where and as whom, without any secret.
	 */
	@Override
	public String toString() {
		return this.instance + " at " + this.endpoint;
	}

}
