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
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.filter.FilteredColumns;

/**
 * A row as filters see it.
 *
 * @param key the columns of the primary key
 * @param cells the cells that are looked at
 */
record RowColumns(List<KeyColumn> key, List<Cell> cells) implements FilteredColumns {

	@Override
	public List<ColumnValue> versions(String column) {
		for (KeyColumn each : this.key) {
			if (each.name().equals(column) && each.value() instanceof ColumnValue value) {
				return List.of(value);
			}
		}
		return this.cells.stream().filter(cell -> cell.column().equals(column)).map(Cell::value).toList();
	}

}
