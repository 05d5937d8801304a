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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.OtsException;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.transport.AsyncHttpTransport;

/**
 * Executes calls without a thread that waits: the caller's thread sends the first
 * attempt, and another one goes on when there is an answer or a pause is over.
 */
public final class NonBlockingCallExecutor implements AutoCloseable {

	private final Pipeline pipeline;

	private final AsyncHttpTransport transport;

	private final CompletionThreads threads;

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Creates an executor.
	 * @param settings its settings
	 * @param transport what carries the requests, which is closed with the executor
	 * @param threads what goes on with calls, which is closed with the executor
	 * @param log where calls are logged
	 */
	public NonBlockingCallExecutor(PipelineSettings settings, AsyncHttpTransport transport, CompletionThreads threads,
			CallLog log) {
		this.pipeline = new Pipeline(settings, log);
		this.transport = transport;
		this.threads = threads;
	}

	/**
	 * Executes a request.
	 * @param <Q> the type of the request
	 * @param <R> the type of the response
	 * @param operation the operation
	 * @param request the request
	 * @param options what the call wants differently from the settings
	 * @return the response, or an {@link OtsException} without one
	 */
	public <Q, R> CompletableFuture<R> execute(Operation<Q, R> operation, Q request, CallOptions options) {
		try {
			Call call = this.pipeline.describe(operation, request, options);
			return new AsyncCall<>(this.pipeline, this.transport, this.threads, operation, request, call).start();
		}
		catch (OtsException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/**
	 * Returns what calls want at this moment unless they say otherwise.
	 */
	public CallOptions callOptions() {
		return this.pipeline.callOptions();
	}

	/**
	 * Ends all calls and closes the connections. Calls whose request is on its way have a
	 * moment to finish.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.pipeline.endCalls();
			this.transport.close();
			this.pipeline.stop();
			this.threads.close();
		}
	}

}
