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

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

import io.otspring.emulator.fault.Distortion;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Dates, compresses and signs answers.
 */
final class AnswerWriter {

	private final AccessKeys keys;

	private final InstantSource clock;

	private final RequestIds requestIds = new RequestIds();

	AnswerWriter(AccessKeys keys, InstantSource clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Writes an answer. It is signed whenever the access key is known, also if the
	 * request was not: official clients expect that of every answer.
	 * @param answer the answer
	 * @param distortion what goes wrong with it
	 * @param head the request
	 * @param response where to write to
	 * @param callback is told when all is written
	 */
	void write(Answer answer, Distortion distortion, RequestHead head, Response response, Callback callback) {
		Instant now = this.clock.instant().plus(distortion.clockOffset());
		byte[] body = answer.body();
		CanonicalHeaders signed = new CanonicalHeaders();
		HttpFields.Mutable headers = response.getHeaders();
		response.setStatus(answer.status());
		put(OtsHeaders.REQUEST_ID, this.requestIds.next(now), headers, signed);
		put(OtsHeaders.DATE, OtsDate.formatMicros(now), headers, signed);
		put(OtsHeaders.CONTENT_TYPE, OtsHeaders.CONTENT_TYPE_VALUE, headers, signed);
		// Of the body before compression: the one client that inflates checks that
		put(OtsHeaders.CONTENT_MD5, ContentMd5.of(distortion.wrongMd5() ? Arrays.copyOf(body, body.length + 1) : body),
				headers, signed);
		if (body.length > 0 && isDeflateAccepted(head)) {
			put(OtsHeaders.RESPONSE_COMPRESS_TYPE, OtsHeaders.DEFLATE, headers, signed);
			put(OtsHeaders.RESPONSE_COMPRESS_SIZE, Integer.toString(body.length), headers, signed);
			body = Deflate.compress(body, 0, body.length);
		}
		this.keys.signingKey(head).ifPresent(key -> authorize(key, distortion, head, headers, signed));
		response.write(true, ByteBuffer.wrap(body), callback);
	}

	private static void authorize(SigningKey key, Distortion distortion, RequestHead head, HttpFields.Mutable headers,
			CanonicalHeaders signed) {
		String id = head.header(OtsHeaders.ACCESS_KEY_ID).orElseThrow();
		// Whoever signs another path has another signature, whatever the path is
		String target = distortion.wrongSignature() ? head.target() + "/" : head.target();
		headers.put(OtsHeaders.AUTHORIZATION, "OTS " + id + ":" + key.signResponse(target, signed));
	}

	private static boolean isDeflateAccepted(RequestHead head) {
		return head.header(OtsHeaders.RESPONSE_COMPRESS_TYPE).filter(OtsHeaders.DEFLATE::equals).isPresent();
	}

	private static void put(String name, String value, HttpFields.Mutable headers, CanonicalHeaders signed) {
		headers.put(name, value);
		signed.add(name, value);
	}

}
