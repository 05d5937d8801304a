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

package io.otspring.emulator.engine.table;

import io.otspring.emulator.engine.BinaryValue;
import org.jspecify.annotations.Nullable;

/**
 * How the data of a table is to be encrypted. The emulator reports it and encrypts
 * nothing.
 *
 * @param enabled whether it is encrypted
 * @param keyKind whose key it is, {@code null} if the request did not say
 * @param keyId the name of the key
 * @param role the role that may use the key
 * @since 0.1.0
 */
public record Encryption(boolean enabled, @Nullable KeyKind keyKind, @Nullable BinaryValue keyId,
		@Nullable BinaryValue role) {

	/**
	 * Whose key it is.
	 */
	public enum KeyKind {

		/** A key of the key management service. */
		KMS_SERVICE,

		/** A key that the user brings. */
		BRING_YOUR_OWN

	}

}
