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

package io.otspring.emulator.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.RandomValues;
import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.row.TableContent;
import io.otspring.emulator.engine.row.WholeRow;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.Encryption;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.IndexDescription;
import io.otspring.emulator.engine.table.IndexKind;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.PartitionRange;
import io.otspring.emulator.engine.table.TableDefinition;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.engine.table.Throughput;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataRoundTripTests {

	private static final List<String> NAMES = List.of("local", "other");

	private final MutableClock clock = new MutableClock(1_700_000_000_000L);

	@Test
	void whatIsDumpedAndLoadedIsTheSame() {
		RandomValues.check(200, values -> {
			Instances from = instances();
			int tables = (int) values.between(1, 4);
			for (int i = 0; i < tables; i++) {
				fill(values, from, values.of("local", "other"), "t" + i);
			}
			Instances to = instances();
			String text = dump(from);
			new DataReader(to, NAMES, this.clock).read(null, new StringReader(text), LoadProgress.NONE);
			assertSame(from, to);
			assertThat(dump(to)).isEqualTo(text);
		});
	}

	@Test
	void whatIsLoadedTwiceIsThereOnce() throws IOException {
		Instances from = instances();
		RandomValues.check(3, values -> fill(values, from, "local", "t" + from.instance("local").tableNames().size()));
		Instances to = instances();
		DataReader reader = new DataReader(to, NAMES, this.clock);
		reader.read(null, new StringReader(dump(from)), LoadProgress.NONE);
		reader.read(null, new StringReader(dump(from)), LoadProgress.NONE);
		assertSame(from, to);
	}

	private Instances instances() {
		return new Instances(new MemoryStorage(), this.clock, EngineSettings.DEFAULTS);
	}

	private static String dump(Instances instances) throws IOException {
		StringWriter out = new StringWriter();
		new DataWriter(instances, NAMES).write(out);
		return out.toString();
	}

	private static void assertSame(Instances from, Instances to) {
		for (String name : NAMES) {
			assertThat(to.instance(name).tableNames()).isEqualTo(from.instance(name).tableNames());
			for (String table : from.instance(name).tableNames()) {
				assertThat(definition(to, name, table)).isEqualTo(definition(from, name, table));
				assertThat(rows(to, name, table)).isEqualTo(rows(from, name, table));
				for (IndexDescription index : from.instance(name).describeTable(table).indexes()) {
					assertThat(rows(to, name, index.name())).isEqualTo(rows(from, name, index.name()));
				}
			}
		}
	}

	/** All but the id and the times at which things were created. */
	private static List<Object> definition(Instances instances, String instance, String name) {
		TableDescription table = instances.instance(instance).describeTable(name);
		return java.util.Arrays.asList(table.name(), table.schema(), table.options(), table.throughput().read(),
				table.throughput().write(), table.stream().enabled(), table.stream().expirationHours(),
				table.stream().columns(), table.encryption(), table.localTransactions(), table.splitPoints(),
				table.indexes()
					.stream()
					.map(index -> List.of(index.name(), index.kind(), index.keyColumns(), index.attributes()))
					.toList());
	}

	private static List<WholeRow> rows(Instances instances, String instance, String name) {
		List<WholeRow> rows = new ArrayList<>();
		instances.instance(instance).withTable(name, MissingTable.TO_CHANGE, table -> {
			TableContent.forEach(table, rows::add);
			return table;
		});
		return rows;
	}

	private void fill(RandomValues values, Instances instances, String instance, String name) {
		List<KeyColumnSchema> keys = new ArrayList<>();
		long count = values.between(1, 3);
		for (int i = 0; i < count; i++) {
			keys.add(new KeyColumnSchema("k" + i, values.of(ValueType.INTEGER, ValueType.STRING, ValueType.BLOB),
					false));
		}
		if (values.of(true, false)) {
			keys.add(new KeyColumnSchema("id", ValueType.INTEGER, true));
		}
		List<DefinedColumn> defined = values.of(true, false) ? List.of()
				: List.of(new DefinedColumn("c", ValueType.STRING), new DefinedColumn("b", ValueType.BOOLEAN));
		TableOptionsChange options = new TableOptionsChange(values.of(-1, 86_400), values.of(1, 3, 100),
				values.of(null, 5L), values.of(null, false), null);
		TableSchema schema = new TableSchema(keys, defined);
		List<IndexDefinition> indexes = (defined.isEmpty() || options.maxVersions() > 1 || options.timeToLive() > 0)
				? List.of() : List.of(new IndexDefinition(name + "_i", IndexKind.GLOBAL, List.of("c"), List.of("b")),
						new IndexDefinition(name + "_l", IndexKind.LOCAL, List.of("k0", "c"), List.of()));
		instances.instance(instance)
			.createTable(new TableDefinition(
					name, schema, options, new Throughput(0, values.of(0, 7)), partitions(values, keys.get(0).type()),
					values.of(null, new StreamChange(true, 24, List.of("c"))), values.of(null, new Encryption(true,
							Encryption.KeyKind.BRING_YOUR_OWN, new BinaryValue(new byte[] { 1 }), null)),
					values.of(true, false), indexes));
		instances.instance(instance).withTable(name, MissingTable.TO_CHANGE, table -> {
			long rows = values.between(0, 10);
			for (int i = 0; i < rows; i++) {
				TableContent.put(table, row(values, keys));
			}
			return table;
		});
	}

	private static List<PartitionRange> partitions(RandomValues values, ValueType type) {
		KeyValue point = switch (type) {
			case INTEGER -> new IntegerValue(values.integer());
			case STRING -> new StringValue(values.text());
			default -> new BinaryValue(new byte[] { 1 });
		};
		return values.of(true, false) ? List.of() : List.of(new PartitionRange(KeyPlaceholder.INF_MIN, point),
				new PartitionRange(point, KeyPlaceholder.INF_MAX));
	}

	private WholeRow row(RandomValues values, List<KeyColumnSchema> keys) {
		List<KeyColumn> key = keys.stream().map(column -> new KeyColumn(column.name(), switch (column.type()) {
			case INTEGER -> new IntegerValue(values.integer());
			case STRING -> new StringValue(values.text());
			default -> new BinaryValue(values.binary());
		})).toList();
		List<Cell> cells = new ArrayList<>();
		long count = values.between(0, 6);
		for (int i = 0; i < count; i++) {
			String column = values.of("a", "b", "c", "1700000000000", "base64", "\u00e9\ud83d\ude00\"\\\n");
			cells.add(new Cell(column, this.clock.millis() - values.between(0, 90_000_000), value(values)));
		}
		return new WholeRow(new PrimaryKey(key), this.clock.millis() - values.between(0, 90_000_000), cells);
	}

	private static ColumnValue value(RandomValues values) {
		return switch (values.of("integer", "double", "boolean", "string", "binary").toUpperCase(Locale.ROOT)) {
			case "INTEGER" -> new IntegerValue(values.integer());
			case "DOUBLE" -> new DoubleValue(values.of(0.0, -0.0, 1.0, 0.1, 1e300, Double.MIN_VALUE, Double.MAX_VALUE,
					Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, (double) Long.MAX_VALUE));
			case "BOOLEAN" -> new BooleanValue(values.of(true, false));
			case "STRING" -> new StringValue(values.text());
			default -> new BinaryValue(values.binary());
		};
	}

}
