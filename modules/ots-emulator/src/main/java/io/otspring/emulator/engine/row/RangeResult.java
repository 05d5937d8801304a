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

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a read of a range found.
 *
 * @param rows the rows in the order of the read
 * @param next the key to go on with, {@code null} if the range is read to its end
 * @param nextCell where the rest of the row with this key begins, {@code null} if none of
 * it was answered
 * @param consumed what it cost
 * @since 0.1.0
 */
public record RangeResult(List<Row> rows, @Nullable PrimaryKey next, @Nullable CellPosition nextCell,
		CapacityUnits consumed) {

	public RangeResult {
		rows = List.copyOf(rows);
	}

}
