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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ChangedCell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.Utf8;

/**
 * The cells of a row while it is changed.
 * <p>
 * Instances are not safe for use by multiple threads.
 */
final class RowEditor {

	private final NavigableMap<String, NavigableMap<Long, ColumnValue>> columns = new TreeMap<>(Utf8.ORDER);

	private final List<ChangedCell> changes = new ArrayList<>();

	RowEditor(List<Cell> cells) {
		cells.forEach(this::set);
	}

	/**
	 * Puts a version in the place of the same version, if there is one.
	 */
	void put(Cell cell) {
		set(cell);
		this.changes.add(ChangedCell.put(cell));
	}

	private void set(Cell cell) {
		this.columns.computeIfAbsent(cell.column(), column -> new TreeMap<>(Comparator.reverseOrder()))
			.put(cell.timestamp(), cell.value());
	}

	void deleteVersion(String column, long timestamp) {
		this.columns.computeIfPresent(column, (name, versions) -> {
			versions.remove(timestamp);
			return versions.isEmpty() ? null : versions;
		});
		this.changes.add(ChangedCell.deleted(column, timestamp));
	}

	void deleteColumn(String column) {
		this.columns.remove(column);
		this.changes.add(ChangedCell.deleted(column));
	}

	/**
	 * Returns the newest version of a column.
	 */
	Optional<Cell> newest(String column) {
		NavigableMap<Long, ColumnValue> versions = this.columns.get(column);
		if (versions == null) {
			return Optional.empty();
		}
		Map.Entry<Long, ColumnValue> newest = versions.firstEntry();
		return Optional.of(new Cell(column, newest.getKey(), newest.getValue()));
	}

	/**
	 * Returns what was done, in its order.
	 */
	List<ChangedCell> changes() {
		return this.changes;
	}

	/**
	 * Returns all cells in the order of a stored row.
	 */
	List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		this.columns.forEach((column, versions) -> versions
			.forEach((timestamp, value) -> cells.add(new Cell(column, timestamp, value))));
		return cells;
	}

}
