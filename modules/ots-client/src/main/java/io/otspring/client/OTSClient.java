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

import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.bulk.BulkWriterOptions;
import io.otspring.client.call.CallOptions;
import io.otspring.client.index.IndexOperations;
import io.otspring.client.row.RowOperations;
import io.otspring.client.stream.StreamOperations;
import io.otspring.client.table.TableOperations;
import io.otspring.client.transaction.TransactionOperations;
import io.otspring.client.transport.PoolStatistics;

/**
 * A client of Alibaba Cloud Tablestore.
 *
 * <pre>{@code
 * try (OTSClient client = OTSClient.create(OtsClientOptions.builder()
 *         .endpoint("https://my-instance.cn-hangzhou.ots.aliyuncs.com")
 *         .credentials(accessKeyId, accessKeySecret)
 *         .build())) {
 *     client.putRow(r -> r.table("orders").primaryKey(k -> k.add("id", 1)).column("state", "NEW"));
 *     Optional<Row> row = client.getRow(r -> r.table("orders").primaryKey(k -> k.add("id", 1))).row();
 * }
 * }</pre>
 *
 * A client holds a pool of connections: an application needs one, and closes it at its
 * end. Every call blocks until its response is there or its time is up. Instances are
 * safe for use by multiple threads.
 * <p>
 * All operations come down to
 * {@link #execute(io.otspring.client.call.OtsRequest, CallOptions)}, the only abstract
 * method, so that a decorator or a mock is one method long.
 *
 * @since 0.1.0
 */
public interface OTSClient
		extends TableOperations, RowOperations, IndexOperations, TransactionOperations, AutoCloseable {

	/**
	 * Creates a client. This opens no connection: whether the service can be reached is
	 * seen by the first call.
	 * @param options the client's settings
	 * @return a client, to be closed by the caller
	 */
	static OTSClient create(OtsClientOptions options) {
		return new DefaultOTSClient(options);
	}

	/**
	 * Returns the operations on change streams.
	 */
	default StreamOperations stream() {
		return StreamOperations.of(this);
	}

	/**
	 * Returns a writer of very many rows, which uses this client and does not close it.
	 * @param options its settings
	 * @return a writer, to be closed by the caller before the client
	 */
	default BulkWriter bulkWriter(Consumer<BulkWriterOptions.Builder> options) {
		return new BulkWriter(this, BulkWriterOptions.of(options));
	}

	/**
	 * Returns a client with other options, which shares the connections of this one.
	 * Closing it does nothing.
	 * @param options what its calls want differently, unless a call says otherwise
	 * @return a view of this client
	 */
	default OTSClient withOptions(CallOptions options) {
		return new OTSClientView(this, options);
	}

	/**
	 * Builds options in place and calls {@link #withOptions(CallOptions)}.
	 */
	default OTSClient withOptions(Consumer<CallOptions.Builder> options) {
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
	 * Ends running calls and closes all connections. Calls after this fail at once.
	 */
	@Override
	default void close() {
	}

}
