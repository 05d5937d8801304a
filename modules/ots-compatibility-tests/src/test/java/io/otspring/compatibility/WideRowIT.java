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
import java.util.Iterator;
import java.util.List;
import java.util.Random;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BatchGetRowResponse.RowResult;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.GetRowResponse;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.WideColumnIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that no single answer holds. The official client asks for the rest by the token of
 * an answer, and joins what it gets. For the rest of a range it does so only if the range
 * has a limit: it copies the limit to its next request, and an absent one is refused by
 * its own check, after which the call never ends.
 */
@ExtendWith(EmulatorExtension.class)
class WideRowIT {

	private static final int MEGABYTE = 1_000_000;

	private final Relay relay;

	private final SyncClient client;

	private final OfficialTable table;

	WideRowIT(EmulatorProcess emulator, SyncClient direct) {
		this.relay = Relay.to(emulator);
		this.client = this.relay.client(EmulatorProcess.strict());
		this.table = OfficialTable.create(direct).through(this.client);
	}

	@AfterEach
	void stop() {
		this.client.shutdown();
		this.relay.close();
	}

	@Test
	void rowIsReadInParts() {
		List<Column> columns = putWide(1, 10);
		GetRowResponse response = this.table.get(OfficialTable.id(1), criteria -> criteria.setMaxVersions(1));
		assertThat(response.getRow().getColumns()).containsExactlyElementsOf(columns);
		assertThat(response.hasNextToken()).isFalse();
		assertThat(this.relay.paths()).containsExactly("/GetRow", "/GetRow", "/GetRow");
	}

	@Test
	void rowIsReadColumnByColumn() {
		List<Column> columns = putWide(1);
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", OfficialTable.id(1));
		criteria.setMaxVersions(1);
		WideColumnIterator iterator = this.client.createWideColumnIterator(new GetRowRequest(criteria));
		List<Column> read = new ArrayList<>();
		while (iterator.hasNextColumn()) {
			read.add(iterator.nextColumn());
		}
		assertThat(read).containsExactlyElementsOf(columns);
		assertThat(this.relay.paths()).containsExactly("/GetRow", "/GetRow");
	}

	@Test
	void partMayEndBetweenVersionsOfAColumn() {
		List<Column> versions = new ArrayList<>();
		for (long time = 10; time > 0; time--) {
			versions.add(new Column("a", Official.value(bytes(time)), time));
		}
		put(1, versions);
		assertThat(this.table.row(1).getColumns()).containsExactlyElementsOf(versions);
		assertThat(this.relay.paths()).hasSize(3);
	}

	@Test
	void selectedColumnsOfAWideRowAreReadAtOnce() {
		List<Column> columns = putWide(1);
		Row row = this.table.row(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.setStartColumn("c3");
			criteria.setEndColumn("c5");
		});
		assertThat(row.getColumns()).containsExactlyElementsOf(columns.subList(3, 5));
		assertThat(this.relay.paths()).hasSize(1);
	}

	@Test
	void rangeOfOneWideRowIsReadInParts() {
		List<Column> columns = putWide(1, 10);
		RangeRowQueryCriteria criteria = this.table.all();
		criteria.setLimit(1);
		GetRangeResponse response = this.table.get(criteria);
		assertThat(RowText.keys(response.getRows())).containsExactly("id=1");
		assertThat(response.getRows().get(0).getColumns()).containsExactlyElementsOf(columns);
		assertThat(response.getNextStartPrimaryKey()).isNull();
		assertThat(this.relay.paths()).containsExactly("/GetRange", "/GetRange", "/GetRange");
	}

	@Test
	void rangeEndsBeforeAWideRowAndGoesOnWithIt() {
		this.table.put(1, Official.column("a", 1L));
		putWide(2);
		this.table.put(3, Official.column("a", 3L));
		RangeRowQueryCriteria criteria = this.table.all();
		GetRangeResponse first = this.table.get(criteria);
		assertThat(RowText.keys(first.getRows())).containsExactly("id=1");
		assertThat(RowText.key(first.getNextStartPrimaryKey())).isEqualTo("id=2");
	}

	@Test
	void wideRowsAmongNarrowOnesAreIterated() {
		this.table.put(1, Official.column("a", 1L));
		List<Column> second = putWide(2);
		List<Column> third = putWide(3);
		this.table.put(4, Official.column("a", 4L));
		List<Row> rows = iterate(this.table.all());
		assertThat(RowText.keys(rows)).containsExactly("id=1", "id=2", "id=3", "id=4");
		assertThat(rows.get(1).getColumns()).containsExactlyElementsOf(second);
		assertThat(rows.get(2).getColumns()).containsExactlyElementsOf(third);
		assertThat(RowText.columns(rows.get(3))).containsExactly("a=4");
	}

	@Test
	void wideRowsAreIteratedBackward() {
		List<Column> first = putWide(1);
		List<Column> second = putWide(2);
		List<Row> rows = iterate(this.table.range(Direction.BACKWARD, Official.key("id", Official.MAXIMUM),
				Official.key("id", Official.MINIMUM)));
		assertThat(RowText.keys(rows)).containsExactly("id=2", "id=1");
		assertThat(rows.get(0).getColumns()).containsExactlyElementsOf(second);
		assertThat(rows.get(1).getColumns()).containsExactlyElementsOf(first);
	}

	@Test
	void wideRowsOfABatchAreReadInParts() {
		List<Column> first = putWide(1);
		this.table.put(2, Official.column("a", 2L));
		List<Column> third = putWide(3);
		MultiRowQueryCriteria criteria = new MultiRowQueryCriteria("t");
		for (long id : new long[] { 1, 9, 2, 3 }) {
			criteria.addRow(OfficialTable.id(id));
		}
		criteria.setMaxVersions(1);
		BatchGetRowRequest request = new BatchGetRowRequest();
		request.addMultiRowQueryCriteria(criteria);
		List<RowResult> results = this.client.batchGetRow(request).getBatchGetRowResult("t");
		assertThat(results).allMatch(RowResult::isSucceed);
		assertThat(results.get(0).getRow().getColumns()).containsExactlyElementsOf(first);
		assertThat(results.get(1).getRow()).isNull();
		assertThat(RowText.columns(results.get(2).getRow())).containsExactly("a=2");
		assertThat(results.get(3).getRow().getColumns()).containsExactlyElementsOf(third);
		assertThat(this.relay.paths()).containsExactly("/BatchGetRow", "/BatchGetRow");
	}

	private List<Row> iterate(RangeRowQueryCriteria criteria) {
		criteria.setLimit(100);
		List<Row> rows = new ArrayList<>();
		for (Iterator<Row> iterator = this.client.createRangeIterator(new RangeIteratorParameter(criteria)); iterator
			.hasNext();) {
			rows.add(iterator.next());
		}
		return rows;
	}

	/**
	 * Puts a row of six megabytes, which takes two answers.
	 */
	private List<Column> putWide(long id) {
		return putWide(id, 6);
	}

	private List<Column> putWide(long id, int megabytes) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < megabytes; i++) {
			columns.add(new Column("c" + i, Official.value(bytes(id * 10 + i)), 1000));
		}
		put(id, columns);
		return columns;
	}

	private void put(long id, List<Column> columns) {
		for (int i = 0; i < columns.size(); i += 4) {
			List<Column> some = columns.subList(i, Math.min(i + 4, columns.size()));
			this.table.update(id, change -> change.put(some));
		}
		this.relay.exchanges().clear();
	}

	private static byte[] bytes(long seed) {
		byte[] bytes = new byte[MEGABYTE];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

}
