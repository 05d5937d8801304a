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
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.index.IndexMeta;
import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.MappingException;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableNameResolver;
import io.otspring.client.table.TableOperations;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tables that are created from types, by one application or several at the same time.
 */
class EntityTablesTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.tableNameResolver(TableNameResolver.prefix("test_"))
		.retryPolicy(RetryPolicy.none())
		.build());

	private final RecordedTables recorded = new RecordedTables(client);

	private final EntityTables tables = tables(this.recorded);

	@AfterEach
	void dropTables() {
		emulator.faults().clear();
		emulator.clear();
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@Test
	void createsTheKeyTheDefinedColumnsAndTheIndexes() {
		assertThat(this.tables.create(Order.class)).isEqualTo(new SchemaReport(List.of("orders"), List.of()));
		DescribeTableResponse orders = client.describeTable("orders");
		assertThat(orders.schema().primaryKey()).containsExactly(
				new PrimaryKeySchema("customer", PrimaryKeyType.STRING, false),
				new PrimaryKeySchema("id", PrimaryKeyType.INTEGER, true));
		assertThat(orders.schema().definedColumns()).containsExactlyInAnyOrder(
				new DefinedColumnSchema("state", DefinedColumnType.STRING),
				new DefinedColumnSchema("total", DefinedColumnType.INTEGER),
				new DefinedColumnSchema("order_note", DefinedColumnType.STRING));
		assertThat(orders.options().timeToLive()).hasValue(-1);
		assertThat(orders.options().maxVersions()).hasValue(1);
		assertThat(orders.indexes()).extracting(IndexMeta::name, IndexMeta::type)
			.containsExactlyInAnyOrder(tuple("orders_by_state", IndexType.GLOBAL),
					tuple("orders_by_total", IndexType.LOCAL));
	}

	@Test
	void createsATableThatDeletesDataAndKeepsVersions() {
		this.tables.create(Reading.class);
		DescribeTableResponse readings = client.describeTable("readings");
		assertThat(readings.options().timeToLive()).hasValue(86_400);
		assertThat(readings.options().maxVersions()).hasValue(3);
	}

	@Test
	void leavesAloneWhatIsThere() {
		this.tables.create(Reading.class);
		client.putRow(r -> r.table("readings").primaryKey(PrimaryKey.of("sensor", "s")).column("value", 1.5));
		assertThat(this.tables.create(Reading.class, Order.class))
			.isEqualTo(new SchemaReport(List.of("orders"), List.of()));
		assertThat(client.getRow(r -> r.table("readings").primaryKey(PrimaryKey.of("sensor", "s"))).row()).isPresent();
	}

	@Test
	void altersNothingThatIsDifferent() {
		client.createTable(t -> t.table("orders").primaryKey("number", PrimaryKeyType.STRING));
		DescribeTableResponse before = client.describeTable("orders");
		SchemaReport report = this.tables.create(Order.class);
		assertThat(report.created()).isEmpty();
		assertThat(report.mismatches()).extracting(SchemaMismatch::table).containsExactly("orders");
		DescribeTableResponse after = client.describeTable("orders");
		assertThat(after.schema()).isEqualTo(before.schema());
		assertThat(after.indexes()).isEmpty();
	}

	@Test
	void takesFewCalls() {
		this.tables.create(Order.class, Reading.class);
		assertThat(this.recorded.calls()).containsExactly("ListTable", "CreateTable", "CreateTable", "DescribeTable",
				"DescribeTable", "GetRange", "GetRange");
	}

	@Test
	void tableThatIsCreatedMeanwhileIsThere() {
		this.recorded.beforeCreation(() -> tables(client).create(Order.class));
		assertThat(this.tables.create(Order.class)).isEqualTo(new SchemaReport(List.of(), List.of()));
	}

	@Test
	void otherTableThatIsCreatedMeanwhileIsAMismatch() {
		this.recorded.beforeCreation(
				() -> client.createTable(t -> t.table("readings").primaryKey("sensor", PrimaryKeyType.STRING)));
		assertThat(this.tables.create(Reading.class)).hasToString("""
				Table 'readings' is not as %s says:
				  - time to live: 86,400 s expected, but is -1
				  - max versions: 3 expected, but is 1""".formatted(Reading.class.getName()));
	}

	@Test
	void severalCreateTheSameTablesAtTheSameTime() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			CyclicBarrier start = new CyclicBarrier(2);
			List<Future<SchemaReport>> reports = Stream.generate(() -> threads.submit(() -> {
				start.await(30, TimeUnit.SECONDS);
				return tables(client).create(Order.class, Reading.class);
			})).limit(2).toList();
			SchemaReport first = reports.get(0).get(30, TimeUnit.SECONDS);
			SchemaReport second = reports.get(1).get(30, TimeUnit.SECONDS);
			assertThat(first.matches()).isTrue();
			assertThat(second.matches()).isTrue();
			assertThat(Stream.concat(first.created().stream(), second.created().stream()))
				.containsExactlyInAnyOrder("orders", "readings");
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void creationWhoseAnswerIsLostIsNoFailure() {
		emulator.faults().add(FaultRule.on("CreateTable").call(1).cutAfter());
		assertThat(this.tables.create(Order.class).matches()).isTrue();
	}

	@Test
	void creationThatIsRefusedIsAFailure() {
		emulator.faults().add(FaultRule.on("CreateTable").call(1).answer("OTSServerBusy"));
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> this.tables.create(Order.class))
			.satisfies(ex -> assertThat(ex.errorCode()).isEqualTo("OTSServerBusy"));
	}

	@Test
	void nameOfAnIndexThatIsTakenIsAFailure() {
		client.createTable(t -> t.table("orders_by_state").primaryKey("id", PrimaryKeyType.STRING));
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> this.tables.create(Order.class))
			.satisfies(ex -> assertThat(ex.errorCode()).isEqualTo("OTSObjectAlreadyExist"));
	}

	@Test
	void newTableIsWaitedForWhateverTheClientsRetryPolicy() {
		Fault notReady = emulator.faults()
			.add(FaultRule.on("GetRange").table("test_orders").first(1).answer("OTSTableNotReady"));
		this.tables.create(Order.class);
		assertThat(notReady.calls()).isEqualTo(2);
	}

	@Test
	void newTableOfAnotherApplicationIsWaitedFor() {
		this.tables.create(Order.class);
		this.recorded.calls().clear();
		this.tables.create(Order.class);
		assertThat(this.recorded.calls()).containsExactly("ListTable", "DescribeTable", "GetRange");
	}

	@Test
	void oldTableIsNotWaitedFor() {
		this.tables.create(Order.class);
		this.recorded.calls().clear();
		InstantSource later = InstantSource.offset(emulator.clock(), Duration.ofMinutes(2));
		new EntityTables(this.recorded, types(), Duration.ofMinutes(2), later).create(Order.class);
		assertThat(this.recorded.calls()).containsExactly("ListTable", "DescribeTable");
	}

	@Test
	void newTableIsWaitedForTwoMinutes() {
		this.tables.create(Order.class);
		RetryPolicy policy = this.recorded.lastOptions().retryPolicy().orElseThrow();
		OtsServiceException notReady = notReady();
		assertThat(policy.decide(attempt(notReady, Duration.ofSeconds(110))).pause()).isPresent();
		assertThat(policy.decide(attempt(notReady, Duration.ofMinutes(2))).pause()).isEmpty();
		assertThat(this.recorded.lastOptions().callTimeout()).hasValue(Duration.ofMinutes(2));
	}

	@Test
	void tableThatCannotBeReadIsAFailure() {
		emulator.faults().add(FaultRule.on("GetRange").answer("OTSNoPermissionAccess"));
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> this.tables.create(Order.class))
			.satisfies(ex -> assertThat(ex.errorCode()).isEqualTo("OTSNoPermissionAccess"));
	}

	@Test
	void typesOfOneTableAreCreatedTogether() {
		assertThat(this.tables.create(OrderState.class, Order.class))
			.isEqualTo(new SchemaReport(List.of("orders"), List.of()));
		DescribeTableResponse orders = client.describeTable("orders");
		assertThat(orders.schema().definedColumns()).extracting(DefinedColumnSchema::name)
			.containsExactlyInAnyOrder("state", "total", "order_note", "changed");
		assertThat(orders.indexes()).hasSize(2);
	}

	@Test
	void typesThatContradictEachOtherCreateNothing() {
		assertThatExceptionOfType(MappingException.class)
			.isThrownBy(() -> this.tables.create(Reading.class, Order.class, OrderNumber.class))
			.withMessage(OrderNumber.class.getName() + " cannot be mapped: table 'orders' is another one for "
					+ Order.class.getName() + ": key part 1: 'customer' INTEGER expected, but is 'customer' STRING, "
					+ "defined column 'total': STRING expected, but is INTEGER");
		assertThat(this.recorded.calls()).isEmpty();
	}

	@Test
	void indexOfTwoTablesIsAContradiction() {
		assertThatExceptionOfType(MappingException.class)
			.isThrownBy(() -> this.tables.create(Order.class, OldOrder.class))
			.withMessage(OldOrder.class.getName()
					+ " cannot be mapped: index 'orders_by_state' is one of table 'orders' for "
					+ Order.class.getName());
	}

	@Test
	void typeThatReadsAnIndexIsNotCreated() {
		assertThat(this.tables.create(OrderByState.class, Order.class))
			.isEqualTo(new SchemaReport(List.of("orders"), List.of()));
	}

	@Test
	void nothingIsCreatedFromNothing() {
		assertThat(this.tables.create()).isEqualTo(new SchemaReport(List.of(), List.of()));
	}

	private static EntityTables tables(TableOperations operations) {
		return new EntityTables(operations, types());
	}

	private static OtsServiceException notReady() {
		emulator.faults().add(FaultRule.on("ListTable").call(1).answer("OTSTableNotReady"));
		return catchThrowableOfType(OtsServiceException.class, client::listTable);
	}

	private static Attempt attempt(OtsServiceException failure, Duration elapsed) {
		return new Attempt(40, "GetRange", Idempotency.READ, failure, elapsed);
	}

	private static EntityTypes types() {
		return new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());
	}

	@Table("orders")
	@SecondaryIndex(name = "orders_by_state", keys = { "state", "customer" }, includes = "total")
	@SecondaryIndex(name = "orders_by_total", keys = { "customer", "total" }, type = IndexType.LOCAL)
	record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long id, String state, long total,
			@DefinedColumn @Column("order_note") String note, double weight) {

	}

	/** Another type of the same table. */
	@Table("orders")
	record OrderState(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long id, String state,
			@DefinedColumn long changed) {

	}

	/** A type that contradicts. */
	@Table("orders")
	record OrderNumber(@PartitionKey long customer, @KeyPart(2) @AutoIncrement long id, String total) {

	}

	@Table("old_orders")
	@SecondaryIndex(name = "orders_by_state", keys = "state")
	record OldOrder(@PartitionKey String customer, String state) {

	}

	@Table("orders_by_state")
	record OrderByState(@PartitionKey String state, @KeyPart(2) String customer, @KeyPart(3) long id, long total) {

	}

	@Table(value = "readings", timeToLiveSeconds = 86_400, maxVersions = 3)
	record Reading(@PartitionKey String sensor, double value) {

	}

}
