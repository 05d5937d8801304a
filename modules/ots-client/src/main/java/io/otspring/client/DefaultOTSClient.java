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
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.internal.operation.Operations;
import io.otspring.client.internal.pipeline.CallLog;
import io.otspring.client.transport.PoolStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The client that executes requests, each by the descriptor of its operation. Its parts
 * are made when they are first needed: an application that starts has no use for them
 * yet, and loading their classes takes a good part of what the client costs it.
 */
final class DefaultOTSClient implements OTSClient {

	private final OtsClientOptions options;

	private final CallLog log;

	private final ReentrantLock making = new ReentrantLock();

	private volatile @Nullable ClientAssembly assembly;

	DefaultOTSClient(OtsClientOptions options) {
		this.options = options;
		this.log = ClientSettings.log(options);
	}

	@Override
	public <R> R execute(OtsRequest<R> request, CallOptions options) {
		return assembly().executor().execute(Operations.of(request), request, options);
	}

	@Override
	public CallOptions callOptions() {
		return assembly().executor().callOptions();
	}

	@Override
	public Optional<OtsClientOptions> options() {
		return Optional.of(this.options);
	}

	@Override
	public Optional<PoolStatistics> poolStatistics() {
		ClientAssembly made = this.assembly;
		return Optional
			.of((made != null) ? made.poolStatistics() : new PoolStatistics(0, 0, 0, this.options.maxConnections()));
	}

	@Override
	public void close() {
		// Made if need be, so that later calls are refused
		assembly().close();
	}

	private ClientAssembly assembly() {
		ClientAssembly made = this.assembly;
		return (made != null) ? made : make();
	}

	private ClientAssembly make() {
		this.making.lock();
		try {
			ClientAssembly made = this.assembly;
			if (made == null) {
				made = ClientAssembly.of(this.options, this.log);
				this.assembly = made;
			}
			return made;
		}
		finally {
			this.making.unlock();
		}
	}

}
