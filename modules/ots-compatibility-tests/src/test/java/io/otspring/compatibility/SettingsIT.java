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

import java.util.function.Function;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import com.alicloud.openservices.tablestore.core.auth.V4Credentials;
import com.alicloud.openservices.tablestore.model.AbortTransactionRequest;
import com.alicloud.openservices.tablestore.model.AddDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BulkImportRequest;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.ComputeSplitsBySizeRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteIndexRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation beyond single rows with both signatures, with a token and with
 * compression.
 */
@ExtendWith(EmulatorExtension.class)
class SettingsIT {

	private static final String TABLE = OfficialTable.NAME;

	private final EmulatorProcess emulator;

	private SyncClient client;

	SettingsIT(EmulatorProcess emulator) {
		this.emulator = emulator;
	}

	@AfterEach
	void stop() {
		this.client.shutdown();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void indexesAreUsed(String name, Function<EmulatorProcess, SyncClient> settings) {
		this.client = settings.apply(this.emulator);
		OfficialTable table = Indexes.table(this.client, Indexes.byCity());
		table.putMany(50, id -> Indexes.key("a", id), id -> Official.column("city", "town " + id % 2));
		assertThat(Indexes.byCity(table)).hasSize(50).first().isEqualTo("city='town 0' pk='a' id=0: ");
		this.client.createIndex(new CreateIndexRequest(TABLE, Indexes.local("by_n", "pk", "n"), true));
		AddDefinedColumnRequest add = new AddDefinedColumnRequest();
		add.setTableName(TABLE);
		add.addDefinedColumn("x", DefinedColumnType.STRING);
		this.client.addDefinedColumn(add);
		this.client.deleteIndex(new DeleteIndexRequest(TABLE, Indexes.BY_CITY));
		DescribeTableResponse described = this.client.describeTable(new DescribeTableRequest(TABLE));
		assertThat(described.getIndexMeta()).extracting(IndexMeta::getIndexName).containsExactly("by_n");
		assertThat(described.getTableMeta().getDefinedColumnMap()).containsKey("x");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void transactionsAreUsed(String name, Function<EmulatorProcess, SyncClient> settings) {
		this.client = settings.apply(this.emulator);
		OfficialTable table = OfficialTable.create(this.client, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		String transaction = this.client
			.startLocalTransaction(new StartLocalTransactionRequest(TABLE, Official.key("pk", "a")))
			.getTransactionID();
		BatchWriteRowRequest batch = new BatchWriteRowRequest();
		batch.setTransactionId(transaction);
		batch.addRowChange(new RowPutChange(TABLE, Indexes.key("a", 1)).addColumn(Official.column("n", 1L)));
		assertThat(this.client.batchWriteRow(batch).isAllSucceed()).isTrue();
		assertThat(ServiceFailure.of(() -> table.put(Indexes.key("a", 1), Official.column("n", 2L))))
			.startsWith("409 OTSRowOperationConflict ");
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1");
		assertThat(ServiceFailure.of(() -> this.client.abortTransaction(new AbortTransactionRequest(transaction))))
			.startsWith("404 OTSSessionNotExist ");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void streamsAreRead(String name, Function<EmulatorProcess, SyncClient> settings) {
		this.client = settings.apply(this.emulator);
		OfficialTable table = OfficialTable.create(this.client,
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(new StreamSpecification(true, 24)));
		table.putMany(300, OfficialTable::id, id -> Official.column("a", id));
		assertThat(OfficialStream.of(this.client, TABLE).texts()).hasSize(300).first().isEqualTo("PUT id=0: a=0");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void manyRowsAreMoved(String name, Function<EmulatorProcess, SyncClient> settings) {
		this.client = settings.apply(this.emulator);
		OfficialTable.create(this.client);
		BulkImportRequest request = new BulkImportRequest(TABLE);
		for (long id = 0; id < 200; id++) {
			request.addRowChange(new RowPutChange(TABLE, OfficialTable.id(id)).addColumn(Official.column("a", id)));
		}
		assertThat(this.client.bulkImport(request).isAllSucceed()).isTrue();
		RangeIteratorParameter parameter = new RangeIteratorParameter(TABLE);
		parameter.setInclusiveStartPrimaryKey(Official.key("id", Official.MINIMUM));
		parameter.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
		parameter.addColumnsToGet("a");
		Iterable<Row> rows = () -> this.client.createBulkExportIterator(parameter);
		assertThat(rows).hasSize(200);
		assertThat(this.client.computeSplitsBySize(new ComputeSplitsBySizeRequest(TABLE, 1, 1024)).getSplits())
			.hasSizeGreaterThan(1);
	}

	static Stream<Object[]> settings() {
		ServiceCredentials plain = new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET);
		ServiceCredentials token = new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET,
				"tok+en/=");
		Function<EmulatorProcess, SyncClient> v2 = emulator -> emulator.client(token);
		Function<EmulatorProcess, SyncClient> v4 = emulator -> emulator
			.client(V4Credentials.createByServiceCredentials(plain, "cn-hangzhou"));
		Function<EmulatorProcess, SyncClient> compressed = emulator -> {
			ClientConfiguration configuration = EmulatorProcess.strict();
			configuration.setEnableRequestCompression(true);
			configuration.setEnableResponseCompression(true);
			return EmulatorProcess.client(emulator.endpoint(), configuration);
		};
		return Stream.of(new Object[] { "V2 with a token", v2 }, new Object[] { "V4", v4 },
				new Object[] { "compression", compressed });
	}

}
