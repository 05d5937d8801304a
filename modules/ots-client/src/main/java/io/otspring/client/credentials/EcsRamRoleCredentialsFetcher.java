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

import java.time.Duration;
import java.util.regex.Pattern;

import io.otspring.client.transport.InvalidEndpointException;
import io.otspring.client.transport.OtsEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Asks the metadata service of an ECS instance for the credentials of its RAM role. Use
 * it with a {@link RefreshingCredentialsProvider}.
 * <p>
 * It speaks the hardened mode (version 2) of the service, where each question carries a
 * token that was asked for before. Requests go to the service directly, whatever proxies
 * the JVM has.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EcsRamRoleCredentialsFetcher implements CredentialsFetcher {

	/** Where the service is on each ECS instance. */
	public static final String DEFAULT_ADDRESS = "http://100.100.100.200";

	/** How long connecting, and each wait for bytes, may take by default. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(1);

	private static final String TOKEN_PATH = "/latest/api/token";

	private static final String ROLE_PATH = "/latest/meta-data/ram/security-credentials/";

	private static final String TOKEN_LIFE_HEADER = "X-aliyun-ecs-metadata-token-ttl-seconds";

	private static final String TOKEN_HEADER = "X-aliyun-ecs-metadata-token";

	private static final String TOKEN_LIFE_SECONDS = "60";

	private static final Pattern ROLE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");

	private final MetadataService service;

	private final @Nullable String roleName;

	private final boolean fallbackToVersion1;

	private EcsRamRoleCredentialsFetcher(Builder builder) {
		this.service = new MetadataService(builder.address, builder.timeout);
		this.roleName = builder.roleName;
		this.fallbackToVersion1 = builder.fallbackToVersion1;
	}

	/**
	 * Returns a builder.
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public FetchedCredentials fetch() {
		Token token = token();
		String role = (this.roleName != null) ? this.roleName : attachedRole(token);
		String answer = token.ask(this.service, ROLE_PATH + role);
		try {
			FetchedCredentials fetched = CredentialsMembers.read(JsonMembers.read(answer));
			if (fetched.credentials().stsToken().isEmpty() || fetched.expiration().isEmpty()) {
				throw new CredentialsUnavailableException("'SecurityToken' or 'Expiration' is missing");
			}
			return fetched;
		}
		catch (CredentialsUnavailableException | IllegalArgumentException ex) {
			throw new CredentialsUnavailableException("answer for role " + role + ": " + ex.getMessage());
		}
	}

	@Override
	public String name() {
		return "ecs-ram-role";
	}

	@Override
	public String toString() {
		return "EcsRamRoleCredentialsFetcher[" + ((this.roleName != null) ? this.roleName : "attached role") + "]";
	}

	private Token token() {
		try {
			String token = this.service.ask("PUT", TOKEN_PATH, TOKEN_LIFE_HEADER, TOKEN_LIFE_SECONDS).strip();
			if (!TOKEN.matcher(token).matches()) {
				throw new CredentialsUnavailableException("answer to " + TOKEN_PATH + " is not a token");
			}
			return new Token(TOKEN_HEADER, token);
		}
		catch (MetadataService.RefusedException ex) {
			if (!this.fallbackToVersion1) {
				throw ex;
			}
			return Token.NONE;
		}
	}

	private String attachedRole(Token token) {
		String role = token.ask(this.service, ROLE_PATH).strip();
		if (!ROLE_NAME.matcher(role).matches()) {
			throw new CredentialsUnavailableException("answer to " + ROLE_PATH + " is not the name of a role");
		}
		return role;
	}

	/**
	 * What goes with a question: a token, or nothing of meaning in version 1.
	 *
	 * @param header the name of the header
	 * @param value its value
	 */
	private record Token(String header, String value) {

		private static final Token NONE = new Token("Accept", "*/*");

		String ask(MetadataService service, String path) {
			return service.ask("GET", path, this.header, this.value);
		}

	}

	/**
	 * Builds fetchers. Builders are not safe for use by multiple threads.
	 */
	public static final class Builder {

		private OtsEndpoint address = OtsEndpoint.parse(DEFAULT_ADDRESS);

		private Duration timeout = DEFAULT_TIMEOUT;

		private @Nullable String roleName;

		private boolean fallbackToVersion1;

		private Builder() {
		}

		/**
		 * Sets the role. By default the service is asked which one the instance has.
		 * @param roleName the name: letters, digits, dots, hyphens and underscores
		 * @return this builder
		 * @throws IllegalArgumentException if it is not a name
		 */
		public Builder roleName(String roleName) {
			if (!ROLE_NAME.matcher(roleName).matches()) {
				throw new IllegalArgumentException("'roleName' must be 1 to 64 letters, digits, dots, hyphens and "
						+ "underscores but is '" + roleName + "'");
			}
			this.roleName = roleName;
			return this;
		}

		/**
		 * Sets where the service is.
		 * @param address the address, {@code http://} and a host with an optional port;
		 * {@value EcsRamRoleCredentialsFetcher#DEFAULT_ADDRESS} by default
		 * @return this builder
		 * @throws InvalidEndpointException if it is anything else
		 * @throws IllegalArgumentException if it is an {@code https} address, which the
		 * service does not have
		 */
		public Builder address(String address) {
			OtsEndpoint endpoint = OtsEndpoint.parse(address);
			if (endpoint.secure()) {
				throw new IllegalArgumentException("'address' must start with http:// but is " + address);
			}
			this.address = endpoint;
			return this;
		}

		/**
		 * Sets how long connecting, and each wait for bytes, may take.
		 * @param timeout from 1 millisecond to 1 minute; 1 second by default
		 * @return this builder
		 * @throws IllegalArgumentException if the time is out of its range
		 */
		public Builder timeout(Duration timeout) {
			if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
				throw new IllegalArgumentException(
						"'timeout' must be from 1 millisecond to 1 minute but is " + timeout);
			}
			this.timeout = timeout;
			return this;
		}

		/**
		 * Sets whether to ask without a token if the service refuses to give one, as
		 * version 1 of it was used. Then whoever can make this process send a request can
		 * read the credentials.
		 * @param fallbackToVersion1 {@code false} by default
		 * @return this builder
		 */
		public Builder fallbackToVersion1(boolean fallbackToVersion1) {
			this.fallbackToVersion1 = fallbackToVersion1;
			return this;
		}

		/**
		 * Returns a fetcher, which asks nothing yet.
		 */
		public EcsRamRoleCredentialsFetcher build() {
			return new EcsRamRoleCredentialsFetcher(this);
		}

	}

}
