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

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.storage.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the indexes of a table what its rows make them. Each row has entries of its own,
 * since they have its key in theirs, so who may change a row may change its entries.
 *
 * @since 0.1.0
 */
public final class IndexEntries {

	/** How many rows are looked at while nobody else can use the table. */
	private static final int FILLED_AT_ONCE = 100;

	private IndexEntries() {
	}

	/**
	 * Gives an index the rows that its table has already. The table can be used between
	 * any two steps of it.
	 * @param table the table
	 * @param index the index
	 */
	public static void fill(Table table, Table index) {
		Iterator<Map.Entry<byte[], byte[]>> rows = table.rows()
			.ascending(RowKeyCodec.encode(KeyPlaceholder.INF_MIN), RowKeyCodec.encode(KeyPlaceholder.INF_MAX));
		while (rows.hasNext()) {
			table.exclusively(() -> fillSome(table, index, rows));
		}
	}

	/**
	 * Reads each row again, because an iterator may have come across it before it was
	 * changed.
	 */
	private static void fillSome(Table table, Table index, Iterator<Map.Entry<byte[], byte[]>> rows) {
		ChangeSet changes = new ChangeSet();
		for (int i = 0; i < FILLED_AT_ONCE && rows.hasNext(); i++) {
			byte[] rowKey = rows.next().getKey();
			entry(table, rowKey, table.rows().get(rowKey), index).ifPresent(entry -> put(entry, index, changes));
		}
		if (!changes.isEmpty()) {
			table.apply(changes);
		}
	}

	/**
	 * Adds to changes of rows what they mean for the indexes.
	 * @param changes the changes, at most one of a row
	 * @param table the table of the rows as it is before the changes
	 */
	static void addTo(ChangeSet changes, Table table) {
		if (table.indexes().isEmpty()) {
			return;
		}
		for (ChangeSet.Change change : changes.changes()) {
			if (change.space() == table.rows()) {
				byte[] former = table.rows().get(change.key());
				table.indexes()
					.forEach(index -> replace(entry(table, change.key(), former, index),
							entry(table, change.key(), change.value(), index), index, changes));
			}
		}
	}

	private static void replace(Optional<IndexEntry> before, Optional<IndexEntry> after, Table index,
			ChangeSet changes) {
		if (!before.map(IndexEntry::key).equals(after.map(IndexEntry::key))) {
			before.ifPresent(entry -> changes.remove(index.rows(), RowKeyCodec.encode(entry.key())));
		}
		after.ifPresent(entry -> put(entry, index, changes));
	}

	private static void put(IndexEntry entry, Table index, ChangeSet changes) {
		changes.put(index.rows(), RowKeyCodec.encode(entry.key()), StoredRowCodec.encode(entry.row()));
	}

	/**
	 * Returns the entry of a row in an index.
	 * @param table the table of the row
	 * @param rowKey the encoded key of the row
	 * @param row the encoded row, {@code null} if there is none
	 * @param index the index
	 */
	private static Optional<IndexEntry> entry(Table table, byte[] rowKey, byte @Nullable [] row, Table index) {
		if (row == null) {
			return Optional.empty();
		}
		return IndexEntry.of(RowKeyCodec.decode(rowKey, table.description().schema().keyColumns()),
				StoredRowCodec.decode(row), index.description().schema());
	}

}
