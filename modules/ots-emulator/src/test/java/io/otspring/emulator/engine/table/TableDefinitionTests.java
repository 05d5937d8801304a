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
import java.util.stream.IntStream;

import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableDefinitionTests {

	private static final TableSchema SCHEMA = TableFixture.schema(TableFixture.key("id", ValueType.INTEGER));

	@Test
	void aTableHasOneToFourKeyColumns() {
		String message = "The number of primary key columns must be in range: [1, 4].";
		assertRefused(TableFixture.table("t", keys(0)), message);
		assertRefused(TableFixture.table("t", keys(5)), message);
		assertThat(create(TableFixture.table("t", keys(4))).schema().keyColumns()).hasSize(4);
	}

	@Test
	void keyColumnsHaveDifferentNames() {
		assertRefused(TableFixture.table("t", TableFixture.schema(TableFixture.key("PK0", ValueType.INTEGER),
				TableFixture.key("PK0", ValueType.STRING))), "Duplicated primary key name: 'PK0'.");
	}

	@Test
	void keyColumnsHaveValidNames() {
		assertRefused(TableFixture.table("t", TableFixture.schema(TableFixture.key("#", ValueType.INTEGER))),
				"Invalid column name: '#'.");
	}

	@Test
	void theAutoIncrementColumnIsAnInteger() {
		assertRefused(
				TableFixture.table("t",
						TableFixture.schema(TableFixture.key("id", ValueType.INTEGER),
								new KeyColumnSchema("seq", ValueType.STRING, true))),
				"AUTO_INCREMENT primary key must be integer.");
	}

	@Test
	void thereIsAtMostOneAutoIncrementColumn() {
		assertRefused(
				TableFixture
					.table("t",
							TableFixture.schema(TableFixture.key("id", ValueType.INTEGER),
									TableFixture.autoIncrement("a"), TableFixture.autoIncrement("b"))),
				"AUTO_INCREMENT primary key count must <= 1.");
	}

	@Test
	void thePartitionKeyIsNotAutoIncrement() {
		assertRefused(TableFixture.table("t", TableFixture.schema(TableFixture.autoIncrement("id"))),
				"First primary key can't be auto increment, table: t.");
	}

	@Test
	void aTableHasAtMost32DefinedColumns() {
		assertRefused(TableFixture.table("t", defined(33)), "The number of defined columns must be in range: [0, 32].");
		assertThat(create(TableFixture.table("t", defined(32))).schema().definedColumns()).hasSize(32);
	}

	@Test
	void definedColumnsAreNoKeyColumns() {
		assertRefused(
				TableFixture.table("t",
						new TableSchema(SCHEMA.keyColumns(), List.of(new DefinedColumn("id", ValueType.STRING)))),
				"Duplicated attribute column name with primary key column: 'id'.");
	}

	@Test
	void timeToLiveAndMaxVersionsMustBeGiven() {
		assertRefused(TableFixture.table("t", SCHEMA, TableOptionsChange.NONE),
				"Time-to-live is missing while creating table.");
		assertRefused(TableFixture.table("t", SCHEMA, new TableOptionsChange(-1, null, null, null, null)),
				"MaxVersions is missing while creating table.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -2, Integer.MIN_VALUE })
	void timeToLiveIsForEverOrPositive(int timeToLive) {
		assertRefused(TableFixture.table("t", SCHEMA, new TableOptionsChange(timeToLive, 1, null, null, null)),
				"TimeToLive cannot be 0 or less than -1.");
	}

	@Test
	void timeToLiveMayBeOneSecond() {
		TableOptionsChange options = new TableOptionsChange(1, 1, null, null, null);
		assertThat(create(TableFixture.table("t", SCHEMA, options)).options().timeToLive()).isOne();
	}

	@Test
	void maxVersionsIsPositive() {
		assertRefused(TableFixture.table("t", SCHEMA, new TableOptionsChange(-1, 0, null, null, null)),
				"The maximum versions cannot be less than or equal to 0.");
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MAX_VALUE / 1_000_000 + 1 })
	void theDeviationIsLimited(long deviation) {
		assertRefused(TableFixture.table("t", SCHEMA, new TableOptionsChange(-1, 1, deviation, null, null)),
				"The maximum deviation must be in range [0, INT64_MAX/1000000].");
	}

	@Test
	void bothUnitsOfThroughputMustBeGiven() {
		String message = "Both read and write capacity unit are required to create table.";
		assertRefused(table(new Throughput(null, 0), List.of()), message);
		assertRefused(table(new Throughput(0, null), List.of()), message);
	}

	@Test
	void throughputIsBetween0And100000() {
		assertRefused(table(new Throughput(-1, 0), List.of()),
				"The value of read capacity unit can not be less than 0.");
		assertRefused(table(new Throughput(0, -1), List.of()),
				"The value of write capacity unit can not be less then 0.");
		assertRefused(table(new Throughput(0, 100_001), List.of()),
				"The value of capacity unit can not be more than 100000.");
		assertThat(create(table(new Throughput(0, 100_000), List.of())).throughput().write()).isEqualTo(100_000);
	}

	@Test
	void thereAreAtMost10Partitions() {
		assertRefused(table(new Throughput(0, 0), partitions(11)), "The count of partitions cannot be greater than 10");
		assertThat(create(table(new Throughput(0, 0), partitions(10))).splitPoints()).hasSize(9);
		assertThat(create(table(new Throughput(0, 0), partitions(1))).splitPoints()).isEmpty();
	}

	@Test
	void partitionsCoverAllKeysInOrder() {
		String message = "The partitions must be contiguous from INF_MIN to INF_MAX.";
		KeyValue ten = new IntegerValue(10);
		assertRefused(partitioned(KeyPlaceholder.INF_MIN, ten), message);
		assertRefused(partitioned(ten, KeyPlaceholder.INF_MAX), message);
		assertRefused(partitioned(KeyPlaceholder.INF_MIN, ten, new IntegerValue(9), KeyPlaceholder.INF_MAX), message);
	}

	@Test
	void partitionsHaveTheTypeOfThePartitionKey() {
		assertRefused(partitioned(KeyPlaceholder.INF_MIN, new StringValue("m"), KeyPlaceholder.INF_MAX),
				"VT_STRING is an invalid type for the primary key.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 169 })
	void streamRecordsAreKeptFor1To168Hours(int hours) {
		TableDefinition definition = new TableDefinition("t", SCHEMA, TableFixture.OPTIONS, new Throughput(0, 0),
				List.of(), new StreamChange(true, hours, List.of()), null, false, List.of());
		assertRefused(definition, "The expiration time of a stream must be in range [1, 168] hours.");
	}

	private static TableSchema keys(int count) {
		return TableFixture.schema(IntStream.range(0, count)
			.mapToObj(index -> TableFixture.key("k" + index, ValueType.STRING))
			.toArray(KeyColumnSchema[]::new));
	}

	private static TableSchema defined(int count) {
		return new TableSchema(SCHEMA.keyColumns(),
				IntStream.range(0, count).mapToObj(index -> new DefinedColumn("c" + index, ValueType.STRING)).toList());
	}

	private static List<PartitionRange> partitions(int count) {
		List<KeyValue> bounds = new ArrayList<>();
		bounds.add(KeyPlaceholder.INF_MIN);
		IntStream.range(1, count).forEach(bound -> bounds.add(new IntegerValue(bound)));
		bounds.add(KeyPlaceholder.INF_MAX);
		return ranges(bounds);
	}

	private static TableDefinition partitioned(KeyValue... bounds) {
		return table(new Throughput(0, 0), ranges(List.of(bounds)));
	}

	private static List<PartitionRange> ranges(List<KeyValue> bounds) {
		return IntStream.range(1, bounds.size())
			.mapToObj(index -> new PartitionRange(bounds.get(index - 1), bounds.get(index)))
			.toList();
	}

	private static TableDefinition table(Throughput throughput, List<PartitionRange> partitions) {
		return new TableDefinition("t", SCHEMA, TableFixture.OPTIONS, throughput, partitions, null, null, false,
				List.of());
	}

	private static TableDescription create(TableDefinition definition) {
		return TableDescription.create(definition, Instant.EPOCH);
	}

	private static void assertRefused(TableDefinition definition, String message) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> create(definition))
			.withMessage(message)
			.matches(error -> error.code() == ErrorCode.PARAMETER_INVALID);
	}

}
