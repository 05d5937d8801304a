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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.Utf8;
import io.otspring.emulator.engine.filter.ColumnPage;
import io.otspring.emulator.engine.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a read wants of a row. First cells are selected by column and version, then the
 * filter decides on the row as it was selected, at last a page of the columns is cut out.
 *
 * @param columns the columns, those of the key included; empty for all
 * @param startColumn the first attribute column, {@code null} for no bound
 * @param endColumn the end of the attribute columns, exclusive, {@code null} for no bound
 * @param versions the versions
 * @param filter the filter, {@code null} for none
 * @param page the page of columns, {@code null} for all
 * @since 0.1.0
 */
public record RowSelection(List<String> columns, @Nullable String startColumn, @Nullable String endColumn,
		VersionSelection versions, @Nullable Filter filter, @Nullable ColumnPage page) {

	private static final int MAX_COLUMNS = 1024;

	/**
	 * Refuses names that no column can have, and too many of them.
	 */
	public RowSelection {
		columns = List.copyOf(columns);
		if (columns.size() > MAX_COLUMNS) {
			throw OtsError.parameterInvalid("The number of columns from the request exceeds the limit, limit count: "
					+ MAX_COLUMNS + ", column count: " + columns.size() + ".");
		}
		columns.forEach(NamingRules::requireColumnName);
	}

	/**
	 * Selects all columns.
	 * @param versions the versions
	 */
	public static RowSelection all(VersionSelection versions) {
		return new RowSelection(List.of(), null, null, versions, null, null);
	}

	/**
	 * Selects the cells, before filter and page.
	 * @param cells the readable cells of a row
	 */
	List<Cell> select(List<Cell> cells) {
		List<Cell> selected = new ArrayList<>();
		String column = "";
		boolean wanted = false;
		int count = 0;
		for (Cell cell : cells) {
			if (!cell.column().equals(column)) {
				column = cell.column();
				wanted = isWanted(column);
				count = 0;
			}
			if (wanted && count < this.versions.max() && this.versions.includes(cell.timestamp())) {
				selected.add(cell);
				count++;
			}
		}
		return selected;
	}

	private boolean isWanted(String column) {
		return (this.columns.isEmpty() || this.columns.contains(column))
				&& (this.startColumn == null || Utf8.ORDER.compare(column, this.startColumn) >= 0)
				&& (this.endColumn == null || Utf8.ORDER.compare(column, this.endColumn) < 0);
	}

}
