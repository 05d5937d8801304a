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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.AbortTransactionRequest;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionResponse;
import com.alicloud.openservices.tablestore.model.StreamRecord;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many calls at the same time, of the official client that does not block.
 */
@ExtendWith(EmulatorExtension.class)
@Timeout(60)
class ConcurrencyIT {

	private static final String TABLE = OfficialTable.NAME;

	private static final int CALLS = 300;

	private final SyncClient client;

	private final AsyncClient async;

	ConcurrencyIT(EmulatorProcess emulator, SyncClient client) {
		this.client = client;
		this.async = emulator.asyncClient();
	}

	@AfterEach
	void stop() {
		this.async.shutdown();
	}

	@Test
	void indexHasEachRowOnce() throws Exception {
		OfficialTable table = Indexes.table(this.client, Indexes.byCity());
		finish(i -> this.async.putRow(new PutRowRequest(
				new RowPutChange(TABLE, Indexes.key("a", i % 10)).addColumn(Official.column("city", "c" + i))
					.addColumn(Official.column("n", (long) i))),
				null));
		List<String> rows = table.texts("pk", "id");
		assertThat(rows).hasSize(10);
		assertThat(Indexes.byCity(table)).hasSize(10)
			.allSatisfy(
					entry -> assertThat(rows).contains(entry.replaceAll("(city='c\\d+') (pk='a' id=\\d:) ", "$2 $1 ")));
	}

	@Test
	void streamHasEachChangeInOrder() throws Exception {
		OfficialTable table = OfficialTable.create(this.client,
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(new StreamSpecification(true, 24)));
		finish(i -> this.async.updateRow(
				new UpdateRowRequest(
						new RowUpdateChange(TABLE, OfficialTable.id(i % 3)).increment(Official.column("n", 1L))),
				null));
		List<StreamRecord> records = OfficialStream.of(this.client, TABLE).records();
		for (long id = 0; id < 3; id++) {
			PrimaryKey key = OfficialTable.id(id);
			assertThat(records.stream()
				.filter(record -> record.getPrimaryKey().equals(key))
				.map(record -> record.getColumns().get(0).getColumn().getValue().asLong()))
				.containsExactlyElementsOf(LongStream.rangeClosed(1, CALLS / 3).boxed().toList());
		}
		assertThat(table.texts("id")).containsExactly("id=0: n=100", "id=1: n=100", "id=2: n=100");
	}

	@Test
	void onlyOneTransactionOfAPartitionKeyBegins() throws Exception {
		OfficialTable.create(this.client, Indexes::describe, request -> request.setLocalTxnEnabled(true));
		StartLocalTransactionRequest request = new StartLocalTransactionRequest(TABLE, Official.key("pk", "a"));
		List<Future<StartLocalTransactionResponse>> starts = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			starts.add(this.async.startLocalTransaction(request, null));
		}
		List<String> begun = new ArrayList<>();
		for (Future<StartLocalTransactionResponse> start : starts) {
			try {
				begun.add(start.get().getTransactionID());
			}
			catch (TableStoreException ex) {
				assertThat(ex.getErrorCode()).isEqualTo("OTSRowOperationConflict");
			}
		}
		assertThat(begun).hasSize(1);
	}

	@Test
	void transactionsOfManyPartitionKeysGoOnTogether() throws Exception {
		OfficialTable table = OfficialTable.create(this.client, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		List<String> transactions = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			transactions.add(this.async
				.startLocalTransaction(new StartLocalTransactionRequest(TABLE, Official.key("pk", "p" + i)), null)
				.get()
				.getTransactionID());
		}
		List<Future<PutRowResponse>> puts = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			PutRowRequest request = new PutRowRequest(
					new RowPutChange(TABLE, Indexes.key("p" + i, 1)).addColumn(Official.column("n", 1L)));
			request.setTransactionId(transactions.get(i));
			puts.add(this.async.putRow(request, null));
		}
		for (Future<PutRowResponse> put : puts) {
			put.get();
		}
		assertThat(table.texts("pk", "id")).isEmpty();
		for (int i = 0; i < 30; i++) {
			if (i % 2 == 0) {
				this.async.commitTransaction(new CommitTransactionRequest(transactions.get(i)), null).get();
			}
			else {
				this.async.abortTransaction(new AbortTransactionRequest(transactions.get(i)), null).get();
			}
		}
		assertThat(table.texts("pk", "id")).hasSize(15);
	}

	@Test
	void indexComesWhileRowsAreWritten() throws Exception {
		OfficialTable table = Indexes.table(this.client);
		table.putMany(1000, id -> Indexes.key("a", id), id -> Official.column("city", "c" + id));
		Future<CreateIndexResponse> created = this.async
			.createIndex(new CreateIndexRequest(TABLE, Indexes.byCity(), true), null);
		finish(i -> this.async.putRow(
				new PutRowRequest(
						new RowPutChange(TABLE, Indexes.key("b", i)).addColumn(Official.column("city", "d" + i))),
				null));
		created.get();
		assertThat(Indexes.byCity(table)).hasSize(1000 + CALLS);
	}

	private static void finish(IntFunction<Future<?>> call) throws Exception {
		List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			calls.add(call.apply(i));
		}
		for (Future<?> each : calls) {
			each.get();
		}
	}

}
