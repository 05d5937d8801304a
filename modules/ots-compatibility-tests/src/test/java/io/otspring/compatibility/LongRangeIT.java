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
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ranges that no single answer of GetRange holds.
 */
@ExtendWith(EmulatorExtension.class)
class LongRangeIT {

	private final SyncClient client;

	private final OfficialTable table;

	LongRangeIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void answerEndsAfter5000Rows() {
		fill(5001);
		GetRangeResponse all = this.table.get(this.table.all());
		assertThat(all.getRows()).hasSize(5000);
		assertThat(RowText.key(all.getNextStartPrimaryKey())).isEqualTo("id=5000");
		GetRangeResponse exactly = this.table
			.get(this.table.range(Direction.FORWARD, Official.key("id", Official.MINIMUM), OfficialTable.id(5000)));
		assertThat(exactly.getRows()).hasSize(5000);
		assertThat(exactly.getNextStartPrimaryKey()).isNull();
	}

	@Test
	void backwardAnswerEndsAfter5000Rows() {
		fill(5001);
		GetRangeResponse all = this.table.get(this.table.range(Direction.BACKWARD, Official.key("id", Official.MAXIMUM),
				Official.key("id", Official.MINIMUM)));
		assertThat(all.getRows()).hasSize(5000);
		assertThat(RowText.key(all.getNextStartPrimaryKey())).isEqualTo("id=0");
	}

	@Test
	void droppedRowsCountToo() {
		fill(5001);
		RangeRowQueryCriteria criteria = this.table.all();
		criteria.setFilter(new SingleColumnValueFilter("a", CompareOperator.EQUAL, Official.value(5000L)));
		GetRangeResponse first = this.table.get(criteria);
		assertThat(first.getRows()).isEmpty();
		assertThat(RowText.key(first.getNextStartPrimaryKey())).isEqualTo("id=5000");
		criteria.setInclusiveStartPrimaryKey(first.getNextStartPrimaryKey());
		assertThat(RowText.keys(this.table.get(criteria).getRows())).containsExactly("id=5000");
		assertThat(ids(new RangeIteratorParameter(criteria))).containsExactly(5000L);
	}

	@Test
	void iteratorReadsAllRows() {
		fill(5200);
		assertThat(ids(new RangeIteratorParameter(this.table.all())))
			.containsExactlyElementsOf(LongStream.range(0, 5200).boxed().toList());
	}

	@Test
	void iteratorReadsBackwardInSmallSteps() {
		fill(40);
		RangeRowQueryCriteria criteria = this.table.range(Direction.BACKWARD, Official.key("id", Official.MAXIMUM),
				OfficialTable.id(4));
		RangeIteratorParameter parameter = new RangeIteratorParameter(criteria);
		parameter.setBufferSize(7);
		assertThat(ids(parameter))
			.containsExactlyElementsOf(LongStream.iterate(39, id -> id > 4, id -> id - 1).boxed().toList());
	}

	@Test
	void iteratorEndsAtItsMostRows() {
		fill(40);
		RangeIteratorParameter parameter = new RangeIteratorParameter(this.table.all());
		parameter.setBufferSize(4);
		parameter.setMaxCount(10);
		assertThat(ids(parameter)).containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
	}

	@Test
	void answerEndsAfter4MegabytesOfData() {
		byte[] value = new byte[1_000_000];
		for (long id = 0; id < 6; id++) {
			this.table.put(id, Official.column("a", value));
		}
		GetRangeResponse first = this.table.get(this.table.all());
		assertThat(RowText.keys(first.getRows())).containsExactly("id=0", "id=1", "id=2", "id=3");
		assertThat(RowText.key(first.getNextStartPrimaryKey())).isEqualTo("id=4");
		assertThat(first.hasNextToken()).isFalse();
		assertThat(ids(new RangeIteratorParameter(this.table.all()))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
	}

	private void fill(long count) {
		this.table.putMany(count, OfficialTable::id, id -> Official.column("a", id));
	}

	private List<Long> ids(RangeIteratorParameter parameter) {
		List<Long> ids = new ArrayList<>();
		for (Iterator<Row> rows = this.client.createRangeIterator(parameter); rows.hasNext();) {
			ids.add(rows.next().getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong());
		}
		return ids;
	}

}
