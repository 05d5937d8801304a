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

package io.otspring.client.transaction;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.call.AsyncCallExecutor;

/**
 * Local transactions: reads and writes of rows that share one value of the partition key,
 * of which all writes take effect or none.
 * <p>
 * The table has to be created for it. A transaction locks the value of the partition key;
 * others who write there get {@code OTSRowOperationConflict}, others who read see what
 * was before. It lives for 60 seconds, writes 4 MB at most and takes one request at a
 * time. When it is over, calls that carry its id fail with {@code OTSSessionNotExist}.
 * All operations have in common that they return at once, and that a problem is an
 * {@link io.otspring.client.error.OtsException} of the future.
 *
 * @since 0.1.0
 */
public interface AsyncTransactionOperations extends AsyncCallExecutor {

	/**
	 * Starts a transaction. If its outcome is not known, the lock may be held for up to
	 * 60 seconds.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSRowOperationConflict} if another transaction holds the lock,
	 * with {@code OTSParameterInvalid} if the table was not created for transactions
	 */
	default CompletableFuture<StartLocalTransactionResponse> startLocalTransaction(
			StartLocalTransactionRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #startLocalTransaction(StartLocalTransactionRequest)}.
	 */
	default CompletableFuture<StartLocalTransactionResponse> startLocalTransaction(
			Consumer<StartLocalTransactionRequest.Builder> request) {
		return startLocalTransaction(StartLocalTransactionRequest.of(request));
	}

	/**
	 * Makes the writes of a transaction visible and releases its lock.
	 * @param transactionId the id of the transaction
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSSessionNotExist} if the transaction is over
	 */
	default CompletableFuture<CommitTransactionResponse> commitTransaction(String transactionId) {
		return execute(new CommitTransactionRequest(transactionId));
	}

	/**
	 * Discards the writes of a transaction and releases its lock.
	 * @param transactionId the id of the transaction
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSSessionNotExist} if the transaction is over
	 */
	default CompletableFuture<AbortTransactionResponse> abortTransaction(String transactionId) {
		return execute(new AbortTransactionRequest(transactionId));
	}

}
