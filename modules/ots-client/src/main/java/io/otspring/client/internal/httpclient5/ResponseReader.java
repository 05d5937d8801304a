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

package io.otspring.client.internal.httpclient5;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportFailure.Kind;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer. What the service never sends is refused before its body is read:
 * interim answers, redirects, encodings, other versions of HTTP.
 */
final class ResponseReader {

	private final long maxSize;

	private @Nullable TransportResponse response;

	private boolean reusable;

	ResponseReader(long maxSize) {
		this.maxSize = maxSize;
	}

	void read(OtsConnection connection) throws IOException, HttpException {
		ClassicHttpResponse answer = connection.receiveResponseHeader();
		connection.headersComplete();
		requirePlainHttp(answer);
		connection.receiveResponseEntity(answer);
		HttpEntity entity = answer.getEntity();
		byte[] body = BodyReader.read(entity.getContent(), entity.getContentLength(), this.maxSize);
		this.response = new TransportResponse(answer.getCode(), headers(answer), body);
		boolean delimited = entity.getContentLength() >= 0 || entity.isChunked();
		this.reusable = delimited && !saysClose(answer);
	}

	TransportResponse response() {
		if (this.response == null) {
			throw new IllegalStateException("Nothing was read");
		}
		return this.response;
	}

	/**
	 * Returns whether the connection can carry another exchange.
	 */
	boolean reusable() {
		return this.reusable;
	}

	private static void requirePlainHttp(ClassicHttpResponse answer) throws RefusedAnswerException {
		int status = answer.getCode();
		if (answer.getVersion() == null || answer.getVersion().lessEquals(HttpVersion.HTTP_1_0)) {
			throw new RefusedAnswerException(Kind.MALFORMED, "answer is " + answer.getVersion() + ", not HTTP/1.1");
		}
		if (status < 200 || status == 204 || status == 205 || status > 599) {
			throw new RefusedAnswerException(Kind.MALFORMED, "answer has the status " + status);
		}
		if (status >= 300 && status < 400) {
			throw new RefusedAnswerException(Kind.REDIRECT,
					"answer " + status + " points to " + host(answer.getFirstHeader("Location")));
		}
		Header encoding = answer.getFirstHeader("Content-Encoding");
		if (encoding != null && !"identity".equalsIgnoreCase(encoding.getValue())) {
			throw new RefusedAnswerException(Kind.CONTENT_ENCODING, "answer has an encoding that was not asked for");
		}
	}

	/**
	 * Returns the host of a redirect, and nothing else of it.
	 */
	private static String host(@Nullable Header location) {
		try {
			String host = (location != null) ? URI.create(location.getValue()).getHost() : null;
			return (host != null) ? host : "another place";
		}
		catch (IllegalArgumentException ex) {
			return "another place";
		}
	}

	private static boolean saysClose(ClassicHttpResponse answer) {
		for (Header header : answer.getHeaders("Connection")) {
			if (header.getValue().toLowerCase(Locale.ROOT).contains("close")) {
				return true;
			}
		}
		return false;
	}

	private static List<HttpHeader> headers(ClassicHttpResponse answer) {
		Header[] source = answer.getHeaders();
		List<HttpHeader> headers = new ArrayList<>(source.length);
		for (Header header : source) {
			headers.add(new HttpHeader(header.getName(), (header.getValue() != null) ? header.getValue() : ""));
		}
		return headers;
	}

}
