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

/**
 * All there is of a row.
 *
 * @param key the key
 * @param writtenAt when something was last put, in milliseconds since 1970
 * @param cells the cells, by column, and in a column from the newest version to the
 * oldest
 * @since 0.1.0
 */
public record WholeRow(PrimaryKey key, long writtenAt, List<Cell> cells) {

	public WholeRow {
		cells = List.copyOf(cells);
	}

}
