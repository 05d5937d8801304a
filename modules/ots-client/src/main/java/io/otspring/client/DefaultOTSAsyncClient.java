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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.internal.operation.Operations;
import io.otspring.client.transport.PoolStatistics;

/**
 * The asynchronous client that executes requests, each by the descriptor of its
 * operation.
 */
final class DefaultOTSAsyncClient implements OTSAsyncClient {

	private final AsyncClientAssembly assembly;

	DefaultOTSAsyncClient(AsyncClientAssembly assembly) {
		this.assembly = assembly;
	}

	@Override
	public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options) {
		return this.assembly.executor().execute(Operations.of(request), request, options);
	}

	@Override
	public CallOptions callOptions() {
		return this.assembly.executor().callOptions();
	}

	@Override
	public Optional<OtsClientOptions> options() {
		return Optional.of(this.assembly.options());
	}

	@Override
	public Optional<PoolStatistics> poolStatistics() {
		return Optional.of(this.assembly.poolStatistics());
	}

	@Override
	public void close() {
		this.assembly.close();
	}

}
