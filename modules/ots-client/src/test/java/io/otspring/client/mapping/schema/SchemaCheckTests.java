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

package io.otspring.client.mapping.schema;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableNameResolver;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tables that are held against types, and what is told of the differences.
 */
class SchemaCheckTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.tableNameResolver(TableNameResolver.prefix("test_"))
		.build());

	private static final EntityTables tables = new EntityTables(client,
			new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard()));

	@AfterEach
	void dropTables() {
		emulator.clear();
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@Test
	void tableThatIsAsTheTypeSaysIsNoMismatch() {
		createOrders(SchemaCheckTests::asDeclared);
		SchemaReport report = tables.check(Order.class);
		assertThat(report).isEqualTo(new SchemaReport(List.of(), List.of()));
		assertThat(report).hasToString("All tables are as their types say");
		assertThatNoException().isThrownBy(report::requireMatch);
	}

	@Test
	void missingTable() {
		assertThat(tables.check(Order.class)).hasToString(text("the table is missing"));
	}

	@Test
	void keyPartOfAnotherNameAndType() {
		createOrders(t -> {
			t.primaryKey("customer", PrimaryKeyType.STRING).primaryKey("number", PrimaryKeyType.STRING);
			columns(t);
			t.index(i -> i.name("orders_by_state").primaryKey("state", "customer").definedColumns("total"));
		});
		assertThat(tables.check(Order.class))
			.hasToString(text("key part 2: 'id' INTEGER auto-increment expected, but is 'number' STRING",
					"index 'orders_by_state': key [state, customer, id] expected, but is [state, customer, number]"));
	}

	@Test
	void keyPartsInAnotherOrder() {
		client.createTable(t -> t.table("places")
			.primaryKey("city", PrimaryKeyType.STRING)
			.primaryKey("no", PrimaryKeyType.INTEGER));
		assertThat(tables.check(Place.class))
			.hasToString(text(Place.class, "places", "key part 1: 'no' INTEGER expected, but is 'city' STRING",
					"key part 2: 'city' STRING expected, but is 'no' INTEGER"));
	}

	@Test
	void fewerKeyParts() {
		client.createTable(t -> t.table("places").primaryKey("no", PrimaryKeyType.INTEGER));
		assertThat(tables.check(Place.class))
			.hasToString(text(Place.class, "places", "key part 2: 'city' STRING expected, but is missing"));
	}

	@Test
	void moreKeyParts() {
		client.createTable(t -> t.table("places")
			.primaryKey("no", PrimaryKeyType.INTEGER)
			.primaryKey("city", PrimaryKeyType.STRING)
			.primaryKey("street", PrimaryKeyType.BINARY));
		assertThat(tables.check(Place.class))
			.hasToString(text(Place.class, "places", "key part 3: none expected, but is 'street' BINARY"));
	}

	@Test
	void keyPartThatTheServiceAssigns() {
		client.createTable(t -> t.table("counters").primaryKey("name", PrimaryKeyType.STRING).autoIncrement("no"));
		assertThat(tables.check(Counter.class)).hasToString(text(Counter.class, "counters",
				"key part 2: 'no' INTEGER expected, but is 'no' INTEGER auto-increment"));
	}

	@Test
	void definedColumnsThatAreMissingOrOfAnotherType() {
		createOrders(t -> {
			key(t);
			t.definedColumn("state", DefinedColumnType.STRING).definedColumn("total", DefinedColumnType.STRING);
			t.index(i -> i.name("orders_by_state").primaryKey("state", "customer").definedColumns("total"));
		});
		assertThat(tables.check(Order.class))
			.hasToString(text("defined column 'total': INTEGER expected, but is STRING",
					"defined column 'order_note' STRING is missing"));
	}

	@Test
	void columnThatIsDefinedAsSomethingElseThanTheTypeWrites() {
		createOrders(t -> {
			asDeclared(t);
			t.definedColumn("weight", DefinedColumnType.INTEGER);
		});
		assertThat(tables.check(Order.class))
			.hasToString(text("defined column 'weight': DOUBLE expected, but is INTEGER"));
	}

	@Test
	void missingIndex() {
		createOrders(t -> {
			key(t);
			columns(t);
		});
		assertThat(tables.check(Order.class)).hasToString(text("index 'orders_by_state' is missing"));
	}

	@Test
	void indexOfAnotherTypeAndOrder() {
		createOrders(t -> {
			key(t);
			columns(t);
			t.index(i -> i.name("orders_by_state").local().primaryKey("customer", "state").definedColumns("total"));
		});
		assertThat(tables.check(Order.class)).hasToString(text("index 'orders_by_state': GLOBAL expected, but is LOCAL",
				"index 'orders_by_state': key [state, customer, id] expected, but is [customer, state, id]"));
	}

	@Test
	void indexWithoutAColumn() {
		createOrders(t -> {
			key(t);
			columns(t);
			t.index(i -> i.name("orders_by_state").primaryKey("state", "customer").definedColumns("order_note"));
		});
		assertThat(tables.check(Order.class)).hasToString(text("index 'orders_by_state': column 'total' is missing"));
	}

	@Test
	void indexThatIsGivenItsWholeKeyIsTheSame() {
		createOrders(t -> {
			key(t);
			columns(t);
			t.index(i -> i.name("orders_by_state").primaryKey("state", "customer", "id").definedColumns("total"));
		});
		assertThat(tables.check(Order.class).matches()).isTrue();
	}

	@Test
	void timeToLiveAndVersions() {
		client.createTable(t -> t.table("readings").primaryKey("sensor", PrimaryKeyType.BINARY));
		assertThat(tables.check(Reading.class)).hasToString(text(Reading.class, "readings",
				"time to live: 86,400 s expected, but is -1", "max versions: 3 expected, but is 1"));
	}

	@Test
	void timeToLiveThatIsNotExpected() {
		createOrders(t -> {
			key(t);
			t.options(o -> o.timeToLive(Duration.ofDays(7)));
		});
		assertThat(tables.check(Order.class)).hasToString(text("defined column 'state' STRING is missing",
				"defined column 'total' INTEGER is missing", "defined column 'order_note' STRING is missing",
				"index 'orders_by_state' is missing", "time to live: -1 expected, but is 604,800 s"));
	}

	@Test
	void whatTheTypeDoesNotNameIsNoDifference() {
		createOrders(t -> {
			asDeclared(t);
			t.definedColumn("old", DefinedColumnType.BINARY);
			t.index(i -> i.name("orders_by_total").local().primaryKey("customer", "total"));
		});
		assertThat(tables.check(Order.class).matches()).isTrue();
	}

	@Test
	void eachTypeIsHeldAgainstItsTable() {
		createOrders(SchemaCheckTests::asDeclared);
		SchemaReport report = tables.check(Place.class, Order.class, OrderNumber.class, Reading.class);
		assertThat(report.mismatches()).extracting(SchemaMismatch::table)
			.containsExactly("places", "orders", "readings");
		assertThat(report).hasToString(String.join("\n", text(Place.class, "places", "the table is missing"),
				text(OrderNumber.class, "orders", "key part 1: 'customer' INTEGER expected, but is 'customer' STRING"),
				text(Reading.class, "readings", "the table is missing")));
	}

	@Test
	void exceptionTellsTheDifferences() {
		SchemaReport report = tables.check(Order.class);
		assertThatExceptionOfType(SchemaMismatchException.class).isThrownBy(report::requireMatch)
			.withMessage(report.toString())
			.satisfies(ex -> assertThat(ex.mismatches()).isEqualTo(report.mismatches()));
	}

	@Test
	void nothingIsHeldAgainstNothing() {
		assertThat(tables.check().matches()).isTrue();
	}

	private static void createOrders(Consumer<CreateTableRequest.Builder> request) {
		client.createTable(t -> request.accept(t.table("orders")));
	}

	private static void asDeclared(CreateTableRequest.Builder table) {
		key(table);
		columns(table);
		table.index(i -> i.name("orders_by_state").primaryKey("state", "customer").definedColumns("total"));
	}

	private static void key(CreateTableRequest.Builder table) {
		table.primaryKey("customer", PrimaryKeyType.STRING).autoIncrement("id");
	}

	private static void columns(CreateTableRequest.Builder table) {
		table.definedColumn("state", DefinedColumnType.STRING)
			.definedColumn("total", DefinedColumnType.INTEGER)
			.definedColumn("order_note", DefinedColumnType.STRING);
	}

	private static String text(String... differences) {
		return text(Order.class, "orders", differences);
	}

	private static String text(Class<?> type, String table, String... differences) {
		return "Table '" + table + "' is not as " + type.getName() + " says:\n  - "
				+ String.join("\n  - ", differences);
	}

	@Table("orders")
	@SecondaryIndex(name = "orders_by_state", keys = { "state", "customer" }, includes = "total")
	record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long id, String state, long total,
			@DefinedColumn @Column("order_note") String note, double weight) {

	}

	/** Another type of the same table. */
	@Table("orders")
	record OrderNumber(@PartitionKey long customer, @KeyPart(2) @AutoIncrement long id) {

	}

	@Table("places")
	record Place(@PartitionKey long no, @KeyPart(2) String city) {

	}

	@Table("counters")
	record Counter(@PartitionKey String name, @KeyPart(2) int no) {

	}

	@Table(value = "readings", timeToLiveSeconds = 86_400, maxVersions = 3)
	record Reading(@PartitionKey byte[] sensor, double value) {

	}

}
