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
import java.util.Arrays;
import java.util.List;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.filter.ComparisonOperator;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.filter.SingleColumnFilter;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.PartitionRange;
import io.otspring.emulator.engine.table.TableDefinition;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.emulator.engine.table.TableOptions;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.engine.table.TableUpdate;
import io.otspring.emulator.engine.table.Throughput;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A table {@code t} with rows, and short names for what tests do with it.
 */
final class Rows {

	/** When every test begins. */
	static final long NOW = 1_700_000_000_000L;

	static final VersionSelection ALL_VERSIONS = VersionSelection.newest(Integer.MAX_VALUE);

	static final RowSelection ALL = RowSelection.all(ALL_VERSIONS);

	final MutableClock clock = new MutableClock(NOW);

	final Instance instance = new Instances(new MemoryStorage(), this.clock, EngineSettings.DEFAULTS).instance("local");

	private Rows(TableSchema schema, TableOptionsChange options) {
		this(TableFixture.table("t", schema, options));
	}

	private Rows(TableDefinition definition) {
		this.instance.createTable(definition);
	}

	/** A table with the integer key {@code id} that keeps one version. */
	static Rows table() {
		return table(1);
	}

	/** A table with the integer key {@code id} that takes any version. */
	static Rows table(int maxVersions) {
		return table(TableOptions.FOR_EVER, maxVersions, TableOptions.UNLIMITED_DEVIATION);
	}

	static Rows table(int timeToLive, int maxVersions, long maxDeviation) {
		return new Rows(TableFixture.schema(TableFixture.key("id", ValueType.INTEGER)),
				new TableOptionsChange(timeToLive, maxVersions, maxDeviation, null, null));
	}

	static Rows table(TableSchema schema) {
		return new Rows(schema, TableFixture.OPTIONS);
	}

	/** A table with the integer key {@code id} and several partitions. */
	static Rows partitioned(List<PartitionRange> partitions) {
		return new Rows(new TableDefinition("t", TableFixture.schema(TableFixture.key("id", ValueType.INTEGER)),
				TableFixture.OPTIONS, new Throughput(0, 0), partitions, null, null, false, List.of()));
	}

	/** A table with the keys {@code id} and {@code seq}, which is assigned. */
	static Rows autoIncrement() {
		return table(TableFixture.schema(TableFixture.key("id", ValueType.INTEGER), TableFixture.autoIncrement("seq")));
	}

	void options(TableOptionsChange options) {
		this.instance.updateTable("t", new TableUpdate(null, options, null));
	}

	static PrimaryKey key(Object... namesAndValues) {
		List<KeyColumn> columns = new ArrayList<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			columns.add(new KeyColumn((String) namesAndValues[i], keyValue(namesAndValues[i + 1])));
		}
		return new PrimaryKey(columns);
	}

	static PrimaryKey id(long id) {
		return key("id", id);
	}

	static CellChange.Put put(String column, Object value) {
		return new CellChange.Put(column, null, value(value));
	}

	static CellChange.Put put(String column, long timestamp, Object value) {
		return new CellChange.Put(column, timestamp, value(value));
	}

	static CellChange delete(String column) {
		return new CellChange.DeleteColumn(column);
	}

	static CellChange delete(String column, long timestamp) {
		return new CellChange.DeleteVersion(column, timestamp);
	}

	static CellChange increment(String column, long delta) {
		return new CellChange.Increment(column, delta);
	}

	static Cell cell(String column, long timestamp, Object value) {
		return new Cell(column, timestamp, value(value));
	}

	static Condition expect(Condition.Expectation expectation) {
		return new Condition(expectation, null);
	}

	static Filter equal(String column, Object value) {
		return new SingleColumnFilter(column, ComparisonOperator.EQUAL, value(value), true, true, null);
	}

	static ReturnContent afterModify(String... columns) {
		return new ReturnContent(ReturnContent.Type.AFTER_MODIFY, List.of(columns));
	}

	static RowWrite.Put putRow(PrimaryKey key, CellChange.Put... cells) {
		return new RowWrite.Put(key, List.of(cells), Condition.NONE, ReturnContent.NONE);
	}

	/** Puts a row 1 without columns, if the condition holds. */
	static RowWrite putRowWith(Condition condition) {
		return new RowWrite.Put(id(1), List.of(), condition, ReturnContent.NONE);
	}

	static RowWrite.Update updateRow(PrimaryKey key, CellChange... changes) {
		return new RowWrite.Update(key, List.of(changes), Condition.NONE, ReturnContent.NONE);
	}

	static RowWrite.Delete deleteRow(PrimaryKey key) {
		return new RowWrite.Delete(key, Condition.NONE, ReturnContent.NONE);
	}

	WriteResult put(PrimaryKey key, CellChange.Put... cells) {
		return write(putRow(key, cells));
	}

	WriteResult update(PrimaryKey key, CellChange... changes) {
		return write(updateRow(key, changes));
	}

	WriteResult delete(PrimaryKey key) {
		return write(deleteRow(key));
	}

	WriteResult write(RowWrite write) {
		write.requireWellFormed();
		return this.instance.withTable("t", MissingTable.TO_CHANGE, table -> TableWriter.write(table, write));
	}

	RowResult read(PrimaryKey key, RowSelection selection) {
		return read(key, selection, null);
	}

	RowResult read(PrimaryKey key, RowSelection selection, CellPosition from) {
		return this.instance.withTable("t", MissingTable.TO_READ,
				table -> TableReader.read(table, key, selection, from));
	}

	RangeResult read(RangeQuery query) {
		return this.instance.withTable("t", MissingTable.TO_READ, table -> TableReader.read(table, query));
	}

	/** Returns all readable cells, or {@code null} if the row does not exist. */
	List<Cell> cells(PrimaryKey key) {
		Row row = read(key, ALL).row();
		return (row != null) ? row.cells() : null;
	}

	boolean exists(PrimaryKey key) {
		return read(key, ALL).row() != null;
	}

	static void assertRefused(ThrowingCallable action, ErrorCode code, String message) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(action)
			.withMessage(message)
			.matches(error -> error.code() == code);
	}

	static void assertInvalid(ThrowingCallable action, String message) {
		assertRefused(action, ErrorCode.PARAMETER_INVALID, message);
	}

	private static KeyValue keyValue(Object value) {
		return (value instanceof KeyPlaceholder placeholder) ? placeholder : (KeyValue) value(value);
	}

	static ColumnValue value(Object value) {
		if (value instanceof Number number) {
			return (number instanceof Double) ? new DoubleValue(number.doubleValue())
					: new IntegerValue(number.longValue());
		}
		if (value instanceof Boolean bool) {
			return new BooleanValue(bool);
		}
		if (value instanceof byte[] bytes) {
			return new BinaryValue(Arrays.copyOf(bytes, bytes.length));
		}
		return new StringValue((String) value);
	}

}
