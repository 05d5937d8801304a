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
import com.alicloud.openservices.tablestore.model.BatchGetRowResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.IndexType;
import com.alicloud.openservices.tablestore.model.IndexUpdateMode;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.model.search.SyncStat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Global secondary indexes that come with their table, read in all the ways of a table.
 */
@ExtendWith(EmulatorExtension.class)
class GlobalIndexIT {

	private final SyncClient client;

	private final OfficialTable table;

	private final OfficialTable index;

	GlobalIndexIT(SyncClient client) {
		this.client = client;
		this.table = Indexes.table(client, Indexes.byCity());
		this.index = this.table.named(Indexes.BY_CITY);
	}

	@BeforeEach
	void putRows() {
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 10L), Official.column("other", "x"));
		put("a", 2, Official.column("city", "Oslo"));
		put("b", 1, Official.column("city", "Rome"), Official.column("n", 30L));
		put("b", 2, Official.column("n", 40L));
	}

	@Test
	void indexIsDescribedWithItsWholeKey() {
		assertThat(describe(OfficialTable.NAME).getIndexMeta()).singleElement().satisfies(meta -> {
			assertThat(meta.getIndexName()).isEqualTo(Indexes.BY_CITY);
			assertThat(meta.getPrimaryKeyList()).containsExactly("city", "pk", "id");
			assertThat(meta.getDefinedColumnsList()).containsExactly("n");
			assertThat(meta.getIndexType()).isEqualTo(IndexType.IT_GLOBAL_INDEX);
			assertThat(meta.getIndexUpdateMode()).isEqualTo(IndexUpdateMode.IUM_ASYNC_INDEX);
			assertThat(meta.getIndexSyncPhase()).isEqualTo(SyncStat.SyncPhase.INCR);
		});
	}

	@Test
	void indexIsDescribedAsATable() {
		assertThat(describe(Indexes.BY_CITY).getTableMeta().getPrimaryKeyList()).containsExactly(
				new PrimaryKeySchema("city", PrimaryKeyType.STRING), new PrimaryKeySchema("pk", PrimaryKeyType.STRING),
				new PrimaryKeySchema("id", PrimaryKeyType.INTEGER));
	}

	@Test
	void indexIsNotListed() {
		assertThat(this.client.listTable().getTableNames()).containsExactly(OfficialTable.NAME);
	}

	@Test
	void rowsComeInTheOrderOfTheIndexWithItsColumns() {
		assertThat(Indexes.byCity(this.table)).containsExactly("city='Oslo' pk='a' id=2: ",
				"city='Rome' pk='a' id=1: n=10", "city='Rome' pk='b' id=1: n=30");
	}

	@Test
	void rowWithoutTheIndexedColumnIsLeftOut() {
		assertThat(this.table.texts("pk", "id")).hasSize(4);
		assertThat(Indexes.byCity(this.table)).hasSize(3);
	}

	@Test
	void rowsOfOneValueAreReadBackward() {
		RangeRowQueryCriteria range = this.index.range(Direction.BACKWARD,
				Indexes.cityKey("Rome", Official.MAXIMUM, Official.MAXIMUM),
				Indexes.cityKey("Rome", Official.MINIMUM, Official.MINIMUM));
		assertThat(RowText.rows(this.index.get(range).getRows())).containsExactly("city='Rome' pk='b' id=1: n=30",
				"city='Rome' pk='a' id=1: n=10");
	}

	@Test
	void rangeOfAnIndexGoesOnWhereItStopped() {
		RangeRowQueryCriteria range = this.index.all("city", "pk", "id");
		range.setLimit(2);
		assertThat(RowText.key(this.index.get(range).getNextStartPrimaryKey())).isEqualTo("city='Rome' pk='b' id=1");
		range.setInclusiveStartPrimaryKey(Indexes.cityKey("Rome", "b", 1L));
		assertThat(RowText.rows(this.index.get(range).getRows())).containsExactly("city='Rome' pk='b' id=1: n=30");
		assertThat(this.index.get(range).getNextStartPrimaryKey()).isNull();
	}

	@Test
	void filterSelectsRowsOfAnIndex() {
		RangeRowQueryCriteria range = this.index.all("city", "pk", "id");
		SingleColumnValueFilter filter = new SingleColumnValueFilter("n", CompareOperator.GREATER_THAN,
				Official.value(10L));
		filter.setPassIfMissing(false);
		range.setFilter(filter);
		assertThat(RowText.keys(this.index.get(range).getRows())).containsExactly("city='Rome' pk='b' id=1");
	}

	@Test
	void rowIsReadByItsKeyInTheIndex() {
		Row row = this.index.row(Indexes.cityKey("Rome", "b", 1L));
		assertThat(RowText.row(row)).isEqualTo("city='Rome' pk='b' id=1: n=30");
		assertThat(this.index.row(Indexes.cityKey("Oslo", "b", 1L))).isNull();
	}

	@Test
	void rowsAreReadByTheirKeysInTheIndex() {
		MultiRowQueryCriteria criteria = new MultiRowQueryCriteria(Indexes.BY_CITY);
		criteria.addRow(Indexes.cityKey("Rome", "b", 1L));
		criteria.addRow(Indexes.cityKey("Bern", "b", 1L));
		criteria.addRow(Indexes.cityKey("Oslo", "a", 2L));
		criteria.setMaxVersions(1);
		BatchGetRowRequest request = new BatchGetRowRequest();
		request.addMultiRowQueryCriteria(criteria);
		List<BatchGetRowResponse.RowResult> rows = this.client.batchGetRow(request)
			.getBatchGetRowResult(Indexes.BY_CITY);
		assertThat(RowText.row(rows.get(0).getRow())).isEqualTo("city='Rome' pk='b' id=1: n=30");
		assertThat(rows.get(1).isSucceed()).isTrue();
		assertThat(rows.get(1).getRow()).isNull();
		assertThat(RowText.row(rows.get(2).getRow())).isEqualTo("city='Oslo' pk='a' id=2: ");
	}

	@Test
	void cellsHaveTheVersionsOfTheTable() {
		assertThat(RowText.cells(this.index.row(Indexes.cityKey("Rome", "a", 1L)))).singleElement()
			.satisfies(cell -> assertThat(RowText.cells(this.table.row(Indexes.key("a", 1)))).contains(cell));
	}

	@Test
	void wrongKeyOfAnIndexIsRefused() {
		assertThat(ServiceFailure.of(() -> this.index.row(Indexes.key("a", 1))))
			.isEqualTo("400 OTSInvalidPK Validate PK size fail. Input: 2, Meta: 3.");
		assertThat(ServiceFailure.of(() -> this.index.row(Indexes.cityKey(1L, "a", 1L))))
			.isEqualTo("400 OTSInvalidPK Validate PK type fail. Input: VT_INTEGER, Meta: VT_STRING.");
	}

	private void put(String pk, long id, Column... columns) {
		this.table.put(Indexes.key(pk, id), columns);
	}

	private DescribeTableResponse describe(String name) {
		return this.client.describeTable(new DescribeTableRequest(name));
	}

}
