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
import java.util.List;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.IndexKind;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.emulator.storage.Storage;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * A table {@code t} with the keys {@code p} and {@code id} and defined columns of every
 * type, for indexes.
 */
final class IndexedTable {

	static final TableSchema SCHEMA = new TableSchema(
			List.of(TableFixture.key("p", ValueType.STRING), TableFixture.key("id", ValueType.INTEGER)),
			List.of(new DefinedColumn("s", ValueType.STRING), new DefinedColumn("i", ValueType.INTEGER),
					new DefinedColumn("x", ValueType.BLOB), new DefinedColumn("d", ValueType.DOUBLE),
					new DefinedColumn("b", ValueType.BOOLEAN)));

	final MutableClock clock = new MutableClock(Rows.NOW);

	private final Storage storage = new MemoryStorage();

	Instance instance;

	IndexedTable() {
		this(SCHEMA);
	}

	IndexedTable(TableOptionsChange options) {
		this(SCHEMA, options);
	}

	IndexedTable(TableSchema schema) {
		this(schema, TableFixture.OPTIONS);
	}

	private IndexedTable(TableSchema schema, TableOptionsChange options) {
		open();
		this.instance.createTable(TableFixture.table("t", schema, options));
	}

	/** Opens the storage, as a new process would. */
	void open() {
		this.instance = new Instances(this.storage, this.clock, EngineSettings.DEFAULTS).instance("local");
	}

	static IndexDefinition global(List<String> key, String... attributes) {
		return new IndexDefinition("global", IndexKind.GLOBAL, key, List.of(attributes));
	}

	static IndexDefinition local(List<String> key, String... attributes) {
		return new IndexDefinition("local", IndexKind.LOCAL, key, List.of(attributes));
	}

	/** Creates an index for rows that are written from now on. */
	IndexedTable with(IndexDefinition index) {
		this.instance.createIndex("t", index, null);
		return this;
	}

	static PrimaryKey key(String p, long id) {
		return Rows.key("p", p, "id", id);
	}

	WriteResult put(PrimaryKey key, CellChange.Put... cells) {
		return write(Rows.putRow(key, cells));
	}

	WriteResult update(PrimaryKey key, CellChange... changes) {
		return write(Rows.updateRow(key, changes));
	}

	WriteResult delete(PrimaryKey key) {
		return write(Rows.deleteRow(key));
	}

	WriteResult write(RowWrite write) {
		return write("t", write);
	}

	WriteResult write(String tableName, RowWrite write) {
		return this.instance.withTable(tableName, MissingTable.TO_CHANGE, table -> TableWriter.write(table, write));
	}

	List<Outcome<WriteResult>> write(boolean atomic, RowWrite... writes) {
		return new BatchWrite(List.of(new BatchWrite.Rows("t", List.of(writes))), atomic).execute(this.instance).get(0);
	}

	/** Returns all rows of a table or index in their order. */
	List<Row> all(String tableName) {
		RangeQuery query = new RangeQuery(RangeQuery.Direction.FORWARD, bound(tableName, KeyPlaceholder.INF_MIN),
				bound(tableName, KeyPlaceholder.INF_MAX), null, Rows.ALL, null);
		return this.instance.withTable(tableName, MissingTable.TO_READ, table -> TableReader.read(table, query)).rows();
	}

	RowResult read(String tableName, PrimaryKey key) {
		return this.instance.withTable(tableName, MissingTable.TO_READ,
				table -> TableReader.read(table, key, Rows.ALL, null));
	}

	private PrimaryKey bound(String tableName, KeyValue value) {
		List<KeyColumn> columns = new ArrayList<>();
		this.instance.describeTable(tableName)
			.schema()
			.keyColumns()
			.forEach(column -> columns.add(new KeyColumn(column.name(), value)));
		return new PrimaryKey(columns);
	}

}
