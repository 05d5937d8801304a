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

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads of rows of several tables.
 *
 * @param tables the tables in the order of the request
 * @since 0.1.0
 */
public record BatchRead(List<Rows> tables) {

	private static final int MAX_ROWS = 100;

	/** What an answer holds at most, in bytes, before its last row. */
	private static final long MAX_ANSWER_SIZE = 8L * SelectedRow.MAX_ANSWER_SIZE;

	/**
	 * Refuses a batch that cannot be executed, whatever the tables.
	 */
	public BatchRead {
		tables = List.copyOf(tables);
		if (tables.isEmpty() || tables.stream().anyMatch(rows -> rows.reads().isEmpty())) {
			throw OtsError.parameterInvalid("No row specified in the request of BatchGetRow.");
		}
		if (tables.stream().mapToInt(rows -> rows.reads().size()).sum() > MAX_ROWS) {
			throw OtsError.parameterInvalid("Rows count exceeds the upper limit: " + MAX_ROWS + ".");
		}
		tables.forEach(rows -> NamingRules.requireTableName(rows.table()));
	}

	/**
	 * Executes the batch, which a missing table makes fail as a whole. Rows that the
	 * answer has no room for any more are refused with an error that asks to try again,
	 * so that clients read them with another request.
	 * @param instance the instance of the tables
	 * @return the outcomes, for each table and row in the order of the request
	 */
	public List<List<Outcome<RowResult>>> execute(Instance instance) {
		AtomicLong room = new AtomicLong(MAX_ANSWER_SIZE);
		return this.tables.stream().map(rows -> execute(instance, rows, room)).toList();
	}

	private static List<Outcome<RowResult>> execute(Instance instance, Rows rows, AtomicLong room) {
		return instance.withTable(rows.table(), MissingTable.TO_READ,
				table -> rows.reads().stream().map(read -> Outcome.of(() -> {
					if (room.get() <= 0) {
						throw new OtsError(ErrorCode.SERVER_BUSY, "Server is busy.");
					}
					RowResult result = TableReader.read(table, read.key(), rows.selection(), read.from());
					room.addAndGet(-result.size());
					return result;
				})).toList());
	}

	/**
	 * Reads of rows of one table.
	 *
	 * @param table the name of the table
	 * @param reads the reads
	 * @param selection what is wanted of each row
	 */
	public record Rows(String table, List<Read> reads, RowSelection selection) {

		public Rows {
			reads = List.copyOf(reads);
		}

	}

	/**
	 * A read of one row.
	 *
	 * @param key the key
	 * @param from where the rest of the row begins if a former answer was not complete
	 */
	public record Read(PrimaryKey key, @Nullable CellPosition from) {

		public Read {
			key.requireWellFormed();
			key.requireNoBound();
			key.requireReadable();
		}

	}

}
