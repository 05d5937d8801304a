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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.Utf8;

/**
 * The cell with which the rest of a row begins that was too wide for one answer.
 *
 * @param column the column
 * @param timestamp the version, in milliseconds since 1970
 * @since 0.1.0
 */
public record CellPosition(String column, long timestamp) {

	static CellPosition of(Cell cell) {
		return new CellPosition(cell.column(), cell.timestamp());
	}

	/**
	 * Returns whether a cell belongs to the part of the row that was answered before.
	 */
	boolean isAfter(Cell cell) {
		int order = Utf8.ORDER.compare(this.column, cell.column());
		return order > 0 || (order == 0 && this.timestamp < cell.timestamp());
	}

}
