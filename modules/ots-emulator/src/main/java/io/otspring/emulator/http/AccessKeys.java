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

package io.otspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.SigningKey;

/**
 * The access keys that the server knows. A security token is accepted with each of them:
 * it is signed like every header of the protocol, and nobody is there to ask whether it
 * is still valid.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 */
final class AccessKeys {

	private final Map<String, AccessKey> byId;

	AccessKeys(Collection<AccessKey> keys) {
		this.byId = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
	}

	boolean contain(String id) {
		return this.byId.containsKey(id);
	}

	/**
	 * Tells whether a secret is that of a key, in a time that does not depend on how much
	 * of it is right.
	 */
	boolean isSecretOf(String id, String secret) {
		AccessKey key = this.byId.get(id);
		return key != null && MessageDigest.isEqual(key.secret().getBytes(StandardCharsets.UTF_8),
				secret.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns the key that signs a request and its answer. Signature V4 is told by its
	 * own header alone, because a V2 request may carry day and region too.
	 * @param head the request
	 * @return the key, or nothing if the access key is not known or a V4 request lacks a
	 * sound day or region
	 */
	Optional<SigningKey> signingKey(RequestHead head) {
		return head.header(OtsHeaders.ACCESS_KEY_ID)
			.map(this.byId::get)
			.flatMap(key -> head.header(OtsHeaders.SIGNATURE_V4).isPresent() ? v4(key, head)
					: Optional.of(SigningKey.v2(key.secret())));
	}

	/**
	 * Returns the day of a V4 request.
	 */
	static Optional<LocalDate> signDate(RequestHead head) {
		try {
			return head.header(OtsHeaders.SIGN_DATE)
				.map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
				// The format also takes an offset, and the day is signed as it was sent
				.filter(date -> head.header(OtsHeaders.SIGN_DATE).equals(Optional.of(SigningKey.formatSignDate(date))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<SigningKey> v4(AccessKey key, RequestHead head) {
		return signDate(head).flatMap(
				date -> head.header(OtsHeaders.SIGN_REGION).map(region -> SigningKey.v4(key.secret(), date, region)));
	}

}
