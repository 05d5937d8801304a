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

package io.otspring.client.table;

import java.util.Optional;

import io.otspring.client.model.Parameters;

/**
 * Whether the service encrypts what it stores of a table, which is decided when the table
 * is created.
 *
 * @param enabled whether it does
 * @param keyType where the key comes from
 * @param keyId the id of the key, if it is the account's own
 * @param roleArn the role that may use the key, if it is the account's own
 * @since 0.1.0
 */
public record ServerSideEncryption(boolean enabled, Optional<SseKeyType> keyType, Optional<String> keyId,
		Optional<String> roleArn) {

	/** Nothing is encrypted. */
	public static final ServerSideEncryption DISABLED = new ServerSideEncryption(false, Optional.empty(),
			Optional.empty(), Optional.empty());

	/**
	 * Encrypts with a key that the key management service keeps.
	 */
	public static ServerSideEncryption kmsService() {
		return new ServerSideEncryption(true, Optional.of(SseKeyType.KMS_SERVICE), Optional.empty(), Optional.empty());
	}

	/**
	 * Encrypts with a key of the account's own.
	 * @param keyId the id of the key, not empty
	 * @param roleArn the role that may use the key, not empty
	 */
	public static ServerSideEncryption byok(String keyId, String roleArn) {
		return new ServerSideEncryption(true, Optional.of(SseKeyType.BYOK),
				Optional.of(Parameters.requireText("keyId", keyId)),
				Optional.of(Parameters.requireText("roleArn", roleArn)));
	}

}
