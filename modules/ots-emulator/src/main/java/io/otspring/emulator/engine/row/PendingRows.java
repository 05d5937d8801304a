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

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.emulator.storage.ChangeSet;

/**
 * The rows of one partition key as they will be, seen by those who are changing them.
 * Nobody else sees anything before the changes are flushed, all at once.
 * <p>
 * Instances are used by one thread, while nobody else may change the partition key.
 */
final class PendingRows {

	private final Table table;

	private final Scope scope;

	private final TableDescription description;

	private final long now;

	private final byte[] partitionKey;

	private final NavigableMap<byte[], Optional<StoredRow>> rows = new TreeMap<>(Arrays::compareUnsigned);

	private final List<RowChange> changes = new ArrayList<>();

	private long assigned;

	PendingRows(Table table, Scope scope, KeyValue partitionKey) {
		table.requireWritable();
		this.table = table;
		this.scope = scope;
		this.description = table.description();
		this.now = table.clock().millis();
		this.partitionKey = RowKeyCodec.encode(partitionKey);
	}

	TableDescription description() {
		return this.description;
	}

	/**
	 * Returns the time of all changes, in milliseconds since 1970.
	 */
	long now() {
		return this.now;
	}

	Retention retention() {
		return new Retention(this.description.options(), this.now);
	}

	/**
	 * Returns a row as far as it is readable.
	 * @param key the encoded primary key
	 */
	Optional<StoredRow> find(byte[] key) {
		Optional<StoredRow> pending = this.rows.get(key);
		if (pending == null) {
			byte[] stored = this.scope.view(this.table.rows()).get(key);
			pending = Optional.ofNullable(stored).map(StoredRowCodec::decode);
		}
		return pending.flatMap(retention()::readable);
	}

	void put(byte[] key, StoredRow row) {
		this.rows.put(key, Optional.of(row));
	}

	void remove(byte[] key) {
		this.rows.put(key, Optional.empty());
	}

	/**
	 * Remembers what was done.
	 */
	void add(RowChange change) {
		this.changes.add(change);
	}

	/**
	 * Returns the next value for an auto-increment column, larger than all that were
	 * assigned for this partition key before. Like those of the service the values grow
	 * with time.
	 */
	long assign() {
		if (this.assigned == 0) {
			byte[] stored = this.scope.view(this.table.sequences()).get(this.partitionKey);
			this.assigned = (stored != null) ? ByteBuffer.wrap(stored).getLong() : 0;
		}
		this.assigned = Math.max(this.assigned + 1, this.now * 1000);
		return this.assigned;
	}

	void flush() {
		ChangeSet changes = new ChangeSet();
		this.rows.forEach((key, row) -> row.ifPresentOrElse(
				present -> changes.put(this.table.rows(), key, StoredRowCodec.encode(present)),
				() -> changes.remove(this.table.rows(), key)));
		if (this.assigned != 0) {
			byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(this.assigned).array();
			changes.put(this.table.sequences(), this.partitionKey, value);
		}
		this.scope.apply(changes, this.changes);
	}

}
