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

import java.util.List;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.table.TableFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.engine.row.IndexedTable.global;
import static io.otspring.emulator.engine.row.IndexedTable.key;
import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.delete;
import static io.otspring.emulator.engine.row.Rows.deleteRow;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static io.otspring.emulator.engine.row.Rows.updateRow;
import static org.assertj.core.api.Assertions.assertThat;

class IndexedWritesTests {

	private final IndexedTable table = new IndexedTable();

	@Test
	void anIndexCannotBeWrittenDirectly() {
		this.table.with(global(List.of("s")));
		String message = "Can't write index table directly.";
		RowWrite put = putRow(Rows.key("s", "v", "p", "a", "id", 1));
		assertInvalid(() -> this.table.write("global", put), message);
		assertInvalid(() -> this.table.write("global", updateRow(put.key(), put("i", 1))), message);
		assertInvalid(() -> this.table.write("global", deleteRow(put.key())), message);
		for (boolean atomic : List.of(true, false)) {
			BatchWrite batch = new BatchWrite(List.of(new BatchWrite.Rows("global", List.of(put))), atomic);
			assertThat(batch.execute(this.table.instance).get(0)).singleElement()
				.isInstanceOfSatisfying(Outcome.Refused.class,
						refused -> assertThat(refused.error().message()).isEqualTo(message));
		}
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void aTimestampIsRefusedOnATableWithAnIndex() {
		RowWrite write = putRow(key("a", 1), put("other", Rows.NOW, 1));
		this.table.write(write);
		this.table.with(global(List.of("s")));
		String message = "Timestamp cannot be given for column name:other of table with secondary index.";
		assertInvalid(() -> this.table.write(write), message);
		assertInvalid(() -> this.table.update(key("a", 1), put("other", Rows.NOW, 1)), message);
		this.table.update(key("a", 1), delete("other", Rows.NOW));
	}

	@Test
	void aDefinedColumnOfATableWithAnIndexTakesValuesOfItsTypeOnly() {
		RowWrite write = putRow(key("a", 1), put("i", new byte[1]));
		this.table.write(write);
		this.table.with(global(List.of("s")));
		assertInvalid(() -> this.table.write(write),
				"Invalid column type for column i expect VT_INTEGER actual VT_BLOB");
		assertInvalid(() -> this.table.update(key("a", 1), put("s", 1.5)),
				"Invalid column type for column s expect VT_STRING actual VT_DOUBLE");
		assertInvalid(() -> this.table.update(key("a", 1), increment("x", 1)),
				"Invalid column type for column x expect VT_BLOB actual VT_INTEGER");
		this.table.put(key("a", 1), put("i", 1), put("d", 1.5), put("b", true), put("x", new byte[1]), put("other", 1));
	}

	@Test
	void anIndexedValueIsAtMost1024BytesLong() {
		this.table.with(global(List.of("s"), "x"));
		assertInvalid(() -> this.table.put(key("a", 1), put("s", "v".repeat(1025))),
				"The length of primary key column: 's' exceeds the MaxLength:1024 with CurrentLength:1025.");
		this.table.put(key("a", 1), put("s", "v".repeat(1024)), put("x", new byte[1025]));
		assertThat(this.table.all("global")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theSameRowComesOnlyOnceInABatchOfATableWithAnIndex(boolean atomic) {
		this.table.with(global(List.of("s")));
		this.table.instance.createTable(TableFixture.table("plain"));
		RowWrite first = putRow(key("a", 1), put("s", "v"));
		RowWrite second = deleteRow(key("a", 1));
		String message = "Repeated rows are not supported in BatchModify of table with secondary index.";
		assertInvalid(() -> this.table.write(atomic, first, second), message);
		BatchWrite apart = new BatchWrite(
				List.of(new BatchWrite.Rows("t", List.of(first)), new BatchWrite.Rows("t", List.of(second))), atomic);
		assertInvalid(() -> apart.execute(this.table.instance), message);
		assertThat(this.table.all("t")).isEmpty();
		BatchWrite plain = new BatchWrite(
				List.of(new BatchWrite.Rows("plain", List.of(putRow(Rows.id(1)), putRow(Rows.id(1)))),
						new BatchWrite.Rows("t", List.of(first, putRow(key("a", 2))))),
				atomic);
		assertThat(plain.execute(this.table.instance))
			.allSatisfy(outcomes -> assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class));
	}

	@Test
	void theSameRowComesOnlyOnceInAnImportToATableWithAnIndex() {
		this.table.with(global(List.of("s")));
		BulkImport twice = new BulkImport("t", List.of(putRow(key("a", 1)), putRow(key("a", 1))));
		assertInvalid(() -> twice.execute(this.table.instance),
				"Repeated rows are not supported in BatchModify of table with secondary index.");
		BulkImport once = new BulkImport("t", List.of(putRow(key("a", 1), put("s", "v")), putRow(key("a", 2))));
		assertThat(once.execute(this.table.instance)).hasOnlyElementsOfType(Outcome.Done.class);
		assertThat(this.table.all("global")).hasSize(1);
	}

	@Test
	void aWriteToATableWithAnIndexCostsAtLeastOneUnitToRead() {
		assertThat(this.table.put(key("a", 1)).consumed()).isEqualTo(new CapacityUnits(0, 1));
		this.table.with(global(List.of("s")));
		assertThat(this.table.put(key("a", 1), put("other", 1)).consumed()).isEqualTo(new CapacityUnits(1, 1));
		assertThat(this.table.update(key("a", 1), put("s", "v")).consumed()).isEqualTo(new CapacityUnits(1, 1));
		assertThat(this.table.delete(key("a", 1)).consumed()).isEqualTo(new CapacityUnits(1, 1));
		assertThat(this.table.put(key("a", 1), put("other", new byte[8192])).consumed())
			.isEqualTo(new CapacityUnits(1, 3));
	}

}
