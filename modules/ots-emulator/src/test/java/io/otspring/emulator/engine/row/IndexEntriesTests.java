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

package io.otspring.emulator.engine.row;

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.engine.table.TableUpdate;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.IndexedTable.global;
import static io.otspring.emulator.engine.row.IndexedTable.key;
import static io.otspring.emulator.engine.row.IndexedTable.local;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.delete;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static io.otspring.emulator.engine.row.Rows.updateRow;
import static org.assertj.core.api.Assertions.assertThat;

class IndexEntriesTests {

	private final IndexedTable table = new IndexedTable();

	@Test
	void theKeyOfAnIndexIsCompletedWithTheKeyColumnsThatAreMissing() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "v"));
		assertThat(this.table.all("global")).extracting(Row::key)
			.containsExactly(Rows.key("s", "v", "p", "a", "id", 1));
	}

	@Test
	void aLocalIndexBeginsWithThePartitionKey() {
		this.table.with(local(List.of("p", "i")));
		this.table.put(key("a", 1), put("i", 7));
		this.table.put(key("a", 2), put("i", 5));
		assertThat(this.table.all("local")).extracting(Row::key)
			.containsExactly(Rows.key("p", "a", "i", 5, "id", 2), Rows.key("p", "a", "i", 7, "id", 1));
	}

	@Test
	void keyColumnsOfTheTableCanBeIndexedInAnyOrder() {
		this.table.with(global(List.of("id")));
		this.table.put(key("a", 2));
		this.table.put(key("b", 1));
		assertThat(this.table.all("global")).extracting(Row::key)
			.containsExactly(Rows.key("id", 1, "p", "b"), Rows.key("id", 2, "p", "a"));
	}

	@Test
	void anIndexHasItsAttributeColumnsAndNoOthers() {
		this.table.with(global(List.of("s"), "i", "d", "b", "x"));
		this.table.put(key("a", 1), put("s", "v"), put("i", 1), put("b", true), put("x", new byte[] { 1 }),
				put("other", 2));
		assertThat(this.table.all("global")).singleElement()
			.extracting(Row::cells)
			.isEqualTo(
					List.of(cell("b", Rows.NOW, true), cell("i", Rows.NOW, 1), cell("x", Rows.NOW, new byte[] { 1 })));
	}

	@Test
	void aRowWithoutAllIndexedColumnsIsNotInTheIndex() {
		this.table.with(global(List.of("s", "i")));
		this.table.put(key("a", 1), put("s", "v"));
		this.table.put(key("a", 2), put("i", 1));
		this.table.put(key("a", 3));
		assertThat(this.table.all("global")).isEmpty();
		this.table.update(key("a", 1), put("i", 1));
		assertThat(this.table.all("global")).hasSize(1);
	}

	@Test
	void cellsOfAnIndexHaveTheTimestampsOfTheTable() {
		this.table.with(global(List.of("s"), "i", "b"));
		this.table.put(key("a", 1), put("s", "v"), put("i", 1));
		this.table.clock.advance(Duration.ofMillis(5));
		this.table.update(key("a", 1), put("b", true));
		assertThat(this.table.all("global").get(0).cells()).containsExactly(cell("b", Rows.NOW + 5, true),
				cell("i", Rows.NOW, 1));
	}

	@Test
	void aPutReplacesTheEntryOfTheFormerRow() {
		this.table.with(global(List.of("s"), "i"));
		this.table.put(key("a", 1), put("s", "old"), put("i", 1));
		this.table.put(key("a", 1), put("s", "new"));
		assertThat(this.table.all("global")).containsExactly(new Row(entry("new"), List.of()));
		this.table.put(key("a", 1), put("i", 1));
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void anUpdateMovesOrChangesTheEntry() {
		this.table.with(global(List.of("s"), "i"));
		this.table.put(key("a", 1), put("s", "old"), put("i", 1));
		this.table.update(key("a", 1), put("s", "new"));
		this.table.update(key("a", 1), increment("i", 1));
		assertThat(this.table.all("global")).containsExactly(new Row(entry("new"), List.of(cell("i", Rows.NOW, 2))));
		this.table.update(key("a", 1), delete("i"));
		assertThat(this.table.all("global")).containsExactly(new Row(entry("new"), List.of()));
		this.table.update(key("a", 1), delete("s"));
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void aDeletedRowIsNotInTheIndex() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "v"));
		this.table.delete(key("a", 1));
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void aRefusedWriteLeavesTheIndexAlone() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "v"));
		List<Outcome<WriteResult>> outcomes = this.table.write(true, putRow(key("a", 1), put("s", "w")),
				updateRow(key("a", 2), put("i", "no integer")));
		assertThat(outcomes).hasOnlyElementsOfType(Outcome.Refused.class);
		assertThat(this.table.all("global")).extracting(Row::key).containsExactly(entry("v"));
	}

	@Test
	void anEntryHasTheKeyThatWasAssigned() {
		IndexedTable assigning = new IndexedTable(
				new TableSchema(List.of(TableFixture.key("p", ValueType.STRING), TableFixture.autoIncrement("seq")),
						List.of(new DefinedColumn("s", ValueType.STRING))))
			.with(global(List.of("s")));
		PrimaryKey open = Rows.key("p", "a", "seq", KeyPlaceholder.AUTO_INCREMENT);
		assigning.write(true, putRow(open, put("s", "v")), putRow(open, put("s", "v")));
		assertThat(assigning.all("global")).extracting(row -> row.key().columns().get(2).value())
			.isEqualTo(assigning.all("t").stream().map(row -> row.key().columns().get(1).value()).toList())
			.hasSize(2);
	}

	@Test
	void rowsOfTheSameValueAreEntriesOfTheirOwn() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "v"));
		this.table.put(key("a", 2), put("s", "v"));
		this.table.delete(key("a", 1));
		assertThat(this.table.all("global")).extracting(Row::key)
			.containsExactly(Rows.key("s", "v", "p", "a", "id", 2));
	}

	@Test
	void anIndexWithoutBaseDataHasTheRowsWrittenLater() {
		this.table.put(key("a", 1), put("s", "v"));
		this.table.put(key("a", 2), put("s", "v"));
		this.table.put(key("a", 3), put("s", "v"));
		this.table.with(global(List.of("s")));
		assertThat(this.table.all("global")).isEmpty();
		this.table.update(key("a", 1), put("s", "w"));
		this.table.delete(key("a", 2));
		assertThat(this.table.all("global")).extracting(Row::key).containsExactly(entry("w"));
	}

	@Test
	void anIndexWithBaseDataHasTheRowsWrittenBefore() {
		this.table.put(key("a", 1), put("s", "v"), put("i", 1));
		this.table.put(key("a", 2), put("i", 1));
		this.table.put(key("a", 3), put("s", 7));
		this.table.put(key("a", 4), put("s", "x".repeat(1025)));
		this.table.instance.createIndex("t", global(List.of("s"), "i"), IndexEntries::fill);
		assertThat(this.table.all("global")).containsExactly(new Row(entry("v"), List.of(cell("i", Rows.NOW, 1))));
	}

	@Test
	void onlyTheNewestVersionComesIntoAnIndex() {
		IndexedTable versions = new IndexedTable(new TableOptionsChange(-1, 3, null, null, null));
		versions.put(key("a", 1), put("s", Rows.NOW, "old"), put("s", Rows.NOW + 1, "new"), put("i", Rows.NOW, 1),
				put("i", Rows.NOW + 1, 2));
		versions.instance.updateTable("t",
				new TableUpdate(null, new TableOptionsChange(null, 1, null, null, null), null));
		versions.instance.createIndex("t", global(List.of("s"), "i"), IndexEntries::fill);
		assertThat(versions.all("global")).containsExactly(new Row(entry("new"), List.of(cell("i", Rows.NOW + 1, 2))));
		versions.delete(key("a", 1));
		assertThat(versions.all("global")).isEmpty();
	}

	@Test
	void anEntryExpiresWithItsRow() {
		IndexedTable expiring = new IndexedTable(new TableOptionsChange(100, 1, null, false, null))
			.with(global(List.of("s"), "i"));
		expiring.put(key("a", 1), put("s", "v"), put("i", 1));
		expiring.clock.advance(Duration.ofSeconds(100));
		assertThat(expiring.all("global")).hasSize(1);
		expiring.clock.advance(Duration.ofSeconds(1));
		assertThat(expiring.all("global")).isEmpty();
		expiring.put(key("a", 1), put("s", "w"));
		expiring.instance.updateTable("t",
				new TableUpdate(null, new TableOptionsChange(-1, null, null, null, null), null));
		assertThat(expiring.all("global")).extracting(Row::key).containsExactly(entry("w"));
	}

	@Test
	void anIndexCanBeMadeOfAColumnThatWasDefinedLater() {
		this.table.put(key("a", 1), put("late", "v"));
		this.table.instance.addDefinedColumns("t", List.of(new DefinedColumn("late", ValueType.STRING)));
		this.table.instance.createIndex("t", global(List.of("late")), IndexEntries::fill);
		assertThat(this.table.all("global")).extracting(Row::key)
			.containsExactly(Rows.key("late", "v", "p", "a", "id", 1));
	}

	@Test
	void anIndexOfTheNameOfADroppedOneBeginsEmpty() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "v"));
		this.table.instance.dropIndex("t", "global");
		this.table.with(global(List.of("s")));
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void anIndexIsThereAgainWhenTheStorageIsOpenedAgain() {
		this.table.with(global(List.of("s"), "i"));
		this.table.put(key("a", 1), put("s", "v"));
		this.table.open();
		assertThat(this.table.all("global")).extracting(Row::key).containsExactly(entry("v"));
		this.table.put(key("a", 1), put("s", "w"));
		assertThat(this.table.all("global")).extracting(Row::key).containsExactly(entry("w"));
		assertThat(this.table.instance.tableNames()).containsExactly("t");
	}

	private static PrimaryKey entry(String s) {
		return Rows.key("s", s, "p", "a", "id", 1);
	}

}
