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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs the requests of one access key, and the answers to them.
 * <p>
 * Instances are immutable and safe for use by multiple threads. None shows its key in
 * {@link #toString()}.
 *
 * @since 0.1.0
 */
public final class SigningKey {

	private static final String V4_PREFIX = "aliyun_v4";

	private static final String V4_PRODUCT = "ots";

	private static final String V4_REQUEST = "aliyun_v4_request";

	private final SignatureVersion version;

	private final byte[] key;

	private SigningKey(SignatureVersion version, byte[] key) {
		this.version = version;
		this.key = key;
	}

	/**
	 * Returns the key of signature V2, which is the secret itself.
	 * @param secret the access key's secret, not empty
	 */
	public static SigningKey v2(String secret) {
		requireSecret(secret);
		return new SigningKey(SignatureVersion.V2, utf8(secret));
	}

	/**
	 * Derives the key of signature V4 for one day and region.
	 * @param secret the access key's secret, not empty
	 * @param date the day, in UTC
	 * @param region the region's id, for example {@code cn-hangzhou}
	 * @return the key
	 */
	public static SigningKey v4(String secret, LocalDate date, String region) {
		requireSecret(secret);
		byte[] dateKey = hmac("HmacSHA256", utf8(V4_PREFIX + secret), formatSignDate(date));
		byte[] regionKey = hmac("HmacSHA256", dateKey, region);
		byte[] productKey = hmac("HmacSHA256", regionKey, V4_PRODUCT);
		byte[] requestKey = hmac("HmacSHA256", productKey, V4_REQUEST);
		// The key is the text of the derived bytes, not the bytes
		return new SigningKey(SignatureVersion.V4, Base64.getEncoder().encode(requestKey));
	}

	/**
	 * Formats a day as {@code x-ots-signdate} has it.
	 */
	public static String formatSignDate(LocalDate date) {
		return DateTimeFormatter.BASIC_ISO_DATE.format(date);
	}

	/**
	 * Compares two signatures in a time that does not depend on where they differ.
	 */
	public static boolean equal(String signature, String other) {
		return MessageDigest.isEqual(utf8(signature), utf8(other));
	}

	public SignatureVersion version() {
		return this.version;
	}

	/**
	 * Signs a request.
	 * @param path the path, for example {@code /GetRow}
	 * @param headers the request's headers
	 * @return the value of the header {@link SignatureVersion#header()}
	 */
	public String signRequest(String path, CanonicalHeaders headers) {
		StringBuilder text = new StringBuilder(512);
		// The empty line is the query, which no operation has
		text.append(path).append("\nPOST\n\n");
		headers.appendTo(text);
		return switch (this.version) {
			case V2 -> base64Hmac("HmacSHA1", text);
			case V4 -> base64Hmac("HmacSHA256", text.append(V4_PRODUCT));
		};
	}

	/**
	 * Signs an answer. This is HMAC-SHA1 for both versions.
	 * @param path the path of the request
	 * @param headers the headers of the answer
	 * @return the signature, which follows the access key's id in the Authorization
	 * header
	 */
	public String signResponse(String path, CanonicalHeaders headers) {
		StringBuilder text = new StringBuilder(512);
		headers.appendTo(text);
		return base64Hmac("HmacSHA1", text.append(path));
	}

	@Override
	public String toString() {
		return "SigningKey " + this.version;
	}

	private String base64Hmac(String algorithm, StringBuilder text) {
		return Base64.getEncoder().encodeToString(hmac(algorithm, this.key, text.toString()));
	}

	private static void requireSecret(String secret) {
		if (secret.isEmpty()) {
			throw new IllegalArgumentException("The access key secret must not be empty");
		}
	}

	private static byte[] hmac(String algorithm, byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(algorithm);
			mac.init(new SecretKeySpec(key, algorithm));
			return mac.doFinal(utf8(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + algorithm, ex);
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
