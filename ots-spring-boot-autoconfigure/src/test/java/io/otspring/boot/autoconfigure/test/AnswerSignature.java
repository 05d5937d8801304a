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

package io.otspring.boot.autoconfigure.test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * The headers that prove an answer to be one of the service.
 *
 * @param request the request that is answered
 * @param body the body of the answer
 */
public record AnswerSignature(OtsTestServer.Request request, byte[] body) {

	Map<String, String> headers() {
		Map<String, String> headers = new TreeMap<>();
		headers.put(OtsHeaders.REQUEST_ID, UUID.randomUUID().toString());
		headers.put(OtsHeaders.DATE, OtsDate.formatMicros(Instant.now()));
		headers.put(OtsHeaders.CONTENT_TYPE, OtsHeaders.CONTENT_TYPE_VALUE);
		headers.put(OtsHeaders.CONTENT_MD5, ContentMd5.of(this.body));
		CanonicalHeaders canonical = new CanonicalHeaders();
		headers.forEach(canonical::add);
		headers.put(OtsHeaders.AUTHORIZATION, "OTS " + this.request.header(OtsHeaders.ACCESS_KEY_ID) + ":"
				+ key().signResponse(this.request.path(), canonical));
		return headers;
	}

	/**
	 * Returns whether the request was signed with the access key of the test server.
	 */
	public static boolean isCorrect(OtsTestServer.Request request) {
		CanonicalHeaders canonical = new CanonicalHeaders();
		request.headers().forEach(canonical::add);
		SigningKey key = new AnswerSignature(request, new byte[0]).key();
		return key.signRequest(request.path(), canonical).equals(request.header(key.version().header()));
	}

	private SigningKey key() {
		String date = this.request.header(OtsHeaders.SIGN_DATE);
		if (this.request.header(OtsHeaders.SIGNATURE_V4) == null) {
			return SigningKey.v2(OtsTestServer.ACCESS_KEY_SECRET);
		}
		return SigningKey.v4(OtsTestServer.ACCESS_KEY_SECRET, LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE),
				this.request.header(OtsHeaders.SIGN_REGION));
	}

}
