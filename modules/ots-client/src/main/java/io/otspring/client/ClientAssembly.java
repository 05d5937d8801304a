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

package io.otspring.client;

import io.otspring.client.internal.httpclient5.HttpClient5Transport;
import io.otspring.client.internal.pipeline.BlockingCallExecutor;
import io.otspring.client.internal.pipeline.CallLog;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.PoolStatistics;

/**
 * The parts of a client, made and put together as its options say.
 *
 * @param transport what carries the requests
 * @param executor what executes the calls
 */
record ClientAssembly(HttpTransport transport, BlockingCallExecutor executor) implements AutoCloseable {

	/**
	 * Makes the parts.
	 * @param options what they are made from
	 * @param log the log of the client
	 */
	static ClientAssembly of(OtsClientOptions options, CallLog log) {
		HttpTransport transport = new HttpClient5Transport(ClientSettings.transport(options));
		return new ClientAssembly(transport,
				new BlockingCallExecutor(ClientSettings.pipeline(options), transport, log));
	}

	PoolStatistics poolStatistics() {
		return this.transport.poolStatistics();
	}

	/**
	 * Ends running calls and closes all connections. Closing again does nothing.
	 */
	@Override
	public void close() {
		this.executor.close();
	}

}
