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
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.TimeRange;
import com.alicloud.openservices.tablestore.model.filter.ColumnPaginationFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * GetRange, but for filters and long ranges.
 */
@ExtendWith(EmulatorExtension.class)
class GetRangeIT {

	private final SyncClient client;

	private final OfficialTable table;

	GetRangeIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void rowsBetweenKeysAreReadForward() {
		putRows(5);
		GetRangeResponse response = this.table
			.get(this.table.range(Direction.FORWARD, OfficialTable.id(2), OfficialTable.id(5)));
		assertThat(RowText.keys(response.getRows())).containsExactly("id=2", "id=3", "id=4");
		assertThat(response.getNextStartPrimaryKey()).isNull();
		assertThat(response.hasNextToken()).isFalse();
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 0);
	}

	@Test
	void rowsBetweenKeysAreReadBackward() {
		putRows(5);
		assertThat(RowText
			.keys(this.table.get(this.table.range(Direction.BACKWARD, OfficialTable.id(4), OfficialTable.id(1)))
				.getRows()))
			.containsExactly("id=4", "id=3", "id=2");
	}

	@Test
	void wholeTableIsReadBothWays() {
		putRows(3);
		PrimaryKey minimum = Official.key("id", Official.MINIMUM);
		PrimaryKey maximum = Official.key("id", Official.MAXIMUM);
		assertThat(RowText.keys(this.table.get(this.table.range(Direction.FORWARD, minimum, maximum)).getRows()))
			.containsExactly("id=1", "id=2", "id=3");
		assertThat(RowText.keys(this.table.get(this.table.range(Direction.BACKWARD, maximum, minimum)).getRows()))
			.containsExactly("id=3", "id=2", "id=1");
	}

	@Test
	void emptyRangeHasNoRows() {
		GetRangeResponse response = this.table.get(this.table.all());
		assertThat(response.getRows()).isEmpty();
		assertThat(response.getNextStartPrimaryKey()).isNull();
	}

	@Test
	void rangeGoesOnAtTheNextRow() {
		for (long id = 10; id <= 50; id += 10) {
			this.table.put(id, Official.column("a", id));
		}
		RangeRowQueryCriteria criteria = this.table.all();
		criteria.setLimit(2);
		GetRangeResponse first = this.table.get(criteria);
		assertThat(RowText.keys(first.getRows())).containsExactly("id=10", "id=20");
		assertThat(RowText.key(first.getNextStartPrimaryKey())).isEqualTo("id=30");
		criteria.setInclusiveStartPrimaryKey(first.getNextStartPrimaryKey());
		criteria.setLimit(3);
		GetRangeResponse rest = this.table.get(criteria);
		assertThat(RowText.keys(rest.getRows())).containsExactly("id=30", "id=40", "id=50");
		assertThat(rest.getNextStartPrimaryKey()).isNull();
	}

	@Test
	void backwardRangeGoesOnAtTheNextRow() {
		putRows(4);
		RangeRowQueryCriteria criteria = this.table.range(Direction.BACKWARD, Official.key("id", Official.MAXIMUM),
				OfficialTable.id(1));
		criteria.setLimit(2);
		GetRangeResponse first = this.table.get(criteria);
		assertThat(RowText.key(first.getNextStartPrimaryKey())).isEqualTo("id=2");
		criteria.setInclusiveStartPrimaryKey(first.getNextStartPrimaryKey());
		assertThat(RowText.keys(this.table.get(criteria).getRows())).containsExactly("id=2");
	}

	@ParameterizedTest
	@MethodSource("orderedKeys")
	void keysAreOrderedAsTheServiceDoes(PrimaryKeyType type, List<PrimaryKeyValue> ordered) {
		OfficialTable keyed = OfficialTable.create(this.client, "keyed", meta -> meta.addPrimaryKeyColumn("k", type),
				new TableOptions(-1, 1));
		for (int i = ordered.size() - 1; i >= 0; i--) {
			keyed.put(Official.key("k", ordered.get(i)), Official.column("a", 1L));
		}
		List<Row> rows = keyed
			.get(keyed.range(Direction.FORWARD, Official.key("k", Official.MINIMUM),
					Official.key("k", Official.MAXIMUM)))
			.getRows();
		assertThat(rows).extracting(row -> row.getPrimaryKey().getPrimaryKeyColumn("k").getValue())
			.containsExactlyElementsOf(ordered);
	}

	static List<Object[]> orderedKeys() {
		return List.of(
				new Object[] { PrimaryKeyType.INTEGER,
						LongStream.of(Long.MIN_VALUE, -256, -1, 0, 1, 255, 256, Long.MAX_VALUE)
							.mapToObj(PrimaryKeyValue::fromLong)
							.toList() },
				new Object[] { PrimaryKeyType.STRING,
						List.of("", "A", "a", "a\u0000", "aa", "b", "\u00e9", "\uff5e", "\ud83d\ude00")
							.stream()
							.map(PrimaryKeyValue::fromString)
							.toList() },
				new Object[] { PrimaryKeyType.BINARY,
						List.of(new byte[0], new byte[] { 0 }, new byte[] { 0, 0 }, new byte[] { 1 },
								new byte[] { 0x7f, -1 }, new byte[] { (byte) 0x80 }, new byte[] { -1, -1 })
							.stream()
							.map(PrimaryKeyValue::fromBinary)
							.toList() });
	}

	@Test
	void rowsOfOnePartitionKeyAreRead() {
		OfficialTable keyed = OfficialTable.create(this.client, "keyed", meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addPrimaryKeyColumn("q", PrimaryKeyType.INTEGER);
		}, new TableOptions(-1, 1));
		for (String p : List.of("a", "ab", "b")) {
			keyed.put(Official.key("p", p, "q", -1L), Official.column("c", 1L));
			keyed.put(Official.key("p", p, "q", 7L), Official.column("c", 1L));
		}
		assertThat(RowText.keys(keyed.get(keyed.range(Direction.FORWARD, Official.key("p", "ab", "q", Official.MINIMUM),
				Official.key("p", "ab", "q", Official.MAXIMUM)))
			.getRows())).containsExactly("p='ab' q=-1", "p='ab' q=7");
		assertThat(RowText.keys(keyed.get(keyed.range(Direction.BACKWARD, Official.key("p", "ab", "q", 7L),
				Official.key("p", Official.MINIMUM, "q", Official.MINIMUM)))
			.getRows())).containsExactly("p='ab' q=7", "p='ab' q=-1", "p='a' q=7", "p='a' q=-1");
	}

	@Test
	void listedColumnsAreReadAndRowsWithoutAnyAreSkipped() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 1L));
		this.table.put(2, Official.column("a", 2L));
		this.table.put(3, Official.column("b", 3L));
		List<Row> rows = this.table.rows(criteria -> criteria.addColumnsToGet("b"));
		assertThat(RowText.keys(rows)).containsExactly("id=1", "id=3");
		assertThat(RowText.columns(rows.get(0))).containsExactly("b=1");
		assertThat(RowText.keys(this.table.rows(criteria -> criteria.addColumnsToGet(new String[] { "id", "b" }))))
			.containsExactly("id=1", "id=2", "id=3");
	}

	@Test
	void columnsFromStartToEndAreRead() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L), Official.column("c", 3L));
		assertThat(RowText.columns(this.table.rows(criteria -> {
			criteria.setStartColumn("b");
			criteria.setEndColumn("c");
		}).get(0))).containsExactly("b=2");
	}

	@Test
	void versionsAreReadAsAskedFor() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("a", Official.value(3L), 3000));
		assertThat(RowText.cells(this.table.rows(criteria -> criteria.setMaxVersions(2)).get(0)))
			.containsExactly("a=3@3000", "a=2@2000");
		assertThat(RowText.cells(this.table.rows(criteria -> {
			criteria.setMaxVersions(10);
			criteria.setTimeRange(new TimeRange(1000, 3000));
		}).get(0))).containsExactly("a=2@2000", "a=1@1000");
	}

	@Test
	void pageOfColumnsIsReadOfEachRow() {
		putRows(2);
		assertThat(this.table.rows(criteria -> criteria.setFilter(new ColumnPaginationFilter(1, 0))))
			.allSatisfy(row -> assertThat(row.getColumns()).hasSize(1));
	}

	@Test
	void unitsAreConsumedByAllRowsTogether() {
		for (long id = 1; id <= 2; id++) {
			this.table.put(id, Official.column("a", new byte[4096]), Official.column("b", new byte[4096]),
					Official.column("c", new byte[4096]));
		}
		assertThat(OfficialTable.units(this.table.get(this.table.all()).getConsumedCapacity())).containsExactly(7, 0);
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThat(ServiceFailure
			.of(() -> this.table.get(this.table.range(Direction.FORWARD, OfficialTable.id(2), OfficialTable.id(1)))))
			.isEqualTo("400 OTSParameterInvalid Begin key must less than end key in FORWARD");
		assertThat(ServiceFailure
			.of(() -> this.table.get(this.table.range(Direction.FORWARD, OfficialTable.id(1), OfficialTable.id(1)))))
			.isEqualTo("400 OTSParameterInvalid Begin key must less than end key in FORWARD");
		assertThat(ServiceFailure
			.of(() -> this.table.get(this.table.range(Direction.BACKWARD, OfficialTable.id(1), OfficialTable.id(2)))))
			.isEqualTo("400 OTSParameterInvalid Begin key must more than end key in BACKWARD");
	}

	@Test
	void incompleteBoundIsRefused() {
		assertThat(ServiceFailure.of(() -> this.table.get(this.table.range(Direction.FORWARD,
				Official.key("id", 1L, "more", 1L), Official.key("id", Official.MAXIMUM, "more", 1L)))))
			.isEqualTo("400 OTSInvalidPK Validate PK size fail. Input: 2, Meta: 1.");
	}

	private void putRows(long count) {
		for (long id = 1; id <= count; id++) {
			this.table.put(id, Official.column("a", id), Official.column("b", id));
		}
	}

}
