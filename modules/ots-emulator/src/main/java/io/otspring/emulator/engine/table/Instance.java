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
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;

/**
 * The tables that share a name space.
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

	void add(TableDescription description) {
		this.tables.put(description.name(), this.catalog.open(description));
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
		if (this.tables.containsKey(description.name())) {
			throw new OtsError(ErrorCode.OBJECT_ALREADY_EXIST, "Requested table already exists.");
		}
		if (this.tables.size() >= MAX_TABLES) {
			throw new OtsError(ErrorCode.QUOTA_EXHAUSTED, "Number of tables exceeds the quota:" + MAX_TABLES + ".");
		}
		this.catalog.save(this.name, description);
		add(description);
	}

	/**
	 * Returns the names of the tables in ascending order.
	 */
	public List<String> tableNames() {
		return List.copyOf(this.tables.keySet());
	}

	public TableDescription describeTable(String tableName) {
		return withTable(tableName, MissingTable.TO_CHANGE, Table::description);
	}

	public synchronized TableDescription updateTable(String tableName, TableUpdate update) {
		Instant now = startTableOperation();
		return withTable(tableName, MissingTable.TO_CHANGE, table -> {
			TableDescription current = table.description();
			TableDescription updated = current.updated(update, now);
			if (update.throughput() != null && this.settings.rateLimits()) {
				current.throughput().requireChangeable(now);
			}
			this.catalog.save(this.name, updated);
			table.describe(updated);
			return updated;
		});
	}

	public synchronized void deleteTable(String tableName) {
		startTableOperation();
		Table table = find(tableName, MissingTable.TO_CHANGE);
		this.catalog.remove(this.name, table.description());
		this.tables.remove(tableName);
		table.drop();
	}

	/**
	 * Uses a table. It stays there until the action ends.
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
