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

import java.util.List;

import io.otspring.client.model.KeyColumn;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;

/**
 * Writes keys and changed rows into {@code bytes} fields.
 */
final class RowWriter {

	private RowWriter() {
	}

	/**
	 * Writes a field that holds a key alone.
	 */
	static void key(BodyWriter body, int field, List<? extends KeyColumn<?>> key) {
		keyRow(body, field, key, false);
	}

	/**
	 * Writes a field that holds what a change does to its row.
	 */
	static void change(BodyWriter body, int field, RowChange change) {
		if (change instanceof PutRowRequest put) {
			row(body, field, put.primaryKey().columns(), put.columns());
		}
		else if (change instanceof UpdateRowRequest update) {
			row(body, field, update.primaryKey().columns(), update.changes());
		}
		else if (change instanceof DeleteRowRequest delete) {
			keyRow(body, field, delete.primaryKey().columns(), true);
		}
	}

	private static void keyRow(BodyWriter body, int field, List<? extends KeyColumn<?>> key, boolean deleteMarker) {
		int start = body.start(field);
		startRow(body, key);
		body.rows().endRow(deleteMarker);
		body.end(start);
	}

	private static void row(BodyWriter body, int field, List<? extends KeyColumn<?>> key,
			List<? extends ColumnChange> columns) {
		int start = body.start(field);
		startRow(body, key);
		if (!columns.isEmpty()) {
			body.rows().startColumns();
			columns.forEach(column -> cell(body, column));
		}
		body.rows().endRow(false);
		body.end(start);
	}

	private static void startRow(BodyWriter body, List<? extends KeyColumn<?>> key) {
		PlainBufferWriter rows = body.rows();
		rows.header();
		rows.startRow();
		rows.startPrimaryKey();
		for (KeyColumn<?> column : key) {
			rows.startCell(column.name());
			ValueCodec.write(column.value(), body.encoding(), rows);
			rows.endCell();
		}
	}

	private static void cell(BodyWriter body, ColumnChange change) {
		PlainBufferWriter rows = body.rows();
		rows.startCell(change.name());
		if (change instanceof ColumnChange.Put put) {
			ValueCodec.write(put.value(), body.encoding(), rows);
			put.timestamp().ifPresent(rows::timestamp);
		}
		else if (change instanceof ColumnChange.DeleteVersion delete) {
			rows.operation(CellOperation.DELETE_ONE_VERSION);
			rows.timestamp(delete.timestamp());
		}
		else if (change instanceof ColumnChange.Increment increment) {
			rows.integer(increment.delta());
			rows.operation(CellOperation.INCREMENT);
		}
		else if (change instanceof ColumnChange.Delete) {
			rows.operation(CellOperation.DELETE_ALL_VERSIONS);
		}
		rows.endCell();
	}

}
