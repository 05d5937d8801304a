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
import java.util.function.Consumer;

import io.otspring.client.call.CallOptions;
import io.otspring.client.index.AsyncIndexOperations;
import io.otspring.client.row.AsyncRowOperations;
import io.otspring.client.stream.AsyncStreamOperations;
import io.otspring.client.table.AsyncTableOperations;
import io.otspring.client.transaction.AsyncTransactionOperations;
import io.otspring.client.transport.PoolStatistics;

/**
 * A client of Alibaba Cloud Tablestore whose calls return at once, with a future of their
 * response.
 *
 * <pre>{@code
 * CompletableFuture<Optional<String>> state = client
 *     .getRow(r -> r.table("orders").primaryKey(k -> k.add("id", 1)))
 *     .thenApply(response -> response.row().flatMap(row -> row.findString("state")));
 * }</pre>
 *
 * It is the twin of {@link OTSClient}: the same options, operations, requests, responses,
 * retries and limits. A client holds a pool of connections: an application needs one, and
 * closes it at its end. Instances are safe for use by multiple threads.
 * <p>
 * <b>Failures.</b> A call that fails completes its future with the
 * {@link io.otspring.client.error.OtsException} itself. Where the JDK adds a
 * {@link java.util.concurrent.CompletionException} around it, as {@code join} and stages
 * that depend on the future do, it is that one's cause. No call throws an
 * {@code OtsException}.
 * <p>
 * <b>Cancelling.</b> Cancelling a future of the client, or completing it in another way,
 * for example by {@code orTimeout}, ends the call: an attempt that goes on is broken off
 * with its connection, and no other one follows. What the request has done by then is
 * unknown. Futures that merely depend on one of the client, as {@code thenApply} makes
 * them, do not pass a cancellation on to it; that is how the JDK defines them.
 * <p>
 * <b>Threads.</b> The caller's thread encodes, signs and hands over the first attempt; it
 * never waits for the service, for a connection or for a name server, though it does wait
 * for a {@linkplain OtsClientOptions#credentialsProvider() credentials provider} that
 * does. Answers are read and futures completed in the
 * {@linkplain OtsClientOptions.Builder#completionExecutor completion executor}, which by
 * default is made of threads that come and go with the work. A few more threads, which
 * run none of the user's code, read and write the connections; they start with the first
 * call. All threads of the client are daemons, have names that start with that of its
 * logger, and end when it is closed.
 * <p>
 * All operations come down to
 * {@link #execute(io.otspring.client.call.OtsRequest, CallOptions)}, the only abstract
 * method, so that a decorator or a mock is one method long.
 *
 * @since 0.1.0
 */
public interface OTSAsyncClient extends AsyncTableOperations, AsyncRowOperations, AsyncIndexOperations,
		AsyncTransactionOperations, AutoCloseable {

	/**
	 * Creates a client. This opens no connection and starts no thread: whether the
	 * service can be reached is seen by the first call.
	 * @param options the client's settings
	 * @return a client, to be closed by the caller
	 */
	static OTSAsyncClient create(OtsClientOptions options) {
		return new DefaultOTSAsyncClient(AsyncClientAssembly.of(options));
	}

	/**
	 * Returns the operations on change streams.
	 */
	default AsyncStreamOperations stream() {
		return AsyncStreamOperations.of(this);
	}

	/**
	 * Returns a client with other options, which shares the connections of this one.
	 * Closing it does nothing.
	 * @param options what its calls want differently, unless a call says otherwise
	 * @return a view of this client
	 */
	default OTSAsyncClient withOptions(CallOptions options) {
		return new OTSAsyncClientView(this, options);
	}

	/**
	 * Builds options in place and calls {@link #withOptions(CallOptions)}.
	 */
	default OTSAsyncClient withOptions(Consumer<CallOptions.Builder> options) {
		CallOptions.Builder builder = CallOptions.builder();
		options.accept(builder);
		return withOptions(builder.build());
	}

	/**
	 * Returns the options that this client was made with.
	 * @return the options, or nothing if the client was made without, as a mock
	 */
	default Optional<OtsClientOptions> options() {
		return Optional.empty();
	}

	/**
	 * Returns what the connections of this client are doing right now.
	 * @return the statistics, or nothing if the client has no pool of its own, as a mock
	 */
	default Optional<PoolStatistics> poolStatistics() {
		return Optional.empty();
	}

	/**
	 * Ends running calls and closes all connections. Calls whose request is on its way
	 * have three seconds to finish; this waits for them. Calls after this fail at once.
	 */
	@Override
	default void close() {
	}

}
