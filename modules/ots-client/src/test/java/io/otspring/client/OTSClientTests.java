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

package io.otspring.client;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.ExtractedPart;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import io.otspring.client.model.TimeRange;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.UpdateRowResponse;
import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableOptions;
import io.otspring.client.table.TableStatus;
import io.otspring.emulator.OtsEmulator;
import io.otspring.protocol.signature.SignatureVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every operation from the call to the emulator and back.
 */
class OTSClientTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(options().build());

	@BeforeAll
	static void answers() {
		assertThat(client.listTable().tables()).isEmpty();
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@BeforeEach
	void createTable() {
		client.createTable(t -> t.table("t")
			.primaryKey("pk", PrimaryKeyType.STRING)
			.primaryKey("id", PrimaryKeyType.INTEGER)
			.options(o -> o.maxVersions(3).maxTimeDeviation(Duration.ofDays(36500))));
	}

	@AfterEach
	void deleteTables() {
		client.listTable().tables().forEach(client::deleteTable);
	}

	@Test
	void tableIsCreatedDescribedChangedListedAndDeleted() {
		client.createTable(t -> t.table("orders")
			.primaryKey("customer", PrimaryKeyType.STRING)
			.primaryKey("blob", PrimaryKeyType.BINARY)
			.autoIncrement("id")
			.definedColumn("state", DefinedColumnType.STRING)
			.definedColumn("amount", DefinedColumnType.DOUBLE)
			.options(o -> o.timeToLive(Duration.ofDays(2)).maxVersions(2)));
		assertThat(client.listTable().tables()).containsExactlyInAnyOrder("orders", "t");
		DescribeTableResponse described = client.describeTable("orders");
		assertThat(described.schema().primaryKey()).containsExactly(
				new PrimaryKeySchema("customer", PrimaryKeyType.STRING, false),
				new PrimaryKeySchema("blob", PrimaryKeyType.BINARY, false),
				new PrimaryKeySchema("id", PrimaryKeyType.INTEGER, true));
		assertThat(described.schema().definedColumns()).containsExactly(
				new DefinedColumnSchema("state", DefinedColumnType.STRING),
				new DefinedColumnSchema("amount", DefinedColumnType.DOUBLE));
		assertThat(described.options().timeToLive()).hasValue(2 * 86400);
		assertThat(described.status()).isEqualTo(TableStatus.ACTIVE);
		assertThat(described.created()).isPresent();

		TableOptions changed = client.updateTable(t -> t.table("orders").options(o -> o.keepForever().maxVersions(5)))
			.options();
		assertThat(changed.timeToLive()).hasValue(TableOptions.FOREVER);
		assertThat(changed.maxVersions()).hasValue(5);

		client.deleteTable("orders");
		assertThat(client.listTable().tables()).containsExactly("t");
	}

	@Test
	void rowOfEveryTypeComesBackAsItWasWritten() {
		PutRowResponse put = client.putRow(r -> r.table("t")
			.primaryKey(key(1))
			.column("string", "h\u00e9 \ud83d\ude00")
			.column("empty", "")
			.column("integer", Long.MIN_VALUE)
			.column("double", -0.25)
			.column("boolean", true)
			.column("binary", new byte[] { 0, -1 })
			.column("old", ColumnValue.of(1), 1700000000000L));
		assertThat(put.consumed()).isEqualTo(new ConsumedCapacity(0, 1));
		assertThat(put.metadata().requestId()).isNotEmpty();
		Row row = row(1);
		assertThat(row.primaryKey()).isEqualTo(key(1));
		assertThat(row.getString("string")).isEqualTo("h\u00e9 \ud83d\ude00");
		assertThat(row.getString("empty")).isEmpty();
		assertThat(row.getLong("integer")).isEqualTo(Long.MIN_VALUE);
		assertThat(row.getDouble("double")).isEqualTo(-0.25);
		assertThat(row.getBoolean("boolean")).isTrue();
		assertThat(row.getBinary("binary")).containsExactly(0, -1);
		assertThat(row.find("old").orElseThrow().timestamp()).isEqualTo(1700000000000L);
	}

	@Test
	void missingRowIsNoError() {
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(404))).row()).isEmpty();
	}

	@Test
	void keyOfEveryTypeIsFound() {
		client.createTable(t -> t.table("keys")
			.primaryKey("b", PrimaryKeyType.BINARY)
			.primaryKey("s", PrimaryKeyType.STRING)
			.primaryKey("i", PrimaryKeyType.INTEGER));
		PrimaryKey key = PrimaryKey.of("b", new byte[] { -1, 0 }).and("s", "\u8ba2").and("i", -1);
		client.putRow(r -> r.table("keys").primaryKey(key).column("a", 1));
		assertThat(client.getRow(r -> r.table("keys").primaryKey(key)).row().orElseThrow().primaryKey()).isEqualTo(key);
	}

	@Test
	void assignedKeyIsReturned() {
		client.createTable(t -> t.table("auto").primaryKey("pk", PrimaryKeyType.STRING).autoIncrement("id"));
		PrimaryKey first = client
			.putRow(r -> r.table("auto").primaryKey(k -> k.add("pk", "a").addAutoIncrement("id")).returnPrimaryKey())
			.primaryKey()
			.orElseThrow();
		PrimaryKey second = client
			.putRow(r -> r.table("auto").primaryKey(k -> k.add("pk", "a").addAutoIncrement("id")).returnPrimaryKey())
			.primaryKey()
			.orElseThrow();
		assertThat(second.getLong("id")).isGreaterThan(first.getLong("id"));
		assertThat(client.getRow(r -> r.table("auto").primaryKey(first)).row()).isPresent();
	}

	@Test
	void updateChangesSingleColumns() {
		client.putRow(r -> r.table("t").primaryKey(key(1)).column("a", 1).column("b", 2).column("n", 10));
		UpdateRowResponse updated = client.updateRow(r -> r.table("t")
			.primaryKey(key(1))
			.put("c", "new")
			.delete("b")
			.increment("n", -3)
			.returnModified("n"));
		assertThat(updated.modified()).singleElement()
			.satisfies(column -> assertThat(column.value()).isEqualTo(ColumnValue.of(7)));
		assertThat(row(1).columns()).extracting(Column::name).containsExactly("a", "c", "n");
		assertThat(row(1).getLong("n")).isEqualTo(7);
	}

	@Test
	void singleVersionIsDeleted() {
		client.updateRow(r -> r.table("t")
			.primaryKey(key(1))
			.put("a", ColumnValue.of(1), 1000)
			.put("a", ColumnValue.of(2), 2000));
		client.updateRow(r -> r.table("t").primaryKey(key(1)).deleteVersion("a", 2000));
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(1)).allVersions()).row().orElseThrow().columns())
			.containsExactly(new Column("a", ColumnValue.of(1), 1000));
	}

	@Test
	void deletedRowIsGone() {
		client.putRow(r -> r.table("t").primaryKey(key(1)).column("a", 1));
		assertThat(client.deleteRow(r -> r.table("t").primaryKey(key(1)).returnPrimaryKey()).primaryKey())
			.contains(key(1));
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(1))).row()).isEmpty();
		client.deleteRow(r -> r.table("t").primaryKey(key(1)));
	}

	@Test
	void conditionDecidesWhetherAWriteTakesPlace() {
		client
			.putRow(r -> r.table("t").primaryKey(key(1)).column("state", "NEW").condition(Condition.rowDoesNotExist()));
		assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(
					() -> client.putRow(r -> r.table("t").primaryKey(key(1)).condition(Condition.rowDoesNotExist())))
			.satisfies(ex -> {
				assertThat(ex.rowExists()).isTrue();
				assertThat(ex.effect()).isEqualTo(Effect.NONE);
				assertThat(ex.operation()).isEqualTo("PutRow");
				assertThat(ex.tables()).containsExactly("t");
				assertThat(ex.attempts()).isEqualTo(1);
				assertThat(ex.requestId()).isPresent();
			});
		client.updateRow(r -> r.table("t")
			.primaryKey(key(1))
			.put("state", "PAID")
			.condition(Condition.rowExists().and(Filter.column("state").equalTo("NEW"))));
		assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(() -> client
				.deleteRow(r -> r.table("t").primaryKey(key(1)).condition(Filter.column("state").equalTo("NEW"))))
			.matches(ex -> !ex.rowExists());
		assertThat(row(1).getString("state")).isEqualTo("PAID");
	}

	@Test
	void readFetchesWhatItSelects() {
		client.putRow(r -> r.table("t")
			.primaryKey(key(1))
			.column("a", ColumnValue.of(1), 1000)
			.column("a", ColumnValue.of(2), 2000)
			.column("a", ColumnValue.of(3), 3000)
			.column("b", ColumnValue.of(4), 2000)
			.column("c", ColumnValue.of(5), 3000));
		assertThat(columns(client.getRow(r -> r.table("t").primaryKey(key(1)).columns("a", "c")).row()))
			.containsExactly("a@3000", "c@3000");
		assertThat(columns(client.getRow(r -> r.table("t").primaryKey(key(1)).columns("a").maxVersions(2)).row()))
			.containsExactly("a@3000", "a@2000");
		assertThat(
				columns(client.getRow(r -> r.table("t").primaryKey(key(1)).timeRange(new TimeRange(1000, 3000))).row()))
			.containsExactly("a@2000", "a@1000", "b@2000");
		assertThat(columns(client.getRow(r -> r.table("t").primaryKey(key(1)).version(2000)).row()))
			.containsExactly("a@2000", "b@2000");
		assertThat(columns(client.getRow(r -> r.table("t").primaryKey(key(1)).startColumn("b").endColumn("c")).row()))
			.containsExactly("b@2000");
		assertThat(columns(client.getRow(r -> r.table("t").primaryKey(key(1)).filter(Filter.columns(1, 1))).row()))
			.containsExactly("b@2000");
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(1)).columns("x")).row()).isEmpty();
	}

	@Test
	void rangeReturnsOnlyWhatPassesTheFilter() {
		for (int i = 0; i < 10; i++) {
			long id = i;
			client.putRow(r -> r.table("t").primaryKey(key(id)).column("n", id).column("j", "{\"v\":" + id + "}"));
		}
		assertThat(ids(client.range(r -> r.table("t").rest("pk", "id").filter(Filter.column("n").greaterThan(7)))))
			.containsExactly(8L, 9L);
		assertThat(ids(client.range(r -> r.table("t")
			.rest("pk", "id")
			.filter(Filter.column("n").lessThan(2).or(Filter.column("n").equalTo(5)))))).containsExactly(0L, 1L, 5L);
		assertThat(ids(client.range(r -> r.table("t")
			.rest("pk", "id")
			.filter(Filter.column("j").part("\"v\":([0-9]+)", ExtractedPart.Type.INTEGER).greaterThanOrEqualTo(9)))))
			.containsExactly(9L);
		assertThat(
				ids(client.range(r -> r.table("t").rest("pk", "id").filter(Filter.column("id").lessThanOrEqualTo(0)))))
			.containsExactly(0L);
	}

	@Test
	void rangeIsReadInBothDirectionsAndPageByPage() {
		for (int i = 0; i < 7; i++) {
			long id = i;
			client.putRow(r -> r.table("t").primaryKey(key(id)).column("n", id));
		}
		client.putRow(r -> r.table("t").primaryKey(k -> k.add("pk", "other").add("id", 1)).column("n", 1));
		assertThat(ids(client.range(r -> r.table("t").keyPrefix(k -> k.add("pk", "p")).rest("id").limit(3))))
			.containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(ids(client.range(r -> r.table("t").keyPrefix(k -> k.add("pk", "p")).rest("id").backward().limit(2))))
			.containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
		assertThat(ids(client.range(r -> r.table("t").from(key(2)).to(key(5))))).containsExactly(2L, 3L, 4L);
		assertThat(ids(client.range(r -> r.table("t").from(key(5)).to(key(2)).backward()))).containsExactly(5L, 4L, 3L);
		GetRangeResponse page = client.getRange(r -> r.table("t")
			.from(k -> k.add("pk", "p").addMinimum("id"))
			.to(k -> k.add("pk", "p").addMaximum("id"))
			.limit(2));
		assertThat(page.rows()).hasSize(2);
		assertThat(page.nextStart()).contains(key(2));
	}

	@Test
	void rangeGoesOnBeyondTheServicesLimits() {
		for (int batch = 0; batch < 26; batch++) {
			int start = batch * 200;
			client.batchWriteRow(b -> IntStream.range(start, start + 200)
				.forEach(i -> b.put(p -> p.table("t").primaryKey(key(i)).column("n", i))));
		}
		assertThat(ids(client.range(r -> r.table("t").rest("pk", "id")))).hasSize(5200)
			.isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void wideRowLosesNoColumn() {
		byte[] megabyte = new byte[1 << 20];
		for (int i = 0; i < 10; i++) {
			String name = "c" + i;
			client.updateRow(r -> r.table("t").primaryKey(key(1)).put(name, megabyte));
		}
		client.putRow(r -> r.table("t").primaryKey(key(2)).column("a", 1));
		List<String> names = IntStream.range(0, 10).mapToObj(i -> "c" + i).toList();
		assertThat(row(1).columns()).extracting(Column::name).isEqualTo(names);
		assertThat(client.range(r -> r.table("t").rest("pk", "id"))).satisfiesExactly(
				wide -> assertThat(wide.columns()).extracting(Column::name).isEqualTo(names),
				narrow -> assertThat(narrow.getLong("a")).isEqualTo(1));
		assertThat(client.range(r -> r.table("t").rest("pk", "id").backward())).satisfiesExactly(
				narrow -> assertThat(narrow.getLong("a")).isEqualTo(1),
				wide -> assertThat(wide.columns()).extracting(Column::name).isEqualTo(names));
		BatchGetRowResponse batch = client
			.batchGetRow(b -> b.table("t", t -> t.primaryKey(key(2)).primaryKey(key(1)).primaryKey(key(3))));
		assertThat(batch.rows()).satisfiesExactly(narrow -> assertThat(narrow.getLong("a")).isEqualTo(1),
				wide -> assertThat(wide.columns()).extracting(Column::name).isEqualTo(names));
	}

	@Test
	void batchReportsRowByRow() {
		client.createTable(t -> t.table("u").primaryKey("pk", PrimaryKeyType.STRING));
		client.putRow(r -> r.table("t").primaryKey(key(1)).column("a", 1));
		BatchWriteRowResponse written = client
			.batchWriteRow(b -> b.put(p -> p.table("t").primaryKey(key(2)).column("a", 2))
				.put(p -> p.table("u").primaryKey(PrimaryKey.of("pk", "x")).column("a", 3))
				.put(p -> p.table("t").primaryKey(key(1)).condition(Condition.rowDoesNotExist()))
				.update(p -> p.table("t").primaryKey(key(3)).increment("n", 4).returnModified("n"))
				.delete(p -> p.table("t").primaryKey(key(9)).returnPrimaryKey()));
		assertThat(written.results()).extracting(result -> result.succeeded())
			.containsExactly(true, true, false, true, true);
		assertThat(written.failed().get(0).error().orElseThrow().code()).isEqualTo("OTSConditionCheckFail");
		assertThat(written.results().get(3).modified()).singleElement()
			.satisfies(column -> assertThat(column.value()).isEqualTo(ColumnValue.of(4)));
		assertThat(written.results().get(4).primaryKey()).contains(key(9));

		BatchGetRowResponse read = client.batchGetRow(b -> b.table("u", t -> t.primaryKey(PrimaryKey.of("pk", "x")))
			.table("t", t -> t.primaryKey(key(2)).primaryKey(key(404)).columns("a")));
		assertThat(read.results()).extracting(result -> result.row().isPresent()).containsExactly(true, true, false);
		assertThat(read.failed()).isEmpty();
	}

	@Test
	void atomicBatchChangesAllOrNothing() {
		BatchWriteRowResponse response = client
			.batchWriteRow(b -> b.put(p -> p.table("t").primaryKey(key(1)).column("a", 1))
				.put(p -> p.table("t").primaryKey(key(2)).condition(Condition.rowExists()))
				.atomic());
		assertThat(response.allSucceeded()).isFalse();
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(1))).row()).isEmpty();
	}

	@Test
	void textInTheClientsEncodingIsReadBackAsText() {
		Charset gbk = Charset.forName("GBK");
		try (OTSClient other = OTSClient.create(options().encoding(gbk).build())) {
			other.putRow(r -> r.table("t")
				.primaryKey(k -> k.add("pk", PrimaryKeyValue.text("\u8ba2".getBytes(gbk))).add("id", 1))
				.column("a", ColumnValue.text("\u5355".getBytes(gbk))));
		}
		Row row = client.getRow(r -> r.table("t").primaryKey(k -> k.add("pk", "\u8ba2").add("id", 1)))
			.row()
			.orElseThrow();
		assertThat(row.getString("a")).isEqualTo("\u5355");
	}

	@Test
	void everySignatureIsAccepted() {
		Map<String, OtsClientOptions.Builder> variants = Map.of("V4",
				options().signatureVersion(SignatureVersion.V4).region("cn-hangzhou"), "V2 with token",
				options()
					.credentials(OtsCredentials.of(emulator.accessKeyId(), emulator.accessKeySecret(), "tok+en/=xyz")),
				"V4 with token",
				options().signatureVersion(SignatureVersion.V4)
					.region("cn-hangzhou")
					.credentials(OtsCredentials.of(emulator.accessKeyId(), emulator.accessKeySecret(), "tok+en/=xyz")),
				"compressed", options().requestCompression(true).responseCompression(true));
		variants.forEach((name, options) -> {
			try (OTSClient other = OTSClient.create(options.build())) {
				other.putRow(r -> r.table("t").primaryKey(key(1)).column("a", name.repeat(1000)));
				assertThat(other.getRow(r -> r.table("t").primaryKey(key(1))).row().orElseThrow().getString("a"))
					.as(name)
					.startsWith(name);
			}
		});
	}

	@Test
	void wrongSecretIsAnAuthenticationFailure() {
		try (OTSClient stranger = OTSClient
			.create(options().credentials(emulator.accessKeyId(), "not-the-secret").build())) {
			assertThatExceptionOfType(OtsAuthenticationException.class).isThrownBy(stranger::listTable)
				.satisfies(ex -> {
					assertThat(ex.httpStatus()).isEqualTo(403);
					assertThat(ex.errorCode()).isEqualTo("OTSAuthFailed");
					assertThat(ex.effect()).isEqualTo(Effect.NONE);
				});
		}
	}

	@Test
	void refusalsOfTheServiceCarryItsWords() {
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> client.describeTable("missing"))
			.satisfies(ex -> {
				assertThat(ex.errorCode()).isEqualTo("OTSObjectNotExist");
				assertThat(ex.httpStatus()).isEqualTo(404);
				assertThat(ex.serviceMessage()).isEqualTo("Requested table does not exist.");
				assertThat(ex.getMessage()).contains("DescribeTable", "missing", "OTSObjectNotExist",
						ex.requestId().orElseThrow());
			});
	}

	@Test
	void clientWithOtherOptionsSharesTheConnections() {
		OTSClient impatient = client.withOptions(o -> o.callTimeout(Duration.ofSeconds(3)).requestTag("report"));
		impatient.listTable();
		assertThat(impatient.poolStatistics()).isEqualTo(client.poolStatistics());
		impatient.close();
		assertThat(client.listTable().tables()).containsExactly("t");
	}

	@Test
	void poolLendsItsConnectionsAgain() {
		for (int i = 0; i < 5; i++) {
			client.listTable();
		}
		assertThat(client.poolStatistics()).hasValueSatisfying(pool -> {
			assertThat(pool.leased()).isZero();
			assertThat(pool.available()).isEqualTo(1);
			assertThat(pool.max()).isEqualTo(50);
		});
	}

	private static OtsClientOptions.Builder options() {
		return OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret());
	}

	private static PrimaryKey key(long id) {
		return PrimaryKey.of("pk", "p").and("id", id);
	}

	private static Row row(long id) {
		return client.getRow(r -> r.table("t").primaryKey(key(id))).row().orElseThrow();
	}

	private static List<String> columns(Optional<Row> row) {
		return row.orElseThrow().columns().stream().map(column -> column.name() + "@" + column.timestamp()).toList();
	}

	private static List<Long> ids(Iterable<Row> rows) {
		List<Long> ids = new ArrayList<>();
		rows.forEach(row -> ids.add(row.primaryKey().getLong("id")));
		return ids;
	}

}
