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

import io.otspring.boot.autoconfigure.CredentialsProperties.CredentialsSource;
import io.otspring.boot.autoconfigure.UnusableOtsPropertiesException.Problem;
import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.credentials.EnvironmentCredentialsProvider;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Makes the credentials provider that the properties describe.
 */
final class PropertiesCredentials {

	private PropertiesCredentials() {
	}

	static OtsCredentialsProvider of(CredentialsProperties properties) {
		return switch (source(properties)) {
			case STATIC -> new ChangingCredentials(accessKey(properties));
			case ENVIRONMENT -> environment();
			case FILE -> PropertiesFetchedCredentials.file(properties);
			case ECS_RAM_ROLE -> PropertiesFetchedCredentials.ecsRamRole(properties);
			case RAM_ROLE_ARN -> PropertiesFetchedCredentials.ramRoleArn(properties, accessKey(properties));
			case OIDC -> PropertiesFetchedCredentials.oidc(properties);
			case CREDENTIALS_URI -> PropertiesFetchedCredentials.credentialsUri(properties);
		};
	}

	private static CredentialsSource source(CredentialsProperties properties) {
		if (properties.getProvider() != null) {
			return properties.getProvider();
		}
		boolean set = StringUtils.hasText(properties.getAccessKeyId())
				|| StringUtils.hasText(properties.getAccessKeySecret())
				|| StringUtils.hasText(properties.getStsToken());
		return set ? CredentialsSource.STATIC : CredentialsSource.ENVIRONMENT;
	}

	static OtsCredentials accessKey(CredentialsProperties properties) {
		String id = require(properties.getAccessKeyId(), Problem.NO_ACCESS_KEY_ID);
		String secret = require(properties.getAccessKeySecret(), Problem.NO_ACCESS_KEY_SECRET);
		String token = properties.getStsToken();
		try {
			return (token != null && !token.isBlank()) ? OtsCredentials.of(id, secret, token)
					: OtsCredentials.of(id, secret);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableOtsPropertiesException(Problem.MALFORMED_ACCESS_KEY, ex.getMessage());
		}
	}

	private static OtsCredentialsProvider environment() {
		EnvironmentCredentialsProvider provider = new EnvironmentCredentialsProvider();
		try {
			// The environment of a process does not change: what is missing now will be
			// missing later
			provider.credentials();
		}
		catch (CredentialsUnavailableException ex) {
			throw new UnusableOtsPropertiesException(Problem.NO_ACCESS_KEY_IN_ENVIRONMENT, ex.getMessage());
		}
		return provider;
	}

	private static String require(@Nullable String value, Problem problem) {
		if (value == null || value.isBlank()) {
			throw new UnusableOtsPropertiesException(problem);
		}
		return value;
	}

}
