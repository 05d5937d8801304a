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
		 * TABLESTORE_ACCESS_KEY_SECRET and TABLESTORE_SESSION_TOKEN.
		 */
		ENVIRONMENT

	}

}
