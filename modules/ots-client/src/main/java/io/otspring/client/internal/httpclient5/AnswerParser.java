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
import java.util.function.BooleanSupplier;

import io.otspring.client.transport.TransportFailure.Kind;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.nio.NHttpMessageParser;
import org.apache.hc.core5.http.nio.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads status and headers of answers, as HttpClient's parser does, within a limit for
 * all of them together, and never takes the end of the connection for that of the
 * headers.
 */
final class AnswerParser implements NHttpMessageParser<HttpResponse> {

	private final NHttpMessageParser<HttpResponse> parser;

	private final BooleanSupplier opensTunnel;

	private long consumed;

	/**
	 * Creates a parser.
	 * @param parser reads what is within the limit
	 * @param opensTunnel tells whether the answer is that to a request for a tunnel,
	 * which the other end of the tunnel never uses first
	 */
	AnswerParser(NHttpMessageParser<HttpResponse> parser, BooleanSupplier opensTunnel) {
		this.parser = parser;
		this.opensTunnel = opensTunnel;
	}

	@Override
	public void reset() {
		this.consumed = 0;
		this.parser.reset();
	}

	@Override
	public @Nullable HttpResponse parse(SessionInputBuffer buffer, boolean endOfStream)
			throws IOException, HttpException {
		int before = buffer.length();
		HttpResponse head = this.parser.parse(buffer, false);
		this.consumed += before - buffer.length();
		if (this.consumed > WireState.MAX_HEADER_BYTES) {
			throw new MessageConstraintException("Headers of more than " + WireState.MAX_HEADER_BYTES + " bytes");
		}
		if (head == null && endOfStream) {
			throw brokenOff(buffer);
		}
		if (head != null && head.getCode() < HttpStatus.SC_OK) {
			// An interim answer to a request that expects none would be skipped
			throw new RefusedAnswerException(Kind.MALFORMED, "answer has the status " + head.getCode());
		}
		if (head != null && buffer.hasData() && this.opensTunnel.getAsBoolean() && head.getCode() == HttpStatus.SC_OK) {
			throw new RefusedAnswerException(Kind.PROXY_REFUSAL, ServiceRoute.FOREIGN_BYTES);
		}
		return head;
	}

	private IOException brokenOff(SessionInputBuffer buffer) {
		int firstByte = (this.consumed == 0) ? buffer.read() : 0;
		return (firstByte >= 0) ? BrokenOffHeaders.after(firstByte) : new NoHttpResponseException("Connection ended");
	}

}
