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

package io.otspring.emulator.engine.filter;

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.OtsError;

/**
 * A page of the attribute columns of a row, in the order of their names.
 *
 * @param offset how many columns are passed over
 * @param limit how many columns are returned at most, with all their selected versions
 * @since 0.1.0
 */
public record ColumnPage(int offset, int limit) {

	public ColumnPage {
		if (offset < 0) {
			throw OtsError.parameterInvalid("Offset in ColumnPaginationFilter must be greater than or equal to 0.");
		}
		if (limit <= 0) {
			throw OtsError.parameterInvalid("Limit in ColumnPaginationFilter must be greater than 0.");
		}
	}

	/**
	 * Cuts the page out of the cells of a row.
	 * @param cells the cells, ordered by column
	 * @return the cells of the page
	 */
	public List<Cell> of(List<Cell> cells) {
		List<Cell> page = new ArrayList<>();
		String column = "";
		long index = -1;
		for (Cell cell : cells) {
			if (!cell.column().equals(column)) {
				column = cell.column();
				index++;
			}
			if (index >= this.offset && index - this.offset < this.limit) {
				page.add(cell);
			}
		}
		return page;
	}

}
