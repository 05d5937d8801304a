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

package io.otspring.client.internal.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.protobuf.ByteString;
import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.PlainBufferReader;

/**
 * Reads rows from {@code bytes} fields, out of the array of the whole body.
 */
final class RowReader {

	private RowReader() {
	}

	static Optional<Row> row(ByteString field) {
		List<Row> rows = rows(field);
		if (rows.size() > 1) {
			throw new PlainBufferException("There are " + rows.size() + " rows instead of one");
		}
		return rows.stream().findFirst();
	}

	static List<Row> rows(ByteString field) {
		PlainBufferReader reader = FieldBytes.of(field).rows();
		List<Row> rows = new ArrayList<>();
		while (reader.nextRow()) {
			PrimaryKey.Builder key = PrimaryKey.builder();
			List<Column> columns = readCells(reader, key);
			if (reader.hasDeleteMarker()) {
				throw new PlainBufferException("A row that was read has a delete marker");
			}
			rows.add(Row.of(key.build(), columns));
		}
		return rows;
	}

	/**
	 * Reads rows in the way in which they travelled.
	 */
	static List<Row> rows(RowMessages.DataBlockType type, ByteString field) {
		return switch (type) {
			case DBT_PLAIN_BUFFER -> rows(field);
			case DBT_SIMPLE_ROW_MATRIX -> MatrixReader.rows(field);
		};
	}

	static Optional<PrimaryKey> primaryKey(ByteString field) {
		return row(field).map(Row::primaryKey);
	}

	/**
	 * Reads the row in the answer to a write, which has a key, or columns, or both.
	 */
	static WrittenRow writtenRow(ByteString field) {
		PlainBufferReader reader = FieldBytes.of(field).writtenRow();
		if (!reader.nextRow()) {
			return WrittenRow.NONE;
		}
		PrimaryKey.Builder key = PrimaryKey.builder();
		boolean hasKey = reader.hasPrimaryKey();
		List<Column> columns = readCells(reader, key);
		reader.expectEnd();
		return new WrittenRow(hasKey ? Optional.of(key.build()) : Optional.empty(), columns);
	}

	private static List<Column> readCells(PlainBufferReader reader, PrimaryKey.Builder key) {
		List<Column> columns = new ArrayList<>();
		while (reader.nextCell()) {
			if (reader.inPrimaryKey()) {
				key.add(reader.name(), ValueCodec.readPrimaryKey(reader.value()));
			}
			else if (reader.hasValue() && reader.timestamp().isPresent()) {
				columns.add(new Column(reader.name(), ValueCodec.readColumn(reader.value()),
						reader.timestamp().getAsLong()));
			}
			else {
				throw new PlainBufferException("A column that was read has no value or no timestamp");
			}
		}
		return columns;
	}

	/**
	 * The row in the answer to a write.
	 *
	 * @param primaryKey the key, if it was asked for
	 * @param columns the incremented columns, if they were asked for
	 */
	record WrittenRow(Optional<PrimaryKey> primaryKey, List<Column> columns) {

		static final WrittenRow NONE = new WrittenRow(Optional.empty(), List.of());

	}

}
