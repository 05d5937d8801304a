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

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

import io.otspring.boot.autoconfigure.UnusableOtsPropertiesException.Problem;
import io.otspring.client.credentials.CredentialsFetcher;
import io.otspring.client.credentials.EcsRamRoleCredentialsFetcher;
import io.otspring.client.credentials.FileCredentialsProvider;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.credentials.RefreshingCredentialsProvider;
import io.otspring.client.credentials.aliyun.AliyunCredentialsFetcher;
import io.otspring.client.credentials.aliyun.AssumedRole;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Makes the providers whose credentials change. Closing the ones with a thread is left to
 * the application context.
 */
final class PropertiesFetchedCredentials {

	private static final PropertyGroup GROUP = new PropertyGroup("ots.credentials");

	private static final String LIBRARY = "com.aliyun.credentials.Client";

	private PropertiesFetchedCredentials() {
	}

	static OtsCredentialsProvider file(CredentialsProperties properties) {
		Path path = properties.getFile().getPath();
		if (path == null) {
			throw incomplete("'ots.credentials.file.path' is not set");
		}
		Duration interval = properties.getFile().getCheckInterval();
		return (interval != null)
				? GROUP.make("file.check-interval", interval, value -> new FileCredentialsProvider(path, value))
				: new FileCredentialsProvider(path);
	}

	static OtsCredentialsProvider ecsRamRole(CredentialsProperties properties) {
		CredentialsProperties.EcsRamRole source = properties.getEcsRamRole();
		EcsRamRoleCredentialsFetcher.Builder builder = EcsRamRoleCredentialsFetcher.builder();
		GROUP.set("ecs-ram-role.role-name", textOrNull(source.getRoleName()), builder::roleName);
		GROUP.set("ecs-ram-role.address", textOrNull(source.getAddress()), builder::address);
		GROUP.set("ecs-ram-role.timeout", source.getTimeout(), builder::timeout);
		builder.fallbackToVersion1(source.isFallbackToVersion1());
		return refreshing(properties, builder.build());
	}

	static OtsCredentialsProvider ramRoleArn(CredentialsProperties properties, OtsCredentials caller) {
		return ofLibrary(properties, () -> AliyunCredentialsFetcher.ramRoleArn(role(properties), caller));
	}

	static OtsCredentialsProvider oidc(CredentialsProperties properties) {
		CredentialsProperties.Oidc source = properties.getOidc();
		return ofLibrary(properties, () -> AliyunCredentialsFetcher.oidc(role(properties),
				textOrNull(source.getProviderArn()), source.getTokenFile()));
	}

	static OtsCredentialsProvider credentialsUri(CredentialsProperties properties) {
		URI uri = properties.getUri();
		if (uri == null) {
			throw incomplete("'ots.credentials.uri' is not set");
		}
		return ofLibrary(properties, () -> AliyunCredentialsFetcher.credentialsUri(uri));
	}

	private static AssumedRole role(CredentialsProperties properties) {
		CredentialsProperties.AssumeRole source = properties.getAssumeRole();
		AssumedRole.Builder builder = AssumedRole.builder();
		GROUP.set("assume-role.role-arn", textOrNull(source.getRoleArn()), builder::roleArn);
		GROUP.set("assume-role.session-name", textOrNull(source.getSessionName()), builder::sessionName);
		GROUP.set("assume-role.duration", source.getDuration(), builder::duration);
		GROUP.set("assume-role.sts-endpoint", textOrNull(source.getStsEndpoint()), builder::stsEndpoint);
		return builder.build();
	}

	private static OtsCredentialsProvider ofLibrary(CredentialsProperties properties,
			Supplier<CredentialsFetcher> fetcher) {
		if (!ClassUtils.isPresent(LIBRARY, null)) {
			throw new UnusableOtsPropertiesException(Problem.NO_ALIYUN_CREDENTIALS);
		}
		try {
			return refreshing(properties, fetcher.get());
		}
		catch (IllegalArgumentException ex) {
			throw incomplete(StringUtils.trimTrailingCharacter(String.valueOf(ex.getMessage()), '.'));
		}
	}

	private static OtsCredentialsProvider refreshing(CredentialsProperties properties, CredentialsFetcher fetcher) {
		RefreshingCredentialsProvider.Builder builder = RefreshingCredentialsProvider.builder(fetcher);
		GROUP.set("refresh-ahead", properties.getRefreshAhead(), builder::refreshAhead);
		GROUP.set("max-wait", properties.getMaxWait(), builder::maxWait);
		return builder.build();
	}

	private static @Nullable String textOrNull(@Nullable String value) {
		return StringUtils.hasText(value) ? value.strip() : null;
	}

	private static UnusableOtsPropertiesException incomplete(String detail) {
		return new UnusableOtsPropertiesException(Problem.INCOMPLETE_CREDENTIALS, detail);
	}

}
