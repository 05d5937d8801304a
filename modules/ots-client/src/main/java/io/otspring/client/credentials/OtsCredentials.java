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

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An access key: its id, its secret and, if it is temporary, its security token. Secret
 * and token never show in {@link #toString()}.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsCredentials {

	private final String accessKeyId;

	private final String accessKeySecret;

	private final @Nullable String stsToken;

	private OtsCredentials(String accessKeyId, String accessKeySecret, @Nullable String stsToken) {
		this.accessKeyId = requireVisibleAscii("accessKeyId", accessKeyId);
		this.accessKeySecret = requireVisibleAscii("accessKeySecret", accessKeySecret);
		this.stsToken = (stsToken != null) ? requireVisibleAscii("stsToken", stsToken) : null;
	}

	/**
	 * Returns a lasting access key.
	 * @param accessKeyId the id, visible ASCII characters
	 * @param accessKeySecret the secret, visible ASCII characters
	 * @return the credentials
	 */
	public static OtsCredentials of(String accessKeyId, String accessKeySecret) {
		return new OtsCredentials(accessKeyId, accessKeySecret, null);
	}

	/**
	 * Returns a temporary access key.
	 * @param accessKeyId the id, visible ASCII characters
	 * @param accessKeySecret the secret, visible ASCII characters
	 * @param stsToken the security token, visible ASCII characters
	 * @return the credentials
	 */
	public static OtsCredentials of(String accessKeyId, String accessKeySecret, String stsToken) {
		return new OtsCredentials(accessKeyId, accessKeySecret, stsToken);
	}

	/**
	 * Returns the id, which is no secret.
	 */
	public String accessKeyId() {
		return this.accessKeyId;
	}

	/**
	 * Returns the secret.
	 */
	public String accessKeySecret() {
		return this.accessKeySecret;
	}

	/**
	 * Returns the security token of a temporary access key.
	 */
	public Optional<String> stsToken() {
		return Optional.ofNullable(this.stsToken);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof OtsCredentials that && this.accessKeyId.equals(that.accessKeyId)
				&& this.accessKeySecret.equals(that.accessKeySecret) && Objects.equals(this.stsToken, that.stsToken));
	}

	@Override
	public int hashCode() {
		return this.accessKeyId.hashCode();
	}

	@Override
	public String toString() {
		return "OtsCredentials[accessKeyId=" + this.accessKeyId + ", accessKeySecret=***"
				+ ((this.stsToken != null) ? ", stsToken=***" : "") + "]";
	}

	/**
	 * Checks a text that becomes a header or a key. The message does not quote the text,
	 * since it may be a secret.
	 */
	private static String requireVisibleAscii(String name, String value) {
		if (value.isEmpty()) {
			throw new IllegalArgumentException("'" + name + "' must not be empty");
		}
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
				throw new IllegalArgumentException(
						"'" + name + "' must have visible ASCII characters only, but has another at index " + i);
			}
		}
		return value;
	}

}
