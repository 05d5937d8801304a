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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.fault.TestKeys;
import io.otspring.client.fault.TestOperations;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.transport.PoolStatistics;

/**
 * The parts of a client of either style, with quick retries. Its time limits are far
 * beyond what anything takes on a busy machine: tests of a limit set their own.
 */
final class TestClient implements AutoCloseable {

	static final RetrySettings QUICK = RetrySettings.builder()
		.maxRetries(2)
		.delay(Duration.ofMillis(20))
		.throttlingDelay(Duration.ofMillis(50))
		.maxDuration(Duration.ofSeconds(30))
		.build();

	private final CapturedLog log = new CapturedLog();

	private final Parts parts;

	TestClient(ClientStyle style, String endpoint, Consumer<OtsClientOptions.Builder> customizer) {
		OtsClientOptions.Builder builder = OtsClientOptions.builder()
			.endpoint(endpoint)
			.instanceName("inst01")
			.credentials(TestKeys.temporary())
			.loggerName(this.log.loggerName())
			.connectTimeout(Duration.ofSeconds(20))
			.poolAcquireTimeout(Duration.ofSeconds(20))
			.socketTimeout(Duration.ofSeconds(20))
			.callTimeout(Duration.ofSeconds(30))
			.retryPolicy(new DefaultRetryPolicy(QUICK));
		customizer.accept(builder);
		OtsClientOptions options = builder.build();
		this.parts = (style == ClientStyle.BLOCKING)
				? new BlockingParts(ClientAssembly.of(options, ClientSettings.log(options)))
				: new AsyncParts(AsyncClientAssembly.of(options));
	}

	TestClient(ClientStyle style, String endpoint) {
		this(style, endpoint, builder -> {
		});
	}

	String call(Idempotency idempotency) {
		return call(idempotency, "request", CallOptions.defaults());
	}

	String call(Idempotency idempotency, String request, CallOptions options) {
		return call(TestOperations.of(idempotency), request, options);
	}

	/**
	 * Calls and waits, whatever the style.
	 */
	String call(Operation<String, String> operation, String request, CallOptions options) {
		return this.parts.call(operation, request, options);
	}

	/**
	 * Calls without waiting, which only an asynchronous client can.
	 */
	CompletableFuture<String> start(Idempotency idempotency, CallOptions options) {
		return ((AsyncParts) this.parts).start(TestOperations.of(idempotency), "request", options);
	}

	CompletableFuture<String> start(Idempotency idempotency) {
		return start(idempotency, CallOptions.defaults());
	}

	CapturedLog log() {
		return this.log;
	}

	PoolStatistics pool() {
		return this.parts.pool();
	}

	@Override
	public void close() {
		this.parts.close();
	}

	/**
	 * What differs between the styles.
	 */
	private interface Parts {

		String call(Operation<String, String> operation, String request, CallOptions options);

		PoolStatistics pool();

		void close();

	}

	private record BlockingParts(ClientAssembly assembly) implements Parts {

		@Override
		public String call(Operation<String, String> operation, String request, CallOptions options) {
			return this.assembly.executor().execute(operation, request, options);
		}

		@Override
		public PoolStatistics pool() {
			return this.assembly.poolStatistics();
		}

		@Override
		public void close() {
			this.assembly.close();
		}

	}

	private record AsyncParts(AsyncClientAssembly assembly) implements Parts {

		CompletableFuture<String> start(Operation<String, String> operation, String request, CallOptions options) {
			return this.assembly.executor().execute(operation, request, options);
		}

		@Override
		public String call(Operation<String, String> operation, String request, CallOptions options) {
			try {
				return start(operation, request, options).get();
			}
			catch (ExecutionException ex) {
				if (ex.getCause() instanceof OtsException failure) {
					throw failure;
				}
				throw new IllegalStateException(ex.getCause());
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public PoolStatistics pool() {
			return this.assembly.poolStatistics();
		}

		@Override
		public void close() {
			this.assembly.close();
		}

	}

}
