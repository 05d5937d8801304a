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

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecondaryIndexTests {

	private static final TableSchema SCHEMA = new TableSchema(
			List.of(TableFixture.key("p", ValueType.STRING), TableFixture.key("r", ValueType.BLOB),
					TableFixture.autoIncrement("id")),
			IntStream.range(0, 31).mapToObj(index -> new DefinedColumn("c" + index, ValueType.STRING)).toList())
		.withDefined(List.of(new DefinedColumn("i", ValueType.INTEGER)));

	private static final TableSchema TYPES = new TableSchema(
			List.of(TableFixture.key("p", ValueType.STRING), TableFixture.autoIncrement("id")),
			Stream.of(ValueType.INTEGER, ValueType.STRING, ValueType.BLOB, ValueType.DOUBLE, ValueType.BOOLEAN)
				.map(type -> new DefinedColumn(type.name(), type))
				.toList());

	private final MutableClock clock = new MutableClock(1_700_000_000_000L);

	private final MemoryStorage storage = new MemoryStorage();

	private Instance instance = open(false);

	@Test
	void theKeyIsCompletedWithTheKeyColumnsThatAreMissing() {
		createTable(SCHEMA, index("ix", "i", "r"));
		assertThat(indexes()).singleElement()
			.extracting(IndexDescription::keyColumns)
			.isEqualTo(List.of("i", "r", "p", "id"));
		assertThat(this.instance.describeTable("ix").schema().keyColumns()).containsExactly(
				TableFixture.key("i", ValueType.INTEGER), TableFixture.key("r", ValueType.BLOB),
				TableFixture.key("p", ValueType.STRING), TableFixture.key("id", ValueType.INTEGER));
	}

	@Test
	void anIndexThatComesWithItsTableIsCompleteAtOnce() {
		createTable(SCHEMA, index("ix", "i"));
		assertThat(indexes()).extracting(IndexDescription::complete).containsExactly(true);
	}

	@Test
	void anIndexIsInOneNameSpaceWithTheTables() {
		this.instance.createTable(TableFixture.table("u"));
		createTable(SCHEMA, index("ix", "i"));
		for (String taken : List.of("t", "u", "ix")) {
			assertRefused(() -> create(index(taken, "i")), ErrorCode.OBJECT_ALREADY_EXIST,
					"Requested table already exists.");
		}
		assertRefused(() -> this.instance.createTable(TableFixture.table("ix")), ErrorCode.OBJECT_ALREADY_EXIST,
				"Requested table already exists.");
		assertThat(indexes()).extracting(IndexDescription::name).containsExactly("ix");
	}

	@Test
	void indexesThatComeWithATableHaveNamesOfTheirOwn() {
		for (String taken : List.of("t", "ix")) {
			assertRefused(() -> createTable(SCHEMA, index("ix", "i"), index(taken, "c0")),
					ErrorCode.OBJECT_ALREADY_EXIST, "Requested table already exists.");
		}
		assertThat(this.instance.tableNames()).isEmpty();
	}

	@Test
	void anIndexHasANameAsTablesHave() {
		createTable(SCHEMA);
		assertInvalid(() -> create(index("3x", "i")), "Invalid table name: '3x'.");
		assertInvalid(() -> this.instance.dropIndex("t", ""), "Invalid table name: ''.");
	}

	@Test
	void anIndexIsNoTableInTheList() {
		createTable(SCHEMA, index("ix", "i"));
		assertThat(this.instance.tableNames()).containsExactly("t");
	}

	@Test
	void anIndexCountsAsATable() {
		createTable(SCHEMA, index("ix", "i"));
		for (int i = 2; i < 64; i++) {
			this.instance.createTable(TableFixture.table("t" + i));
		}
		assertRefused(() -> create(index("more", "i")), ErrorCode.QUOTA_EXHAUSTED,
				"Number of tables exceeds the quota:64.");
		this.instance.deleteTable("t2");
		assertRefused(() -> this.instance.createTable(definition("more", SCHEMA, index("other", "i"))),
				ErrorCode.QUOTA_EXHAUSTED, "Number of tables exceeds the quota:64.");
		create(index("more", "i"));
	}

	@Test
	void aTableHasAtMost5Indexes() {
		createTable(SCHEMA);
		for (int i = 0; i < 5; i++) {
			create(index("ix" + i, "i"));
		}
		assertInvalid(() -> create(index("ix5", "i")), "Number of index per table exceeds the quota:5.");
		this.instance.dropIndex("t", "ix0");
		create(index("ix5", "i"));
	}

	@Test
	void anIndexHas1To4KeyColumns() {
		createTable(SCHEMA);
		String message = "The number of primary key columns must be in range: [1, 4] in index.";
		assertInvalid(() -> create(index("ix")), message);
		assertInvalid(() -> create(index("ix", "c0", "c1", "c2", "c3", "c4")), message);
		create(index("ix", "c0", "c1", "c2", "c3"));
		assertThat(this.instance.describeTable("ix").schema().keyColumns()).hasSize(7);
	}

	@Test
	void anIndexHasAtMost32Attributes() {
		createTable(SCHEMA);
		List<String> attributes = SCHEMA.definedColumns().stream().map(DefinedColumn::name).toList();
		assertInvalid(
				() -> create(
						new IndexDefinition("ix", IndexKind.GLOBAL, List.of("p"), plus(attributes, "one too many"))),
				"The number of attribute columns must be in range: [0, 32] in index.");
		create(new IndexDefinition("ix", IndexKind.GLOBAL, List.of("p"), attributes));
	}

	@Test
	void theColumnsOfAnIndexAreKeyColumnsOrDefinedColumns() {
		createTable(SCHEMA);
		assertInvalid(() -> create(index("ix", "no")), "Column does not exist:no.");
		assertInvalid(() -> create(withAttributes("no")), "Column does not exist:no.");
	}

	@Test
	void theColumnsOfAnIndexAreDifferent() {
		createTable(SCHEMA);
		assertInvalid(() -> create(index("ix", "i", "i")), "Duplicated primary key name: 'i'.");
		assertInvalid(() -> create(withAttributes("c0", "c0")), "Duplicated defined column name: 'c0'.");
		for (String key : List.of("i", "p")) {
			assertInvalid(() -> create(withAttributes(key)),
					"Duplicated attribute column name with primary key column: '" + key + "'.");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "INTEGER", "STRING", "BLOB" })
	void aKeyColumnOfAnIndexMayBeAnIntegerAStringOrABinary(ValueType type) {
		createTable(TYPES);
		create(index("ix", type.name()));
		assertThat(this.instance.describeTable("ix").schema().partitionKey().type()).isEqualTo(type);
	}

	@ParameterizedTest
	@EnumSource(names = { "DOUBLE", "BOOLEAN" })
	void aKeyColumnOfAnIndexIsOfNoOtherType(ValueType type) {
		createTable(TYPES);
		assertInvalid(() -> create(index("ix", type.name())), type + " is an invalid type for the primary key.");
	}

	@Test
	void anAttributeMayBeOfAnyType() {
		createTable(TYPES);
		List<String> attributes = TYPES.definedColumns().stream().map(DefinedColumn::name).toList();
		create(new IndexDefinition("ix", IndexKind.GLOBAL, List.of("p"), attributes));
		assertThat(this.instance.describeTable("ix").schema().definedColumns()).isEqualTo(TYPES.definedColumns());
	}

	@Test
	void theFirstKeyColumnIsNotAssigned() {
		createTable(SCHEMA);
		assertInvalid(() -> create(index("ix", "id")), "First primary key can't be auto increment, table: ix.");
		create(index("ix", "r", "id"));
	}

	@Test
	void aLocalIndexBeginsWithThePartitionKey() {
		createTable(SCHEMA);
		assertInvalid(() -> create(new IndexDefinition("ix", IndexKind.LOCAL, List.of("i", "p"), List.of())),
				"First primary key of local index must be 'p', index: ix.");
		create(new IndexDefinition("ix", IndexKind.LOCAL, List.of("p", "i"), List.of()));
	}

	@Test
	void aTableWithAnIndexKeepsOneVersion() {
		String message = "The maximum versions must be 1 on a table with secondary index.";
		createTable(SCHEMA);
		options(new TableOptionsChange(null, 2, null, null, null));
		assertInvalid(() -> create(index("ix", "i")), message);
		options(new TableOptionsChange(null, 1, null, null, null));
		create(index("ix", "i"));
		assertInvalid(() -> options(new TableOptionsChange(null, 2, null, null, null)), message);
		assertThat(this.instance.describeTable("t").options().maxVersions()).isEqualTo(1);
	}

	@Test
	void aTableWithAnIndexExpiresOnlyIfItCannotBeUpdated() {
		String message = "TimeToLive can be set on a table with secondary index only if allow_update is false.";
		createTable(SCHEMA);
		options(new TableOptionsChange(100, null, null, null, null));
		assertInvalid(() -> create(index("ix", "i")), message);
		options(new TableOptionsChange(null, null, null, false, null));
		create(index("ix", "i"));
		assertInvalid(() -> options(new TableOptionsChange(null, null, null, true, null)), message);
		options(new TableOptionsChange(-1, null, null, true, null));
		assertInvalid(() -> options(new TableOptionsChange(100, null, null, null, null)), message);
	}

	@Test
	void anIndexExpiresAsItsTableDoes() {
		createTable(SCHEMA, index("ix", "i"));
		options(new TableOptionsChange(100, null, null, false, null));
		assertThat(this.instance.describeTable("ix").options())
			.isEqualTo(new TableOptions(100, 1, 86_400, false, false));
	}

	@Test
	void anIndexIsNotChangedAsATable() {
		createTable(SCHEMA, index("ix", "i"));
		for (ThrowingCallable change : List.<ThrowingCallable>of(() -> this.instance.deleteTable("ix"),
				() -> this.instance.updateTable("ix", new TableUpdate(null, TableFixture.OPTIONS, null)),
				() -> this.instance.createIndex("ix", index("ix2", "i"), null),
				() -> this.instance.dropIndex("ix", "ix"),
				() -> this.instance.addDefinedColumns("ix", List.of(new DefinedColumn("c", ValueType.STRING))),
				() -> this.instance.deleteDefinedColumns("ix", List.of("c0")))) {
			assertInvalid(change, "Can't write index table directly.");
		}
	}

	@Test
	void aDroppedIndexIsGoneAndItsNameIsFree() {
		createTable(SCHEMA, index("ix", "i"), index("other", "c0"));
		String id = this.instance.describeTable("ix").id();
		this.instance.dropIndex("t", "ix");
		assertThat(indexes()).extracting(IndexDescription::name).containsExactly("other");
		assertRefused(() -> this.instance.describeTable("ix"), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
		this.instance.createTable(TableFixture.table("ix"));
		assertThat(this.instance.describeTable("ix").id()).isNotEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "t", "foreign" })
	void onlyAnIndexOfTheTableCanBeDropped(String name) {
		createTable(SCHEMA, index("ix", "i"));
		this.instance.createTable(definition("u", SCHEMA, index("foreign", "i")));
		assertRefused(() -> this.instance.dropIndex("t", name), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
	}

	@Test
	void indexesGoWithTheirTable() {
		createTable(SCHEMA, index("ix", "i"));
		this.instance.deleteTable("t");
		assertRefused(() -> this.instance.describeTable("ix"), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
		assertRefused(() -> this.instance.withTable("ix", MissingTable.TO_READ, table -> table),
				ErrorCode.PARAMETER_INVALID, "Request table not exist");
		this.instance = open(false);
		this.instance.createTable(TableFixture.table("ix"));
	}

	@Test
	void theTableOfAnIndexMustExist() {
		assertRefused(() -> create(index("ix", "i")), ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
		assertRefused(() -> this.instance.dropIndex("t", "ix"), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
	}

	@Test
	void anIndexIsThereAgainWhenTheStorageIsOpenedAgain() {
		createTable(SCHEMA, index("ix", "i"));
		create(index("later", "c0"));
		TableDescription table = this.instance.describeTable("t");
		TableDescription index = this.instance.describeTable("later");
		this.instance = open(false);
		assertThat(this.instance.describeTable("t")).isEqualTo(table);
		assertThat(this.instance.describeTable("later")).isEqualTo(index);
		assertThat(this.instance.tableNames()).containsExactly("t");
	}

	@Test
	void definedColumnsAreAddedAndDeleted() {
		createTable(TYPES);
		DefinedColumn added = new DefinedColumn("added", ValueType.DOUBLE);
		this.instance.addDefinedColumns("t", List.of(added));
		assertThat(this.instance.describeTable("t").schema().definedColumns()).hasSize(6).endsWith(added);
		this.instance.deleteDefinedColumns("t", List.of("STRING", "added"));
		this.instance = open(false);
		assertThat(this.instance.describeTable("t").schema().definedColumns()).extracting(DefinedColumn::name)
			.containsExactly("INTEGER", "BLOB", "DOUBLE", "BOOLEAN");
	}

	@Test
	void aTableHasAtMost32DefinedColumns() {
		createTable(SCHEMA);
		assertInvalid(() -> add("more"), "The number of defined columns must be in range: [0, 32].");
		this.instance.deleteDefinedColumns("t", List.of("c0"));
		add("more");
	}

	@Test
	void definedColumnsHaveNamesOfTheirOwn() {
		createTable(TYPES);
		assertInvalid(() -> add("p"), "Duplicated attribute column name with primary key column: 'p'.");
		assertInvalid(() -> add("STRING"), "Duplicated defined column name: 'STRING'.");
		assertInvalid(() -> add("#"), "Invalid column name: '#'.");
	}

	@Test
	void onlyADefinedColumnCanBeDeleted() {
		createTable(TYPES);
		for (String column : List.of("no", "p")) {
			assertInvalid(() -> this.instance.deleteDefinedColumns("t", List.of("STRING", column)),
					"Column does not exist:" + column + ".");
		}
		assertThat(this.instance.describeTable("t").schema()).isEqualTo(TYPES);
	}

	@Test
	void aColumnThatAnIndexUsesCannotBeDeleted() {
		createTable(SCHEMA, new IndexDefinition("ix", IndexKind.GLOBAL, List.of("i"), List.of("c0")));
		for (String column : List.of("i", "c0")) {
			assertInvalid(() -> this.instance.deleteDefinedColumns("t", List.of(column)),
					"Defined column '" + column + "' is used by index 'ix'.");
		}
		this.instance.deleteDefinedColumns("t", List.of("c1"));
		this.instance.dropIndex("t", "ix");
		this.instance.deleteDefinedColumns("t", List.of("i", "c0"));
	}

	@Test
	void operationsOnIndexesCountAsTableOperations() {
		this.instance = open(true);
		createTable(TYPES, index("first", "STRING"));
		for (int i = 0; i < 2; i++) {
			create(index("ix", "STRING"));
			this.instance.dropIndex("t", "ix");
			add("c");
			this.instance.deleteDefinedColumns("t", List.of("c"));
		}
		add("c");
		for (ThrowingCallable operation : List.<ThrowingCallable>of(() -> create(index("ix", "STRING")),
				() -> this.instance.dropIndex("t", "first"), () -> add("d"),
				() -> this.instance.deleteDefinedColumns("t", List.of("c")))) {
			assertRefused(operation, ErrorCode.QUOTA_EXHAUSTED, ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS);
		}
	}

	private Instance open(boolean rateLimits) {
		return new Instances(this.storage, this.clock, new EngineSettings(rateLimits)).instance("local");
	}

	private void createTable(TableSchema schema, IndexDefinition... indexes) {
		this.instance.createTable(definition("t", schema, indexes));
	}

	private void create(IndexDefinition index) {
		this.instance.createIndex("t", index, null);
	}

	private void add(String column) {
		this.instance.addDefinedColumns("t", List.of(new DefinedColumn(column, ValueType.STRING)));
	}

	private void options(TableOptionsChange options) {
		this.instance.updateTable("t", new TableUpdate(null, options, null));
	}

	private List<IndexDescription> indexes() {
		return this.instance.describeTable("t").indexes();
	}

	private static TableDefinition definition(String name, TableSchema schema, IndexDefinition... indexes) {
		return new TableDefinition(name, schema, TableFixture.OPTIONS, new Throughput(0, 0), List.of(), null, null,
				false, List.of(indexes));
	}

	private static IndexDefinition index(String name, String... key) {
		return new IndexDefinition(name, IndexKind.GLOBAL, List.of(key), List.of());
	}

	private static IndexDefinition withAttributes(String... attributes) {
		return new IndexDefinition("ix", IndexKind.GLOBAL, List.of("i"), List.of(attributes));
	}

	private static List<String> plus(List<String> list, String element) {
		return Stream.concat(list.stream(), Stream.of(element)).toList();
	}

	private static void assertInvalid(ThrowingCallable action, String message) {
		assertRefused(action, ErrorCode.PARAMETER_INVALID, message);
	}

	private static void assertRefused(ThrowingCallable action, ErrorCode code, String message) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(action)
			.withMessage(message)
			.matches(error -> error.code() == code);
	}

}
