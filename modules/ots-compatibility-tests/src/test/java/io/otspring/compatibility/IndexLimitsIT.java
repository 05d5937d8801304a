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
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BulkImportRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.ListStreamRequest;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What indexes are not: tables of their own.
 */
@ExtendWith(EmulatorExtension.class)
class IndexLimitsIT {

	private final SyncClient client;

	private final OfficialTable table;

	IndexLimitsIT(SyncClient client) {
		this.client = client;
		this.table = Indexes.table(client, Indexes.byCity());
	}

	@Test
	void indexedValueIsAsShortAsAKey() {
		this.table.put(Indexes.key("a", 1), Official.column("city", "x".repeat(1024)));
		assertThat(Indexes.byCity(this.table)).hasSize(1);
		assertThat(
				ServiceFailure.of(() -> this.table.put(Indexes.key("a", 2), Official.column("city", "x".repeat(1025)))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(this.table.texts("pk", "id")).hasSize(1);
	}

	@Test
	void emptyTextIsIndexed() {
		this.table.put(Indexes.key("a", 1), Official.column("city", ""));
		assertThat(Indexes.byCity(this.table)).containsExactly("city='' pk='a' id=1: ");
	}

	@Test
	void indexHasNoIndexes() {
		assertThat(this.client.describeTable(new DescribeTableRequest(Indexes.BY_CITY)).getIndexMeta()).isEmpty();
		CreateIndexRequest request = new CreateIndexRequest(Indexes.BY_CITY, Indexes.global("ix", "n"), false);
		assertThat(ServiceFailure.of(() -> this.client.createIndex(request))).startsWith("40");
	}

	@Test
	void indexIsNotDeletedAsATable() {
		assertThat(ServiceFailure.of(() -> this.client.deleteTable(new DeleteTableRequest(Indexes.BY_CITY))))
			.startsWith("40");
		assertThat(Indexes.byCity(this.table)).isEmpty();
	}

	@Test
	void indexHasNoTransactions() {
		StartLocalTransactionRequest request = new StartLocalTransactionRequest(Indexes.BY_CITY,
				Official.key("city", "Rome"));
		assertThat(ServiceFailure.of(() -> this.client.startLocalTransaction(request))).startsWith("40");
	}

	@Test
	void indexHasNoStream() {
		assertThat(this.client.listStream(new ListStreamRequest()).getStreams()).isEmpty();
		UpdateTableRequest request = new UpdateTableRequest(Indexes.BY_CITY);
		request.setStreamSpecification(new StreamSpecification(true, 24));
		assertThat(ServiceFailure.of(() -> this.client.updateTable(request))).startsWith("40");
	}

	@Test
	void rowsAreNotImportedIntoAnIndex() {
		BulkImportRequest request = new BulkImportRequest(Indexes.BY_CITY);
		request.addRowChange(new RowPutChange(Indexes.BY_CITY, Indexes.cityKey("Rome", "a", 1L))
			.addColumn(Official.column("n", 1L)));
		assertThat(this.client.bulkImport(request).getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getMessage()).isEqualTo("Can't write index table directly."));
		assertThat(Indexes.byCity(this.table)).isEmpty();
	}

	@Test
	void tableAndIndexAreReadInOneBatch() {
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 1L));
		BatchGetRowRequest request = new BatchGetRowRequest();
		for (MultiRowQueryCriteria criteria : List.of(
				new MultiRowQueryCriteria(OfficialTable.NAME).addRow(Indexes.key("a", 1)),
				new MultiRowQueryCriteria(Indexes.BY_CITY).addRow(Indexes.cityKey("Rome", "a", 1L)))) {
			criteria.setMaxVersions(1);
			request.addMultiRowQueryCriteria(criteria);
		}
		assertThat(this.client.batchGetRow(request).getSucceedRows()).extracting(row -> RowText.row(row.getRow()))
			.containsExactlyInAnyOrder("pk='a' id=1: city='Rome' n=1", "city='Rome' pk='a' id=1: n=1");
	}

	@Test
	void keyColumnsOfTheTableAreSelectedInAnIndex() {
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"));
		RangeRowQueryCriteria range = this.table.named(Indexes.BY_CITY).all("city", "pk", "id");
		range.addColumnsToGet("n");
		assertThat(this.table.get(range).getRows()).isEmpty();
		range.addColumnsToGet("pk");
		assertThat(RowText.rows(this.table.get(range).getRows())).containsExactly("city='Rome' pk='a' id=1: ");
	}

	@Test
	void wideRowsOfAnIndexAreRead() {
		IndexMeta index = Indexes.global("wide", "n");
		index.addDefinedColumn("photo");
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, index, true));
		for (long id = 0; id < 6; id++) {
			this.table.put(Indexes.key("a", id), Official.column("n", id),
					Official.column("photo", new byte[2 * 1024 * 1024]));
		}
		RangeIteratorParameter parameter = new RangeIteratorParameter(this.table.named("wide").all("n", "pk", "id"));
		Iterable<Row> rows = () -> this.client.createRangeIterator(parameter);
		assertThat(rows).hasSize(6)
			.allSatisfy(row -> assertThat(row.getLatestColumn("photo").getValue().asBinary()).hasSize(2 * 1024 * 1024));
	}

	@Test
	void assignedKeysAreIndexed() {
		OfficialTable numbered = OfficialTable.create(this.client, "numbered", meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
			meta.addDefinedColumn("n", DefinedColumnType.INTEGER);
		}, new TableOptions(-1, 1));
		this.client.createIndex(new CreateIndexRequest("numbered", Indexes.global("by_number", "n"), true));
		for (long n = 3; n > 0; n--) {
			numbered.put(Official.key("p", "x", "seq", Official.AUTO_INCREMENT), Official.column("n", n));
		}
		assertThat(numbered.named("by_number").get(numbered.named("by_number").all("n", "p", "seq")).getRows())
			.extracting(row -> row.getPrimaryKey().getPrimaryKeyColumn("n").getValue().asLong())
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void expectedRowIsLookedForInTheTable() {
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 1L));
		this.table.update(Indexes.key("a", 1), change -> {
			change.put("city", Official.value("Oslo"));
			change.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST, new SingleColumnValueCondition(
					"n", SingleColumnValueCondition.CompareOperator.EQUAL, Official.value(1L))));
		});
		assertThat(Indexes.byCity(this.table)).containsExactly("city='Oslo' pk='a' id=1: n=1");
	}

}
