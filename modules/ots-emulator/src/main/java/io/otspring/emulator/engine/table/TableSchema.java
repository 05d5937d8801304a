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

import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * The columns that a table declares.
 *
 * @param keyColumns the columns of the primary key in their order, the partition key
 * first
 * @param definedColumns the declared attribute columns
 * @since 0.1.0
 */
public record TableSchema(List<KeyColumnSchema> keyColumns, List<DefinedColumn> definedColumns) {

	private static final int MAX_KEY_COLUMNS = 4;

	private static final int MAX_DEFINED_COLUMNS = 32;

	public TableSchema {
		keyColumns = List.copyOf(keyColumns);
		definedColumns = List.copyOf(definedColumns);
	}

	public KeyColumnSchema partitionKey() {
		return this.keyColumns.get(0);
	}

	public boolean isKeyColumn(String name) {
		return this.keyColumns.stream().anyMatch(column -> column.name().equals(name));
	}

	/**
	 * Refuses a value of another type than the declared one. A column that is not
	 * declared takes every type.
	 * @param column the attribute column
	 * @param type the type of its value
	 */
	public void requireDeclaredType(String column, ValueType type) {
		for (DefinedColumn declared : this.definedColumns) {
			if (declared.name().equals(column) && declared.type() != type) {
				throw OtsError.parameterInvalid("Invalid column type for column " + column + " expect "
						+ declared.type().wireName() + " actual " + type.wireName());
			}
		}
	}

	/**
	 * Returns a column as it is in the key of an index, where no values are assigned.
	 * @param name the name of a key column, or of a defined column of a type that keys
	 * have
	 */
	KeyColumnSchema indexed(String name) {
		for (KeyColumnSchema column : this.keyColumns) {
			if (column.name().equals(name)) {
				return new KeyColumnSchema(name, column.type(), false);
			}
		}
		ValueType type = requireDefined(name).type();
		if (type == ValueType.DOUBLE || type == ValueType.BOOLEAN) {
			throw OtsError.parameterInvalid(type + " is an invalid type for the primary key.");
		}
		return new KeyColumnSchema(name, type, false);
	}

	DefinedColumn requireDefined(String name) {
		return this.definedColumns.stream()
			.filter(column -> column.name().equals(name))
			.findFirst()
			.orElseThrow(() -> OtsError.parameterInvalid("Column does not exist:" + name + "."));
	}

	TableSchema withDefined(List<DefinedColumn> added) {
		return new TableSchema(this.keyColumns, Stream.concat(this.definedColumns.stream(), added.stream()).toList());
	}

	TableSchema withoutDefined(List<String> removed) {
		removed.forEach(this::requireDefined);
		return new TableSchema(this.keyColumns,
				this.definedColumns.stream().filter(column -> !removed.contains(column.name())).toList());
	}

	public boolean hasAutoIncrement() {
		return this.keyColumns.stream().anyMatch(KeyColumnSchema::autoIncrement);
	}

	/**
	 * Refuses a schema that no table can have.
	 * @param tableName the table, for messages
	 */
	void requireValid(String tableName) {
		if (this.keyColumns.isEmpty() || this.keyColumns.size() > MAX_KEY_COLUMNS) {
			throw OtsError.parameterInvalid("The number of primary key columns must be in range: [1, 4].");
		}
		Set<String> names = new HashSet<>();
		for (KeyColumnSchema column : this.keyColumns) {
			NamingRules.requireColumnName(column.name());
			if (!names.add(column.name())) {
				throw OtsError.parameterInvalid("Duplicated primary key name: '" + column.name() + "'.");
			}
		}
		requireValidAutoIncrement(tableName);
		requireValidDefinedColumns(names);
	}

	private void requireValidAutoIncrement(String tableName) {
		List<KeyColumnSchema> assigned = this.keyColumns.stream().filter(KeyColumnSchema::autoIncrement).toList();
		if (assigned.size() > 1) {
			throw OtsError.parameterInvalid("AUTO_INCREMENT primary key count must <= 1.");
		}
		if (assigned.stream().anyMatch(column -> column.type() != ValueType.INTEGER)) {
			throw OtsError.parameterInvalid("AUTO_INCREMENT primary key must be integer.");
		}
		if (partitionKey().autoIncrement()) {
			throw OtsError.parameterInvalid("First primary key can't be auto increment, table: " + tableName + ".");
		}
	}

	private void requireValidDefinedColumns(Set<String> keyNames) {
		if (this.definedColumns.size() > MAX_DEFINED_COLUMNS) {
			throw OtsError.parameterInvalid("The number of defined columns must be in range: [0, 32].");
		}
		Set<String> names = new HashSet<>();
		for (DefinedColumn column : this.definedColumns) {
			NamingRules.requireColumnName(column.name());
			if (keyNames.contains(column.name())) {
				throw duplicatedColumn(column.name());
			}
			if (!names.add(column.name())) {
				throw OtsError.parameterInvalid("Duplicated defined column name: '" + column.name() + "'.");
			}
		}
	}

	/**
	 * Refuses a key that does not have the columns of the table in their order, each with
	 * a value of its type or a placeholder that may stand there.
	 * @param key the key of a row or the bound of a range
	 */
	public void requireKey(PrimaryKey key) {
		List<KeyColumn> columns = key.columns();
		if (columns.size() != this.keyColumns.size()) {
			throw invalidKey("size", String.valueOf(columns.size()), String.valueOf(this.keyColumns.size()));
		}
		for (int i = 0; i < columns.size(); i++) {
			requireColumn(columns.get(i), this.keyColumns.get(i));
		}
	}

	/**
	 * Refuses a key that no local transaction can hold.
	 * @param key the key, which must be the partition key alone
	 */
	public void requireTransactional(PrimaryKey key) {
		if (key.columns().size() != 1) {
			throw OtsError.parameterInvalid("StartLocalTransaction support only one primary key.");
		}
		if (hasAutoIncrement()) {
			throw OtsError.parameterInvalid("Local transactions are not possible with an auto-increment primary key.");
		}
		key.requireWellFormed();
		key.requireNoBound();
		requireColumn(key.columns().get(0), partitionKey());
	}

	private static void requireColumn(KeyColumn column, KeyColumnSchema declared) {
		if (!column.name().equals(declared.name())) {
			throw invalidKey("name", column.name(), declared.name());
		}
		if (!fits(column, declared)) {
			throw invalidKey("type", column.value().type().wireName(), declared.type().wireName());
		}
	}

	/**
	 * Refuses an attribute column with the name of a key column.
	 * @param name the name of the attribute column
	 */
	public void requireAttribute(String name) {
		if (isKeyColumn(name)) {
			throw duplicatedColumn(name);
		}
	}

	private static boolean fits(KeyColumn column, KeyColumnSchema declared) {
		if (column.value() instanceof KeyPlaceholder placeholder) {
			return placeholder != KeyPlaceholder.AUTO_INCREMENT || declared.autoIncrement();
		}
		return column.value().type() == declared.type();
	}

	private static OtsError invalidKey(String what, String input, String meta) {
		return new OtsError(ErrorCode.INVALID_PK,
				"Validate PK " + what + " fail. Input: " + input + ", Meta: " + meta + ".");
	}

	static OtsError duplicatedColumn(String name) {
		return OtsError.parameterInvalid("Duplicated attribute column name with primary key column: '" + name + "'.");
	}

}
