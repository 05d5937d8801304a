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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.InternalClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.CreateTableRequestEx;
import com.alicloud.openservices.tablestore.model.DefinedColumnSchema;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKeyOption;
import com.alicloud.openservices.tablestore.model.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.ReservedThroughput;
import com.alicloud.openservices.tablestore.model.SSEKeyType;
import com.alicloud.openservices.tablestore.model.SSESpecification;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import com.alicloud.openservices.tablestore.model.UpdateTableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CreateTable, ListTable, DescribeTable, UpdateTable and DeleteTable.
 */
@ExtendWith(EmulatorExtension.class)
class TableIT {

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final EmulatorProcess emulator;

	private final SyncClient client;

	TableIT(EmulatorProcess emulator, SyncClient client) {
		this.emulator = emulator;
		this.client = client;
	}

	@Test
	void newTableHasTheDefaultOptions() {
		create(new TableOptions(-1, 1), request -> {
		});
		DescribeTableResponse table = describe();
		assertThat(table.getTableMeta().getTableName()).isEqualTo("t");
		assertThat(table.getTableMeta().getPrimaryKeyList())
			.containsExactly(new PrimaryKeySchema("id", PrimaryKeyType.INTEGER));
		assertThat(table.getTableMeta().getDefinedColumnsList()).isEmpty();
		assertThat(table.getTableMeta().getTableId()).hasValueSatisfying(id -> assertThat(id).matches(UUID));
		assertOptions(table.getTableOptions(), -1, 1, 86400, true, false);
		assertThat(table.getReservedThroughputDetails().getCapacityUnit().getReadCapacityUnit()).isZero();
		assertThat(table.getReservedThroughputDetails().getCapacityUnit().getWriteCapacityUnit()).isZero();
		assertThat(table.getStreamDetails().isEnableStream()).isFalse();
		assertThat(table.getShardSplits()).isEmpty();
		assertThat(table.getIndexMeta()).isEmpty();
		assertThat(Instant.EPOCH.plus(table.getCreationTime(), ChronoUnit.MICROS))
			.isBetween(Instant.now().minusSeconds(60), Instant.now());
	}

	@Test
	void everyOptionIsKept() {
		TableOptions options = new TableOptions(30 * 86400, 3, 2 * 86400);
		options.setAllowUpdate(false);
		options.setUpdateFullRow(true);
		create(options, request -> {
		});
		assertOptions(describe().getTableOptions(), 30 * 86400, 3, 2 * 86400, false, true);
	}

	@Test
	void everyTypeOfKeyColumnIsKeptInItsPlace() {
		OfficialTable.create(this.client, meta -> {
			meta.addPrimaryKeyColumn("s", PrimaryKeyType.STRING);
			meta.addPrimaryKeyColumn("b", PrimaryKeyType.BINARY);
			meta.addPrimaryKeyColumn("i", PrimaryKeyType.INTEGER);
			meta.addAutoIncrementPrimaryKeyColumn("a");
		});
		assertThat(describe().getTableMeta().getPrimaryKeyList()).containsExactly(
				new PrimaryKeySchema("s", PrimaryKeyType.STRING), new PrimaryKeySchema("b", PrimaryKeyType.BINARY),
				new PrimaryKeySchema("i", PrimaryKeyType.INTEGER),
				new PrimaryKeySchema("a", PrimaryKeyType.INTEGER, PrimaryKeyOption.AUTO_INCREMENT));
		assertThat(describe().getTableMeta().getPrimaryKeyList().get(2).hasOption()).isFalse();
		assertThat(describe().getTableMeta().getPrimaryKeyList().get(3).getOption())
			.isEqualTo(PrimaryKeyOption.AUTO_INCREMENT);
	}

	@ParameterizedTest
	@MethodSource("definedColumnTypes")
	void definedColumnIsKept(DefinedColumnType type) {
		OfficialTable.create(this.client, meta -> {
			meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
			meta.addDefinedColumn("z", DefinedColumnType.BINARY);
			meta.addDefinedColumn("c", type);
		});
		assertThat(describe().getTableMeta().getDefinedColumnsList()).containsExactly(
				new DefinedColumnSchema("z", DefinedColumnType.BINARY), new DefinedColumnSchema("c", type));
	}

	static List<DefinedColumnType> definedColumnTypes() {
		return List.of(DefinedColumnType.INTEGER, DefinedColumnType.DOUBLE, DefinedColumnType.BOOLEAN,
				DefinedColumnType.STRING, DefinedColumnType.BINARY);
	}

