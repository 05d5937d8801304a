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
import java.util.Objects;
import java.util.Optional;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.message.RowMessages.DataBlockType;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixWriter;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a client wants the rows of a range.
 *
 * @param type plain rows, or a matrix without names and versions in its rows
 * @param columns the columns that are read, which are the fields of a matrix
 * @param entireKey whether the rows of a matrix have all columns of the key, or only
 * those that are read
 */
record DataBlock(DataBlockType type, List<String> columns, boolean entireKey) {

	DataBlock {
		columns = columns.stream().distinct().toList();
		if (type == DataBlockType.DBT_SIMPLE_ROW_MATRIX && columns.isEmpty()) {
			throw OtsError.parameterInvalid("DBT_SIMPLE_ROW_MATRIX need at least one column to get.");
		}
	}

	/**
	 * Writes rows.
	 * @param rows the rows, each with its key
	 * @param schema the columns of the table
	 */
	ByteString write(List<Row> rows, TableSchema schema) {
		return switch (this.type) {
			case DBT_PLAIN_BUFFER -> RowMessageWriter.rows(rows);
			case DBT_SIMPLE_ROW_MATRIX -> matrix(rows, schema);
		};
	}

	private ByteString matrix(List<Row> rows, TableSchema schema) {
		List<String> keyFields = schema.keyColumns()
			.stream()
			.map(KeyColumnSchema::name)
			.filter(name -> this.entireKey || this.columns.contains(name))
			.toList();
		List<String> fields = this.columns.stream().filter(name -> !schema.isKeyColumn(name)).toList();
		WireBuffer out = new WireBuffer(256 + 64 * rows.size());
		SimpleRowMatrixWriter writer = new SimpleRowMatrixWriter(out);
		writer.header(keyFields, fields, keyFields.size() == schema.keyColumns().size());
		for (Row row : rows) {
			writer.startRow();
			writeKey(writer, row.key(), keyFields);
			fields.forEach(field -> newest(row, field).ifPresentOrElse(value -> value.writeTo(writer.value()),
					writer::absent));
		}
		writer.finish();
		return UnsafeByteOperations.unsafeWrap(out.array(), 0, out.size());
	}

	private static void writeKey(SimpleRowMatrixWriter writer, @Nullable PrimaryKey key, List<String> fields) {
		for (KeyColumn column : Objects.requireNonNull(key).columns()) {
			if (fields.contains(column.name())) {
				column.value().writeTo(writer.value());
			}
		}
	}

	private static Optional<ColumnValue> newest(Row row, String column) {
		return row.cells().stream().filter(cell -> cell.column().equals(column)).findFirst().map(Cell::value);
	}

}
