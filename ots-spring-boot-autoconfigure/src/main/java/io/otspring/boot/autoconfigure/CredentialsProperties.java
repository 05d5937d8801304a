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

import org.jspecify.annotations.Nullable;

/**
 * Properties of the access key that signs the requests of a client.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class CredentialsProperties {

	/**
	 * Id of the access key.
	 */
	private @Nullable String accessKeyId;

	/**
	 * Secret of the access key.
	 */
	private @Nullable String accessKeySecret;

	/**
	 * Security token of a temporary access key.
	 */
	private @Nullable String stsToken;

	/**
	 * Where the access key comes from. By default, static if an access key is set, else
	 * environment.
	 */
	private @Nullable CredentialsSource provider;

	/**
	 * How long before their end temporary credentials are replaced. Those of a short life
	 * are replaced when two thirds of it have passed.
	 */
	private @Nullable Duration refreshAhead;

	/**
	 * How long a call waits for temporary credentials if there are none yet.
	 */
	private @Nullable Duration maxWait;

	/**
	 * URI of a server that gives out credentials, for the provider credentials-uri.
	 */
	private @Nullable URI uri;

	private final File file = new File();

	private final EcsRamRole ecsRamRole = new EcsRamRole();

	private final AssumeRole assumeRole = new AssumeRole();

	private final Oidc oidc = new Oidc();

	public @Nullable String getAccessKeyId() {
		return this.accessKeyId;
	}

	public void setAccessKeyId(@Nullable String accessKeyId) {
		this.accessKeyId = accessKeyId;
	}

	public @Nullable String getAccessKeySecret() {
		return this.accessKeySecret;
	}

	public void setAccessKeySecret(@Nullable String accessKeySecret) {
		this.accessKeySecret = accessKeySecret;
	}

	public @Nullable String getStsToken() {
		return this.stsToken;
	}

	public void setStsToken(@Nullable String stsToken) {
		this.stsToken = stsToken;
	}

	public @Nullable CredentialsSource getProvider() {
		return this.provider;
	}

	public void setProvider(@Nullable CredentialsSource provider) {
		this.provider = provider;
	}

	public @Nullable Duration getRefreshAhead() {
		return this.refreshAhead;
	}

	public void setRefreshAhead(@Nullable Duration refreshAhead) {
		this.refreshAhead = refreshAhead;
	}

	public @Nullable Duration getMaxWait() {
		return this.maxWait;
	}

	public void setMaxWait(@Nullable Duration maxWait) {
		this.maxWait = maxWait;
	}

	public @Nullable URI getUri() {
		return this.uri;
	}

	public void setUri(@Nullable URI uri) {
		this.uri = uri;
	}

	public File getFile() {
		return this.file;
	}

	public EcsRamRole getEcsRamRole() {
		return this.ecsRamRole;
	}

	public AssumeRole getAssumeRole() {
		return this.assumeRole;
	}

	public Oidc getOidc() {
		return this.oidc;
	}

	/**
	 * A file with the access key.
	 *
	 * @since 0.1.0
	 */
	public static class File {

		/**
		 * File or directory with the access key, which is looked at now and then.
		 */
		private @Nullable Path path;

		/**
		 * How often to look whether the file has changed.
		 */
		private @Nullable Duration checkInterval;

		public @Nullable Path getPath() {
			return this.path;
		}

		public void setPath(@Nullable Path path) {
			this.path = path;
		}

		public @Nullable Duration getCheckInterval() {
			return this.checkInterval;
		}

		public void setCheckInterval(@Nullable Duration checkInterval) {
			this.checkInterval = checkInterval;
		}

	}

	/**
	 * The RAM role of an ECS instance.
	 *
	 * @since 0.1.0
	 */
	public static class EcsRamRole {

		/**
		 * Name of the role. By default, the metadata service is asked which role the
		 * instance has.
		 */
		private @Nullable String roleName;

		/**
		 * Address of the metadata service.
		 */
		private @Nullable String address;

		/**
		 * Longest time to connect to the metadata service, and to wait for its answers.
		 */
		private @Nullable Duration timeout;

		/**
		 * Whether to ask the metadata service without a token if it gives none.
		 */
		private boolean fallbackToVersion1 = false;

		public @Nullable String getRoleName() {
			return this.roleName;
		}

		public void setRoleName(@Nullable String roleName) {
			this.roleName = roleName;
		}

		public @Nullable String getAddress() {
			return this.address;
		}

		public void setAddress(@Nullable String address) {
			this.address = address;
		}

		public @Nullable Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(@Nullable Duration timeout) {
			this.timeout = timeout;
		}

		public boolean isFallbackToVersion1() {
			return this.fallbackToVersion1;
		}

		public void setFallbackToVersion1(boolean fallbackToVersion1) {
			this.fallbackToVersion1 = fallbackToVersion1;
		}

	}

	/**
	 * A RAM role that is assumed with an access key or a token.
	 *
	 * @since 0.1.0
	 */
	public static class AssumeRole {

		/**
		 * Resource name of the role. By default, that of the environment variable
		 * ALIBABA_CLOUD_ROLE_ARN.
		 */
		private @Nullable String roleArn;

		/**
		 * Name of the session in the service's logs. By default, the library makes one.
		 */
		private @Nullable String sessionName;

		/**
		 * How long credentials are valid.
		 */
		private @Nullable Duration duration;

		/**
		 * Host of the security token service. By default, sts.aliyuncs.com or that of a
		 * region in the environment.
		 */
		private @Nullable String stsEndpoint;

		public @Nullable String getRoleArn() {
			return this.roleArn;
		}

		public void setRoleArn(@Nullable String roleArn) {
			this.roleArn = roleArn;
		}

		public @Nullable String getSessionName() {
			return this.sessionName;
		}

		public void setSessionName(@Nullable String sessionName) {
			this.sessionName = sessionName;
		}

		public @Nullable Duration getDuration() {
			return this.duration;
		}

		public void setDuration(@Nullable Duration duration) {
			this.duration = duration;
		}

		public @Nullable String getStsEndpoint() {
			return this.stsEndpoint;
		}

		public void setStsEndpoint(@Nullable String stsEndpoint) {
			this.stsEndpoint = stsEndpoint;
		}

	}

	/**
	 * An OpenID Connect provider that vouches for a role.
	 *
	 * @since 0.1.0
	 */
	public static class Oidc {

		/**
		 * Resource name of the provider. By default, that of the environment variable
		 * ALIBABA_CLOUD_OIDC_PROVIDER_ARN.
		 */
		private @Nullable String providerArn;

		/**
		 * File with the provider's token. By default, that of the environment variable
		 * ALIBABA_CLOUD_OIDC_TOKEN_FILE.
		 */
		private @Nullable Path tokenFile;

		public @Nullable String getProviderArn() {
			return this.providerArn;
		}

		public void setProviderArn(@Nullable String providerArn) {
			this.providerArn = providerArn;
		}

		public @Nullable Path getTokenFile() {
			return this.tokenFile;
		}

		public void setTokenFile(@Nullable Path tokenFile) {
			this.tokenFile = tokenFile;
		}

	}

	/**
	 * Where an access key comes from.
	 *
	 * @since 0.1.0
	 */
	public enum CredentialsSource {

		/** The properties. */
		STATIC,

		/**
		 * The environment variables TABLESTORE_ACCESS_KEY_ID,
		 * TABLESTORE_ACCESS_KEY_SECRET and TABLESTORE_SESSION_TOKEN, or else
		 * ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and
		 * ALIBABA_CLOUD_SECURITY_TOKEN.
		 */
		ENVIRONMENT,

		/** A file, or a directory with a file for each value, that may change. */
		FILE,

		/** The RAM role of the ECS instance that this runs on. */
		ECS_RAM_ROLE,

		/**
		 * A RAM role that is assumed with the access key of the properties. It needs
		 * com.aliyun:credentials-java.
		 */
		RAM_ROLE_ARN,

		/**
		 * A RAM role that is assumed with a token of an OpenID Connect provider, as in
		 * Kubernetes. It needs com.aliyun:credentials-java.
		 */
		OIDC,

		/** A server that gives out credentials. It needs com.aliyun:credentials-java. */
		CREDENTIALS_URI

	}

}
