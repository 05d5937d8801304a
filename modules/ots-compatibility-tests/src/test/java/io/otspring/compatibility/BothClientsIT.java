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

package io.otspring.compatibility;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.TableOptions;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.protocol.signature.SignatureVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What one of the two clients writes, the other reads equal.
 */
@ExtendWith(EmulatorExtension.class)
class BothClientsIT {

	private static final String T = OfficialTable.NAME;

	private final EmulatorProcess emulator;

	private final SyncClient official;

	private final OTSClient ours;

	BothClientsIT(EmulatorProcess emulator, SyncClient official) {
		this.emulator = emulator;
		this.official = official;
		this.ours = OTSClient.create(emulator.ourOptions().build());
	}

	@AfterEach
	void stop() {
		this.ours.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.compatibility.StoredRow#all")
	void ourClientReadsWhatTheOfficialOnePut(StoredRow row) {
		OfficialTable table = OfficialTable.create(this.official, row::describeKey);
		table.put(row.officialKey(), row.officialColumns());
		assertOursReads(row);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.compatibility.StoredRow#all")
	void ourClientReadsWhatTheOfficialOneUpdated(StoredRow row) {
		OfficialTable table = OfficialTable.create(this.official, row::describeKey);
		table.update(row.officialKey(), change -> change.put(List.of(row.officialColumns())));
		assertOursReads(row);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.compatibility.StoredRow#all")
	void officialClientReadsWhatOursPut(StoredRow row) {
		OfficialTable table = OfficialTable.create(this.official, row::describeKey);
		this.ours.putRow(r -> {
			r.table(T).primaryKey(Ours.key(row.key()));
			row.cells().forEach(cell -> r.column(cell.name(), Ours.value(cell.value()), cell.timestamp()));
		});
		assertOfficialReads(table, row);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.compatibility.StoredRow#all")
	void officialClientReadsWhatOursUpdated(StoredRow row) {
		OfficialTable table = OfficialTable.create(this.official, row::describeKey);
		this.ours.batchWriteRow(b -> b.update(r -> {
			r.table(T).primaryKey(Ours.key(row.key()));
			row.cells().forEach(cell -> r.put(cell.name(), Ours.value(cell.value()), cell.timestamp()));
		}));
		assertOfficialReads(table, row);
	}

	@Test
	void bothReadTheTimeOfTheServer() {
		OfficialTable table = OfficialTable.create(this.official);
		table.put(1, Official.column("a", 1L));
		this.ours.updateRow(r -> r.table(T).primaryKey(k -> k.add("id", 1)).put("b", 2));
		List<String> cells = RowText.cells(table.row(1));
		assertThat(cells).hasSize(2).doesNotHaveDuplicates();
		assertThat(RowText.cells(ours(Ours.key("id", 1L)))).isEqualTo(cells);
	}

	@Test
	void columnsComeInTheOrderOfTheirBytes() {
		OfficialTable table = OfficialTable.create(this.official);
		List<String> ordered = List.of("A", "a", "a b", "aa", "b", "\u00e9", "\uff5e", "\ud83d\ude00");
		table.put(OfficialTable.id(1), change -> {
			for (int i = ordered.size() - 1; i >= 0; i--) {
				change.addColumn(Official.column(ordered.get(i), 1L));
			}
		});
		assertThat(ours(Ours.key("id", 1L)).columns()).extracting(io.otspring.client.model.Column::name)
			.containsExactlyElementsOf(ordered);
	}

	@Test
	void bothCountOn() {
		OfficialTable table = OfficialTable.create(this.official);
		for (int i = 0; i < 5; i++) {
			table.update(1, change -> change.increment(Official.column("n", 1L)));
			this.ours.updateRow(r -> r.table(T).primaryKey(k -> k.add("id", 1)).increment("n", 10));
		}
		assertThat(table.row(1).getLatestColumn("n").getValue().asLong()).isEqualTo(55);
		UpdateRowRequest request = UpdateRowRequest
			.of(r -> r.table(T).primaryKey(k -> k.add("id", 1)).increment("n", -5).returnModified("n"));
		assertThat(this.ours.updateRow(request).modified()).singleElement()
			.satisfies(column -> assertThat(column.value()).isEqualTo(Ours.value(50L)));
	}

	@Test
	void bothDelete() {
		OfficialTable table = OfficialTable.create(this.official);
		table.put(1, Official.column("a", 1L));
		table.put(2, Official.column("a", 1L));
		this.ours.deleteRow(r -> r.table(T).primaryKey(k -> k.add("id", 1)));
		table.delete(2);
		assertThat(table.row(1)).isNull();
		assertThat(this.ours.getRow(r -> r.table(T).primaryKey(k -> k.add("id", 2))).row()).isEmpty();
	}

	@Test
	void assignedKeysAreFoundByTheOther() {
		OfficialTable table = OfficialTable.create(this.official, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
		});
		io.otspring.client.model.PrimaryKey first = this.ours
			.putRow(r -> r.table(T)
				.primaryKey(k -> k.add("p", "x").addAutoIncrement("seq"))
				.column("a", 1)
				.returnPrimaryKey())
			.primaryKey()
			.orElseThrow();
		com.alicloud.openservices.tablestore.model.PrimaryKey second = table
			.put(Official.key("p", "x", "seq", Official.AUTO_INCREMENT), change -> {
				change.addColumn(Official.column("a", 2L));
				change.setReturnType(ReturnType.RT_PK);
			})
			.getRow()
			.getPrimaryKey();
		assertThat(RowText.columns(table.row(Official.key("p", "x", "seq", first.getLong("seq")))))
			.containsExactly("a=1");
		long sequence = second.getPrimaryKeyColumn("seq").getValue().asLong();
		assertThat(ours(Ours.key("p", "x", "seq", sequence)).getLong("a")).isEqualTo(2);
		assertThat(sequence).isGreaterThan(first.getLong("seq"));
	}

	@Test
	void longRangeIsTheSameToBoth() {
		OfficialTable.create(this.official);
		for (long id = 0; id < 5400; id += 200) {
			long from = id;
			this.ours.batchWriteRow(b -> LongStream.range(from, from + 200)
				.forEach(i -> b.put(r -> r.table(T).primaryKey(k -> k.add("id", i)).column("a", i))));
		}
		List<Long> read = this.ours.range(r -> r.table(T).rest("id"))
			.stream()
			.map(row -> row.primaryKey().getLong("id"))
			.toList();
		assertThat(read).containsExactlyElementsOf(LongStream.range(0, 5400).boxed().toList());
		RangeRowQueryCriteria all = new RangeRowQueryCriteria(T);
		all.setInclusiveStartPrimaryKey(Official.key("id", Official.MINIMUM));
		all.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
		all.setMaxVersions(1);
		Iterable<Row> rows = () -> this.official.createRangeIterator(new RangeIteratorParameter(all));
		assertThat(StreamSupport.stream(rows.spliterator(), false)
			.map(row -> row.getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong()))
			.containsExactlyElementsOf(read);
	}

	@Test
	void wideRowIsTheSameToBoth() {
		OfficialTable table = OfficialTable.create(this.official);
		byte[] megabyte = new byte[1_000_000];
		for (int i = 0; i < 5; i++) {
			megabyte[0] = (byte) i;
			String name = "c" + i;
			table.update(1, change -> change.put(name, Official.value(megabyte.clone()), 1000));
			this.ours.updateRow(r -> r.table(T)
				.primaryKey(k -> k.add("id", 1))
				.put("d" + name, Ours.value(megabyte.clone()), 1000));
		}
		List<String> cells = RowText.cells(table.row(1));
		assertThat(cells).hasSize(10);
		assertThat(RowText.cells(ours(Ours.key("id", 1L)))).isEqualTo(cells);
		assertThat(this.ours.range(r -> r.table(T).rest("id")).stream().map(RowText::cells)).containsExactly(cells);
	}

	@Test
	void filterSelectsTheSameRowsForBoth() {
		OfficialTable table = OfficialTable.create(this.official);
		for (long id = 1; id <= 5; id++) {
			table.put(id, Official.column("a", id), Official.column("s", "v:" + id));
		}
		assertThat(this.ours
			.range(r -> r.table(T)
				.rest("id")
				.filter(Filter.column("a").greaterThan(1).and(Filter.column("s").notEqualTo("v:3"))))
			.stream()
			.map(row -> row.primaryKey().getLong("id"))).containsExactly(2L, 4L, 5L);
	}

	@Test
	void bothAreRefusedAlike() {
		OfficialTable table = OfficialTable.create(this.official);
		table.put(1, Official.column("a", 1L));
		String official = ServiceFailure.of(() -> table.put(OfficialTable.id(1),
				change -> change.setCondition(Official.condition(RowExistenceExpectation.EXPECT_NOT_EXIST))));
		OtsConditionFailedException ours = catchThrowableOfType(OtsConditionFailedException.class,
				() -> this.ours.putRow(r -> r.table(T)
					.primaryKey(k -> k.add("id", 1))
					.column("a", 2)
					.condition(Condition.rowDoesNotExist())));
		assertThat(ours.httpStatus() + " " + ours.errorCode() + " " + ours.serviceMessage()).isEqualTo(official);
	}

	@Test
	void ourClientDescribesATableOfTheOfficialOne() {
		OfficialTable.create(this.official, T, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.BINARY);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
			meta.addDefinedColumn("d", com.alicloud.openservices.tablestore.model.DefinedColumnType.DOUBLE);
		}, new TableOptions(86400, 3, 1000));
		DescribeTableResponse table = this.ours.describeTable(T);
		assertThat(table.schema().primaryKey()).containsExactly(
				new io.otspring.client.table.PrimaryKeySchema("p", io.otspring.client.table.PrimaryKeyType.BINARY,
						false),
				new io.otspring.client.table.PrimaryKeySchema("seq", io.otspring.client.table.PrimaryKeyType.INTEGER,
						true));
		assertThat(table.schema().definedColumns())
			.containsExactly(new DefinedColumnSchema("d", DefinedColumnType.DOUBLE));
		assertThat(table.options().timeToLive()).hasValue(86400);
		assertThat(table.options().maxVersions()).hasValue(3);
		assertThat(table.options().maxTimeDeviation()).contains(Duration.ofSeconds(1000));
		assertThat(this.ours.listTable().tables()).containsExactly(T);
	}

	@Test
	void officialClientDescribesATableOfOurs() {
		this.ours.createTable(r -> r.table(T)
			.primaryKey("p", io.otspring.client.table.PrimaryKeyType.STRING)
			.primaryKey("q", io.otspring.client.table.PrimaryKeyType.BINARY)
			.definedColumn("x", DefinedColumnType.BINARY)
			.options(o -> o.timeToLive(Duration.ofDays(2)).maxVersions(7)));
		com.alicloud.openservices.tablestore.model.DescribeTableResponse table = this.official
			.describeTable(new DescribeTableRequest(T));
		assertThat(table.getTableMeta().getPrimaryKeyList()).containsExactly(
				new PrimaryKeySchema("p", PrimaryKeyType.STRING), new PrimaryKeySchema("q", PrimaryKeyType.BINARY));
		assertThat(table.getTableMeta().getDefinedColumnMap()).containsEntry("x",
				com.alicloud.openservices.tablestore.model.DefinedColumnType.BINARY);
		assertThat(table.getTableOptions().getTimeToLive()).isEqualTo(172800);
		assertThat(table.getTableOptions().getMaxVersions()).isEqualTo(7);
		this.ours.deleteTable(T);
		assertThat(this.official.listTable().getTableNames()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void ourSettingsMakeNoDifference(String name, Consumer<OtsClientOptions.Builder> settings) {
		StoredRow row = StoredRow.all().get(0);
		OfficialTable table = OfficialTable.create(this.official, row::describeKey);
		OtsClientOptions.Builder options = this.emulator.ourOptions();
		settings.accept(options);
		try (OTSClient client = OTSClient.create(options.build())) {
			client.putRow(r -> {
				r.table(T).primaryKey(Ours.key(row.key()));
				row.cells().forEach(cell -> r.column(cell.name(), Ours.value(cell.value()), cell.timestamp()));
			});
			assertThat(
					RowText.cells(client.getRow(r -> r.table(T).primaryKey(Ours.key(row.key()))).row().orElseThrow()))
				.isEqualTo(row.text());
		}
		assertOfficialReads(table, row);
	}

	static Stream<Object[]> settings() {
		Consumer<OtsClientOptions.Builder> v4 = options -> options.signatureVersion(SignatureVersion.V4)
			.region("cn-hangzhou");
		Consumer<OtsClientOptions.Builder> compressed = options -> options.requestCompression(true)
			.responseCompression(true);
		return Stream.of(new Object[] { "V4", v4 }, new Object[] { "compression", compressed },
				new Object[] { "V4 and compression", v4.andThen(compressed) });
	}

	private io.otspring.client.model.Row ours(io.otspring.client.model.PrimaryKey key) {
		return this.ours.getRow(r -> r.table(T).primaryKey(key).allVersions()).row().orElseThrow();
	}

	private void assertOursReads(StoredRow row) {
		io.otspring.client.model.PrimaryKey key = Ours.key(row.key());
		String[] names = Stream.of(row.officialKey().getPrimaryKeyColumns())
			.map(column -> column.getName())
			.toArray(String[]::new);
		List<io.otspring.client.model.Row> reads = List.of(ours(key),
				this.ours.range(r -> r.table(T).rest(names).allVersions()).stream().findFirst().orElseThrow(),
				this.ours.batchGetRow(b -> b.table(T, t -> t.primaryKey(key).allVersions()))
					.rows()
					.findFirst()
					.orElseThrow());
		assertThat(reads).allSatisfy(read -> {
			assertThat(RowText.key(read.primaryKey())).isEqualTo(RowText.key(row.key()));
			assertThat(RowText.cells(read)).isEqualTo(row.text());
		});
	}

	private static void assertOfficialReads(OfficialTable table, StoredRow row) {
		Row read = table.row(row.officialKey());
		assertThat(RowText.key(read.getPrimaryKey())).isEqualTo(RowText.key(row.key()));
		assertThat(RowText.cells(read)).isEqualTo(row.text());
	}

}
