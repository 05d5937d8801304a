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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;

/**
 * One pass over a table that looks for the points at which it can be cut.
 */
final class TableSplitter {

	/** Before the keys of all rows. */
	private static final byte[] BEGIN = {};

	/** Behind the keys of all rows. */
	private static final byte[] END = { (byte) 0xFF };

	private final Table table;

	private final TableDescription description;

	private final TableSplits.Size size;

	private final List<PrimaryKey> points = new ArrayList<>();

	private final List<TableSplits.Location> locations = new ArrayList<>();

	TableSplitter(Table table, TableSplits.Size size) {
		table.requireReadable();
		this.table = table;
		this.description = table.description();
		this.size = size;
	}

	TableSplits split() {
		byte[] begin = BEGIN;
		for (KeyValue boundary : this.description.splitPoints()) {
			byte[] end = RowKeyCodec.encode(boundary);
			splitPartition(begin, end);
			if (isFull()) {
				return new TableSplits(this.points, this.locations);
			}
			this.points.add(boundary(boundary));
			begin = end;
		}
		splitPartition(begin, END);
		return new TableSplits(this.points, this.locations);
	}

	private void splitPartition(byte[] begin, byte[] end) {
		int ranges = 1;
		long rangeSize = 0;
		Iterator<Map.Entry<byte[], byte[]>> rows = this.table.rows().ascending(begin, end);
		while (rows.hasNext() && !isFull()) {
			Map.Entry<byte[], byte[]> row = rows.next();
			if (rangeSize >= this.size.bytes()) {
				this.points.add(RowKeyCodec.decode(row.getKey(), this.description.schema().keyColumns()));
				rangeSize = 0;
				ranges++;
			}
			rangeSize += row.getKey().length + row.getValue().length;
		}
		this.locations.add(TableSplits.Location.of(this.description.id(), this.locations.size(), ranges));
	}

	private PrimaryKey boundary(KeyValue value) {
		return new PrimaryKey(List.of(new KeyColumn(this.description.schema().partitionKey().name(), value)));
	}

	private boolean isFull() {
		return this.points.size() >= this.size.limit();
	}

}
