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
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DeleteIndexRequest;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import com.alicloud.openservices.tablestore.model.search.SyncStat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indexes that come and go while their table is in use, and what cannot be one.
 */
@ExtendWith(EmulatorExtension.class)
class IndexDefinitionIT {

	private final SyncClient client;

	IndexDefinitionIT(SyncClient client) {
		this.client = client;
	}

	@Test
	void laterIndexWithBaseDataHasTheRowsThatAreThere() {
		OfficialTable table = filled();
		create(Indexes.byCity(), true);
		assertThat(Indexes.byCity(table)).containsExactly("city='Oslo' pk='b' id=1: ", "city='Rome' pk='a' id=1: n=1");
		table.put(Indexes.key("c", 1), Official.column("city", "Paris"));
		assertThat(Indexes.byCity(table)).hasSize(3);
	}

	@Test
	void laterIndexWithoutBaseDataHasTheRowsThatFollow() {
		OfficialTable table = filled();
		create(Indexes.byCity(), false);
		assertThat(Indexes.byCity(table)).isEmpty();
		table.put(Indexes.key("c", 1), Official.column("city", "Paris"));
		assertThat(Indexes.byCity(table)).containsExactly("city='Paris' pk='c' id=1: ");
	}

	@Test
	void rowThatWasThereEntersWithItsNextWrite() {
		OfficialTable table = filled();
		create(Indexes.byCity(), false);
		table.update(Indexes.key("a", 1), change -> change.put("city", Official.value("Bern")));
		assertThat(Indexes.byCity(table)).containsExactly("city='Bern' pk='a' id=1: n=1");
	}

	@Test
	void largeTableIsIndexedAsAWhole() {
		OfficialTable table = Indexes.table(this.client);
		table.putMany(1200, id -> Indexes.key("p", id), id -> Official.column("city", "c" + (9999 - id)));
		create(Indexes.byCity(), true);
		assertThat(Indexes.byCity(table)).hasSize(1200).isSorted().first().isEqualTo("city='c8800' pk='p' id=1199: ");
	}

	@Test
	void phaseOfACompleteIndexIsIncremental() {
		filled();
		create(Indexes.byCity(), true);
		assertThat(describe()).extracting(IndexMeta::getIndexSyncPhase).containsExactly(SyncStat.SyncPhase.INCR);
	}

	@Test
	void droppedIndexIsGoneAndItsNameIsFree() {
		OfficialTable table = filled();
		create(Indexes.byCity(), true);
		drop(Indexes.BY_CITY);
		assertThat(describe()).isEmpty();
		assertThat(ServiceFailure.of(() -> Indexes.byCity(table)))
			.isEqualTo("400 OTSParameterInvalid Request table not exist");
		create(Indexes.global(Indexes.BY_CITY, "n"), true);
		assertThat(table.named(Indexes.BY_CITY).texts("n", "pk", "id")).containsExactly("n=1 pk='a' id=1: ");
	}

	@Test
	void missingIndexCannotBeDropped() {
		filled();
		assertThat(ServiceFailure.of(() -> drop("nope"))).startsWith("404 OTSObjectNotExist ");
	}

	@Test
	void indexesGoWithTheirTable() {
		OfficialTable table = Indexes.table(this.client, Indexes.byCity());
		this.client.deleteTable(new DeleteTableRequest(OfficialTable.NAME));
		assertThat(ServiceFailure.of(() -> Indexes.byCity(table)))
			.isEqualTo("400 OTSParameterInvalid Request table not exist");
		Indexes.table(this.client, Indexes.byCity());
		assertThat(Indexes.byCity(table)).isEmpty();
	}

