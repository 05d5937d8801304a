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
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BulkExportRequest;
import com.alicloud.openservices.tablestore.model.BulkExportResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnType;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DataBlockType;
import com.alicloud.openservices.tablestore.model.PlainBufferBlockParser;
import com.alicloud.openservices.tablestore.model.PlainBufferBlockRowIterator;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.SimpleRowMatrixBlockParser;
import com.alicloud.openservices.tablestore.model.SimpleRowMatrixBlockRowIterator;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.model.tunnel.BulkExportQueryCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BulkExport, as rows and as a matrix, and the official client's iterators over it.
 */
@ExtendWith(EmulatorExtension.class)
class BulkExportIT {

	private final SyncClient client;

	private final OfficialTable table;

	BulkExportIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void matrixHasTheValuesOfTheColumns() {
		this.table.put(1, Official.column("b", true), Official.column("d", 1.5), Official.column("i", -7L),
				Official.column("s", "h\u00e9 \u4e2d"), Official.column("x", new byte[] { 0, -1 }),
				Official.column("other", 1L));
		this.table.put(2, Official.column("i", 8L));
		BulkExportResponse response = this.client.bulkExport(new BulkExportRequest(all("b", "d", "i", "s", "x")));
		assertThat(response.getDataBlockType()).isEqualTo(DataBlockType.DBT_SIMPLE_ROW_MATRIX);
		assertThat(response.getNextStartPrimaryKey()).isNull();
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 0);
		assertThat(RowText.rows(new SimpleRowMatrixBlockParser(response.getRows()).getRows()))
			.containsExactly("id=1: b=true d=1.5 i=-7 s='h\u00e9 \u4e2d' x=0x00ff", "id=2: i=8");
	}

	@Test
	void fieldsOfAMatrixAreReadByName() {
		this.table.put(1, Official.column("b", true), Official.column("d", 1.5), Official.column("i", -7L),
				Official.column("s", "text"), Official.column("x", new byte[] { 1, 2 }));
		this.table.put(2, Official.column("i", 8L));
		SimpleRowMatrixBlockRowIterator rows = new SimpleRowMatrixBlockRowIterator(this.client,
				all("id", "b", "d", "i", "s", "x"), true);
		assertThat(rows.next()).isZero();
		assertThat(rows.getLong("id")).isEqualTo(1);
		assertThat(rows.getBoolean("b")).isTrue();
		assertThat(rows.getDouble("d")).isEqualTo(1.5);
		assertThat(rows.getLong("i")).isEqualTo(-7);
		assertThat(rows.getString("s")).isEqualTo("text");
		assertThat(rows.getBinary("x")).containsExactly(1, 2);
		assertThat(rows.getFieldType("d")).isEqualTo(ColumnType.DOUBLE);
		assertThat(rows.next()).isEqualTo(1);
		assertThat(rows.getLong("id")).isEqualTo(2);
		assertThat(rows.isNull("b")).isTrue();
		assertThat(rows.isNull("i")).isFalse();
		assertThat(rows.hasNext()).isFalse();
	}

	@Test
	void matrixHasTheNewestVersions() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000));
		assertThat(matrix(all("a"))).containsExactly("id=1: a=2");
	}

	@Test
	void rowsAreExportedWithTheirVersions() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000));
		this.table.put(2, new Column("b", Official.value("x"), 3000));
		BulkExportQueryCriteria criteria = all("a", "b");
		criteria.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
		BulkExportResponse response = this.client.bulkExport(new BulkExportRequest(criteria));
		assertThat(response.getDataBlockType()).isEqualTo(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(new PlainBufferBlockParser(response.getRows()).getRows()).extracting(RowText::cells)
			.containsExactly(List.of("a=2@2000"), List.of("b='x'@3000"));
	}

	@Test
	void rowsAreExportedWithAllTheirColumns() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L));
		BulkExportQueryCriteria criteria = all();
		criteria.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(plain(criteria)).containsExactly("id=1: a=1 b=2");
	}

	@Test
	void matrixNeedsColumns() {
		assertThat(ServiceFailure.of(() -> this.client.bulkExport(new BulkExportRequest(all()))))
			.isEqualTo("400 OTSParameterInvalid DBT_SIMPLE_ROW_MATRIX need at least one column to get.");
	}

	@Test
	void filterSelectsRows() {
		this.table.putMany(10, OfficialTable::id, id -> Official.column("a", id));
		BulkExportQueryCriteria criteria = all("a");
		criteria.setFilter(new SingleColumnValueFilter("a", CompareOperator.GREATER_EQUAL, Official.value(8L)));
		assertThat(matrix(criteria)).containsExactly("id=8: a=8", "id=9: a=9");
		criteria.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(plain(criteria)).containsExactly("id=8: a=8", "id=9: a=9");
	}

	@Test
	void rangeIsExported() {
		this.table.putMany(10, OfficialTable::id, id -> Official.column("a", id));
		BulkExportQueryCriteria criteria = all("a");
		criteria.setInclusiveStartPrimaryKey(OfficialTable.id(3));
		criteria.setExclusiveEndPrimaryKey(OfficialTable.id(5));
		assertThat(matrix(criteria)).containsExactly("id=3: a=3", "id=4: a=4");
		criteria.setExclusiveEndPrimaryKey(OfficialTable.id(3));
		assertThat(ServiceFailure.of(() -> this.client.bulkExport(new BulkExportRequest(criteria))))
			.isEqualTo("400 OTSParameterInvalid Begin key must less than end key in FORWARD");
	}

	@Test
	void emptyTableIsExported() {
		assertThat(matrix(all("a"))).isEmpty();
		BulkExportQueryCriteria criteria = all("a");
		criteria.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(plain(criteria)).isEmpty();
	}

	@Test
	void iteratorReadsPageAfterPage() {
		byte[] megabyte = new byte[1_000_000];
		for (long id = 0; id < 10; id++) {
			this.table.put(id, Official.column("a", id), Official.column("x", megabyte));
		}
		assertThat(this.client.bulkExport(new BulkExportRequest(all("a", "x"))).getNextStartPrimaryKey()).isNotNull();
		List<Long> matrix = new ArrayList<>();
		SimpleRowMatrixBlockRowIterator rows = new SimpleRowMatrixBlockRowIterator(this.client, all("a", "x"), true);
		while (rows.hasNext()) {
			rows.next();
			assertThat(rows.getBinary("x")).hasSize(1_000_000);
			matrix.add(rows.getLong("a"));
		}
		assertThat(matrix).containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
		assertThat(rows.getCompletedBytes()).isGreaterThan(10_000_000);
		BulkExportQueryCriteria criteria = all("a", "x");
		criteria.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
		Iterable<Row> plain = () -> new PlainBufferBlockRowIterator(this.client, criteria);
		assertThat(plain).extracting(row -> row.getLatestColumn("a").getValue().asLong())
			.containsExactlyElementsOf(matrix);
	}

	@Test
	void exportIteratorReadsManyRows() {
		this.table.putMany(1000, OfficialTable::id, id -> Official.column("a", id));
		RangeIteratorParameter parameter = new RangeIteratorParameter(OfficialTable.NAME);
		parameter.setInclusiveStartPrimaryKey(OfficialTable.id(100));
		parameter.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
		parameter.addColumnsToGet("a");
		parameter.setFilter(new SingleColumnValueFilter("a", CompareOperator.LESS_THAN, Official.value(900L)));
		Iterable<Row> rows = () -> this.client.createBulkExportIterator(parameter);
		assertThat(rows).extracting(row -> row.getLatestColumn("a").getValue().asLong())
			.containsExactlyElementsOf(LongStream.range(100, 900).boxed().toList());
	}

	@Test
	void indexIsExported() {
		OfficialTable people = OfficialTable.create(this.client, "people", Indexes::describe, new TableOptions(-1, 1));
		this.client.createIndex(new CreateIndexRequest("people", Indexes.byCity(), true));
		people.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 1L));
		BulkExportQueryCriteria criteria = new BulkExportQueryCriteria(Indexes.BY_CITY);
		criteria.setInclusiveStartPrimaryKey(Indexes.cityKey(Official.MINIMUM, Official.MINIMUM, Official.MINIMUM));
		criteria.setExclusiveEndPrimaryKey(Indexes.cityKey(Official.MAXIMUM, Official.MAXIMUM, Official.MAXIMUM));
		criteria.addColumnsToGet("n");
		assertThat(matrix(criteria)).containsExactly("city='Rome' pk='a' id=1: n=1");
	}

	private static BulkExportQueryCriteria all(String... columns) {
		BulkExportQueryCriteria criteria = new BulkExportQueryCriteria(OfficialTable.NAME);
		criteria.setInclusiveStartPrimaryKey(Official.key("id", Official.MINIMUM));
		criteria.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
		criteria.addColumnsToGet(columns);
		return criteria;
	}

	private List<String> matrix(BulkExportQueryCriteria criteria) {
		BulkExportResponse response = this.client.bulkExport(new BulkExportRequest(criteria));
		return RowText.rows(new SimpleRowMatrixBlockParser(response.getRows()).getRows());
	}

	private List<String> plain(BulkExportQueryCriteria criteria) {
		BulkExportResponse response = this.client.bulkExport(new BulkExportRequest(criteria));
		return RowText.rows(new PlainBufferBlockParser(response.getRows()).getRows());
	}

}
