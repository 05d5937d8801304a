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

import java.util.Collections;
import java.util.List;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableSchema;

/**
 * Writes to rows of one table, each for itself. Other than writes of other requests they
 * must keep to the types of the columns that the table declares.
 *
 * @param table the name of the table
 * @param writes the writes in the order of the request
 * @since 0.1.0
 */
public record BulkImport(String table, List<RowWrite> writes) {

	/**
	 * Refuses an import that cannot be executed, whatever the table.
	 */
	public BulkImport {
		writes = List.copyOf(writes);
		NamingRules.requireTableName(table);
		BatchWrite.requireSome(table, writes);
		BatchWrite.requireNotTooMany(writes);
		writes.forEach(RowWrite::requireWellFormed);
	}

	/**
	 * Executes the import.
	 * @param instance the instance of the table
	 * @return the outcomes in the order of the request
	 */
	public List<Outcome<WriteResult>> execute(Instance instance) {
		IndexedWrites.requireDistinct(List.of(new BatchWrite.Rows(this.table, this.writes)), instance::isIndexed);
		try {
			return instance.withTable(this.table, MissingTable.TO_CHANGE, this::execute);
		}
		catch (OtsError ex) {
			return Collections.nCopies(this.writes.size(), new Outcome.Refused<>(ex));
		}
	}

	private List<Outcome<WriteResult>> execute(Table target) {
		TableSchema schema = target.description().schema();
		return this.writes.stream().map(write -> Outcome.of(() -> {
			write.changes().forEach(change -> requireDeclaredType(schema, change));
			return TableWriter.write(target, write);
		})).toList();
	}

	private static void requireDeclaredType(TableSchema schema, CellChange change) {
		if (change instanceof CellChange.Put put) {
			schema.requireDeclaredType(put.column(), put.value().type());
		}
	}

}
