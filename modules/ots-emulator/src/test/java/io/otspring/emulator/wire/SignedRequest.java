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

package io.otspring.emulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SignatureVersion;
import io.otspring.protocol.signature.SigningKey;

/**
 * A request as bytes, right unless it is spoilt on purpose.
 */
public final class SignedRequest {

	private final String operation;

	private final byte[] body;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final Map<String, String> unsigned = new LinkedHashMap<>();

	private String method = "POST";

	private SigningKey key;

	private SignedRequest(String operation, byte[] body, String secret) {
		this.operation = operation;
		this.body = body;
		this.key = SigningKey.v2(secret);
	}

	public static SignedRequest of(String operation, byte[] body, Instant time, String id, String secret) {
		return new SignedRequest(operation, body, secret).header(OtsHeaders.DATE, OtsDate.formatMillis(time))
			.header(OtsHeaders.API_VERSION, OtsHeaders.API_VERSION_VALUE)
			.header(OtsHeaders.ACCESS_KEY_ID, id)
			.header(OtsHeaders.INSTANCE_NAME, "local")
			.header(OtsHeaders.CONTENT_MD5, ContentMd5.of(body))
			.unsigned("Host", "127.0.0.1");
	}

	/**
	 * Sets a header that is signed.
	 */
	public SignedRequest header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	/**
	 * Leaves a header out, before or after it was signed.
	 */
	public SignedRequest without(String name) {
		this.headers.remove(name);
		this.unsigned.put(name, null);
		return this;
	}

	/**
	 * Sets a header after the request was signed.
	 */
	public SignedRequest unsigned(String name, String value) {
		this.unsigned.put(name, value);
		return this;
	}

	public SignedRequest method(String method) {
		this.method = method;
		return this;
	}

	public SignedRequest v4(String secret, LocalDate date, String region) {
		this.key = SigningKey.v4(secret, date, region);
		return header(OtsHeaders.SIGN_DATE, SigningKey.formatSignDate(date)).header(OtsHeaders.SIGN_REGION, region);
	}

	/**
	 * Signs and encodes the head alone.
	 */
	public byte[] head() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Content-Length", Integer.toString(this.body.length));
		all.putAll(this.headers);
		all.put(this.key.version().header(), sign());
		all.putAll(this.unsigned);
		StringBuilder text = new StringBuilder(this.method + " /" + this.operation + " HTTP/1.1\r\n");
		all.forEach((name, value) -> {
			if (value != null) {
				text.append(name).append(": ").append(value).append("\r\n");
			}
		});
		return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Signs and encodes the request.
	 */
	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(head());
		out.writeBytes(this.body);
		return out.toByteArray();
	}

	/**
	 * Returns the signature that the answer must have.
	 */
	public String expectedAuthorization(RawResponse response) {
		CanonicalHeaders signed = new CanonicalHeaders();
		response.headers().forEach(signed::add);
		return "OTS " + this.headers.get(OtsHeaders.ACCESS_KEY_ID) + ":"
				+ this.key.signResponse("/" + this.operation, signed);
	}

	private String sign() {
		CanonicalHeaders signed = new CanonicalHeaders();
		this.headers.forEach(signed::add);
		return this.key.signRequest("/" + this.operation, signed);
	}

	public SignatureVersion version() {
		return this.key.version();
	}

}
