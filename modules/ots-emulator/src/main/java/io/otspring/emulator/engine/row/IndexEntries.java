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
import java.util.Optional;
import java.util.concurrent.locks.Lock;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.storage.ChangeSet;

/**
 * Keeps the indexes of a table what its rows make them. An entry has the key of its row
 * in it, so that the lock of the row guards its entries as well.
 *
 * @since 0.1.0
 */
public final class IndexEntries {

	private IndexEntries() {
	}

	/**
	 * Gives an index the rows that its table has already. Each is looked at again under
	 * its lock, because it may be written meanwhile.
	 * @param table the table
	 * @param index the index
	 */
	public static void fill(Table table, Table index) {
		Iterator<Map.Entry<byte[], byte[]>> rows = table.rows()
			.ascending(RowKeyCodec.encode(KeyPlaceholder.INF_MIN), RowKeyCodec.encode(KeyPlaceholder.INF_MAX));
		while (rows.hasNext()) {
			fill(table, index, rows.next().getKey());
		}
	}

	private static void fill(Table table, Table index, byte[] rowKey) {
		PrimaryKey key = key(table, rowKey);
		Lock lock = table.partitionLock(RowKeyCodec.encode(key.partitionKey()));
		lock.lock();
		try {
			ChangeSet changes = new ChangeSet();
			stored(table, rowKey).flatMap(row -> IndexEntry.of(key, row, index.description().schema()))
				.ifPresent(entry -> put(entry, index, changes));
			table.apply(changes);
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Adds what a change of a row means for the indexes.
	 * @param table the table, which has the row as it is before the change
	 * @param rowKey the encoded key of the row
	 * @param row the row as it will be, or nothing if it is deleted
	 * @param changes where it is added
	 */
	static void change(Table table, byte[] rowKey, Optional<StoredRow> row, ChangeSet changes) {
		if (table.indexes().isEmpty()) {
			return;
		}
		PrimaryKey key = key(table, rowKey);
		Optional<StoredRow> former = stored(table, rowKey);
		for (Table index : table.indexes()) {
			TableSchema schema = index.description().schema();
			Optional<IndexEntry> before = former.flatMap(stored -> IndexEntry.of(key, stored, schema));
			Optional<IndexEntry> after = row.flatMap(present -> IndexEntry.of(key, present, schema));
			if (!before.map(IndexEntry::key).equals(after.map(IndexEntry::key))) {
				before.ifPresent(entry -> changes.remove(index.rows(), RowKeyCodec.encode(entry.key())));
			}
			after.ifPresent(entry -> put(entry, index, changes));
		}
	}

	private static void put(IndexEntry entry, Table index, ChangeSet changes) {
		changes.put(index.rows(), RowKeyCodec.encode(entry.key()), StoredRowCodec.encode(entry.row()));
	}

	private static PrimaryKey key(Table table, byte[] rowKey) {
		return RowKeyCodec.decode(rowKey, table.description().schema().keyColumns());
	}

	private static Optional<StoredRow> stored(Table table, byte[] rowKey) {
		return Optional.ofNullable(table.rows().get(rowKey)).map(StoredRowCodec::decode);
	}

}
