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
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a read of one row found.
 *
 * @param row the row, {@code null} if there is none
 * @param consumed what it cost
 * @param next where the rest of the row begins, {@code null} if it is complete
 * @since 0.1.0
 */
public record RowResult(@Nullable Row row, CapacityUnits consumed, @Nullable CellPosition next) {

	/**
	 * Returns the number of bytes of names and values.
	 */
	long size() {
		return (this.row != null) ? this.row.cells().stream().mapToLong(Cell::size).sum() : 0;
	}

}
