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

import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request, which tells its connection of its exchange.
 */
final class ExchangeRequest extends BasicHttpRequest {

	private static final long serialVersionUID = 1L;

	private static final @Nullable HttpHost IN_THE_TARGET = null;

	private final transient Exchange exchange;

	ExchangeRequest(String method, String target, Exchange exchange) {
		super(method, IN_THE_TARGET, target);
		this.exchange = exchange;
	}

	Exchange exchange() {
		return this.exchange;
	}

	/**
	 * What the connection has to know of an exchange.
	 */
	interface Exchange {

		/**
		 * Hears that the other end takes bytes or sends some.
		 */
		void progressed();

		/**
		 * Returns whether the bytes that follow the head of the answer are those of a
		 * tunnel.
		 */
		boolean opensTunnel();

	}

}
