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

package io.otspring.emulator.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a primary key in their order. The first is the partition key.
 *
 * @param columns the columns, at least one
 * @since 0.1.0
 */
public record PrimaryKey(List<KeyColumn> columns) {

	/** The length of the longest value, in bytes. */
	public static final int MAX_VALUE_LENGTH = 1024;

	public PrimaryKey {
		columns = List.copyOf(columns);
	}

	/**
	 * Refuses a key that fits no table, whatever its schema.
	 */
	public void requireWellFormed() {
		Set<String> names = new HashSet<>();
		for (KeyColumn column : this.columns) {
			NamingRules.requireColumnName(column.name());
			if (!names.add(column.name())) {
				throw OtsError.parameterInvalid("Duplicated primary key name: '" + column.name() + "'.");
			}
			int length = column.value().size();
			if (length > MAX_VALUE_LENGTH) {
				throw OtsError.parameterInvalid("The length of primary key column: '" + column.name()
						+ "' exceeds the MaxLength:" + MAX_VALUE_LENGTH + " with CurrentLength:" + length + ".");
			}
		}
	}

	public KeyValue partitionKey() {
		return this.columns.get(0).value();
	}

	/**
	 * Returns whether a column has a placeholder for its value.
	 * @param placeholder the placeholder
	 */
	public boolean has(KeyPlaceholder placeholder) {
		return count(placeholder) > 0;
	}

	public int count(KeyPlaceholder placeholder) {
		return (int) this.columns.stream().filter(column -> column.value() == placeholder).count();
	}

	/**
	 * Returns the same key with a value in the place of the placeholder for one to be
	 * assigned.
	 * @param assigned the value
	 */
	public PrimaryKey withAssigned(long assigned) {
		List<KeyColumn> replaced = new ArrayList<>(this.columns);
		replaced.replaceAll(column -> (column.value() != KeyPlaceholder.AUTO_INCREMENT) ? column
				: new KeyColumn(column.name(), new IntegerValue(assigned)));
		return new PrimaryKey(replaced);
	}

	/**
	 * Refuses a key that does not name one row.
	 */
	public void requireNoBound() {
		for (KeyPlaceholder bound : List.of(KeyPlaceholder.INF_MIN, KeyPlaceholder.INF_MAX)) {
			if (has(bound)) {
				throw OtsError.parameterInvalid(bound.type().wireName() + " is an invalid type for the primary key.");
			}
		}
	}

	/**
	 * Refuses a key with a value that the service would have to assign.
	 */
	public void requireReadable() {
		if (has(KeyPlaceholder.AUTO_INCREMENT)) {
			throw OtsError.parameterInvalid("PKAutoIncr can't be used for read operations.");
		}
	}

	/**
	 * Returns the number of bytes that capacity units and size limits count.
	 */
	public int size() {
		return this.columns.stream().mapToInt(KeyColumn::size).sum();
	}

}
