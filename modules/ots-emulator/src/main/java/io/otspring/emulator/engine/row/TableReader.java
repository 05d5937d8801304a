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

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.transaction.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows. A row is read as it was at one moment; the rows of a range may be of
 * different moments.
 *
 * @since 0.1.0
 */
public final class TableReader {

	private TableReader() {
	}

	/**
	 * Reads one row.
	 * @param table the table
	 * @param key the key, which must be well formed
	 * @param selection what is wanted of the row
	 * @param from where the rest of the row begins if a former answer was not complete
	 */
	public static RowResult read(Table table, PrimaryKey key, RowSelection selection, @Nullable CellPosition from) {
		return read(table, new TableScope(table), key, selection, from);
	}

	/**
	 * Reads one row.
	 * @param table the table
	 * @param scope the table itself or a transaction on it
	 * @param key the key, which must be well formed
	 * @param selection what is wanted of the row
	 * @param from where the rest of the row begins if a former answer was not complete
	 */
	public static RowResult read(Table table, Scope scope, PrimaryKey key, RowSelection selection,
			@Nullable CellPosition from) {
		table.requireReadable();
		TableDescription description = table.description();
		description.schema().requireKey(key);
		scope.require(key.partitionKey());
		byte[] stored = scope.view(table.rows()).get(RowKeyCodec.encode(key));
		if (stored == null) {
			return missing();
		}
		Retention retention = new Retention(description.options(), table.clock().millis());
		StoredRow row = retention.readable(StoredRowCodec.decode(stored)).orElse(null);
		if (row == null) {
			return missing();
		}
		SelectedRow selected = SelectedRow.of(key, row, selection, description.options().versionSize());
		if (!selected.found()) {
			return missing();
		}
		if (!selected.answered()) {
			return new RowResult(null, CapacityUnits.forRead(selected.size()), null);
		}
		SelectedRow.Part part = selected.part(from);
		return new RowResult(new Row(key, part.cells()), CapacityUnits.forRead(part.size()), part.next());
	}

	public static RangeResult read(Table table, RangeQuery query) {
		return read(table, new TableScope(table), query);
	}

	/**
	 * Reads rows of a range.
	 * @param table the table
	 * @param scope the table itself or a transaction on it
	 * @param query the range
	 */
	public static RangeResult read(Table table, Scope scope, RangeQuery query) {
		return new RangeScan(table, scope, query).run();
	}

	private static RowResult missing() {
		return new RowResult(null, CapacityUnits.forRead(0), null);
	}

}
