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

package io.otspring.client.credentials.aliyun;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.OIDCRoleArnCredentialProvider;
import com.aliyun.credentials.provider.RamRoleArnCredentialProvider;
import com.aliyun.credentials.provider.SessionCredentialsProvider;
import com.aliyun.credentials.provider.URLCredentialProvider;
import io.otspring.client.credentials.CredentialsFetcher;
import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.credentials.FetchedCredentials;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.RefreshingCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Has Alibaba Cloud's library {@code com.aliyun:credentials-java} get credentials, in the
 * ways that need the security token service. Use it with a
 * {@link RefreshingCredentialsProvider}.
 * <p>
 * The library says in messages of its exceptions what a server answered. None of them
 * leaves this class; of a failure only its type, HTTP status and error code are told.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class AliyunCredentialsFetcher implements CredentialsFetcher {

	private static final int TIMEOUT_MILLIS = Math.toIntExact(Duration.ofSeconds(5).toMillis());

	private static final Pattern HTTP_STATUS = Pattern.compile("HttpCode[=:] ?(\\d{3})");

	private static final Pattern ERROR_CODE = Pattern.compile("\"Code\"\\s*:\\s*\"([A-Za-z.]{1,64})\"");

	private final String name;

	private final Callable<CredentialModel> source;

	private AliyunCredentialsFetcher(String name, Callable<CredentialModel> source) {
		this.name = name;
		this.source = source;
	}

	/**
	 * Returns a fetcher that asks a client of the library, however that is set up.
	 * @param client the client
	 * @return the fetcher
	 */
	public static AliyunCredentialsFetcher of(Client client) {
		return new AliyunCredentialsFetcher("aliyun", client::getCredential);
	}

	/**
	 * Returns a fetcher that assumes a role with an access key.
	 * @param role the role
	 * @param caller who assumes it
	 * @return the fetcher
	 * @throws IllegalArgumentException if the library misses something
	 */
	public static AliyunCredentialsFetcher ramRoleArn(AssumedRole role, OtsCredentials caller) {
		return session("ram-role-arn",
				() -> RamRoleArnCredentialProvider.builder()
					.accessKeyId(caller.accessKeyId())
					.accessKeySecret(caller.accessKeySecret())
					.securityToken(caller.stsToken().orElse(null))
					.roleArn(role.roleArn())
					.roleSessionName(role.sessionName())
					.durationSeconds(role.durationSeconds())
					.policy(role.policy())
					.externalId(role.externalId())
					.STSEndpoint(role.stsEndpoint())
					.connectionTimeout(TIMEOUT_MILLIS)
					.readTimeout(TIMEOUT_MILLIS)
					.build());
	}

	/**
	 * Returns a fetcher that assumes a role with a token of an OpenID Connect provider,
	 * such as that of a Kubernetes service account (RRSA).
	 * @param role the role
	 * @param providerArn the resource name of the provider, or {@code null} for that of
	 * the environment variable {@code ALIBABA_CLOUD_OIDC_PROVIDER_ARN}
	 * @param tokenFile the file with the token, which is read for each fetch, or
	 * {@code null} for that of the environment variable
	 * {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}
	 * @return the fetcher
	 * @throws IllegalArgumentException if the library misses something
	 */
	public static AliyunCredentialsFetcher oidc(AssumedRole role, @Nullable String providerArn,
			@Nullable Path tokenFile) {
		return session("oidc",
				() -> OIDCRoleArnCredentialProvider.builder()
					.roleArn(role.roleArn())
					.oidcProviderArn(providerArn)
					.oidcTokenFilePath((tokenFile != null) ? tokenFile.toString() : null)
					.roleSessionName(role.sessionName())
					.durationSeconds(role.durationSeconds())
					.policy(role.policy())
					.STSEndpoint(role.stsEndpoint())
					.connectionTimeout(TIMEOUT_MILLIS)
					.readTimeout(TIMEOUT_MILLIS)
					.build());
	}

	/**
	 * Returns a fetcher that gets credentials from a server of the user's.
	 * @param uri where they are, {@code http} or {@code https}
	 * @return the fetcher
	 * @throws IllegalArgumentException if the library does not take the URI
	 */
	public static AliyunCredentialsFetcher credentialsUri(URI uri) {
		return session("credentials-uri",
				() -> URLCredentialProvider.builder()
					.credentialsURI(uri.toString())
					.connectionTimeout(TIMEOUT_MILLIS)
					.readTimeout(TIMEOUT_MILLIS)
					.build());
	}

	/**
	 * Has the library fetch each time: it would keep what the service refuses.
	 */
	private static AliyunCredentialsFetcher session(String name, Supplier<SessionCredentialsProvider> supplier) {
		SessionCredentialsProvider provider;
		try {
			provider = supplier.get();
		}
		catch (RuntimeException ex) {
			// What the library says before it has asked anybody names settings only
			throw new IllegalArgumentException(String.valueOf(ex.getMessage()), ex);
		}
		return new AliyunCredentialsFetcher(name, () -> provider.refreshCredentials().value());
	}

	@Override
	public FetchedCredentials fetch() {
		CredentialModel model;
		try {
			model = this.source.call();
		}
		catch (Exception ex) {
			throw new CredentialsUnavailableException(describe(ex));
		}
		return fetched(model);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String toString() {
		return "AliyunCredentialsFetcher[" + this.name + "]";
	}

	private static FetchedCredentials fetched(CredentialModel model) {
		String id = model.getAccessKeyId();
		String secret = model.getAccessKeySecret();
		String token = model.getSecurityToken();
		if (id == null || secret == null) {
			throw new CredentialsUnavailableException("the library has no access key");
		}
		OtsCredentials credentials;
		try {
			credentials = (token != null && !token.isEmpty()) ? OtsCredentials.of(id, secret, token)
					: OtsCredentials.of(id, secret);
		}
		catch (IllegalArgumentException ex) {
			throw new CredentialsUnavailableException("not usable: " + ex.getMessage());
		}
		long expiration = model.getExpiration();
		return (expiration > 0) ? FetchedCredentials.of(credentials, Instant.ofEpochMilli(expiration))
				: FetchedCredentials.of(credentials);
	}

	private static String describe(Exception failure) {
		StringBuilder description = new StringBuilder("the library failed with ")
			.append(failure.getClass().getSimpleName());
		String message = String.valueOf(failure.getMessage());
		append(description, ", HTTP status ", HTTP_STATUS.matcher(message));
		append(description, ", code ", ERROR_CODE.matcher(message));
		return description.toString();
	}

	private static void append(StringBuilder description, String name, Matcher matcher) {
		if (matcher.find()) {
			description.append(name).append(matcher.group(1));
		}
	}

}
