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

import io.otspring.client.transport.TransportResponse;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer.
 */
final class ResponseReader {

	private final ServiceRoute route;

	private final long maxSize;

	private @Nullable TransportResponse response;

	private boolean reusable;

	ResponseReader(ServiceRoute route, long maxSize) {
		this.route = route;
		this.maxSize = maxSize;
	}

	void read(OtsConnection connection) throws IOException, HttpException {
		ClassicHttpResponse answer = connection.receiveResponseHeader();
		connection.headersComplete();
		this.route.requireService(answer.getCode());
		AnswerHead head = AnswerHead.of(answer);
		connection.receiveResponseEntity(answer);
		HttpEntity entity = answer.getEntity();
		byte[] body = BodyReader.read(entity.getContent(), entity.getContentLength(), this.maxSize);
		this.response = new TransportResponse(head.status(), head.headers(), body);
		boolean delimited = entity.getContentLength() >= 0 || entity.isChunked();
		this.reusable = delimited && !head.saysClose();
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

}
