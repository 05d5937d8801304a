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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The tables and secondary indexes that share a name space.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Instance {

	private static final int MAX_TABLES = 64;

	private final String name;

	private final TableCatalog catalog;

	private final NavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

	private final TableOperationRate rate;

	private final EngineSettings settings;

	Instance(String name, TableCatalog catalog, EngineSettings settings) {
		this.name = name;
		this.catalog = catalog;
		this.settings = settings;
		this.rate = new TableOperationRate();
	}

	/**
	 * Adds a table that the storage has. An index that was being filled when the storage
	 * was closed was never announced as created and is dropped.
	 */
	void add(TableDescription description) {
		Table table = open(description);
		description.indexes()
			.stream()
			.filter(index -> !index.complete())
			.forEach(index -> change(table, table.description().withoutIndex(index)));
	}

	private Table open(TableDescription description) {
		Table table = this.catalog.open(description);
		this.tables.put(description.name(), table);
		table.indexes().forEach(index -> this.tables.put(index.description().name(), index));
		return table;
	}

	public synchronized void createTable(TableDefinition definition) {
		create(definition, startTableOperation());
	}

	/**
	 * Creates a table that is not counted among the operations on tables, because no
	 * client asked for it.
	 */
	public synchronized void restoreTable(TableDefinition definition) {
		create(definition, this.catalog.clock().instant());
	}

	private void create(TableDefinition definition, Instant now) {
		TableDescription description = TableDescription.create(definition, now);
		List<String> names = new ArrayList<>();
		names.add(description.name());
		description.indexes().forEach(index -> names.add(index.name()));
		requireFree(names);
		this.catalog.save(this.name, description);
		open(description);
	}

	private void requireFree(List<String> names) {
		if (names.stream().distinct().count() < names.size() || names.stream().anyMatch(this.tables::containsKey)) {
			throw new OtsError(ErrorCode.OBJECT_ALREADY_EXIST, "Requested table already exists.");
		}
		if (this.tables.size() + names.size() > MAX_TABLES) {
			throw new OtsError(ErrorCode.QUOTA_EXHAUSTED, "Number of tables exceeds the quota:" + MAX_TABLES + ".");
		}
	}

	/**
	 * Returns the names of the tables, without the indexes, in ascending order.
	 */
	public List<String> tableNames() {
		return this.tables.entrySet()
			.stream()
			.filter(entry -> !entry.getValue().isIndex())
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Returns whether there is a table with secondary indexes.
	 * @param tableName the name of the table
	 */
	public boolean isIndexed(String tableName) {
		Table table = this.tables.get(tableName);
		return table != null && table.description().isIndexed();
	}

	/**
	 * Returns the descriptions of the tables in ascending order of their names.
	 */
	public List<TableDescription> describeTables() {
		return this.tables.values().stream().map(Table::description).toList();
	}

	public TableDescription describeTable(String tableName) {
		return withTable(tableName, MissingTable.TO_CHANGE, Table::description);
	}

	public synchronized TableDescription updateTable(String tableName, TableUpdate update) {
		Instant now = startTableOperation();
		Table table = findToChange(tableName);
		TableDescription current = table.description();
		TableDescription updated = current.updated(update, now);
		if (update.throughput() != null && this.settings.rateLimits()) {
			current.throughput().requireChangeable(now);
		}
		change(table, updated);
		return updated;
	}

	/**
	 * Deletes a table and its indexes.
	 * @param tableName the name
	 */
	public synchronized void deleteTable(String tableName) {
		startTableOperation();
		delete(findToChange(tableName));
	}

	/**
	 * Deletes all tables, which is not counted among the operations on tables, because no
	 * client asked for it.
	 */
	synchronized void clear() {
		tableNames().forEach(tableName -> delete(findToChange(tableName)));
	}

	private void delete(Table table) {
		this.catalog.remove(this.name, table.description());
		this.tables.remove(table.description().name());
		table.indexes().forEach(index -> this.tables.remove(index.description().name()));
		table.drop();
	}

	/**
	 * Creates an index, and returns when it can be read.
	 * @param tableName the table
	 * @param definition the index
	 * @param fill how the rows that the table has come into the index, {@code null} if
	 * they do not
	 */
	public synchronized void createIndex(String tableName, IndexDefinition definition, @Nullable IndexFill fill) {
		Instant now = startTableOperation();
		Table table = findToChange(tableName);
		IndexDescription index = IndexDescription.create(definition, table.description().schema(), fill == null, now);
		TableDescription extended = table.description().withIndex(index);
		requireFree(List.of(index.name()));
		change(table, extended);
		if (fill != null) {
			fill(table, index, fill);
		}
	}

	private void fill(Table table, IndexDescription index, IndexFill fill) {
		TableDescription after = table.description().withoutIndex(index);
		try {
			fill.fill(table, find(index.name(), MissingTable.TO_CHANGE));
			after = table.description().withCompleted(index);
		}
		finally {
			change(table, after);
		}
	}

	public synchronized void dropIndex(String tableName, String indexName) {
		startTableOperation();
		Table table = findToChange(tableName);
		NamingRules.requireTableName(indexName);
		TableDescription current = table.description();
		IndexDescription index = current.indexes()
			.stream()
			.filter(each -> each.name().equals(indexName))
			.findFirst()
			.orElseThrow(MissingTable.TO_CHANGE::error);
		change(table, current.withoutIndex(index));
	}

	public synchronized void addDefinedColumns(String tableName, List<DefinedColumn> columns) {
		startTableOperation();
		Table table = findToChange(tableName);
		change(table, table.description().withDefined(columns));
	}

	public synchronized void deleteDefinedColumns(String tableName, List<String> columns) {
		startTableOperation();
		Table table = findToChange(tableName);
		change(table, table.description().withoutDefined(columns));
	}

	private void change(Table table, TableDescription description) {
		this.catalog.save(this.name, description);
		List<Table> former = table.indexes();
		table.describe(description);
		table.indexes().forEach(index -> this.tables.put(index.description().name(), index));
		former.stream()
			.filter(index -> !table.indexes().contains(index))
			.forEach(index -> this.tables.remove(index.description().name()));
	}

	private Table findToChange(String tableName) {
		Table table = find(tableName, MissingTable.TO_CHANGE);
		table.requireWritable();
		return table;
	}

	/**
	 * Uses a table or an index. It stays there until the action ends.
	 * @param tableName the name
	 * @param missing how it is reported if there is no such table
	 * @param action what is done with it
	 * @return what the action returns
	 */
	public <T> T withTable(String tableName, MissingTable missing, Function<Table, T> action) {
		return find(tableName, missing).use(missing, action);
	}

	private Table find(String tableName, MissingTable missing) {
		NamingRules.requireTableName(tableName);
		Table table = this.tables.get(tableName);
		if (table == null) {
			throw missing.error();
		}
		return table;
	}

	private Instant startTableOperation() {
		Instant now = this.catalog.clock().instant();
		if (this.settings.rateLimits()) {
			this.rate.count(now);
		}
		return now;
	}

}
