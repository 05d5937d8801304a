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

package io.otspring.client.internal.operation;

import java.util.List;

import io.otspring.client.internal.codec.TransactionCodec;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transaction.AbortTransactionRequest;
import io.otspring.client.transaction.AbortTransactionResponse;
import io.otspring.client.transaction.CommitTransactionRequest;
import io.otspring.client.transaction.CommitTransactionResponse;
import io.otspring.client.transaction.StartLocalTransactionRequest;
import io.otspring.client.transaction.StartLocalTransactionResponse;

/**
 * The operations on local transactions. A commit that is repeated after it succeeded
 * fails, as does an abort, but then nothing is lost.
 */
final class TransactionDescriptors {

	static final Operation<StartLocalTransactionRequest, StartLocalTransactionResponse> START_LOCAL_TRANSACTION = new Operation<StartLocalTransactionRequest, StartLocalTransactionResponse>(
			"StartLocalTransaction", StartLocalTransactionRequest.class, request -> Idempotency.ONCE,
			request -> List.of(request.table()), TransactionCodec::encodeStartLocalTransaction,
			TransactionCodec::decodeStartLocalTransaction)
		.withCost(StartLocalTransactionResponse::consumed);

	static final Operation<CommitTransactionRequest, CommitTransactionResponse> COMMIT_TRANSACTION = new Operation<CommitTransactionRequest, CommitTransactionResponse>(
			"CommitTransaction", CommitTransactionRequest.class, request -> Idempotency.ONCE, request -> List.of(),
			TransactionCodec::encodeCommitTransaction, TransactionCodec::decodeCommitTransaction)
		.withCost(CommitTransactionResponse::consumed);

	static final Operation<AbortTransactionRequest, AbortTransactionResponse> ABORT_TRANSACTION = new Operation<AbortTransactionRequest, AbortTransactionResponse>(
			"AbortTransaction", AbortTransactionRequest.class, request -> Idempotency.REPEATABLE, request -> List.of(),
			TransactionCodec::encodeAbortTransaction, TransactionCodec::decodeAbortTransaction)
		.withCost(AbortTransactionResponse::consumed);

	static final List<Operation<?, ?>> ALL = List.of(START_LOCAL_TRANSACTION, COMMIT_TRANSACTION, ABORT_TRANSACTION);

	private TransactionDescriptors() {
	}

}
