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

package io.otspring.contract.rule;

import java.io.IOException;
import java.util.List;

import io.otspring.contract.service.Answer;
import io.otspring.contract.service.RequestRow;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionResponse;

/**
 * Local transactions.
 */
final class TransactionRules {

	private TransactionRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("Transaction/isolation", "Writes are seen inside, and outside after the commit",
				"inside a=1, outside no row, committed a=1", scene -> {
					Partition rows = scene.on(TableKind.TRANSACTIONS);
					String id = begin(scene, rows);
					write(rows, id);
					String inside = rows.read(1, request -> request.setTransactionId(id));
					String outside = rows.read(1);
					commit(scene, id).message();
					return "inside " + inside + ", outside " + outside + ", committed " + rows.read(1);
				}), new Rule("Transaction/abort", "Aborted writes are gone", "no row", scene -> {
					Partition rows = scene.on(TableKind.TRANSACTIONS);
					String id = begin(scene, rows);
					write(rows, id);
					scene.service()
						.call("AbortTransaction", AbortTransactionRequest.newBuilder().setTransactionId(id).build(),
								AbortTransactionResponse.parser())
						.message();
					return rows.read(1);
				}), new Rule("Transaction/lock", "Nobody else writes to the partition key meanwhile",
						"409 OTSRowOperationConflict", scene -> {
							Partition rows = scene.on(TableKind.TRANSACTIONS);
							String id = begin(scene, rows);
							String refusal = rows.put(rows.row(1).put("a", 2)).describe(message -> "accepted");
							commit(scene, id).message();
							return refusal.replaceFirst(":.*", "");
						}),
				new Rule("Transaction/ended", "A transaction ends once",
						"OTSSessionNotExist: Session not exist or may be timeout.", scene -> {
							String id = begin(scene, scene.on(TableKind.TRANSACTIONS));
							commit(scene, id).message();
							return commit(scene, id).describe(message -> "accepted").replaceFirst("^\\d+ ", "");
						}),
				new Rule("Transaction/other-partition-key", "A transaction has one partition key",
						"400 OTSDataOutOfRange", scene -> {
							String id = begin(scene, scene.on(TableKind.TRANSACTIONS));
							Partition other = scene.on(TableKind.TRANSACTIONS);
							String refusal = other
								.put(other.row(1).put("a", 1), request -> request.setTransactionId(id))
								.describe(message -> "accepted");
							commit(scene, id).message();
							return refusal.replaceFirst(":.*", "");
						}),
				new Rule("Transaction/disabled", "A table has transactions only if it was created so",
						"400 OTSParameterInvalid: Try to call method using explicit transaction on "
								+ "explicit-transaction-disabled table.",
						scene -> start(scene, scene.on(TableKind.PLAIN)).describe(message -> "accepted")),
				new Rule("Transaction/no-id", "A transaction has an id",
						"400 OTSParameterInvalid: TransactionID is invalid.",
						scene -> commit(scene, "").describe(message -> "accepted")),
				new Rule("Transaction/consumed", "A start costs a write unit", "read=0 write=1", scene -> {
					Answer<StartLocalTransactionResponse> started = start(scene, scene.on(TableKind.TRANSACTIONS));
					commit(scene, started.message().getTransactionId()).message();
					return Partition.units(started.message().getConsumed());
				}));
	}

	private static Answer<StartLocalTransactionResponse> start(Scene scene, Partition rows) throws IOException {
		return scene.service()
			.call("StartLocalTransaction",
					StartLocalTransactionRequest.newBuilder()
						.setTableName(rows.table())
						.setKey(new RequestRow().key("pk", rows.key()).bytes())
						.build(),
					StartLocalTransactionResponse.parser());
	}

	private static String begin(Scene scene, Partition rows) throws IOException {
		return start(scene, rows).message().getTransactionId();
	}

	private static void write(Partition rows, String id) throws IOException {
		rows.put(rows.row(1).put("a", 1), request -> request.setTransactionId(id)).message();
	}

	private static Answer<CommitTransactionResponse> commit(Scene scene, String id) throws IOException {
		return scene.service()
			.call("CommitTransaction", CommitTransactionRequest.newBuilder().setTransactionId(id).build(),
					CommitTransactionResponse.parser());
	}

}
