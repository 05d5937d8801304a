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

package io.otspring.emulator.engine.stream;

import java.util.List;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ChangedCell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.RowChange;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;
import io.otspring.protocol.plainbuffer.SequenceInfo;

/**
 * Writes changes as the rows that clients get.
 */
final class RecordWriter {

	private RecordWriter() {
	}

	/**
	 * Returns the record of a change.
	 * @param change the change
	 * @param sequence its place in the stream
	 * @param originColumns the columns that are shown as they were before
	 */
	static StreamRecord write(RowChange change, SequenceInfo sequence, List<String> originColumns) {
		return new StreamRecord(change.kind(), row(change, sequence),
				originColumns.isEmpty() ? null : origin(change, originColumns));
	}

	private static byte[] row(RowChange change, SequenceInfo sequence) {
		WireBuffer out = new WireBuffer(256);
		PlainBufferWriter writer = start(out, change.key());
		if (!change.cells().isEmpty()) {
			writer.startColumns();
			change.cells().forEach(cell -> write(writer, cell));
		}
		writer.endRow(change.kind() == RowChange.Kind.DELETE, sequence);
		return out.toByteArray();
	}

	/**
	 * Returns the columns as they were, below the whole key, because some clients read no
	 * row without one.
	 */
	private static byte[] origin(RowChange change, List<String> columns) {
		WireBuffer out = new WireBuffer(256);
		PlainBufferWriter writer = start(out, change.key());
		List<Cell> cells = change.before().stream().filter(cell -> columns.contains(cell.column())).toList();
		if (!cells.isEmpty()) {
			writer.startColumns();
			cells.forEach(cell -> write(writer, ChangedCell.put(cell)));
		}
		writer.endRow(false);
		return out.toByteArray();
	}

	private static PlainBufferWriter start(WireBuffer out, PrimaryKey key) {
		PlainBufferWriter writer = new PlainBufferWriter(out);
		writer.header();
		writer.startRow();
		writer.startPrimaryKey();
		for (KeyColumn column : key.columns()) {
			writer.startCell(column.name());
			column.value().writeTo(writer);
			writer.endCell();
		}
		return writer;
	}

	private static void write(PlainBufferWriter writer, ChangedCell cell) {
		writer.startCell(cell.column());
		ColumnValue value = cell.value();
		Long timestamp = cell.timestamp();
		if (value != null) {
			value.writeTo(writer);
		}
		else {
			writer
				.operation((timestamp != null) ? CellOperation.DELETE_ONE_VERSION : CellOperation.DELETE_ALL_VERSIONS);
		}
		if (timestamp != null) {
			writer.timestamp(timestamp);
		}
		writer.endCell();
	}

}
