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

package io.otspring.compatibility;

import java.util.List;

import com.alicloud.openservices.tablestore.AsyncClientInterface;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.AbortTransactionRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.TxnRequest;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Local transactions of one partition key.
 */
@ExtendWith(EmulatorExtension.class)
class LocalTransactionIT {

	private static final String TABLE = OfficialTable.NAME;

	private static final String NO_SESSION = "404 OTSSessionNotExist Session not exist or may be timeout.";

	private final SyncClient client;

	private final OfficialTable table;

	LocalTransactionIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client, Indexes::describe, request -> request.setLocalTxnEnabled(true));
	}

	@Test
	void committedWritesAreSeenByAll() {
		this.table.put(key(2), Official.column("n", 2L));
		this.table.put(key(3), Official.column("n", 3L));
		String transaction = begin("a");
		put(transaction, key(1), Official.column("n", 1L));
		RowUpdateChange update = new RowUpdateChange(TABLE, key(2)).put("n", Official.value(20L));
		this.client.updateRow(in(transaction, new UpdateRowRequest(update)));
		this.client.deleteRow(in(transaction, new DeleteRowRequest(new RowDeleteChange(TABLE, key(3)))));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=2: n=2", "pk='a' id=3: n=3");
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1", "pk='a' id=2: n=20");
	}

	@Test
	void abortedWritesAreSeenByNobody() {
		this.table.put(key(2), Official.column("n", 2L));
		String transaction = begin("a");
		put(transaction, key(1), Official.column("n", 1L));
		this.client.deleteRow(in(transaction, new DeleteRowRequest(new RowDeleteChange(TABLE, key(2)))));
		this.client.abortTransaction(new AbortTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=2: n=2");
	}

	@Test
	void transactionReadsItsOwnWrites() {
		this.table.put(key(2), Official.column("n", 2L));
		String transaction = begin("a");
		put(transaction, key(1), Official.column("n", 1L));
		this.client.deleteRow(in(transaction, new DeleteRowRequest(new RowDeleteChange(TABLE, key(2)))));
		assertThat(RowText.row(get(transaction, key(1)))).isEqualTo("pk='a' id=1: n=1");
		assertThat(get(transaction, key(2))).isNull();
		RangeRowQueryCriteria range = this.table.range(Direction.FORWARD,
				Official.key("pk", "a", "id", Official.MINIMUM), Official.key("pk", "a", "id", Official.MAXIMUM));
		assertThat(RowText.rows(this.client.getRange(in(transaction, new GetRangeRequest(range))).getRows()))
			.containsExactly("pk='a' id=1: n=1");
		assertThat(this.table.row(key(1))).isNull();
		assertThat(this.table.row(key(2))).isNotNull();
	}

	@Test
	void batchIsPartOfATransaction() {
		String transaction = begin("a");
		BatchWriteRowRequest request = in(transaction, new BatchWriteRowRequest());
		request.addRowChange(new RowPutChange(TABLE, key(1)).addColumn(Official.column("n", 1L)));
		request.addRowChange(new RowUpdateChange(TABLE, key(2)).increment(Official.column("n", 2L)));
		assertThat(this.client.batchWriteRow(request).isAllSucceed()).isTrue();
		assertThat(this.table.texts("pk", "id")).isEmpty();
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1", "pk='a' id=2: n=2");
	}

	@Test
	void rowOfABatchOutsideThePartitionIsRefused() {
		String transaction = begin("a");
		BatchWriteRowRequest request = in(transaction, new BatchWriteRowRequest());
		request.addRowChange(new RowPutChange(TABLE, key(1)).addColumn(Official.column("n", 1L)));
		request.addRowChange(new RowPutChange(TABLE, Indexes.key("b", 1)).addColumn(Official.column("n", 1L)));
		assertThat(this.client.batchWriteRow(request).getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getCode()).isEqualTo("OTSDataOutOfRange"));
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
	}

	@Test
	void otherWritesToThePartitionKeyAreRefused() {
		this.table.put(key(9), Official.column("n", 9L));
		String transaction = begin("a");
		List<ThrowingCallable> writes = List.of(() -> this.table.put(key(1), Official.column("n", 1L)),
				() -> this.table.update(key(9), change -> change.put("n", Official.value(1L))),
				() -> this.table.delete(key(9), change -> {
				}));
		assertThat(writes).extracting(ServiceFailure::of)
			.allSatisfy(failure -> assertThat(failure).startsWith("409 OTSRowOperationConflict "));
		this.table.put(Indexes.key("b", 1), Official.column("n", 1L));
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		this.table.put(key(1), Official.column("n", 1L));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1", "pk='a' id=9: n=9",
				"pk='b' id=1: n=1");
	}

	@Test
	void rowOfABatchBesideTheTransactionIsRefusedAlone() {
		begin("a");
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		request.addRowChange(new RowPutChange(TABLE, key(1)).addColumn(Official.column("n", 1L)));
		request.addRowChange(new RowPutChange(TABLE, Indexes.key("b", 1)).addColumn(Official.column("n", 1L)));
		BatchWriteRowResponse response = this.client.batchWriteRow(request);
		assertThat(response.getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getCode()).isEqualTo("OTSRowOperationConflict"));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='b' id=1: n=1");
	}

	@Test
	void partitionKeyHasOneTransaction() {
		String first = begin("a");
		assertThat(ServiceFailure.of(() -> begin("a"))).startsWith("409 OTSRowOperationConflict ");
		String other = begin("b");
		this.client.abortTransaction(new AbortTransactionRequest(first));
		assertThat(begin("a")).isNotEqualTo(first).isNotEqualTo(other);
	}

	@Test
	void otherPartitionKeysAreOutOfScope() {
		String transaction = begin("a");
		String refusal = "OTSDataOutOfRange Data out of scope of transaction. Transaction PartKey:a. Data PartKey:b";
		assertThat(ServiceFailure.of(() -> put(transaction, Indexes.key("b", 1), Official.column("n", 1L))))
			.endsWith(refusal);
		assertThat(ServiceFailure.of(() -> get(transaction, Indexes.key("b", 1)))).endsWith(refusal);
		RangeRowQueryCriteria range = this.table.range(Direction.FORWARD,
				Official.key("pk", "a", "id", Official.MINIMUM), Official.key("pk", "b", "id", Official.MINIMUM));
		assertThat(ServiceFailure.of(() -> this.client.getRange(in(transaction, new GetRangeRequest(range)))))
			.endsWith(refusal);
		put(transaction, key(1), Official.column("n", 1L));
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
	}

	@Test
	void conditionSeesTheTransaction() {
		String transaction = begin("a");
		put(transaction, key(1), Official.column("n", 1L));
		RowPutChange again = new RowPutChange(TABLE, key(1)).addColumn(Official.column("n", 2L));
		again.setCondition(Official.condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
		assertThat(ServiceFailure.of(() -> this.client.putRow(in(transaction, new PutRowRequest(again)))))
			.isEqualTo("403 OTSConditionCheckFail Row exists which is expected nonexistent");
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
	}

	@Test
	void incrementsAddUp() {
		this.table.put(key(1), Official.column("n", 1L));
		String transaction = begin("a");
		for (int i = 0; i < 3; i++) {
			RowUpdateChange change = new RowUpdateChange(TABLE, key(1)).increment(Official.column("n", 10L));
			this.client.updateRow(in(transaction, new UpdateRowRequest(change)));
		}
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=31");
	}

	@Test
	void versionIsTheTimeOfTheWrite() {
		String transaction = begin("a");
		put(transaction, key(1), Official.column("n", 1L));
		String written = RowText.cells(get(transaction, key(1))).get(0);
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(RowText.cells(this.table.row(key(1)))).containsExactly(written);
	}

	@Test
	void indexesFollowWithTheCommit() {
		this.client.createIndex(new CreateIndexRequest(TABLE, Indexes.byCity(), true));
		String transaction = begin("a");
		put(transaction, key(1), Official.column("city", "Rome"));
		put(transaction, key(2), Official.column("city", "Oslo"));
		assertThat(Indexes.byCity(this.table)).isEmpty();
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(Indexes.byCity(this.table)).containsExactly("city='Oslo' pk='a' id=2: ",
				"city='Rome' pk='a' id=1: ");
	}

	@Test
	void endedTransactionIsGone() {
		String transaction = begin("a");
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		List<ThrowingCallable> calls = List.of(
				() -> this.client.commitTransaction(new CommitTransactionRequest(transaction)),
				() -> this.client.abortTransaction(new AbortTransactionRequest(transaction)),
				() -> put(transaction, key(1), Official.column("n", 1L)), () -> get(transaction, key(1)));
		assertThat(calls).extracting(ServiceFailure::of).containsOnly(NO_SESSION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fake_transaction_id" })
	void madeUpIdIsInvalid(String id) {
		assertThat(ServiceFailure.of(() -> this.client.commitTransaction(new CommitTransactionRequest(id))))
			.isEqualTo("400 OTSParameterInvalid TransactionID is invalid.");
		assertThat(ServiceFailure.of(() -> get(id, key(1))))
			.isEqualTo("400 OTSParameterInvalid TransactionID is invalid.");
	}

	@Test
	void transactionLocksThePartitionKeyAlone() {
		assertThat(ServiceFailure
			.of(() -> this.client.startLocalTransaction(new StartLocalTransactionRequest(TABLE, key(1)))))
			.isEqualTo("400 OTSParameterInvalid StartLocalTransaction support only one primary key.");
	}

	@Test
	void tableWithoutTransactionsRefusesThem() {
		OfficialTable.create(this.client, "plain", Indexes::describe, new TableOptions(-1, 1));
		StartLocalTransactionRequest request = new StartLocalTransactionRequest("plain", Official.key("pk", "a"));
		assertThat(ServiceFailure.of(() -> this.client.startLocalTransaction(request))).isEqualTo(
				"400 OTSParameterInvalid Try to call method using explicit transaction on explicit-transaction-disabled table.");
	}

	@Test
	void clientThatDoesNotBlockUsesTransactions() throws Exception {
		AsyncClientInterface async = this.client.asAsyncClient();
		String transaction = async
			.startLocalTransaction(new StartLocalTransactionRequest(TABLE, Official.key("pk", "a")), null)
			.get()
			.getTransactionID();
		RowPutChange change = new RowPutChange(TABLE, key(1)).addColumn(Official.column("n", 1L));
		async.putRow(in(transaction, new PutRowRequest(change)), null).get();
		async.commitTransaction(new CommitTransactionRequest(transaction), null).get();
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
		String aborted = async
			.startLocalTransaction(new StartLocalTransactionRequest(TABLE, Official.key("pk", "a")), null)
			.get()
			.getTransactionID();
		async.abortTransaction(new AbortTransactionRequest(aborted), null).get();
		assertThat(ServiceFailure.of(() -> get(aborted, key(1)))).isEqualTo(NO_SESSION);
	}

	private static PrimaryKey key(long id) {
		return Indexes.key("a", id);
	}

	private String begin(String partitionKey) {
		return this.client
			.startLocalTransaction(new StartLocalTransactionRequest(TABLE, Official.key("pk", partitionKey)))
			.getTransactionID();
	}

	private void put(String transaction, PrimaryKey key, Column column) {
		this.client.putRow(in(transaction, new PutRowRequest(new RowPutChange(TABLE, key).addColumn(column))));
	}

	private Row get(String transaction, PrimaryKey key) {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(TABLE, key);
		criteria.setMaxVersions(1);
		return this.client.getRow(in(transaction, new GetRowRequest(criteria))).getRow();
	}

	private static <T extends TxnRequest> T in(String transaction, T request) {
		request.setTransactionId(transaction);
		return request;
	}

}
