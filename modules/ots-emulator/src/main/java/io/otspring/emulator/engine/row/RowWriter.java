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
import java.util.Set;
import java.util.stream.Collectors;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.engine.Utf8;
import io.otspring.emulator.engine.table.TableOptions;
import io.otspring.emulator.engine.table.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * Checks and applies writes one after the other, without making them visible.
 */
final class RowWriter {

	private final PendingRows rows;

	private final TableSchema schema;

	private final TableOptions options;

	private final boolean indexed;

	RowWriter(PendingRows rows) {
		this.rows = rows;
		this.schema = rows.description().schema();
		this.options = rows.description().options();
		this.indexed = rows.description().isIndexed();
	}

	/**
	 * Applies a write. Nothing has changed if it is refused.
	 */
	WriteResult write(RowWrite write) {
		this.schema.requireKey(write.key());
		write.changes().forEach(this::requireAcceptable);
		if (write instanceof RowWrite.Update && !this.options.allowUpdate()) {
			throw OtsError.parameterInvalid("UpdateRow is not allowed on a table with allow_update false.");
		}
		PrimaryKey key = AutoIncrement.assign(write, this.rows);
		StoredRow current = this.rows.find(RowKeyCodec.encode(key)).orElse(null);
		if (this.schema.hasAutoIncrement()) {
			AutoIncrement.requireChosenKey(write, current);
		}
		write.condition().requireExistence(current);
		write.condition().requireColumns(key, current);
		List<Cell> incremented = List.of();
		if (write instanceof RowWrite.Put put) {
			put(key, put, current);
		}
		else if (write instanceof RowWrite.Update update) {
			incremented = update(key, update, current);
		}
		else {
			// It may be there and have expired, and must not come back with a longer time
			// to live
			this.rows.remove(RowKeyCodec.encode(key));
			if (current != null) {
				this.rows.add(new RowChange(RowChange.Kind.DELETE, key, List.of(), current.cells()));
			}
		}
		return new WriteResult(returned(write, key, incremented), consumed(write, key));
	}

	private void put(PrimaryKey key, RowWrite.Put put, @Nullable StoredRow current) {
		RowEditor editor = new RowEditor(List.of());
		put.changes().forEach(cell -> editor.put(cell(cell)));
		store(key, this.rows.now(), editor);
		this.rows.add(new RowChange(RowChange.Kind.PUT, key, editor.changes(), cells(current)));
	}

	/**
	 * Changes cells and returns the new versions of those that were incremented.
	 */
	private List<Cell> update(PrimaryKey key, RowWrite.Update update, @Nullable StoredRow current) {
		boolean writes = update.changes().stream().anyMatch(CellChange::writes);
		if (current == null && !writes) {
			return List.of();
		}
		List<Cell> before = cells(current);
		if (this.options.updateFullRow()) {
			requireFullRow(before, update);
		}
		RowEditor editor = new RowEditor(before);
		List<Cell> incremented = new ArrayList<>();
		for (CellChange change : update.changes()) {
			if (change instanceof CellChange.Put put) {
				editor.put(cell(put));
			}
			else if (change instanceof CellChange.DeleteVersion version) {
				editor.deleteVersion(version.column(), version.timestamp());
			}
			else if (change instanceof CellChange.DeleteColumn column) {
				editor.deleteColumn(column.column());
			}
			else if (change instanceof CellChange.Increment increment) {
				Cell cell = incremented(increment, editor);
				editor.put(cell);
				incremented.add(cell);
			}
		}
		store(key, (current == null || writes) ? this.rows.now() : current.writtenAt(), editor);
		this.rows.add(new RowChange(RowChange.Kind.UPDATE, key, editor.changes(), before));
		return incremented;
	}

	private static List<Cell> cells(@Nullable StoredRow row) {
		return (row != null) ? row.cells() : List.of();
	}

	/**
	 * Returns the new version of a counter. A counter must never seem to go back, so the
	 * version is not older than the one that it was made from, should that be of the
	 * future.
	 */
	private Cell incremented(CellChange.Increment increment, RowEditor editor) {
		Cell newest = editor.newest(increment.column()).orElse(null);
		if (newest == null) {
			return new Cell(increment.column(), this.rows.now(), new IntegerValue(increment.delta()));
		}
		ColumnValue value = newest.value();
		if (!(value instanceof IntegerValue counter)) {
			throw OtsError.parameterInvalid("Column '" + increment.column() + "' cannot be incremented, its type is "
					+ value.type().wireName() + ".");
		}
		try {
			return new Cell(increment.column(), Math.max(newest.timestamp(), this.rows.now()),
					new IntegerValue(Math.addExact(counter.value(), increment.delta())));
		}
		catch (ArithmeticException ex) {
			throw OtsError.parameterInvalid("Column '" + increment.column() + "' overflows when it is incremented.");
		}
	}

	private void store(PrimaryKey key, long writtenAt, RowEditor editor) {
		this.rows.put(RowKeyCodec.encode(key),
				new StoredRow(writtenAt, this.rows.retention().readable(editor.cells())));
	}

	private Cell cell(CellChange.Put put) {
		Long timestamp = put.timestamp();
		return new Cell(put.column(), (timestamp != null) ? timestamp : this.rows.now(), put.value());
	}

	private void requireAcceptable(CellChange change) {
		this.schema.requireAttribute(change.column());
		if (this.indexed) {
			IndexedWrites.requireAcceptable(change, this.rows.description());
		}
		if (change instanceof CellChange.Put put && put.timestamp() != null && !isAcceptable(put.timestamp())) {
			throw OtsError.parameterInvalid("Invalid timestamp. Cell:" + change.column() + ".");
		}
	}

	/**
	 * Returns whether a version that the client chose is near enough to the present and
	 * would not expire at once.
	 */
	private boolean isAcceptable(long timestamp) {
		long version = Math.floorDiv(timestamp, 1000);
		long now = Math.floorDiv(this.rows.now(), 1000);
		long earliest = now - this.options.maxDeviation();
		if (this.options.expires()) {
			earliest = Math.max(earliest, now - this.options.timeToLive());
		}
		return version >= earliest && version < now + this.options.maxDeviation();
	}

	private static void requireFullRow(List<Cell> before, RowWrite.Update update) {
		Set<String> changed = update.changes().stream().map(CellChange::column).collect(Collectors.toSet());
		if (!before.stream().allMatch(cell -> changed.contains(cell.column()))) {
			throw OtsError.parameterInvalid(
					"UpdateRow must change all columns of the row on a table with " + "update_full_row true.");
		}
	}

	private static @Nullable Row returned(RowWrite write, PrimaryKey key, List<Cell> incremented) {
		ReturnContent content = write.returnContent();
		return switch (content.type()) {
			case NONE -> null;
			case PRIMARY_KEY -> new Row(key, List.of());
			case AFTER_MODIFY -> {
				List<Cell> cells = incremented.stream()
					.filter(cell -> content.columns().contains(cell.column()))
					.sorted((a, b) -> Utf8.ORDER.compare(a.column(), b.column()))
					.toList();
				yield cells.isEmpty() ? null : new Row(null, cells);
			}
		};
	}

	private CapacityUnits consumed(RowWrite write, PrimaryKey key) {
		long written = key.size();
		for (CellChange change : write.changes()) {
			written += change.size() + (change.writes() ? this.options.versionSize() : 0);
		}
		int read = (this.indexed || write.condition().isConditional()) ? CapacityUnits.units(key.size()) : 0;
		return new CapacityUnits(read, CapacityUnits.units(written));
	}

}
