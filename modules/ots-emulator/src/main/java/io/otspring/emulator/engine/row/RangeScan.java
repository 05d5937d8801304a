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
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.emulator.storage.KeySpace;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a range. It ends at the end of the range, at the limit of the request, or
 * when as much was looked at as one answer may cost, whether it was answered or dropped.
 */
final class RangeScan {

	private static final int MAX_ROWS = 5000;

	private final Scope scope;

	private final KeySpace stored;

	private final TableDescription description;

	private final RangeQuery query;

	private final Retention retention;

	private final List<Row> rows = new ArrayList<>();

	private int scannedRows;

	private long scannedSize;

	private @Nullable PrimaryKey next;

	private @Nullable CellPosition nextCell;

	RangeScan(Table table, Scope scope, RangeQuery query) {
		table.requireReadable();
		this.scope = scope;
		this.stored = scope.view(table.rows());
		this.description = table.description();
		this.query = query;
		this.retention = new Retention(this.description.options(), table.clock().millis());
	}

	RangeResult run() {
		byte[] begin = encode(this.query.begin());
		Iterator<Map.Entry<byte[], byte[]>> entries = entries(begin, encode(this.query.end()));
		while (this.next == null && entries.hasNext()) {
			Map.Entry<byte[], byte[]> entry = entries.next();
			StoredRow row = this.retention.readable(StoredRowCodec.decode(entry.getValue())).orElse(null);
			if (row != null) {
				CellPosition from = Arrays.equals(entry.getKey(), begin) ? this.query.from() : null;
				visit(RowKeyCodec.decode(entry.getKey(), this.description.schema().keyColumns()), row, from);
			}
		}
		return new RangeResult(this.rows, this.next, this.nextCell, CapacityUnits.forRead(this.scannedSize));
	}

	private byte[] encode(PrimaryKey bound) {
		this.description.schema().requireKey(bound);
		this.scope.require(bound.partitionKey());
		return RowKeyCodec.encode(bound);
	}

	private Iterator<Map.Entry<byte[], byte[]>> entries(byte[] begin, byte[] end) {
		int order = Arrays.compareUnsigned(begin, end);
		if (this.query.direction() == RangeQuery.Direction.FORWARD) {
			if (order >= 0) {
				throw OtsError.parameterInvalid("Begin key must less than end key in FORWARD");
			}
			return this.stored.ascending(begin, end);
		}
		if (order <= 0) {
			throw OtsError.parameterInvalid("Begin key must more than end key in BACKWARD");
		}
		return this.stored.descending(begin, end);
	}

	private void visit(PrimaryKey key, StoredRow row, @Nullable CellPosition from) {
		if (isFull()) {
			this.next = key;
			return;
		}
		SelectedRow selected = SelectedRow.of(key, row, this.query.selection(),
				this.description.options().versionSize());
		SelectedRow.Part part = this.query.wholeRows() ? selected.whole() : selected.part(from);
		if (this.scannedRows > 0 && this.scannedSize + selected.size() > SelectedRow.MAX_ANSWER_SIZE) {
			this.next = key;
			return;
		}
		this.scannedRows++;
		if (!selected.answered()) {
			this.scannedSize += selected.size();
			return;
		}
		this.scannedSize += part.size();
		this.rows.add(new Row(key, part.cells()));
		if (part.next() != null) {
			this.next = key;
			this.nextCell = part.next();
		}
	}

	private boolean isFull() {
		Integer limit = this.query.limit();
		return this.scannedRows == MAX_ROWS || (limit != null && this.rows.size() == limit);
	}

}
