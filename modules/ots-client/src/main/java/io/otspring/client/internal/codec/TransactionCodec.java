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

package io.otspring.client.internal.codec;

import java.io.IOException;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.transaction.AbortTransactionRequest;
import io.otspring.client.transaction.AbortTransactionResponse;
import io.otspring.client.transaction.CommitTransactionRequest;
import io.otspring.client.transaction.CommitTransactionResponse;
import io.otspring.client.transaction.StartLocalTransactionRequest;
import io.otspring.client.transaction.StartLocalTransactionResponse;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.TransactionMessages;

/**
 * The bodies of the operations on local transactions. Not every service says what they
 * cost.
 */
public final class TransactionCodec {

	private TransactionCodec() {
	}

	public static void encodeStartLocalTransaction(StartLocalTransactionRequest request, BodyWriter body) {
		body.string(TransactionMessages.StartLocalTransactionRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		RowWriter.key(body, TransactionMessages.StartLocalTransactionRequest.KEY_FIELD_NUMBER,
				request.partitionKey().columns());
	}

	public static StartLocalTransactionResponse decodeStartLocalTransaction(StartLocalTransactionRequest request,
			byte[] body, ResponseMetadata metadata) throws IOException {
		TransactionMessages.StartLocalTransactionResponse message = Messages
			.parse(TransactionMessages.StartLocalTransactionResponse.parser(), body);
		if (message.getTransactionId().isEmpty()) {
			throw new IOException("The id of the transaction is empty");
		}
		return new StartLocalTransactionResponse(message.getTransactionId(),
				consumed(message.hasConsumed(), message.getConsumed()), metadata);
	}

	public static void encodeCommitTransaction(CommitTransactionRequest request, BodyWriter body) {
		body.string(TransactionMessages.CommitTransactionRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
	}

	public static CommitTransactionResponse decodeCommitTransaction(CommitTransactionRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		TransactionMessages.CommitTransactionResponse message = Messages
			.parse(TransactionMessages.CommitTransactionResponse.parser(), body);
		return new CommitTransactionResponse(consumed(message.hasConsumed(), message.getConsumed()), metadata);
	}

	public static void encodeAbortTransaction(AbortTransactionRequest request, BodyWriter body) {
		body.string(TransactionMessages.AbortTransactionRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
	}

	public static AbortTransactionResponse decodeAbortTransaction(AbortTransactionRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		TransactionMessages.AbortTransactionResponse message = Messages
			.parse(TransactionMessages.AbortTransactionResponse.parser(), body);
		return new AbortTransactionResponse(consumed(message.hasConsumed(), message.getConsumed()), metadata);
	}

	private static ConsumedCapacity consumed(boolean present, CommonMessages.ConsumedCapacity consumed)
			throws IOException {
		return present ? Messages.consumed(consumed) : ConsumedCapacity.NONE;
	}

}
