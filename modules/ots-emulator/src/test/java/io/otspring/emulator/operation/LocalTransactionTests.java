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

import java.time.Duration;
import java.util.List;

import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages.ConsumedCapacity;
import io.otspring.protocol.message.IndexMessages.CreateIndexRequest;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowResponse;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.IndexMeta;
import io.otspring.protocol.message.TableMessages.IndexType;
import io.otspring.protocol.message.TableMessages.IndexUpdateMode;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionResponse;
import io.otspring.protocol.plainbuffer.CellOperation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;

class LocalTransactionTests {

	private static final String CONFLICT = "Data is being modified by the other request.";

	private final Emulator emulator = new Emulator();

	private final TransactionalTable table = new TransactionalTable(this.emulator);

	@Test
	void aTableMustBeCreatedWithLocalTransactionsEnabled() {
		this.emulator.createTableNamed("plain");
		assertInvalid(() -> this.table.start("plain", new PlainRow().key("id", 1)),
				"Try to call method using explicit transaction on explicit-transaction-disabled table.");
	}

	@Test
	void aTableWithAnAutoIncrementKeyTakesTheFlagButNoTransaction() {
		this.emulator.call("CreateTable", TransactionalTable.autoIncrement("counted").build());
		assertInvalid(() -> this.table.start("counted", new PlainRow().key("p", "x")),
				"Local transactions are not possible with an auto-increment primary key.");
	}

	@Test
	void theKeyOfATransactionIsThePartitionKeyAlone() {
		assertInvalid(() -> this.table.start("t", row("x", 1)), "StartLocalTransaction support only one primary key.");
		assertRefused(() -> this.table.start("t", new PlainRow().key("id", 1)), ErrorCode.INVALID_PK,
				"Validate PK name fail. Input: id, Meta: p.");
		assertRefused(() -> this.table.start("t", new PlainRow().key("p", 1)), ErrorCode.INVALID_PK,
				"Validate PK type fail. Input: VT_INTEGER, Meta: VT_STRING.");
		assertInvalid(() -> this.table.start("t", new PlainRow().minKey("p")),
				"VT_INF_MIN is an invalid type for the primary key.");
	}

	@Test
	void startCommitAndAbortConsumeOneWriteUnit() {
		StartLocalTransactionRequest start = StartLocalTransactionRequest.newBuilder()
			.setTableName("t")
			.setKey(new PlainRow().key("p", "x").bytes())
			.build();
		StartLocalTransactionResponse started = this.emulator.call("StartLocalTransaction", start,
				StartLocalTransactionResponse.parser());
		assertOneWriteUnit(started.getConsumed());
		assertOneWriteUnit(this.emulator
			.call("CommitTransaction",
					CommitTransactionRequest.newBuilder().setTransactionId(started.getTransactionId()).build(),
					CommitTransactionResponse.parser())
			.getConsumed());
		assertOneWriteUnit(this.emulator
			.call("AbortTransaction",
					AbortTransactionRequest.newBuilder().setTransactionId(this.table.start("x")).build(),
					AbortTransactionResponse.parser())
			.getConsumed());
	}

	@Test
	void aPartitionKeyIsHeldByOneTransactionEvenWithoutAnyRow() {
		this.table.start("x");
		assertConflict(() -> this.table.start("x"));
		this.table.start("y");
	}

	@Test
	void transactionsOnTheSameKeyOfTwoTablesAreIndependent() {
		this.emulator.call("CreateTable", TransactionalTable.definition("other").build());
		this.table.start("x");
		this.table.start("other", new PlainRow().key("p", "x"));
	}

	@Test
	void writersWithoutTheIdAreRefusedWhileTheKeyIsHeld() {
		this.table.start("x");
		assertConflict(() -> this.table.put(null, row("x", 1)));
		assertConflict(() -> this.table.update(null, row("x", 1).put("a", 1)));
		assertConflict(() -> this.table.delete(null, row("x", 1)));
		this.table.put(null, row("y", 1));
	}

	@Test
	void writersWithAnotherIdAreRefusedWhileTheKeyIsHeld() {
		this.table.start("x");
		String other = this.table.start("y");
		assertOutOfScope(() -> this.table.put(other, row("x", 1)), "y", "x");
	}

