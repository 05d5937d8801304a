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
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.protocol.ErrorCode;

/**
 * Writes rows. Writes to one partition key come one after the other; readers see a row as
 * it was before a write or as it is afterwards.
 *
 * @since 0.1.0
 */
public final class TableWriter {

	private TableWriter() {
	}

	public static WriteResult write(Table table, RowWrite write) {
		return write(table, new TableScope(table), write);
	}

	/**
	 * Writes a row.
	 * @param table the table
	 * @param scope the table itself or a transaction on it
	 * @param write the write
	 */
	public static WriteResult write(Table table, Scope scope, RowWrite write) {
		return change(table, scope, write.key().partitionKey(), rows -> {
			WriteResult result = new RowWriter(rows).write(write);
			rows.flush();
			return result;
		});
	}

	/**
	 * Writes rows of one partition key, all or none.
	 * @param table the table
	 * @param scope the table itself or a transaction on it
	 * @param writes the writes, at least one
	 * @return the outcomes, either all done or all refused for the same reason
	 */
	static List<Outcome<WriteResult>> writeAtomically(Table table, Scope scope, List<RowWrite> writes) {
		try {
			KeyValue partitionKey = commonPartitionKey(writes);
			List<WriteResult> results = change(table, scope, partitionKey, rows -> {
				RowWriter writer = new RowWriter(rows);
				List<WriteResult> applied = new ArrayList<>();
				writes.forEach(write -> applied.add(writer.write(write)));
				rows.flush();
				return applied;
			});
			List<Outcome<WriteResult>> outcomes = new ArrayList<>();
			results.forEach(result -> outcomes.add(new Outcome.Done<>(result)));
			return outcomes;
		}
		catch (OtsError ex) {
			return Collections.nCopies(writes.size(), new Outcome.Refused<>(ex));
		}
	}

	private static KeyValue commonPartitionKey(List<RowWrite> writes) {
		KeyValue first = writes.get(0).key().partitionKey();
		for (RowWrite write : writes) {
			KeyValue other = write.key().partitionKey();
			if (!other.equals(first)) {
				throw new OtsError(ErrorCode.DATA_OUT_OF_RANGE, "Data out of scope of atomic. Atomic PartKey:"
						+ first.text() + ". Data PartKey:" + other.text());
			}
		}
		return first;
	}

	private static <T> T change(Table table, Scope scope, KeyValue partitionKey, Function<PendingRows, T> action) {
		return scope.change(partitionKey, () -> action.apply(new PendingRows(table, scope, partitionKey)));
	}

}
