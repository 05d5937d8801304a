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

package io.otspring.protocol.signature;

import io.otspring.protocol.OtsHeaders;

/**
 * The two ways to sign a request.
 *
 * @since 0.1.0
 */
public enum SignatureVersion {

	/** HMAC-SHA1 with the secret. */
	V2(OtsHeaders.SIGNATURE),

	/** HMAC-SHA256 with a key that is derived from secret, day and region. */
	V4(OtsHeaders.SIGNATURE_V4);

	private final String header;

	SignatureVersion(String header) {
		this.header = header;
	}

	/**
	 * Returns the name of the header that carries the signature.
	 */
	public String header() {
		return this.header;
	}

}
