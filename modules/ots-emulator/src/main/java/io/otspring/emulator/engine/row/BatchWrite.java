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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.protocol.ErrorCode;

/**
 * Writes to rows of several tables.
 *
 * @param tables the tables in the order of the request
 * @param atomic whether the rows of a table are written all or not at all
 * @since 0.1.0
 */
public record BatchWrite(List<Rows> tables, boolean atomic) {

	private static final int MAX_ROWS = 200;

	/**
	 * Refuses a batch that cannot be executed, whatever the tables.
	 */
	public BatchWrite {
		tables = List.copyOf(tables);
		if (tables.isEmpty()) {
			throw OtsError.parameterInvalid("No row is specified in BatchWriteRow.");
		}
		List<RowWrite> writes = tables.stream().flatMap(rows -> rows.writes().stream()).toList();
		for (Rows rows : tables) {
			NamingRules.requireTableName(rows.table());
			requireSome(rows.table(), rows.writes());
		}
		requireNotTooMany(writes);
		writes.forEach(RowWrite::requireWellFormed);
		long size = writes.stream().mapToLong(RowWrite::dataSize).sum();
		if (size > RowWrite.MAX_DATA_SIZE) {
			throw OtsError.parameterInvalid("The total data size of BatchWriteRow request exceeds the limit, "
					+ "limit size: " + RowWrite.MAX_DATA_SIZE + ", data size: " + size + ".");
		}
		requireRepeatable(tables);
	}

	/**
	 * Refuses to write no rows of a table.
	 */
	static void requireSome(String table, List<RowWrite> writes) {
		if (writes.isEmpty()) {
			throw OtsError.parameterInvalid("No operation is specified for table: '" + table + "'.");
		}
	}

	/**
	 * Refuses to write more rows than a request may.
	 */
	static void requireNotTooMany(List<RowWrite> writes) {
		if (writes.size() > MAX_ROWS) {
			throw OtsError.parameterInvalid("Rows count exceeds the upper limit: " + MAX_ROWS + ".");
		}
	}

	/**
	 * Executes the batch.
	 * @param instance the instance of the tables
	 * @return the outcomes, for each table and row in the order of the request
	 */
	public List<List<Outcome<WriteResult>>> execute(Instance instance) {
		IndexedWrites.requireDistinct(this.tables, instance::isIndexed);
		List<List<Outcome<WriteResult>>> outcomes = new ArrayList<>();
		for (Rows rows : this.tables) {
			outcomes.add(execute(instance, rows));
		}
		return outcomes;
	}

	/**
	 * Executes the batch in a transaction, which refuses the rows of other tables.
	 * @param table the table of the transaction
	 * @param transaction the transaction
	 * @return the outcomes, for each table and row in the order of the request
	 */
	public List<List<Outcome<WriteResult>>> execute(Table table, Scope transaction) {
		IndexedWrites.requireDistinct(this.tables, name -> table.description().isIndexed());
		List<List<Outcome<WriteResult>>> outcomes = new ArrayList<>();
		for (Rows rows : this.tables) {
			outcomes.add(table.description().name().equals(rows.table()) ? execute(table, transaction, rows.writes())
					: refused(rows,
							new OtsError(ErrorCode.DATA_OUT_OF_RANGE,
									"Data out of scope of transaction. Transaction table:" + table.description().name()
											+ ". Data table:" + rows.table())));
		}
		return outcomes;
	}

	private List<Outcome<WriteResult>> execute(Instance instance, Rows rows) {
		try {
			return instance.withTable(rows.table(), MissingTable.TO_CHANGE,
					table -> execute(table, new TableScope(table), rows.writes()));
		}
		catch (OtsError ex) {
			return refused(rows, ex);
		}
	}

	private List<Outcome<WriteResult>> execute(Table table, Scope scope, List<RowWrite> writes) {
		if (this.atomic) {
			return TableWriter.writeAtomically(table, scope, writes);
		}
		List<Outcome<WriteResult>> outcomes = new ArrayList<>();
		writes.forEach(write -> outcomes.add(Outcome.of(() -> TableWriter.write(table, scope, write))));
		return outcomes;
	}

	private static List<Outcome<WriteResult>> refused(Rows rows, OtsError error) {
		return Collections.nCopies(rows.writes().size(), new Outcome.Refused<>(error));
	}

	/**
	 * Refuses rows that come several times and whose outcome would depend on the order.
	 * Two rows with a key to be assigned are never the same.
	 */
	private static void requireRepeatable(List<Rows> tables) {
		Map<String, Map<BinaryValue, RowWrite>> seen = new HashMap<>();
		for (Rows rows : tables) {
			for (RowWrite write : rows.writes()) {
				if (!write.key().has(KeyPlaceholder.AUTO_INCREMENT)) {
					RowWrite former = seen.computeIfAbsent(rows.table(), table -> new HashMap<>())
						.put(new BinaryValue(RowKeyCodec.encode(write.key())), write);
					if (former != null) {
						requireUnconditional(former);
						requireUnconditional(write);
					}
				}
			}
		}
	}

	private static void requireUnconditional(RowWrite write) {
		if (write.condition().expectation() != Condition.Expectation.IGNORE) {
			throw OtsError.parameterInvalid("Repeated rows do not support row exist expectation check in BatchModify.");
		}
		if (write.condition().columns() != null) {
			throw OtsError.parameterInvalid("Repeated rows do not support row condition check in BatchModify.");
		}
		if (write instanceof RowWrite.Update update && update.increments()) {
			throw OtsError.parameterInvalid("Repeated rows do not support increment in BatchModify.");
		}
	}

	/**
	 * Writes to rows of one table.
	 *
	 * @param table the name of the table
	 * @param writes the writes
	 */
	public record Rows(String table, List<RowWrite> writes) {

		public Rows {
			writes = List.copyOf(writes);
		}

	}

}