	@Test
	void reservedThroughputIsKept() {
		create(new TableOptions(-1, 1), request -> request.setReservedThroughput(new ReservedThroughput(1, 2)));
		assertThat(describe().getReservedThroughputDetails().getCapacityUnit().getReadCapacityUnit()).isEqualTo(1);
		assertThat(describe().getReservedThroughputDetails().getCapacityUnit().getWriteCapacityUnit()).isEqualTo(2);
		assertThat(Instant.ofEpochSecond(describe().getReservedThroughputDetails().getLastIncreaseTime()))
			.isBetween(Instant.now().minusSeconds(60), Instant.now());
	}

	@Test
	void streamIsKept() {
		StreamSpecification stream = new StreamSpecification(true, 24);
		stream.addOriginColumnsToGet(new String[] { "a", "b" });
		create(new TableOptions(-1, 1), request -> request.setStreamSpecification(stream));
		assertThat(describe().getStreamDetails().isEnableStream()).isTrue();
		assertThat(describe().getStreamDetails().getExpirationTime()).isEqualTo(24);
		assertThat(describe().getStreamDetails().getStreamId()).isNotEmpty();
		assertThat(describe().getStreamDetails().getOriginColumnsToGet()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void encryptionWithAKeyOfTheServiceIsKept() {
		create(new TableOptions(-1, 1),
				request -> request.setSseSpecification(new SSESpecification(true, SSEKeyType.SSE_KMS_SERVICE)));
		assertThat(describe().getSseDetails().isEnable()).isTrue();
		assertThat(describe().getSseDetails().getKeyType()).isEqualTo(SSEKeyType.SSE_KMS_SERVICE);
	}

	@Test
	void encryptionWithAKeyOfTheUserIsKept() {
		create(new TableOptions(-1, 1), request -> request
			.setSseSpecification(new SSESpecification(true, SSEKeyType.SSE_BYOK, "key-1", "acs:ram::1:role/r")));
		assertThat(describe().getSseDetails().getKeyType()).isEqualTo(SSEKeyType.SSE_BYOK);
		assertThat(describe().getSseDetails().getKeyId()).isEqualTo("key-1");
		assertThat(describe().getSseDetails().getRoleArn()).isEqualTo("acs:ram::1:role/r");
	}

	@Test
	void tableForLocalTransactionsIsCreated() {
		create(new TableOptions(-1, 1), request -> request.setLocalTxnEnabled(true));
		assertThat(this.client.listTable().getTableNames()).containsExactly("t");
	}

	@ParameterizedTest
	@MethodSource("splitPoints")
	void partitionsAreDescribed(PrimaryKeyType type, List<PrimaryKeyValue> points) throws Exception {
		TableMeta meta = new TableMeta("t");
		meta.addPrimaryKeyColumn("p", type);
		meta.addPrimaryKeyColumn("q", PrimaryKeyType.STRING);
		CreateTableRequestEx request = new CreateTableRequestEx(meta, new TableOptions(-1, 1));
		request.setSplitPoints(points);
		createPartitioned(request);
		assertThat(describe().getShardSplits())
			.containsExactlyElementsOf(points.stream().map(point -> Official.key("p", point)).toList());
	}

	static List<Object[]> splitPoints() {
		return List.of(
				new Object[] { PrimaryKeyType.INTEGER,
						List.of(PrimaryKeyValue.fromLong(-5), PrimaryKeyValue.fromLong(1000)) },
				new Object[] { PrimaryKeyType.STRING,
						List.of(PrimaryKeyValue.fromString("h"), PrimaryKeyValue.fromString("p\u00e9"),
								PrimaryKeyValue.fromString("z")) },
				new Object[] { PrimaryKeyType.BINARY,
						List.of(PrimaryKeyValue.fromBinary(new byte[] { 0x7f, (byte) 0xff })) });
	}

	@Test
	void elevenPartitionsAreTooMany() {
		TableMeta meta = new TableMeta("t");
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		CreateTableRequestEx request = new CreateTableRequestEx(meta, new TableOptions(-1, 1));
		request.setSplitPoints(LongStream.rangeClosed(1, 10).mapToObj(PrimaryKeyValue::fromLong).toList());
		assertThat(ServiceFailure.of(() -> createPartitioned(request)))
			.isEqualTo("400 OTSParameterInvalid The count of partitions cannot be greater than 10");
	}

	@Test
	void tablesAreListed() {
		assertThat(this.client.listTable().getTableNames()).isEmpty();
		for (String name : List.of("_0", "Table", "table", "A0", "x".repeat(255))) {
			OfficialTable.create(this.client, name, meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
					new TableOptions(-1, 1));
		}
		assertThat(this.client.listTable().getTableNames()).containsExactlyInAnyOrder("_0", "Table", "table", "A0",
				"x".repeat(255));
	}

	@Test
	void updatedOptionsAreInForceAndTheOthersStay() {
		create(new TableOptions(-1, 1), request -> {
		});
		TableOptions options = new TableOptions();
		options.setMaxVersions(5);
		options.setMaxTimeDeviation(1000);
		UpdateTableResponse response = update(request -> request.setTableOptionsForUpdate(options));
		assertOptions(response.getTableOptions(), -1, 5, 1000, true, false);
		assertOptions(describe().getTableOptions(), -1, 5, 1000, true, false);
	}

	@Test
	void everyOptionCanBeUpdated() {
		create(new TableOptions(-1, 1), request -> {
		});
		TableOptions options = new TableOptions(86400, 2, 3600);
		options.setAllowUpdate(false);
		options.setUpdateFullRow(true);
		update(request -> request.setTableOptionsForUpdate(options));
		assertOptions(describe().getTableOptions(), 86400, 2, 3600, false, true);
	}

	@Test
	void throughputCanBeUpdated() {
		create(new TableOptions(-1, 1), request -> {
		});
		UpdateTableResponse response = update(
				request -> request.setReservedThroughputForUpdate(new ReservedThroughput(7, 0)));
		assertThat(response.getReservedThroughputDetails().getCapacityUnit().getReadCapacityUnit()).isEqualTo(7);
		assertThat(describe().getReservedThroughputDetails().getCapacityUnit().getReadCapacityUnit()).isEqualTo(7);
		assertThat(describe().getReservedThroughputDetails().getCapacityUnit().getWriteCapacityUnit()).isZero();
		assertOptions(response.getTableOptions(), -1, 1, 86400, true, false);
	}

	@Test
	void streamCanBeSwitchedOnAndOff() {
		create(new TableOptions(-1, 1), request -> {
		});
		UpdateTableResponse on = update(request -> request.setStreamSpecification(new StreamSpecification(true, 168)));
		assertThat(on.getStreamDetails().isEnableStream()).isTrue();
		assertThat(on.getStreamDetails().getExpirationTime()).isEqualTo(168);
		assertThat(Instant.ofEpochMilli(TimeUnit.MICROSECONDS.toMillis(on.getStreamDetails().getLastEnableTime())))
			.isBetween(Instant.now().minusSeconds(60), Instant.now());
		assertThat(describe().getStreamDetails().getStreamId()).isEqualTo(on.getStreamDetails().getStreamId());
		update(request -> request.setStreamSpecification(new StreamSpecification(false)));
		assertThat(describe().getStreamDetails().isEnableStream()).isFalse();
	}

	@Test
	void fewerVersionsLetTheOldestGo() {
		OfficialTable table = OfficialTable.create(this.client);
		table.update(1, change -> {
			for (long time = 1000; time < 1005; time++) {
				change.put("a", Official.value(time), time);
			}
		});
		TableOptions options = new TableOptions();
		options.setMaxVersions(2);
		update(request -> request.setTableOptionsForUpdate(options));
		assertThat(RowText.cells(table.row(1))).containsExactly("a=1004@1004", "a=1003@1003");
	}

	@Test
	void deletedTableIsGoneWithItsRows() {
		OfficialTable table = OfficialTable.create(this.client);
		table.put(1, Official.column("a", 1L));
		this.client.deleteTable(new DeleteTableRequest("t"));
		assertThat(this.client.listTable().getTableNames()).isEmpty();
		assertThat(ServiceFailure.of(this::describe))
			.isEqualTo("404 OTSObjectNotExist Requested table does not exist.");
		OfficialTable.create(this.client);
		assertThat(table.row(1)).isNull();
	}

	private void create(TableOptions options, Consumer<CreateTableRequest> with) {
		TableMeta meta = new TableMeta("t");
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		CreateTableRequest request = new CreateTableRequest(meta, options);
		with.accept(request);
		this.client.createTable(request);
	}

	/**
	 * Creates a table in a way that the blocking client does not offer.
	 */
	private void createPartitioned(CreateTableRequestEx request) throws Exception {
		InternalClient internal = this.emulator.internalClient();
		try {
			internal.createTableEx(request, null).get();
		}
		finally {
			internal.shutdown();
		}
	}

	private UpdateTableResponse update(Consumer<UpdateTableRequest> with) {
		UpdateTableRequest request = new UpdateTableRequest("t");
		with.accept(request);
		return this.client.updateTable(request);
	}

	private DescribeTableResponse describe() {
		return this.client.describeTable(new DescribeTableRequest("t"));
	}

	private static void assertOptions(TableOptions options, int timeToLive, int maxVersions, long maxTimeDeviation,
			boolean allowUpdate, boolean updateFullRow) {
		assertThat(options.getTimeToLive()).isEqualTo(timeToLive);
		assertThat(options.getMaxVersions()).isEqualTo(maxVersions);
		assertThat(options.getMaxTimeDeviation()).isEqualTo(maxTimeDeviation);
		assertThat(options.getAllowUpdate()).isEqualTo(allowUpdate);
		assertThat(options.getUpdateFullRow()).isEqualTo(updateFullRow);
	}

}
