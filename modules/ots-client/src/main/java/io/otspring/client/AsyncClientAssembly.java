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

import io.otspring.client.internal.httpclient5.HttpClient5AsyncTransport;
import io.otspring.client.internal.pipeline.CallLog;
import io.otspring.client.internal.pipeline.CompletionThreads;
import io.otspring.client.internal.pipeline.NonBlockingCallExecutor;
import io.otspring.client.transport.AsyncHttpTransport;
import io.otspring.client.transport.PoolStatistics;

/**
 * The parts of an asynchronous client, made and put together as its options say.
 *
 * @param options what they are made from
 * @param transport what carries the requests
 * @param executor what executes the calls
 */
record AsyncClientAssembly(OtsClientOptions options, AsyncHttpTransport transport,
		NonBlockingCallExecutor executor) implements AutoCloseable {

	static AsyncClientAssembly of(OtsClientOptions options) {
		CallLog log = ClientSettings.log(options);
		CompletionThreads threads = new CompletionThreads(options.completionExecutor().orElse(null),
				options.loggerName() + "-completion-");
		AsyncHttpTransport transport = new HttpClient5AsyncTransport(ClientSettings.transport(options), threads,
				options.loggerName() + "-io-");
		return new AsyncClientAssembly(options, transport,
				new NonBlockingCallExecutor(ClientSettings.pipeline(options), transport, threads, log));
	}

	PoolStatistics poolStatistics() {
		return this.transport.poolStatistics();
	}

	/**
	 * Ends running calls, closes all connections and lets all threads go. Closing again
	 * does nothing.
	 */
	@Override
	public void close() {
		this.executor.close();
	}

}
