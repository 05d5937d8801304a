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

package io.otspring.emulator.engine;

import java.util.List;

/**
 * What a write did to a row.
 *
 * @param kind what was done with the row as a whole
 * @param key the key, with the value that was assigned
 * @param cells what was done with its columns, in this order
 * @param before the readable cells of the row before, empty if it did not exist
 * @since 0.1.0
 */
public record RowChange(Kind kind, PrimaryKey key, List<ChangedCell> cells, List<Cell> before) {

	public RowChange {
		cells = List.copyOf(cells);
		before = List.copyOf(before);
	}

	/**
	 * Returns the number of bytes that size limits count.
	 */
	public long size() {
		return this.key.size() + this.cells.stream().mapToLong(ChangedCell::size).sum();
	}

	/**
	 * What was done with the row as a whole.
	 */
	public enum Kind {

		/** It was replaced. */
		PUT,

		/** Some of its columns were changed, or it was created with them. */
		UPDATE,

		/** It was deleted. */
		DELETE

	}

}
