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

import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;

/**
 * The head of a request, which tells its connection of its exchange.
 */
final class ExchangeRequest extends BasicHttpRequest {

	private static final long serialVersionUID = 1L;

	private final transient ExchangeHandler exchange;

	ExchangeRequest(TransportRequest request, String hostHeader, ExchangeHandler exchange) {
		super("POST", request.path());
		this.exchange = exchange;
		addHeader("Host", hostHeader);
		addHeader("Content-Length", request.bodyLength());
		for (HttpHeader header : request.headers()) {
			addHeader(header.name(), header.value());
		}
	}

	ExchangeHandler exchange() {
		return this.exchange;
	}

}
