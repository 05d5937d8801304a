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
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.WideColumnIterator;
import com.alicloud.openservices.tablestore.model.filter.ColumnPaginationFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The official client's iterators over rows and over the columns of one row.
 */
@ExtendWith(EmulatorExtension.class)
class IteratorIT {

	private final SyncClient client;

	private final OfficialTable table;

	IteratorIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void columnsOfARowAreIterated() {
		this.table.put(1, new Column("b", Official.value("x"), 1000), new Column("a", Official.value(1L), 1000),
				new Column("a", Official.value(2L), 2000));
		WideColumnIterator columns = columns(1, criteria -> criteria.setMaxVersions(5));
		assertThat(columns.getPrimaryKey()).isEqualTo(OfficialTable.id(1));
		assertThat(texts(columns)).containsExactly("a=2", "a=1", "b='x'");
	}

	@Test
	void selectedColumnsOfARowAreIterated() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L), Official.column("c", 3L));
		assertThat(texts(columns(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.setStartColumn("b");
		}))).containsExactly("b=2", "c=3");
		assertThat(texts(columns(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.setFilter(new ColumnPaginationFilter(1, 1));
		}))).containsExactly("b=2");
	}

	@Test
	void missingRowHasNoIterator() {
		assertThat(columns(1, criteria -> criteria.setMaxVersions(1))).isNull();
	}

	@Test
	void rowsOfAFilteredRangeAreIterated() {
		this.table.putMany(500, OfficialTable::id, id -> Official.column("a", id % 10));
		RangeIteratorParameter parameter = all();
		parameter.setFilter(new SingleColumnValueFilter("a", CompareOperator.EQUAL, Official.value(7L)));
		parameter.setBufferSize(3);
		assertThat(ids(parameter)).hasSize(50).startsWith(7L, 17L).endsWith(497L);
	}

	@Test
	void noMoreRowsAreIteratedThanWanted() {
		this.table.putMany(100, OfficialTable::id, id -> Official.column("a", id));
		RangeIteratorParameter parameter = all();
		parameter.setMaxCount(7);
		parameter.setBufferSize(3);
		assertThat(ids(parameter)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void rowsOfAnIndexAreIterated() {
		OfficialTable people = OfficialTable.create(this.client, "people", Indexes::describe, new TableOptions(-1, 1));
		this.client.createIndex(new CreateIndexRequest("people", Indexes.byCity(), true));
		people.putMany(300, id -> Indexes.key("p", id), id -> Official.column("city", "c" + (999 - id)));
		RangeIteratorParameter parameter = new RangeIteratorParameter(
				people.named(Indexes.BY_CITY).all("city", "pk", "id"));
		parameter.setBufferSize(70);
		assertThat(ids(parameter)).hasSize(300).startsWith(299L, 298L).endsWith(0L);
	}

	@Test
	void rowsOfAPartitionKeyAreIteratedBackward() {
		OfficialTable people = OfficialTable.create(this.client, "people", Indexes::describe, new TableOptions(-1, 1));
		for (String pk : List.of("a", "b", "c")) {
			people.putMany(10, id -> Indexes.key(pk, id), id -> Official.column("n", id));
		}
		RangeIteratorParameter parameter = new RangeIteratorParameter(people.range(Direction.BACKWARD,
				Official.key("pk", "b", "id", Official.MAXIMUM), Official.key("pk", "b", "id", Official.MINIMUM)));
		parameter.setBufferSize(4);
		assertThat(ids(parameter)).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
	}

	private RangeIteratorParameter all() {
		return new RangeIteratorParameter(this.table.all());
	}

	private List<Long> ids(RangeIteratorParameter parameter) {
		List<Long> ids = new ArrayList<>();
		this.client.createRangeIterator(parameter)
			.forEachRemaining(row -> ids.add(row.getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong()));
		return ids;
	}

	private WideColumnIterator columns(long id, Consumer<SingleRowQueryCriteria> selection) {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(OfficialTable.NAME, OfficialTable.id(id));
		selection.accept(criteria);
		return this.client.createWideColumnIterator(new GetRowRequest(criteria));
	}

	private static List<String> texts(WideColumnIterator columns) {
		List<String> texts = new ArrayList<>();
		while (columns.hasNextColumn()) {
			texts.add(RowText.column(columns.nextColumn()));
		}
		return texts;
	}

}