	@Test
	void aBatchReportsTheConflictByRow() {
		this.table.start("x");
		List<RowInBatchWriteRowResponse> rows = this.table.batch(null, "t", row("x", 1), row("y", 1));
		assertThat(rows.get(0).getIsOk()).isFalse();
		assertThat(rows.get(0).getError().getCode()).isEqualTo("OTSRowOperationConflict");
		assertThat(rows.get(0).getError().getMessage()).isEqualTo(CONFLICT);
		assertThat(rows.get(1).getIsOk()).isTrue();
	}

	@Test
	void readsWithoutTheIdSeeTheStateBefore() {
		this.table.put(null, row("x", 1).put("a", 1));
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1).put("a", 2));
		this.table.put(transaction, row("x", 2).put("a", 2));
		assertThat(this.table.get(null, row("x", 1))).isEqualTo("p=x id=1 a=1@1700000000000");
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=1 a=1@1700000000000");
	}

	@Test
	void readsWithTheIdSeeItsWrites() {
		this.table.put(null, row("x", 1).put("a", 1));
		this.table.put(null, row("x", 3).put("a", 3));
		this.table.put(null, row("x", 4).put("a", 4));
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 2).put("a", 2));
		this.table.update(transaction, row("x", 3).put("b", 3));
		this.table.delete(transaction, row("x", 4));
		assertThat(this.table.get(transaction, row("x", 2))).isEqualTo("p=x id=2 a=2@1700000000000");
		assertThat(this.table.get(transaction, row("x", 4))).isEmpty();
		List<String> seen = List.of("p=x id=1 a=1@1700000000000", "p=x id=2 a=2@1700000000000",
				"p=x id=3 a=3@1700000000000 b=3@1700000000000");
		assertThat(this.table.range(transaction, "x")).isEqualTo(seen);
		assertThat(this.table.range(transaction, Direction.BACKWARD, new PlainRow().key("p", "x").maxKey("id"),
				row("x", 1)))
			.containsExactly(seen.get(2), seen.get(1));
	}

	@Test
	void aWriteSeesFormerWritesOfTheTransaction() {
		String transaction = this.table.start("x");
		for (int i = 0; i < 3; i++) {
			this.table.update(transaction, row("x", 1).cell("n", 1, CellOperation.INCREMENT, null));
		}
		assertThat(this.table.get(transaction, row("x", 1))).isEqualTo("p=x id=1 n=3@1700000000000");
	}

	@Test
	void commitMakesTheWritesVisibleAndReleasesTheKey() {
		this.table.put(null, row("x", 2));
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1).put("a", 1));
		this.table.delete(transaction, row("x", 2));
		this.table.commit(transaction);
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=1 a=1@1700000000000");
		this.table.put(null, row("x", 1));
		this.table.start("x");
	}

	@Test
	void abortDiscardsTheWritesAndReleasesTheKey() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1).put("a", 1));
		this.table.abort(transaction);
		assertThat(this.table.range(null, "x")).isEmpty();
		this.table.put(null, row("x", 1));
		this.table.start("x");
	}

	@Test
	void withoutWritesCommitAndAbortAreTheSame() {
		this.table.put(null, row("x", 1));
		this.table.commit(this.table.start("x"));
		this.table.abort(this.table.start("x"));
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=1");
	}

	@Test
	void afterCommitAndAbortTheTransactionDoesNotExist() {
		String committed = this.table.start("x");
		this.table.commit(committed);
		String aborted = this.table.start("x");
		this.table.abort(aborted);
		for (String transaction : List.of(committed, aborted)) {
			assertNotExisting(() -> this.table.commit(transaction));
			assertNotExisting(() -> this.table.abort(transaction));
			assertNotExisting(() -> this.table.put(transaction, row("x", 1)));
			assertNotExisting(() -> this.table.get(transaction, row("x", 1)));
			assertNotExisting(() -> this.table.range(transaction, "x"));
			assertNotExisting(() -> this.table.batch(transaction, "t", row("x", 1)));
		}
	}

	@Test
	void theIdOfAFormerTransactionIsNoIdOfALaterOne() {
		String former = this.table.start("x");
		this.table.abort(former);
		this.table.start("x");
		assertNotExisting(() -> this.table.commit(former));
	}

	@Test
	void anEmptyOrMalformedIdIsInvalid() {
		for (String id : List.of("", "fake_transaction_id", "x", "dHgx", "AAAAAA==", "/////w==")) {
			String message = "TransactionID is invalid.";
			assertInvalid(() -> this.table.commit(id), message);
			assertInvalid(() -> this.table.abort(id), message);
			assertInvalid(() -> this.table.get(id, row("x", 1)), message);
			assertInvalid(() -> this.table.range(id, "x"), message);
			assertInvalid(() -> this.table.put(id, row("x", 1)), message);
			assertInvalid(() -> this.table.update(id, row("x", 1).put("a", 1)), message);
			assertInvalid(() -> this.table.delete(id, row("x", 1)), message);
			assertInvalid(() -> this.table.batch(id, "t", row("x", 1)), message);
		}
	}

	@Test
	void aTransactionEndsSixtySecondsAfterItsStartAlthoughItIsUsed() {
		String transaction = this.table.start("x");
		this.emulator.clock.advance(Duration.ofMillis(59_999));
		this.table.put(transaction, row("x", 1));
		this.emulator.clock.advance(Duration.ofMillis(1));
		assertNotExisting(() -> this.table.put(transaction, row("x", 2)));
		assertNotExisting(() -> this.table.commit(transaction));
		assertThat(this.table.range(null, "x")).isEmpty();
	}

	@Test
	void aTransactionEndsAfterSixtySecondsWithoutUse() {
		String transaction = this.table.start("x");
		this.emulator.clock.advance(Duration.ofSeconds(60));
		assertNotExisting(() -> this.table.get(transaction, row("x", 1)));
	}

	@Test
	void theKeyOfAnExpiredTransactionIsFree() {
		String expired = this.table.start("x");
		this.table.put(expired, row("x", 1));
		this.emulator.clock.advance(Duration.ofSeconds(60));
		this.table.put(null, row("x", 2));
		this.table.start("x");
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=2");
	}

	@Test
	void anotherPartitionKeyIsOutOfScopeForWritesAndReads() {
		String transaction = this.table.start("x");
		assertOutOfScope(() -> this.table.put(transaction, row("y", 1)), "x", "y");
		assertOutOfScope(() -> this.table.update(transaction, row("y", 1).put("a", 1)), "x", "y");
		assertOutOfScope(() -> this.table.delete(transaction, row("y", 1)), "x", "y");
		assertOutOfScope(() -> this.table.get(transaction, row("y", 1)), "x", "y");
	}

	@Test
	void bothBoundsOfARangeMustHaveThePartitionKey() {
		String transaction = this.table.start("x");
		assertOutOfScope(() -> this.table.range(transaction, Direction.FORWARD,
				new PlainRow().key("p", "x").minKey("id"), new PlainRow().key("p", "y").minKey("id")), "x", "y");
		assertOutOfScope(() -> this.table.range(transaction, Direction.FORWARD,
				new PlainRow().key("p", "w").maxKey("id"), new PlainRow().key("p", "x").maxKey("id")), "x", "w");
	}

	@Test
	void aBatchWithTheIdIsPartOfTheTransaction() {
		String transaction = this.table.start("x");
		List<RowInBatchWriteRowResponse> rows = this.table.batch(transaction, "t", row("x", 1), row("y", 1));
		assertThat(rows.get(0).getIsOk()).isTrue();
		assertThat(rows.get(1).getError().getCode()).isEqualTo("OTSDataOutOfRange");
		assertThat(this.table.range(null, "x")).isEmpty();
		this.table.commit(transaction);
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=1");
	}

	@Test
	void aBatchWithTheIdRefusesRowsOfOtherTables() {
		this.emulator.call("CreateTable", TransactionalTable.definition("other").build());
		String transaction = this.table.start("x");
		assertThat(this.table.batch(transaction, "other", row("x", 1)).get(0).getError().getCode())
			.isEqualTo("OTSDataOutOfRange");
	}

	@Test
	void noMoreThanFourMegabytesAreWritten() {
		String transaction = this.table.start("x");
		byte[] value = new byte[2_097_152 - 100];
		this.table.put(transaction, row("x", 1).put("a", value));
		this.table.put(transaction, row("x", 2).put("a", value));
		assertRefused(() -> this.table.put(transaction, row("x", 3).put("a", new byte[200])),
				ErrorCode.OUT_OF_TRANSACTION_DATA_SIZE_LIMIT,
				"The total data size of the transaction exceeds the limit, limit size: 4194304, data size: 4194343.");
		this.table.put(transaction, row("x", 4).put("a", new byte[100]));
		this.table.commit(transaction);
		assertThat(this.table.range(null, "x")).hasSize(3);
	}

	@Test
	void aRejectedOperationLeavesTheTransactionAlive() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1));
		assertOutOfScope(() -> this.table.put(transaction, row("y", 1)), "x", "y");
		assertInvalid(() -> this.table.put(transaction, row("x", 1).put("p", 1)),
				"Duplicated attribute column name with primary key column: 'p'.");
		this.table.commit(transaction);
		assertThat(this.table.range(null, "x")).containsExactly("p=x id=1");
	}

	@Test
	void versionsAreAssignedWhenTheWriteArrives() {
		String transaction = this.table.start("x");
		this.table.update(transaction, row("x", 1).put("a", 1));
		this.emulator.clock.advance(Duration.ofSeconds(1));
		this.table.update(transaction, row("x", 1).put("b", 1));
		this.emulator.clock.advance(Duration.ofSeconds(1));
		this.table.commit(transaction);
		assertThat(this.table.get(null, row("x", 1))).isEqualTo("p=x id=1 a=1@1700000000000 b=1@1700000001000");
	}

	@Test
	void indexesFollowWhenATransactionIsCommitted() {
		CreateTableRequest.Builder indexed = TransactionalTable.definition("indexed").addIndexMetas(index("by_a"));
		indexed.getTableOptionsBuilder().setMaxVersions(1);
		indexed.getTableMetaBuilder()
			.addDefinedColumn(DefinedColumnSchema.newBuilder().setName("a").setType(DefinedColumnType.DCT_INTEGER));
		this.emulator.call("CreateTable", indexed.build());
		TransactionalTable table = new TransactionalTable(this.emulator, "indexed");
		table.put(null, row("x", 1).put("a", 1));
		String transaction = table.start("x");
		table.put(transaction, row("x", 1).put("a", 2));
		table.put(transaction, row("x", 1).put("a", 3));
		table.put(transaction, row("x", 2).put("a", 4));
		this.emulator.call("CreateIndex",
				CreateIndexRequest.newBuilder()
					.setMainTableName("indexed")
					.setIndexMeta(index("later"))
					.setIncludeBaseData(true)
					.build());
		assertThat(entries("by_a")).containsExactly("a=1 p=x id=1");
		assertThat(entries("later")).containsExactly("a=1 p=x id=1");
		table.commit(transaction);
		assertThat(entries("by_a")).containsExactly("a=3 p=x id=1", "a=4 p=x id=2");
		assertThat(entries("later")).containsExactly("a=3 p=x id=1", "a=4 p=x id=2");
	}

	@Test
	void noTransactionOutlivesTheProcessAndItsKeyIsFree() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1));
		this.emulator.reopen();
		assertNotExisting(() -> this.table.commit(transaction));
		assertThat(this.table.range(null, "x")).isEmpty();
		this.table.start("x");
	}

	private static IndexMeta index(String name) {
		return IndexMeta.newBuilder()
			.setName(name)
			.addPrimaryKey("a")
			.setIndexType(IndexType.IT_GLOBAL_INDEX)
			.setIndexUpdateMode(IndexUpdateMode.IUM_ASYNC_INDEX)
			.build();
	}

	private List<String> entries(String index) {
		return new TransactionalTable(this.emulator, index).range(null, Direction.FORWARD,
				new PlainRow().minKey("a").minKey("p").minKey("id"),
				new PlainRow().maxKey("a").maxKey("p").maxKey("id"));
	}

	private static void assertOneWriteUnit(ConsumedCapacity consumed) {
		assertThat(consumed.getCapacityUnit().getRead()).isZero();
		assertThat(consumed.getCapacityUnit().getWrite()).isOne();
	}

	private static void assertConflict(ThrowingCallable action) {
		assertRefused(action, ErrorCode.ROW_OPERATION_CONFLICT, CONFLICT);
	}

	private static void assertNotExisting(ThrowingCallable action) {
		assertRefused(action, ErrorCode.SESSION_NOT_EXIST, "Session not exist or may be timeout.");
	}

	private static void assertOutOfScope(ThrowingCallable action, String transaction, String data) {
		assertRefused(action, ErrorCode.DATA_OUT_OF_RANGE,
				"Data out of scope of transaction. Transaction PartKey:" + transaction + ". Data PartKey:" + data);
	}

}
