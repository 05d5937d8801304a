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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * The row that an index has for a row of its table. It depends on nothing else, so that
 * what has to be removed is found from the row as it was before.
 *
 * @param key the key
 * @param row the row, whose cells are as old as those of the table
 */
record IndexEntry(PrimaryKey key, StoredRow row) {

	/**
	 * Returns the entry of a row, or nothing if the row lacks an indexed column, or has a
	 * value there that no key has.
	 * @param key the key of the row
	 * @param row the row
	 * @param index the columns of the index
	 */
	static Optional<IndexEntry> of(PrimaryKey key, StoredRow row, TableSchema index) {
		RowColumns columns = new RowColumns(key.columns(), row.cells());
		List<KeyColumn> indexed = new ArrayList<>();
		for (KeyColumnSchema column : index.keyColumns()) {
			KeyValue value = indexed(columns.versions(column.name()), column);
			if (value == null) {
				return Optional.empty();
			}
			indexed.add(new KeyColumn(column.name(), value));
		}
		return Optional
			.of(new IndexEntry(new PrimaryKey(indexed), new StoredRow(row.writtenAt(), attributes(row, index))));
	}

	private static @Nullable KeyValue indexed(List<ColumnValue> versions, KeyColumnSchema column) {
		ColumnValue newest = versions.isEmpty() ? null : versions.get(0);
		boolean fits = newest != null && newest.type() == column.type() && newest.size() <= PrimaryKey.MAX_VALUE_LENGTH;
		return (fits && newest instanceof KeyValue value) ? value : null;
	}

	/**
	 * Returns the newest versions of the attribute columns.
	 */
	private static List<Cell> attributes(StoredRow row, TableSchema index) {
		List<String> names = index.definedColumns().stream().map(DefinedColumn::name).toList();
		List<Cell> cells = new ArrayList<>();
		String last = "";
		for (Cell cell : row.cells()) {
			if (!cell.column().equals(last) && names.contains(cell.column())) {
				cells.add(cell);
			}
			last = cell.column();
		}
		return cells;
	}

}