	@Test
	void indexOfSeveralColumnsOrdersByAllOfThem() {
		IndexMeta index = Indexes.global("ix", "city", "n");
		OfficialTable table = Indexes.table(this.client, index);
		table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 2L));
		table.put(Indexes.key("a", 2), Official.column("city", "Rome"), Official.column("n", 1L));
		table.put(Indexes.key("a", 3), Official.column("city", "Rome"));
		assertThat(table.named("ix").texts("city", "n", "pk", "id")).containsExactly("city='Rome' n=1 pk='a' id=2: ",
				"city='Rome' n=2 pk='a' id=1: ");
	}

	@Test
	void indexMayTurnTheKeyRound() {
		OfficialTable table = Indexes.table(this.client, Indexes.global("ix", "id", "pk"));
		table.put(Indexes.key("a", 2), Official.column("n", 1L));
		table.put(Indexes.key("b", 1), Official.column("n", 1L));
		assertThat(table.named("ix").texts("id", "pk")).containsExactly("id=1 pk='b': ", "id=2 pk='a': ");
	}

	@Test
	void indexHasColumnsOfEveryType() {
		IndexMeta index = Indexes.global("ix", "photo");
		List.of("city", "n", "price", "ok").forEach(index::addDefinedColumn);
		OfficialTable table = Indexes.table(this.client, index);
		table.put(Indexes.key("a", 1), Official.column("photo", new byte[] { 0, -1 }), Official.column("city", "Rome"),
				Official.column("n", 1L), Official.column("price", 1.5), Official.column("ok", true));
		assertThat(table.named("ix").texts("photo", "pk", "id"))
			.containsExactly("photo=0x00ff pk='a' id=1: city='Rome' n=1 ok=true price=1.5");
	}

	@Test
	void fiveIndexesAreTheMost() {
		filled();
		for (int i = 1; i <= 5; i++) {
			create(Indexes.global("ix" + i, "city"), false);
		}
		assertThat(ServiceFailure.of(() -> create(Indexes.global("ix6", "city"), false)))
			.endsWith(" Number of index per table exceeds the quota:5.");
	}

	@Test
	void nameOfATableIsTaken() {
		filled();
		create(Indexes.byCity(), false);
		assertThat(ServiceFailure.of(() -> create(Indexes.byCity(), false))).startsWith("409 OTSObjectAlreadyExist ");
		assertThat(ServiceFailure.of(() -> create(Indexes.global(OfficialTable.NAME, "city"), false)))
			.startsWith("409 OTSObjectAlreadyExist ");
		assertThat(ServiceFailure
			.of(() -> OfficialTable.create(this.client, Indexes.BY_CITY, Indexes::describe, new TableOptions(-1, 1))))
			.startsWith("409 OTSObjectAlreadyExist ");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("impossible")
	void impossibleIndexIsRefused(String name, IndexMeta index) {
		filled();
		assertThat(ServiceFailure.of(() -> create(index, false))).startsWith("400 OTSParameterInvalid ");
		assertThat(describe()).isEmpty();
	}

	static List<Object[]> impossible() {
		IndexMeta attribute = Indexes.global("ix", "city");
		attribute.addDefinedColumn("other");
		return List.of(new Object[] { "name", Indexes.global("1x", "city") },
				new Object[] { "no key", Indexes.global("ix") },
				new Object[] { "key of an undefined column", Indexes.global("ix", "other") },
				new Object[] { "undefined column", attribute },
				new Object[] { "key of a double", Indexes.global("ix", "price") },
				new Object[] { "key of a boolean", Indexes.global("ix", "ok") },
				new Object[] { "five key columns", Indexes.global("ix", "city", "n", "photo", "pk", "id") },
				new Object[] { "local index of another partition", Indexes.local("ix", "city", "pk") });
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("optionsWithoutIndexes")
	void tableOfSuchOptionsHasNoIndex(String name, TableOptions options) {
		OfficialTable.create(this.client, OfficialTable.NAME, Indexes::describe, options);
		assertThat(ServiceFailure.of(() -> create(Indexes.byCity(), false))).startsWith("400 OTSParameterInvalid ");
	}

	static List<Object[]> optionsWithoutIndexes() {
		return List.of(new Object[] { "versions", new TableOptions(-1, 2) },
				new Object[] { "rows that expire and are updated", new TableOptions(86400, 1) });
	}

	@Test
	void tableWhoseRowsExpireUntouchedHasIndexes() {
		TableOptions options = new TableOptions(86400, 1);
		options.setAllowUpdate(false);
		OfficialTable table = OfficialTable.create(this.client, OfficialTable.NAME, Indexes::describe, options);
		create(Indexes.byCity(), true);
		table.put(Indexes.key("a", 1), Official.column("city", "Rome"));
		assertThat(Indexes.byCity(table)).containsExactly("city='Rome' pk='a' id=1: ");
	}

	@Test
	void tableWithAnIndexKeepsOneVersion() {
		Indexes.table(this.client, Indexes.byCity());
		UpdateTableRequest request = new UpdateTableRequest(OfficialTable.NAME);
		TableOptions options = new TableOptions();
		options.setMaxVersions(2);
		request.setTableOptionsForUpdate(options);
		assertThat(ServiceFailure.of(() -> this.client.updateTable(request))).startsWith("400 OTSParameterInvalid ");
	}

	@Test
	void missingTableHasNoIndex() {
		assertThat(ServiceFailure.of(() -> create(Indexes.byCity(), true)))
			.isEqualTo("404 OTSObjectNotExist Requested table does not exist.");
	}

	private OfficialTable filled() {
		OfficialTable table = Indexes.table(this.client);
		table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 1L));
		table.put(Indexes.key("b", 1), Official.column("city", "Oslo"));
		return table;
	}

	private void create(IndexMeta index, boolean includeBaseData) {
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, index, includeBaseData));
	}

	private void drop(String index) {
		this.client.deleteIndex(new DeleteIndexRequest(OfficialTable.NAME, index));
	}

	private List<IndexMeta> describe() {
		return this.client.describeTable(new DescribeTableRequest(OfficialTable.NAME)).getIndexMeta();
	}

}
