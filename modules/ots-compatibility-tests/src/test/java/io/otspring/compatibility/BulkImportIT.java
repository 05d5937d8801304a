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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BulkImportRequest;
import com.alicloud.openservices.tablestore.model.BulkImportResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.RowChange;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BulkImport.
 */
@ExtendWith(EmulatorExtension.class)
class BulkImportIT {

	private final SyncClient client;

	BulkImportIT(SyncClient client) {
		this.client = client;
	}

	@Test
	void rowsArePutUpdatedAndDeleted() {
		OfficialTable table = OfficialTable.create(this.client);
		table.put(2, Official.column("a", 2L), Official.column("b", 2L));
		table.put(3, Official.column("a", 3L));
		BulkImportResponse response = bulkImport(put(1, Official.column("a", 1L)),
				new RowUpdateChange(OfficialTable.NAME, OfficialTable.id(2)).put("a", Official.value(20L))
					.deleteColumns("b"),
				new RowDeleteChange(OfficialTable.NAME, OfficialTable.id(3)));
		assertThat(response.isAllSucceed()).isTrue();
		assertThat(response.getRowResults()).extracting(row -> OfficialTable.units(row.getConsumedCapacity()))
			.containsOnly(List.of(0, 1));
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=2: a=20");
	}

	@Test
	void refusedRowLetsTheOthersPass() {
		OfficialTable table = OfficialTable.create(this.client);
		BulkImportResponse response = bulkImport(put(1, Official.column("a", 1L)),
				new RowPutChange(OfficialTable.NAME, Official.key("wrong", 2L)).addColumn(Official.column("a", 2L)),
				put(3, Official.column("a", 3L)));
		assertThat(response.isAllSucceed()).isFalse();
		assertThat(response.getFailedRows()).singleElement().satisfies(row -> {
			assertThat(row.getIndex()).isEqualTo(1);
			assertThat(row.getError().getCode()).isEqualTo("OTSInvalidPK");
			assertThat(row.getError().getMessage()).isEqualTo("Validate PK name fail. Input: wrong, Meta: id.");
		});
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=3: a=3");
	}

	@Test
	void failedRowsAreSentAgain() {
		BulkImportRequest request = new BulkImportRequest(OfficialTable.NAME);
		request.addRowChange(put(1, Official.column("a", 1L)));
		request.addRowChange(put(2, Official.column("a", 2L)));
		BulkImportResponse missing = this.client.bulkImport(request);
		assertThat(missing.getFailedRows()).extracting(row -> row.getError().getCode())
			.containsExactly("OTSObjectNotExist", "OTSObjectNotExist");
		OfficialTable table = OfficialTable.create(this.client);
		assertThat(this.client.bulkImport(request.createRequestForRetry(missing.getFailedRows())).isAllSucceed())
			.isTrue();
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=2: a=2");
	}

	@Test
	void definedColumnsHaveTheirTypes() {
		OfficialTable table = Indexes.table(this.client);
		BulkImportResponse response = bulkImport(
				new RowPutChange(OfficialTable.NAME, Indexes.key("a", 1))
					.addColumn(Official.column("n", new byte[] { 1 })),
				new RowPutChange(OfficialTable.NAME, Indexes.key("a", 2)).addColumn(Official.column("n", 1L)));
		assertThat(response.getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getMessage())
				.isEqualTo("Invalid column type for column n expect VT_INTEGER actual VT_BLOB"));
		assertThat(table.texts("pk", "id")).containsExactly("pk='a' id=2: n=1");
	}

	@Test
	void indexesFollow() {
		OfficialTable table = Indexes.table(this.client, Indexes.byCity());
		bulkImport(new RowPutChange(OfficialTable.NAME, Indexes.key("a", 1)).addColumn(Official.column("city", "Rome")),
				new RowPutChange(OfficialTable.NAME, Indexes.key("a", 2)).addColumn(Official.column("city", "Oslo")));
		assertThat(Indexes.byCity(table)).containsExactly("city='Oslo' pk='a' id=2: ", "city='Rome' pk='a' id=1: ");
	}

	@Test
	void streamRecordsTheRows() {
		OfficialTable.create(this.client, meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(new StreamSpecification(true, 24)));
		bulkImport(put(1, Official.column("a", 1L)), new RowDeleteChange(OfficialTable.NAME, OfficialTable.id(1)));
		assertThat(OfficialStream.of(this.client, OfficialTable.NAME).texts()).containsExactly("PUT id=1: a=1",
				"DELETE id=1: ");
	}

	@Test
	void rowsOfALockedPartitionKeyAreRefused() {
		OfficialTable table = OfficialTable.create(this.client, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		this.client
			.startLocalTransaction(new StartLocalTransactionRequest(OfficialTable.NAME, Official.key("pk", "a")));
		BulkImportResponse response = bulkImport(
				new RowPutChange(OfficialTable.NAME, Indexes.key("a", 1)).addColumn(Official.column("n", 1L)),
				new RowPutChange(OfficialTable.NAME, Indexes.key("b", 1)).addColumn(Official.column("n", 1L)));
		assertThat(response.getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getCode()).isEqualTo("OTSRowOperationConflict"));
		assertThat(table.texts("pk", "id")).containsExactly("pk='b' id=1: n=1");
	}

	@Test
	void twoHundredRowsAreTheMost() {
		OfficialTable table = OfficialTable.create(this.client);
		BulkImportRequest request = new BulkImportRequest(OfficialTable.NAME);
		for (long id = 0; id < 200; id++) {
			request.addRowChange(put(id, Official.column("a", id)));
		}
		assertThat(this.client.bulkImport(request).isAllSucceed()).isTrue();
		assertThat(table.texts("id")).hasSize(200);
		request.addRowChange(put(200, Official.column("a", 200L)));
		assertThat(ServiceFailure.of(() -> this.client.bulkImport(request)))
			.isEqualTo("400 OTSParameterInvalid Rows count exceeds the upper limit: 200.");
	}

	@Test
	void importWithoutRowsIsRefused() {
		OfficialTable.create(this.client);
		assertThat(ServiceFailure.of(() -> bulkImport()))
			.isEqualTo("400 OTSParameterInvalid No operation is specified for table: 't'.");
	}

	@Test
	void clientThatDoesNotBlockImports() throws Exception {
		OfficialTable table = OfficialTable.create(this.client);
		BulkImportRequest request = new BulkImportRequest(OfficialTable.NAME);
		request.addRowChange(put(1, Official.column("a", 1L)));
		assertThat(this.client.asAsyncClient().bulkImport(request, null).get().isAllSucceed()).isTrue();
		assertThat(table.texts("id")).containsExactly("id=1: a=1");
	}

	private static RowPutChange put(long id, Column column) {
		return new RowPutChange(OfficialTable.NAME, OfficialTable.id(id)).addColumn(column);
	}

	private BulkImportResponse bulkImport(RowChange... changes) {
		BulkImportRequest request = new BulkImportRequest(OfficialTable.NAME);
		request.addRowChanges(List.of(changes));
		return this.client.bulkImport(request);
	}

}
