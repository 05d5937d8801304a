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

package io.otspring.emulator.model;

import java.util.List;

/**
 * What came of a step, as plain data.
 *
 * @param error the code of the error, or {@code null}
 * @param read the read capacity units
 * @param write the write capacity units
 * @param rows the rows
 * @param next the key to go on with, or {@code null}
 * @param parts the answers to the rows of a batch, or to the requests for a range
 */
record Answer(String error, int read, int write, List<Row> rows, List<Object> next, List<Answer> parts) {

	static Answer refused(String code) {
		return new Answer(code, 0, 0, List.of(), null, List.of());
	}

	static Answer done() {
		return new Answer(null, 0, 0, List.of(), null, List.of());
	}

	static Answer of(int read, int write, List<Row> rows, List<Object> next) {
		return new Answer(null, read, write, rows, next, List.of());
	}

	static Answer parts(List<Answer> parts) {
		return new Answer(null, 0, 0, List.of(), null, parts);
	}

	/**
	 * A row.
	 *
	 * @param key the key, or {@code null}
	 * @param cells the cells in their order
	 */
	record Row(List<Object> key, List<Cell> cells) {

	}

	/**
	 * A cell.
	 *
	 * @param column the column
	 * @param timestamp the version
	 * @param value the value
	 */
	record Cell(String column, long timestamp, Object value) {

	}

}
