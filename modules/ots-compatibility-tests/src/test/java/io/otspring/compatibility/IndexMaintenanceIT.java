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
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secondary indexes follow every write to their table, and nothing else writes to them.
 */
@ExtendWith(EmulatorExtension.class)
class IndexMaintenanceIT {

	private final SyncClient client;

	private final OfficialTable table;

	IndexMaintenanceIT(SyncClient client) {
		this.client = client;
		this.table = Indexes.table(client, Indexes.byCity());
	}

	@Test
	void putReplacesTheEntryOfARow() {
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 1L));
		put("a", 1, Official.column("city", "Rome"));
		assertIndex("city='Rome' pk='a' id=1: ");
		put("a", 1, Official.column("city", "Oslo"));
		assertIndex("city='Oslo' pk='a' id=1: ");
		put("a", 1, Official.column("n", 1L));
		assertIndex();
	}

	@Test
	void updateMovesTheEntryOfARow() {
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 1L));
		this.table.update(Indexes.key("a", 1), change -> change.put("city", Official.value("Bern")));
		assertIndex("city='Bern' pk='a' id=1: n=1");
		this.table.update(Indexes.key("a", 1), change -> change.put("n", Official.value(2L)));
		assertIndex("city='Bern' pk='a' id=1: n=2");
	}

	@Test
	void deletedColumnIsMissingInTheEntry() {
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 1L));
		this.table.update(Indexes.key("a", 1), change -> change.deleteColumns("n"));
		assertIndex("city='Rome' pk='a' id=1: ");
		this.table.update(Indexes.key("a", 1), change -> change.deleteColumns("city"));
		assertIndex();
	}

	@Test
	void incrementIsSeen() {
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 1L));
		this.table.update(Indexes.key("a", 1), change -> change.increment(Official.column("n", 5L)));
		assertIndex("city='Rome' pk='a' id=1: n=6");
	}

	@Test
	void deletedRowIsGone() {
		put("a", 1, Official.column("city", "Rome"));
		put("b", 1, Official.column("city", "Rome"));
		this.table.delete(Indexes.key("a", 1), change -> {
		});
		assertIndex("city='Rome' pk='b' id=1: ");
	}

	@Test
	void refusedWriteLeavesTheEntry() {
		put("a", 1, Official.column("city", "Rome"));
		ServiceFailure.of(() -> this.table.put(Indexes.key("a", 1), change -> {
			change.addColumn(Official.column("city", "Oslo"));
			change.setCondition(Official.condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
		}));
		assertIndex("city='Rome' pk='a' id=1: ");
	}

	@Test
	void batchIsSeen() {
		put("c", 1, Official.column("city", "Bern"));
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		request.addRowChange(change("a", "Rome"));
		request.addRowChange(change("b", "Oslo"));
		request.addRowChange(new RowDeleteChange(OfficialTable.NAME, Indexes.key("c", 1)));
		assertThat(this.client.batchWriteRow(request).isAllSucceed()).isTrue();
		assertIndex("city='Oslo' pk='b' id=1: ", "city='Rome' pk='a' id=1: ");
	}

	@Test
	void batchDoesNotHaveARowTwice() {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		request.addRowChange(change("a", "Rome"));
		request.addRowChange(change("a", "Oslo"));
		assertThat(ServiceFailure.of(() -> this.client.batchWriteRow(request))).startsWith("400 OTSParameterInvalid ");
		assertIndex();
	}

	@Test
	void versionsCannotBeChosen() {
		assertThat(ServiceFailure
			.of(() -> put("a", 1, new Column("city", Official.value("Rome"), System.currentTimeMillis()))))
			.startsWith("400 OTSParameterInvalid ");
		assertIndex();
	}

	@Test
	void definedColumnHasItsType() {
		assertThat(ServiceFailure.of(() -> put("a", 1, Official.column("city", 7L))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(ServiceFailure.of(() -> put("a", 1, Official.column("n", "seven"))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(this.table.texts("pk", "id")).isEmpty();
	}

	@Test
	void writeReadsOneUnit() {
		PutRowResponse put = put("a", 1, Official.column("city", "Rome"));
		assertThat(OfficialTable.units(put.getConsumedCapacity())).containsExactly(1, 1);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void indexCannotBeWrittenDirectly(String name, Consumer<OfficialTable> write) {
		put("a", 1, Official.column("city", "Rome"));
		assertThat(ServiceFailure.of(() -> write.accept(this.table.named(Indexes.BY_CITY))))
			.isEqualTo("400 OTSParameterInvalid Can't write index table directly.");
		assertIndex("city='Rome' pk='a' id=1: ");
	}

	static List<Object[]> writes() {
		PrimaryKey key = Indexes.cityKey("Rome", "a", 1L);
		Consumer<OfficialTable> put = index -> index.put(key, Official.column("n", 1L));
		Consumer<OfficialTable> update = index -> index.update(key, change -> change.put("n", Official.value(1L)));
		Consumer<OfficialTable> delete = index -> index.delete(key, change -> {
		});
		return List.of(new Object[] { "put", put }, new Object[] { "update", update },
				new Object[] { "delete", delete });
	}

	@Test
	void indexCannotBeWrittenInABatch() {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		RowPutChange direct = new RowPutChange(Indexes.BY_CITY, Indexes.cityKey("Rome", "z", 1L));
		request.addRowChange(direct.addColumn(Official.column("n", 1L)));
		request.addRowChange(change("a", "Rome"));
		BatchWriteRowResponse response = this.client.batchWriteRow(request);
		assertThat(response.getFailedRows()).singleElement()
			.satisfies(row -> assertThat(row.getError().getMessage()).isEqualTo("Can't write index table directly."));
		assertIndex("city='Rome' pk='a' id=1: ");
	}

	@Test
	void everyIndexOfATableFollows() {
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, Indexes.global("by_n", "n"), false));
		put("a", 1, Official.column("city", "Rome"), Official.column("n", 2L));
		put("b", 1, Official.column("n", -1L));
		assertIndex("city='Rome' pk='a' id=1: n=2");
		assertThat(this.table.named("by_n").texts("n", "pk", "id")).containsExactly("n=-1 pk='b' id=1: ",
				"n=2 pk='a' id=1: ");
	}

	private static RowPutChange change(String pk, String city) {
		return new RowPutChange(OfficialTable.NAME, Indexes.key(pk, 1)).addColumn(Official.column("city", city));
	}

	private PutRowResponse put(String pk, long id, Column... columns) {
		return this.table.put(Indexes.key(pk, id), columns);
	}

	private void assertIndex(String... rows) {
		assertThat(Indexes.byCity(this.table)).containsExactly(rows);
	}

}
