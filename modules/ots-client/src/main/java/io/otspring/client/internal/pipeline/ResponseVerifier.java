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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.time.Instant;

import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * Makes sure that an answer comes from the service, is whole and is of now: the signature
 * of its headers, which include the checksum of its body; the body; the date.
 */
final class ResponseVerifier {

	private static final String SCHEME = "OTS ";

	private final boolean enabled;

	private final ServiceClock clock;

	private final ResponseInflater inflater;

	ResponseVerifier(PipelineSettings settings, ServiceClock clock) {
		this.enabled = settings.verifyResponses();
		this.clock = clock;
		this.inflater = new ResponseInflater(settings);
	}

	/**
	 * Returns whether a body that {@link #verify} has returned is proven to be the
	 * service's.
	 */
	boolean enabled() {
		return this.enabled;
	}

	/**
	 * Verifies the answer of a success.
	 * @return the inflated body
	 */
	byte[] verify(TransportResponse response, SignedRequest request) {
		if (!this.enabled) {
			return this.inflater.inflate(response);
		}
		verifySignature(response, request);
		String md5 = response.header(OtsHeaders.CONTENT_MD5).orElseThrow(() -> missing(OtsHeaders.CONTENT_MD5));
		byte[] body = verifyBody(response, md5);
		verifyDate(response.header(OtsHeaders.DATE).orElseThrow(() -> missing(OtsHeaders.DATE)));
		return body;
	}

	/**
	 * Verifies what can be verified of an error: something in front of the service may
	 * have answered, which cannot sign.
	 */
	void verifyError(TransportResponse response, SignedRequest request) {
		if (this.enabled && response.header(OtsHeaders.AUTHORIZATION).isPresent()) {
			verifySignature(response, request);
			response.header(OtsHeaders.CONTENT_MD5).ifPresent(md5 -> verifyBody(response, md5));
			response.header(OtsHeaders.DATE).ifPresent(this::verifyDate);
		}
	}

	/**
	 * Returns the inflated body of an answer that is not verified.
	 */
	byte[] inflate(TransportResponse response) {
		return this.inflater.inflate(response);
	}

	private static void verifySignature(TransportResponse response, SignedRequest request) {
		String authorization = response.header(OtsHeaders.AUTHORIZATION)
			.orElseThrow(() -> new AnswerException(Violation.SIGNATURE, "answer is not signed"));
		CanonicalHeaders headers = new CanonicalHeaders();
		for (HttpHeader header : response.headers()) {
			headers.add(header.name(), header.value());
		}
		String signature = request.key().signResponse(request.wire().path(), headers);
		String expected = SCHEME + request.credentials().accessKeyId() + ":" + signature;
		if (!SigningKey.equal(expected, authorization.strip())) {
			throw new AnswerException(Violation.SIGNATURE, "answer has a wrong signature");
		}
	}

	/**
	 * Accepts the checksum of the body as received and as inflated: both are in use.
	 */
	private byte[] verifyBody(TransportResponse response, String md5) {
		boolean receivedMatches = md5.equals(ContentMd5.of(response.body()));
		if (!receivedMatches && !this.inflater.compressed(response)) {
			throw wrongChecksum(response);
		}
		byte[] body = this.inflater.inflate(response);
		if (!receivedMatches && !md5.equals(ContentMd5.of(body))) {
			throw wrongChecksum(response);
		}
		return body;
	}

	private void verifyDate(String text) {
		Instant date = OtsDate.parse(text)
			.orElseThrow(() -> new AnswerException(Violation.DATE, "answer has no readable date"));
		Duration distance = Duration.between(this.clock.now(), date).abs();
		if (distance.compareTo(OtsDate.TOLERANCE) > 0) {
			throw new AnswerException(Violation.DATE, "answer is " + distance.toSeconds() + " s away from now");
		}
	}

	private static AnswerException wrongChecksum(TransportResponse response) {
		return new AnswerException(Violation.CHECKSUM,
				"body of " + response.body().length + " bytes does not have the checksum in the header");
	}

	private static AnswerException missing(String header) {
		return new AnswerException(Violation.MISSING_HEADER, "answer lacks the header " + header);
	}

}
