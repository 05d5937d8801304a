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

package io.otspring.emulator.operation;

import java.util.List;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;

/**
 * Writes the rows of answers.
 */
final class RowMessageWriter {

	private RowMessageWriter() {
	}

	/**
	 * Writes rows one after the other.
	 * @param rows the rows; without any there is not even a header
	 */
	static ByteString rows(List<Row> rows) {
		if (rows.isEmpty()) {
			return ByteString.EMPTY;
		}
		WireBuffer out = new WireBuffer(256 * rows.size());
		PlainBufferWriter writer = new PlainBufferWriter(out);
		writer.header();
		rows.forEach(row -> write(writer, row));
		return UnsafeByteOperations.unsafeWrap(out.array(), 0, out.size());
	}

	static ByteString key(PrimaryKey key) {
		return rows(List.of(new Row(key, List.of())));
	}

	private static void write(PlainBufferWriter writer, Row row) {
		writer.startRow();
		PrimaryKey key = row.key();
		if (key != null) {
			writer.startPrimaryKey();
			for (KeyColumn column : key.columns()) {
				writer.startCell(column.name());
				column.value().writeTo(writer);
				writer.endCell();
			}
		}
		if (!row.cells().isEmpty()) {
			writer.startColumns();
			for (Cell cell : row.cells()) {
				writer.startCell(cell.column());
				cell.value().writeTo(writer);
				writer.timestamp(cell.timestamp());
				writer.endCell();
			}
		}
		writer.endRow(false);
	}

}
