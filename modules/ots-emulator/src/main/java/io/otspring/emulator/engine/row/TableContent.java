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

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.transaction.Scope;

/**
 * Takes rows out of tables and puts them into tables as they are, with versions that no
 * client could choose any more.
 *
 * @since 0.1.0
 */
public final class TableContent {

	private static final byte[] FIRST = {};

	/** Larger than the type of the first value of any key. */
	private static final byte[] END = { (byte) 0xFF };

	private TableContent() {
	}

	/**
	 * Passes on the rows that can be read now, by their keys.
	 */
	public static void forEach(Table table, Consumer<WholeRow> consumer) {
		TableDescription description = table.description();
		Retention retention = new Retention(description.options(), table.clock().millis());
		Iterator<Map.Entry<byte[], byte[]>> entries = table.rows().ascending(FIRST, END);
		while (entries.hasNext()) {
			Map.Entry<byte[], byte[]> entry = entries.next();
			retention.readable(StoredRowCodec.decode(entry.getValue()))
				.ifPresent(row -> consumer
					.accept(new WholeRow(RowKeyCodec.decode(entry.getKey(), description.schema().keyColumns()),
							row.writtenAt(), row.cells())));
		}
	}

	/**
	 * Puts a row in the place of the one with its key, if there is one.
	 * @param table the table
	 * @param row the row, whose key must be one of the table; its cells may be in any
	 * order
	 */
	public static void put(Table table, WholeRow row) {
		Scope scope = new TableScope(table);
		KeyValue partitionKey = row.key().partitionKey();
		scope.change(partitionKey, () -> {
			PendingRows rows = new PendingRows(table, scope, partitionKey);
			rows.put(RowKeyCodec.encode(row.key()), new StoredRow(row.writtenAt(), new RowEditor(row.cells()).cells()));
			rows.flush();
			return row;
		});
	}

}
