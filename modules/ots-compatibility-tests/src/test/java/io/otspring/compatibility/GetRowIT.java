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
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.GetRowResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.TimeRange;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * GetRow, but for filters.
 */
@ExtendWith(EmulatorExtension.class)
class GetRowIT {

	private final SyncClient client;

	private final OfficialTable table;

	GetRowIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void missingRowIsNoRow() {
		GetRowResponse response = this.table.get(OfficialTable.id(1), criteria -> criteria.setMaxVersions(1));
		assertThat(response.getRow()).isNull();
		assertThat(response.hasNextToken()).isFalse();
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 0);
	}

	@Test
	void unitsAreConsumedByTheDataRead() {
		this.table.put(1, Official.column("a", new byte[5000]), Official.column("b", 1L));
		assertThat(OfficialTable
			.units(this.table.get(OfficialTable.id(1), criteria -> criteria.setMaxVersions(1)).getConsumedCapacity()))
			.containsExactly(2, 0);
		assertThat(OfficialTable.units(this.table.get(OfficialTable.id(1), criteria -> {
			criteria.setMaxVersions(1);
			criteria.addColumnsToGet("b");
		}).getConsumedCapacity())).containsExactly(1, 0);
	}

	@Test
	void columnMayHaveNearlyAnyName() {
		List<String> names = List.of("B", "a", "a b", "aa", "b:c/d.e-f\"", "line\nfeed", "\u4e2d\u6587",
				"x".repeat(255));
		this.table.put(1, names.stream().map(name -> Official.column(name, 1L)).toArray(Column[]::new));
		assertThat(this.table.row(1).getColumns()).extracting(Column::getName)
			.containsExactlyInAnyOrderElementsOf(names);
	}

	@Test
	void newestVersionsAreRead() {
		putVersions();
		assertThat(cells(criteria -> criteria.setMaxVersions(2))).containsExactly("a=3@3000", "a=2@2000", "b=9@2500",
				"b=1@1500");
	}

	@Test
	void versionsOfATimeRangeAreRead() {
		putVersions();
		assertThat(cells(criteria -> criteria.setTimeRange(new TimeRange(1000, 2500)))).containsExactly("a=2@2000",
				"a=1@1000", "b=1@1500");
	}

	@Test
	void newestVersionsOfATimeRangeAreRead() {
		putVersions();
		assertThat(cells(criteria -> {
			criteria.setTimeRange(new TimeRange(1000, 3000));
			criteria.setMaxVersions(1);
		})).containsExactly("a=2@2000", "b=9@2500");
	}

	@Test
	void oneVersionIsRead() {
		putVersions();
		assertThat(cells(criteria -> criteria.setTimestamp(2000))).containsExactly("a=2@2000");
	}

	@Test
	void listedColumnsAreRead() {
		putLetters();
		assertThat(columns(criteria -> criteria.addColumnsToGet(new String[] { "d", "b", "nope", "b" })))
			.containsExactly("b=2", "d=4");
	}

	@Test
	void rowWithoutAnyListedColumnIsNoRow() {
		putLetters();
		assertThat(this.table.row(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.addColumnsToGet("nope");
		})).isNull();
	}

	@Test
	void listedKeyColumnBringsTheKeyAlone() {
		putLetters();
		Row row = this.table.row(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.addColumnsToGet(new String[] { "id", "nope" });
		});
		assertThat(RowText.key(row.getPrimaryKey())).isEqualTo("id=1");
		assertThat(row.getColumns()).isEmpty();
	}

	@Test
	void columnsFromAStartAreRead() {
		putLetters();
		assertThat(columns(criteria -> criteria.setStartColumn("c"))).containsExactly("c=3", "d=4", "e=5");
	}

	@Test
	void columnsBeforeAnEndAreRead() {
		putLetters();
		assertThat(columns(criteria -> criteria.setEndColumn("c"))).containsExactly("a=1", "b=2");
	}

	@Test
	void listedColumnsBetweenStartAndEndAreRead() {
		putLetters();
		assertThat(columns(criteria -> {
			criteria.setStartColumn("b");
			criteria.setEndColumn("e");
			criteria.addColumnsToGet(new String[] { "a", "b", "d", "e" });
		})).containsExactly("b=2", "d=4");
	}

	@Test
	void hintAboutCachesChangesNothing() {
		putLetters();
		assertThat(columns(criteria -> criteria.setCacheBlocks(false))).hasSize(5);
	}

	@Test
	void expiredCellIsNotRead() {
		OfficialTable expiring = OfficialTable.create(this.client, "expiring",
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				new TableOptions(-1, 10, OfficialTable.ANY_TIME));
		long now = System.currentTimeMillis();
		expiring.put(1, new Column("a", Official.value(1L), now - 200_000_000),
				new Column("b", Official.value(2L), now));
		UpdateTableRequest update = new UpdateTableRequest("expiring");
		update.setTableOptionsForUpdate(new TableOptions(86400));
		this.client.updateTable(update);
		assertThat(RowText.columns(expiring.row(1))).containsExactly("b=2");
	}

	@Test
	void howManyVersionsMustBeSaid() {
		assertThat(ServiceFailure.of(() -> this.table.get(OfficialTable.id(1), criteria -> {
		}))).isEqualTo("400 OTSParameterInvalid No version condition is specified.");
	}

	@Test
	void listOf1025ColumnsIsRefused() {
		assertThat(ServiceFailure.of(() -> this.table.get(OfficialTable.id(1), criteria -> {
			criteria.setMaxVersions(1);
			for (int i = 0; i <= 1024; i++) {
				criteria.addColumnsToGet("c" + i);
			}
		}))).isEqualTo("400 OTSParameterInvalid The number of columns from the request exceeds the limit, "
				+ "limit count: 1024, column count: 1025.");
	}

	private void putVersions() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("a", Official.value(3L), 3000), new Column("b", Official.value(1L), 1500),
				new Column("b", Official.value(9L), 2500));
	}

	private void putLetters() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L), Official.column("c", 3L),
				Official.column("d", 4L), Official.column("e", 5L));
	}

	private List<String> cells(Consumer<SingleRowQueryCriteria> selection) {
		return RowText.cells(this.table.row(1, selection));
	}

	private List<String> columns(Consumer<SingleRowQueryCriteria> selection) {
		return RowText.columns(this.table.row(1, criteria -> {
			criteria.setMaxVersions(1);
			selection.accept(criteria);
		}));
	}

}
