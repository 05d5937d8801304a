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

package io.otspring.contract.service;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.PlainBufferReader;

/**
 * Reads rows of answers.
 *
 * @since 0.1.0
 */
public final class AnswerRows {

	private AnswerRows() {
	}

	/**
	 * Reads any number of rows, which may have no key.
	 */
	public static List<Row> read(ByteString bytes) {
		List<Row> rows = new ArrayList<>();
		if (bytes.isEmpty()) {
			return rows;
		}
		PlainBufferReader reader = PlainBufferReader.ofWrittenRow(bytes.toByteArray(), 0, bytes.size());
		while (reader.nextRow()) {
			List<Cell> key = new ArrayList<>();
			List<Cell> cells = new ArrayList<>();
			while (reader.nextCell()) {
				List<Cell> part = reader.inPrimaryKey() ? key : cells;
				part.add(new Cell(reader.name(), text(reader.value()), reader.timestamp().orElse(0)));
			}
			rows.add(new Row(key, cells));
		}
		return rows;
	}

	private static String text(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> Long.toString(value.integer());
			case DOUBLE -> Double.toString(value.floating());
			case BOOLEAN -> Boolean.toString(value.bool());
			case STRING -> value.string();
			case BLOB -> Base64.getEncoder().encodeToString(value.binary());
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> value.type().name();
		};
	}

	/**
	 * A row.
	 *
	 * @param key the key columns
	 * @param cells the other cells, in the order of the answer
	 */
	public record Row(List<Cell> key, List<Cell> cells) {

		public Row {
			key = List.copyOf(key);
			cells = List.copyOf(cells);
		}

		/**
		 * Returns the names and values of the cells, {@code a=1 b=x}.
		 */
		public String columns() {
			return this.cells.stream().map(Cell::toString).collect(Collectors.joining(" "));
		}

	}

	/**
	 * A cell.
	 *
	 * @param name the column
	 * @param value the value as text
	 * @param timestamp the version, 0 in keys
	 */
	public record Cell(String name, String value, long timestamp) {

		@Override
		public String toString() {
			return this.name + "=" + this.value;
		}

	}

}
