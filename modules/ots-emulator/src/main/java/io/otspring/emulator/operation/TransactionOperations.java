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

package io.otspring.emulator.operation;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.row.TableScope;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.transaction.Session;
import io.otspring.protocol.message.CommonMessages.ConsumedCapacity;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionResponse;

/**
 * The operations that start and end local transactions.
 */
final class TransactionOperations {

	private static final ConsumedCapacity CONSUMED = Answers.consumed(new CapacityUnits(0, 1));

	private TransactionOperations() {
	}

	static StartLocalTransactionResponse startLocalTransaction(Instance instance,
			StartLocalTransactionRequest request) {
		PrimaryKey key = RowMessageReader.key(request.getKey());
		Session session = instance.withTable(request.getTableName(), MissingTable.TO_CHANGE,
				table -> new TableScope(table).startTransaction(key));
		return StartLocalTransactionResponse.newBuilder()
			.setTransactionId(new TransactionId(request.getTableName(), session).encode())
			.setConsumed(CONSUMED)
			.build();
	}

	static CommitTransactionResponse commitTransaction(Instance instance, CommitTransactionRequest request) {
		TransactionId id = TransactionId.decode(request.getTransactionId());
		instance.withTable(id.table(), MissingTable.TO_CHANGE, table -> {
			table.transactions().commit(id.session(), new TableScope(table));
			return id;
		});
		return CommitTransactionResponse.newBuilder().setConsumed(CONSUMED).build();
	}

	static AbortTransactionResponse abortTransaction(Instance instance, AbortTransactionRequest request) {
		TransactionId id = TransactionId.decode(request.getTransactionId());
		instance.withTable(id.table(), MissingTable.TO_CHANGE, table -> {
			table.transactions().abort(id.session());
			return id;
		});
		return AbortTransactionResponse.newBuilder().setConsumed(CONSUMED).build();
	}

}
