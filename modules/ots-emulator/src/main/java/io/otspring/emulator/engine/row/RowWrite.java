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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;

/**
 * The change of one row.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public sealed interface RowWrite {

	/** The most data that a request may write, in bytes. */
	int MAX_DATA_SIZE = 4_194_304;

	/** The most cells that a row may be written with. */
	int MAX_CELLS = 1024;

	PrimaryKey key();

	/**
	 * Returns what happens to the columns; empty where the row is deleted.
	 */
	List<? extends CellChange> changes();

	Condition condition();

	ReturnContent returnContent();

	/**
	 * Returns the number of bytes that the size limits of requests count.
	 */
	default long dataSize() {
		return key().size() + changes().stream().mapToLong(CellChange::size).sum();
	}

	/**
	 * Refuses a write that no table can take.
	 */
	default void requireWellFormed() {
		key().requireWellFormed();
		key().requireNoBound();
		int assigned = key().count(KeyPlaceholder.AUTO_INCREMENT);
		if (assigned > 1) {
			throw OtsError.parameterInvalid(assigned + " pk auto increment exist in row.");
		}
		if (changes().size() > MAX_CELLS) {
			throw OtsError.parameterInvalid("The number of attribute columns exceeds the limit, limit count: "
					+ MAX_CELLS + ", column count: " + changes().size() + ".");
		}
		changes().forEach(CellChange::requireWellFormed);
		Set<String> incremented = changes().stream()
			.filter(CellChange.Increment.class::isInstance)
			.map(CellChange::column)
			.collect(Collectors.toSet());
		for (String column : returnContent().columns()) {
			if (!incremented.contains(column)) {
				throw OtsError.parameterInvalid("Return column '" + column + "' is not incremented by the request.");
			}
		}
	}

	/**
	 * Refuses a write that is too large to be a request of its own.
	 * @param operation the name of the operation
	 */
	default void requireSize(String operation) {
		long size = dataSize();
		if (size > MAX_DATA_SIZE) {
			throw OtsError.parameterInvalid("The total data size of " + operation
					+ " request exceeds the limit, limit size: " + MAX_DATA_SIZE + ", data size: " + size + ".");
		}
	}

	/**
	 * Replaces a row.
	 *
	 * @param key the key
	 * @param changes all cells of the new row
	 * @param condition what the old row must be like
	 * @param returnContent what is answered
	 */
	record Put(PrimaryKey key, List<CellChange.Put> changes, Condition condition,
			ReturnContent returnContent) implements RowWrite {

		public Put {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * Changes cells of a row, which is created if a cell is written.
	 *
	 * @param key the key
	 * @param changes the changes, which apply in their order
	 * @param condition what the row must be like
	 * @param returnContent what is answered
	 */
	record Update(PrimaryKey key, List<CellChange> changes, Condition condition,
			ReturnContent returnContent) implements RowWrite {

		public Update {
			changes = List.copyOf(changes);
			if (changes.isEmpty()) {
				throw OtsError.parameterInvalid("Invalid update row request: missing cells in request.");
			}
		}

		@Override
		public void requireWellFormed() {
			RowWrite.super.requireWellFormed();
			Set<String> touched = new HashSet<>();
			Set<String> incremented = new HashSet<>();
			for (CellChange change : this.changes) {
				boolean increments = change instanceof CellChange.Increment;
				boolean repeated = !touched.add(change.column());
				if (increments) {
					incremented.add(change.column());
				}
				if (repeated && incremented.contains(change.column())) {
					throw OtsError.parameterInvalid("Column '" + change.column()
							+ "' cannot be incremented and changed otherwise in one request.");
				}
			}
		}

		boolean increments() {
			return this.changes.stream().anyMatch(CellChange.Increment.class::isInstance);
		}

	}

	/**
	 * Deletes a row.
	 *
	 * @param key the key
	 * @param condition what the row must be like
	 * @param returnContent what is answered
	 */
	record Delete(PrimaryKey key, Condition condition, ReturnContent returnContent) implements RowWrite {

		@Override
		public List<CellChange> changes() {
			return List.of();
		}

	}

}
