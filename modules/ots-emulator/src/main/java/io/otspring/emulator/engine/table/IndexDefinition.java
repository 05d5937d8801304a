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

package io.otspring.emulator.engine.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;

/**
 * A secondary index to be created.
 *
 * @param name the name, which no other index or table has
 * @param kind how its rows are spread
 * @param keyColumns the columns by which it is ordered: key columns and defined columns
 * of the table
 * @param attributes the other defined columns that its rows have
 * @since 0.1.0
 */
public record IndexDefinition(String name, IndexKind kind, List<String> keyColumns, List<String> attributes) {

	private static final int MAX_KEY_COLUMNS = 4;

	private static final int MAX_ATTRIBUTES = 32;

	public IndexDefinition {
		keyColumns = List.copyOf(keyColumns);
		attributes = List.copyOf(attributes);
	}

	/**
	 * Returns all columns of the primary key, with the key columns of the table that are
	 * not asked for at the end.
	 * @param schema the columns of the table
	 */
	List<String> completedKey(TableSchema schema) {
		return Stream.concat(this.keyColumns.stream(), schema.keyColumns().stream().map(KeyColumnSchema::name))
			.distinct()
			.toList();
	}

	/**
	 * Refuses an index that a table cannot have.
	 * @param schema the columns of the table
	 */
	void requireValid(TableSchema schema) {
		NamingRules.requireTableName(this.name);
		if (this.keyColumns.isEmpty() || this.keyColumns.size() > MAX_KEY_COLUMNS) {
			throw OtsError.parameterInvalid("The number of primary key columns must be in range: [1, 4] in index.");
		}
		if (this.attributes.size() > MAX_ATTRIBUTES) {
			throw OtsError.parameterInvalid("The number of attribute columns must be in range: [0, 32] in index.");
		}
		requireValidKey(schema);
		requireValidAttributes(schema);
	}

	private void requireValidKey(TableSchema schema) {
		Set<String> names = new HashSet<>();
		for (String column : this.keyColumns) {
			schema.indexed(column);
			if (!names.add(column)) {
				throw OtsError.parameterInvalid("Duplicated primary key name: '" + column + "'.");
			}
		}
		String first = this.keyColumns.get(0);
		String partitionKey = schema.partitionKey().name();
		if (this.kind == IndexKind.LOCAL && !first.equals(partitionKey)) {
			throw OtsError.parameterInvalid(
					"First primary key of local index must be '" + partitionKey + "', index: " + this.name + ".");
		}
		if (schema.keyColumns().stream().anyMatch(column -> column.autoIncrement() && column.name().equals(first))) {
			throw OtsError.parameterInvalid("First primary key can't be auto increment, table: " + this.name + ".");
		}
	}

	private void requireValidAttributes(TableSchema schema) {
		List<String> key = completedKey(schema);
		Set<String> names = new HashSet<>();
		for (String column : this.attributes) {
			if (key.contains(column)) {
				throw TableSchema.duplicatedColumn(column);
			}
			schema.requireDefined(column);
			if (!names.add(column)) {
				throw OtsError.parameterInvalid("Duplicated defined column name: '" + column + "'.");
			}
		}
	}

}
