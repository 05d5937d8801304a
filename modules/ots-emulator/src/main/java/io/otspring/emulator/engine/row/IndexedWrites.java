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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * What a table with secondary indexes does not take, although others do.
 */
final class IndexedWrites {

	private IndexedWrites() {
	}

	/**
	 * Refuses a version that the client chose, a value of another type than the declared
	 * one, and a value that is too long for the key of an index.
	 * @param change the change
	 * @param table the table
	 */
	static void requireAcceptable(CellChange change, TableDescription table) {
		if (change instanceof CellChange.Put put) {
			if (put.timestamp() != null) {
				throw OtsError.parameterInvalid("Timestamp cannot be given for column name:" + put.column()
						+ " of table with secondary index.");
			}
			table.schema().requireDeclaredType(put.column(), put.value().type());
			if (table.isIndexed(put.column()) && put.value() instanceof KeyValue value) {
				new PrimaryKey(List.of(new KeyColumn(put.column(), value))).requireWellFormed();
			}
		}
		else if (change instanceof CellChange.Increment increment) {
			table.schema().requireDeclaredType(increment.column(), ValueType.INTEGER);
		}
	}

	/**
	 * Refuses a row that comes several times. Two rows with a key to be assigned are
	 * never the same.
	 * @param tables the writes of a request
	 * @param indexed whether a table of a name has indexes
	 */
	static void requireDistinct(List<BatchWrite.Rows> tables, Predicate<String> indexed) {
		Map<String, Set<BinaryValue>> keys = new HashMap<>();
		for (BatchWrite.Rows rows : tables) {
			if (indexed.test(rows.table())) {
				Set<BinaryValue> seen = keys.computeIfAbsent(rows.table(), table -> new HashSet<>());
				for (RowWrite write : rows.writes()) {
					if (!write.key().has(KeyPlaceholder.AUTO_INCREMENT)
							&& !seen.add(new BinaryValue(RowKeyCodec.encode(write.key())))) {
						throw OtsError.parameterInvalid(
								"Repeated rows are not supported in BatchModify of table with secondary index.");
					}
				}
			}
		}
	}

}
