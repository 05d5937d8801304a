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
import io.otspring.client.transport.PoolStatistics;

/**
 * An asynchronous client with other options, which shares everything else with the client
 * that it came from.
 *
 * @param client the client that it came from
 * @param overrides what its calls want differently
 */
record OTSAsyncClientView(OTSAsyncClient client, CallOptions overrides) implements OTSAsyncClient {

	@Override
	public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions callOptions) {
		return this.client.execute(request, this.overrides.overriddenBy(callOptions));
	}

	@Override
	public CallOptions callOptions() {
		return this.client.callOptions().overriddenBy(this.overrides);
	}

	@Override
	public Optional<OtsClientOptions> options() {
		return this.client.options();
	}

	@Override
	public Optional<PoolStatistics> poolStatistics() {
		return this.client.poolStatistics();
	}

}
