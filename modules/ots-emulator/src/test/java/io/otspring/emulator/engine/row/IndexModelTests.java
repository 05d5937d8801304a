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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.otspring.emulator.RandomValues;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.TableOptionsChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares indexes after any sequence of writes with what their table says.
 */
class IndexModelTests {

	private static final IndexDefinition GLOBAL = IndexedTable.global(List.of("s", "i"), "x", "d");

	private static final IndexDefinition LOCAL = IndexedTable.local(List.of("p", "x"), "b", "s");

	@Test
	void anIndexIsWhatItsTableMakesIt() {
		RandomValues.check(500, values -> {
			IndexedTable table = new IndexedTable();
			List<Runnable> writes = values.list(1, 8, () -> any(table, values));
			run(table, writes);
		});
	}

	@Test
	void anIndexIsWhatItsTableLeavesWhenRowsExpire() {
		RandomValues.check(300, values -> {
			IndexedTable table = new IndexedTable(new TableOptionsChange(100, 1, null, false, null));
			List<Runnable> writes = values.list(1, 8, () -> {
				RowWrite write = values.of(put(values), put(values), Rows.deleteRow(key(values)));
				Duration pause = Duration.ofSeconds(values.between(0, 60));
				return () -> {
					table.clock.advance(pause);
					table.write(write);
				};
			});
			run(table, writes);
		});
	}

	/** One index comes first, the other in the midst of the writes. */
	private static void run(IndexedTable table, List<Runnable> writes) {
		table.with(GLOBAL);
		int half = writes.size() / 2;
		writes.subList(0, half).forEach(Runnable::run);
		table.instance.createIndex("t", LOCAL, IndexEntries::fill);
		writes.subList(half, writes.size()).forEach(Runnable::run);
		for (IndexDefinition index : List.of(GLOBAL, LOCAL)) {
			assertThat(table.all(index.name())).as("%s", table.all("t"))
				.containsExactlyInAnyOrderElementsOf(expected(table.all("t"), index));
		}
	}

	private static List<Row> expected(List<Row> rows, IndexDefinition index) {
		List<Row> expected = new ArrayList<>();
		for (Row row : rows) {
			Map<String, KeyValue> values = new HashMap<>();
			row.key().columns().forEach(column -> values.put(column.name(), column.value()));
			row.cells().forEach(cell -> {
				if (cell.value() instanceof KeyValue value) {
					values.put(cell.column(), value);
				}
			});
			List<String> columns = index.name().equals("global") ? List.of("s", "i", "p", "id")
					: List.of("p", "x", "id");
			List<KeyColumn> key = columns.stream()
				.map(column -> (values.get(column) != null) ? new KeyColumn(column, values.get(column)) : null)
				.filter(Objects::nonNull)
				.toList();
			List<Cell> cells = row.cells().stream().filter(cell -> index.attributes().contains(cell.column())).toList();
			if (key.size() == columns.size()) {
				expected.add(new Row(new PrimaryKey(key), cells));
			}
		}
		return expected;
	}

	private static Runnable any(IndexedTable table, RandomValues values) {
		boolean atomic = values.of(true, false);
		List<RowWrite> writes = values.list(1, 4,
				() -> values.of(put(values), update(values), update(values), Rows.deleteRow(key(values))));
		if (writes.size() == 1) {
			return () -> table.write(writes.get(0));
		}
		Set<PrimaryKey> keys = new HashSet<>();
		RowWrite[] distinct = writes.stream().filter(write -> keys.add(write.key())).toArray(RowWrite[]::new);
		return () -> table.write(atomic, distinct);
	}

	private static RowWrite put(RandomValues values) {
		return Rows.putRow(key(values), values.list(0, 5, () -> cell(values)).toArray(CellChange.Put[]::new));
	}

	private static RowWrite update(RandomValues values) {
		List<CellChange> changes = values.list(1, 4, () -> change(values));
		Set<String> columns = new HashSet<>();
		return Rows.updateRow(key(values),
				changes.stream().filter(change -> columns.add(change.column())).toArray(CellChange[]::new));
	}

	private static CellChange change(RandomValues values) {
		return switch (values.of(1, 2, 3, 4, 5)) {
			case 1 -> Rows.delete(values.of("s", "i", "x", "d", "b"));
			case 2 -> Rows.increment("i", values.between(1, 9));
			case 3 -> Rows.delete(values.of("s", "i", "x"), Rows.NOW);
			default -> cell(values);
		};
	}

	private static CellChange.Put cell(RandomValues values) {
		return switch (values.of("s", "i", "x", "d", "b", "other")) {
			case "s" -> Rows.put("s", values.text());
			case "i" -> Rows.put("i", values.between(-3, 3));
			case "x" -> Rows.put("x", values.binary());
			case "d" -> Rows.put("d", 1.5);
			case "b" -> Rows.put("b", values.of(true, false));
			default -> Rows.put("other", values.integer());
		};
	}

	private static PrimaryKey key(RandomValues values) {
		return IndexedTable.key(values.of("a", "b"), values.of(1, 2, 3));
	}

}
