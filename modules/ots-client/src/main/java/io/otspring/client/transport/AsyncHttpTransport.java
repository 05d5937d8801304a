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

package io.otspring.client.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Carries requests to the service and answers back, without a thread that waits. It knows
 * nothing of operations, signatures or retries, and repeats nothing by itself, except on
 * another connection after one that took not a byte of the request.
 * <p>
 * Implementations must be safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface AsyncHttpTransport extends AutoCloseable {

	/**
	 * Sends a request and collects the whole answer. This does not block; what has to
	 * wait for something waits elsewhere.
	 * @param request the request
	 * @param cancellation the way to end the exchange from outside, and to end its
	 * {@linkplain Cancellation#startStep steps} in time
	 * @return the answer, whatever its status, or a {@link TransportFailure}. The future
	 * is completed by a thread that must not be held up.
	 */
	CompletableFuture<TransportResponse> exchange(TransportRequest request, Cancellation cancellation);

	/**
	 * Returns a look at the connections.
	 */
	PoolStatistics poolStatistics();

	/**
	 * Closes the connections that are idle, because an answer proved to be damaged.
	 */
	void closeIdleConnections();

	/**
	 * Closes all connections at once.
	 */
	@Override
	void close();

}
