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
import java.util.Optional;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.table.TableOptions;

/**
 * What of a row the options of its table leave readable at a point in time.
 *
 * @param options the options in force
 * @param now the time, in milliseconds since 1970
 */
record Retention(TableOptions options, long now) {

	/**
	 * Returns what can be read of a row.
	 * @param row the row as it is kept
	 * @return the readable part, or nothing if the row has expired as a whole
	 */
	Optional<StoredRow> readable(StoredRow row) {
		List<Cell> cells = readable(row.cells());
		if (cells.isEmpty() && isExpired(row.writtenAt())) {
			return Optional.empty();
		}
		return Optional.of(new StoredRow(row.writtenAt(), cells));
	}

	/**
	 * Returns the newest versions of each column that have not expired.
	 */
	List<Cell> readable(List<Cell> cells) {
		List<Cell> readable = new ArrayList<>(cells.size());
		String column = "";
		int versions = 0;
		for (Cell cell : cells) {
			if (!cell.column().equals(column)) {
				column = cell.column();
				versions = 0;
			}
			versions++;
			if (versions <= this.options.maxVersions() && !isExpired(cell.timestamp())) {
				readable.add(cell);
			}
		}
		return readable;
	}

	private boolean isExpired(long timestamp) {
		return this.options.expires()
				&& Math.floorDiv(timestamp, 1000) < Math.floorDiv(this.now, 1000) - this.options.timeToLive();
	}

}
