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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreCallback;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.GetRowResponse;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.UpdateRowResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The official client that does not block.
 */
@ExtendWith(EmulatorExtension.class)
class AsyncClientIT {

	private final AsyncClient client;

	private final OfficialTable table;

	AsyncClientIT(EmulatorProcess emulator, SyncClient direct) {
		this.table = OfficialTable.create(direct);
		this.client = emulator.asyncClient();
	}

	@AfterEach
	void stop() {
		this.client.shutdown();
	}

	@Test
	void futuresHoldAnswers() throws Exception {
		this.client.putRow(put(1, 7), null).get();
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", OfficialTable.id(1));
		criteria.setMaxVersions(1);
		GetRowResponse row = this.client.getRow(new GetRowRequest(criteria), null).get();
		assertThat(RowText.columns(row.getRow())).containsExactly("a=7");
		assertThat(this.client.listTable(null).get().getTableNames()).containsExactly("t");
		assertThat(this.client.getRange(new GetRangeRequest(this.table.all()), null).get().getRows()).hasSize(1);
		BatchWriteRowRequest batch = new BatchWriteRowRequest();
		batch.addRowChange(put(2, 8).getRowChange());
		assertThat(this.client.batchWriteRow(batch, null).get().isAllSucceed()).isTrue();
	}

	@Test
	void callbacksAreCalledWithAnswers() throws Exception {
		Answer<PutRowRequest, PutRowResponse> answer = new Answer<>();
		PutRowRequest request = put(1, 7);
		this.client.putRow(request, answer);
		assertThat(answer.response.get(10, TimeUnit.SECONDS).getRequestId()).isNotEmpty();
		assertThat(answer.request).isSameAs(request);
		assertThat(RowText.columns(this.table.row(1))).containsExactly("a=7");
	}

	@Test
	void callbacksAreCalledWithFailures() {
		Answer<PutRowRequest, PutRowResponse> answer = new Answer<>();
		RowPutChange change = new RowPutChange("nope", OfficialTable.id(1));
		change.addColumn(Official.column("a", 1L));
		this.client.putRow(new PutRowRequest(change), answer);
		assertThat(ServiceFailure.of(() -> {
			try {
				answer.response.get(10, TimeUnit.SECONDS);
			}
			catch (ExecutionException ex) {
				throw ex.getCause();
			}
		})).isEqualTo("404 OTSObjectNotExist Requested table does not exist.");
	}

	@Test
	void incrementsAtTheSameTimeAreAllCounted() throws Exception {
		List<Future<UpdateRowResponse>> updates = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			RowUpdateChange change = new RowUpdateChange("t", OfficialTable.id(1));
			change.increment(Official.column("n", 1L));
			updates.add(this.client.updateRow(new UpdateRowRequest(change), null));
		}
		for (Future<UpdateRowResponse> update : updates) {
			update.get();
		}
		assertThat(this.table.row(1).getLatestColumn("n").getValue().asLong()).isEqualTo(200);
	}

	private static PutRowRequest put(long id, long value) {
		RowPutChange change = new RowPutChange("t", OfficialTable.id(id));
		change.addColumn(Official.column("a", value));
		return new PutRowRequest(change);
	}

	private static final class Answer<Q, R> implements TableStoreCallback<Q, R> {

		private final CompletableFuture<R> response = new CompletableFuture<>();

		private volatile Q request;

		@Override
		public void onCompleted(Q request, R response) {
			this.request = request;
			this.response.complete(response);
		}

		@Override
		public void onFailed(Q request, Exception failure) {
			this.request = request;
			this.response.completeExceptionally(failure);
		}

	}

}
