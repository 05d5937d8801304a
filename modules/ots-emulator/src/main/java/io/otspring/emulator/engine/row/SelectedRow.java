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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.filter.ColumnPage;
import org.jspecify.annotations.Nullable;

/**
 * A row that a read came across, and what the read wants of it.
 *
 * @param key the key
 * @param cells the cells to be answered
 * @param size the size of what was looked at, in bytes
 * @param found whether the row has anything of what was selected
 * @param answered whether it is answered, or dropped by the filter
 * @param versionSize the size of a version, in bytes
 */
record SelectedRow(PrimaryKey key, List<Cell> cells, long size, boolean found, boolean answered, int versionSize) {

	/** The most data that an answer holds, in bytes. */
	static final int MAX_ANSWER_SIZE = 4_194_304;

	static SelectedRow of(PrimaryKey key, StoredRow row, RowSelection selection, int versionSize) {
		List<Cell> cells = selection.select(row.cells());
		boolean found = !cells.isEmpty() || selection.columns().isEmpty()
				|| key.columns().stream().anyMatch(column -> selection.columns().contains(column.name()));
		boolean answered = found
				&& (selection.filter() == null || selection.filter().matches(new RowColumns(key.columns(), cells)));
		ColumnPage page = selection.page();
		return new SelectedRow(key, (page != null) ? page.of(cells) : cells, size(key, cells, versionSize), found,
				answered, versionSize);
	}

	/**
	 * Returns as much of the row as one answer holds.
	 * @param from where the part begins, {@code null} for the begin of the row
	 */
	Part part(@Nullable CellPosition from) {
		int begin = 0;
		while (from != null && begin < this.cells.size() && from.isAfter(this.cells.get(begin))) {
			begin++;
		}
		long partSize = this.key.size();
		int end = begin;
		while (end < this.cells.size()) {
			long cellSize = (long) this.cells.get(end).size() + this.versionSize;
			if (end > begin && partSize + cellSize > MAX_ANSWER_SIZE) {
				return new Part(this.cells.subList(begin, end), partSize, CellPosition.of(this.cells.get(end)));
			}
			partSize += cellSize;
			end++;
		}
		return new Part(this.cells.subList(begin, end), (from != null) ? partSize : this.size, null);
	}

	/**
	 * Returns all of the row.
	 */
	Part whole() {
		return new Part(this.cells, this.size, null);
	}

	private static long size(PrimaryKey key, List<Cell> cells, int versionSize) {
		return key.size() + cells.stream().mapToLong(cell -> cell.size() + versionSize).sum();
	}

	/**
	 * A part of a row, or all of it.
	 *
	 * @param cells the cells
	 * @param size the size that is charged, in bytes
	 * @param next where the rest begins, {@code null} if there is none
	 */
	record Part(List<Cell> cells, long size, @Nullable CellPosition next) {

	}

}
