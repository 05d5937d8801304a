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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportFailure.Kind;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * What status and headers say before the body is read. What the service never sends is
 * refused: interim answers, redirects, encodings, other versions of HTTP.
 *
 * @param status the status
 * @param headers the headers
 * @param saysClose whether the other end closes the connection after the body
 */
record AnswerHead(int status, List<HttpHeader> headers, boolean saysClose) {

	static AnswerHead of(HttpResponse answer) throws RefusedAnswerException {
		requirePlainHttp(answer);
		return new AnswerHead(answer.getCode(), headers(answer), saysClose(answer));
	}

	private static void requirePlainHttp(HttpResponse answer) throws RefusedAnswerException {
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

	private static boolean saysClose(HttpResponse answer) {
		for (Header header : answer.getHeaders("Connection")) {
			if (header.getValue().toLowerCase(Locale.ROOT).contains("close")) {
				return true;
			}
		}
		return false;
	}

	private static List<HttpHeader> headers(HttpResponse answer) {
		Header[] source = answer.getHeaders();
		List<HttpHeader> headers = new ArrayList<>(source.length);
		for (Header header : source) {
			headers.add(new HttpHeader(header.getName(), (header.getValue() != null) ? header.getValue() : ""));
		}
		return headers;
	}

}
