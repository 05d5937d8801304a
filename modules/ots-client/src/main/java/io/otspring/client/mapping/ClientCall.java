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

package io.otspring.client.mapping;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.row.AsyncRowOperations;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.GetRowResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowOperations;
import io.otspring.client.row.UpdateRowRequest;

/**
 * A call of either client.
 *
 * @param <A> the type of the answer
 * @param blocking the call that waits
 * @param nonBlocking the call that does not
 */
record ClientCall<A>(Function<RowOperations, A> blocking,
		Function<AsyncRowOperations, CompletableFuture<A>> nonBlocking) {

	static <A> ClientCall<A> of(OtsRequest<A> request, CallOptions options) {
		return new ClientCall<>(client -> client.execute(request, options), client -> client.execute(request, options));
	}

	static ClientCall<GetRowResponse> get(GetRowRequest request) {
		return new ClientCall<>(client -> client.getRow(request), client -> client.getRow(request));
	}

	static ClientCall<BatchGetRowResponse> get(BatchGetRowRequest request) {
		return new ClientCall<>(client -> client.batchGetRow(request), client -> client.batchGetRow(request));
	}

	static ClientCall<BatchWriteRowResponse> write(BatchWriteRowRequest request) {
		return new ClientCall<>(client -> client.batchWriteRow(request), client -> client.batchWriteRow(request));
	}

	/**
	 * Returns the call that makes a change of one row.
	 */
	static ClientCall<WrittenRow> write(RowChange change) {
		if (change instanceof PutRowRequest put) {
			return new ClientCall<>(client -> WrittenRow.of(client.putRow(put)),
					client -> client.putRow(put).thenApply(WrittenRow::of));
		}
		if (change instanceof UpdateRowRequest update) {
			return new ClientCall<>(client -> WrittenRow.of(client.updateRow(update)),
					client -> client.updateRow(update).thenApply(WrittenRow::of));
		}
		DeleteRowRequest delete = (DeleteRowRequest) change;
		return new ClientCall<>(client -> WrittenRow.of(client.deleteRow(delete)),
				client -> client.deleteRow(delete).thenApply(WrittenRow::of));
	}

}
