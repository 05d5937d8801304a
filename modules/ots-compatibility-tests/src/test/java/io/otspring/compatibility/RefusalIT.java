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

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that are wrong whatever the data: status, code and message as the official
 * client reports them.
 */
@ExtendWith(EmulatorExtension.class)
class RefusalIT {

	private static final TableOptions OPTIONS = new TableOptions(-1, 1);

	private final SyncClient client;

	RefusalIT(SyncClient client) {
		this.client = client;
		OfficialTable.create(client, "pair", meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addPrimaryKeyColumn("q", PrimaryKeyType.INTEGER);
		}, OPTIONS);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void missingTableIsReported(Operation operation) {
		PrimaryKey key = Official.key("p", "x", "q", 1L);
		assertThat(ServiceFailure.of(() -> operation.call().on(this.client, "nope", key)))
			.isEqualTo(operation.missingTable());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void wrongTableNameIsRefused(Operation operation) {
		PrimaryKey key = Official.key("p", "x", "q", 1L);
		for (String name : List.of("3t", "t#", "\u4e2d", "x".repeat(256))) {
			assertThat(ServiceFailure.of(() -> operation.call().on(this.client, name, key)))
				.isEqualTo("400 OTSParameterInvalid Invalid table name: '" + name + "'.");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rowOperations")
	void wrongKeyIsRefused(Operation operation) {
		assertKeyRefused(operation, Official.key("p", "x"), "Validate PK size fail. Input: 1, Meta: 2.");
		assertKeyRefused(operation, Official.key("q", 1L, "p", "x"), "Validate PK name fail. Input: q, Meta: p.");
		assertKeyRefused(operation, Official.key("p", "x", "q", "1"),
				"Validate PK type fail. Input: VT_STRING, Meta: VT_INTEGER.");
		assertKeyRefused(operation, Official.key("p", new byte[1], "q", 1L),
				"Validate PK type fail. Input: VT_BLOB, Meta: VT_STRING.");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rowOperations")
	void boundIsNoKey(Operation operation) {
		assertThat(ServiceFailure
			.of(() -> operation.call().on(this.client, "pair", Official.key("p", "x", "q", Official.MINIMUM))))
			.isEqualTo("400 OTSParameterInvalid VT_INF_MIN is an invalid type for the primary key.");
		assertThat(ServiceFailure
			.of(() -> operation.call().on(this.client, "pair", Official.key("p", Official.MAXIMUM, "q", 1L))))
			.isEqualTo("400 OTSParameterInvalid VT_INF_MAX is an invalid type for the primary key.");
	}

	@Test
	void tableExistsAlready() {
		assertThat(ServiceFailure
			.of(() -> create("pair", meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.STRING), OPTIONS)))
			.isEqualTo("409 OTSObjectAlreadyExist Requested table already exists.");
	}

	@Test
	void sixtyFourTablesAreTheMost() {
		for (int i = 1; i < 64; i++) {
			create("t" + i, meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.STRING), OPTIONS);
		}
		assertThat(ServiceFailure
			.of(() -> create("t64", meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.STRING), OPTIONS)))
			.isEqualTo("403 OTSQuotaExhausted Number of tables exceeds the quota:64.");
	}

	@Test
	void fiveKeyColumnsAreTooMany() {
		assertThat(ServiceFailure.of(() -> create("t", meta -> {
			for (int i = 0; i < 5; i++) {
				meta.addPrimaryKeyColumn("k" + i, PrimaryKeyType.INTEGER);
			}
		}, OPTIONS))).isEqualTo("400 OTSParameterInvalid The number of primary key columns must be in range: [1, 4].");
	}

	@Test
	void nameOfAKeyColumnComesOnce() {
		assertThat(ServiceFailure.of(() -> create("t", meta -> {
			meta.addPrimaryKeyColumn("PK0", PrimaryKeyType.INTEGER);
			meta.addPrimaryKeyColumn("PK0", PrimaryKeyType.STRING);
		}, OPTIONS))).isEqualTo("400 OTSParameterInvalid Duplicated primary key name: 'PK0'.");
	}

	@Test
	void firstKeyColumnIsNotAutoIncrement() {
		assertThat(ServiceFailure.of(() -> create("t", meta -> meta.addAutoIncrementPrimaryKeyColumn("seq"), OPTIONS)))
			.isEqualTo("400 OTSParameterInvalid First primary key can't be auto increment, table: t.");
	}

	@Test
	void twoAutoIncrementColumnsAreTooMany() {
		assertThat(ServiceFailure.of(() -> create("t", meta -> {
			meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
			meta.addAutoIncrementPrimaryKeyColumn("more");
		}, OPTIONS))).isEqualTo("400 OTSParameterInvalid AUTO_INCREMENT primary key count must <= 1.");
	}

	@Test
	void thirtyThreeDefinedColumnsAreTooMany() {
		assertThat(ServiceFailure.of(() -> create("t", meta -> {
			meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
			for (int i = 0; i < 33; i++) {
				meta.addDefinedColumn("c" + i, DefinedColumnType.INTEGER);
			}
		}, OPTIONS))).isEqualTo("400 OTSParameterInvalid The number of defined columns must be in range: [0, 32].");
	}

	@Test
	void updateMustChangeAnOption() {
		UpdateTableRequest request = new UpdateTableRequest("pair");
		request.setTableOptionsForUpdate(new TableOptions());
		assertThat(ServiceFailure.of(() -> this.client.updateTable(request)))
			.isEqualTo("400 OTSParameterInvalid No parameter is specified in table options.");
	}

	@Test
	void wrongColumnNameIsRefused() {
		for (String name : List.of("#a", "x".repeat(256))) {
			RowPutChange change = new RowPutChange("pair", Official.key("p", "x", "q", 1L));
			change.addColumn(Official.column(name, 1L));
			assertThat(ServiceFailure.of(() -> this.client.putRow(new PutRowRequest(change))))
				.isEqualTo("400 OTSParameterInvalid Invalid column name: '" + name + "'.");
		}
	}

	@Test
	void columnWithTheNameOfAKeyColumnIsRefused() {
		RowPutChange change = new RowPutChange("pair", Official.key("p", "x", "q", 1L));
		change.addColumn(Official.column("q", 1L));
		assertThat(ServiceFailure.of(() -> this.client.putRow(new PutRowRequest(change))))
			.isEqualTo("400 OTSParameterInvalid Duplicated attribute column name with primary key column: 'q'.");
	}

	static List<Operation> operations() {
		String missing = "404 OTSObjectNotExist Requested table does not exist.";
		String missingForReads = "400 OTSParameterInvalid Request table not exist";
		return Stream.concat(rowOperations().stream(),
				Stream.of(
						new Operation("DescribeTable", missing,
								(client, table, key) -> client.describeTable(new DescribeTableRequest(table))),
						new Operation("UpdateTable", missing, (client, table, key) -> {
							UpdateTableRequest request = new UpdateTableRequest(table);
							request.setTableOptionsForUpdate(OPTIONS);
							client.updateTable(request);
						}),
						new Operation("DeleteTable", missing,
								(client, table, key) -> client.deleteTable(new DeleteTableRequest(table))),
						new Operation("GetRange", missingForReads, (client, table, key) -> {
							RangeRowQueryCriteria criteria = new RangeRowQueryCriteria(table);
							criteria.setInclusiveStartPrimaryKey(key);
							criteria
								.setExclusiveEndPrimaryKey(Official.key("p", Official.MAXIMUM, "q", Official.MAXIMUM));
							criteria.setMaxVersions(1);
							client.getRange(new GetRangeRequest(criteria));
						})))
			.toList();
	}

	static List<Operation> rowOperations() {
		String missing = "404 OTSObjectNotExist Requested table does not exist.";
		return List
			.of(new Operation("GetRow", "400 OTSParameterInvalid Request table not exist", (client, table, key) -> {
				SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(table, key);
				criteria.setMaxVersions(1);
				client.getRow(new GetRowRequest(criteria));
			}), new Operation("PutRow", missing, (client, table, key) -> {
				RowPutChange change = new RowPutChange(table, key);
				change.addColumn(Official.column("a", 1L));
				client.putRow(new PutRowRequest(change));
			}), new Operation("UpdateRow", missing, (client, table, key) -> {
				RowUpdateChange change = new RowUpdateChange(table, key);
				change.put(Official.column("a", 1L));
				client.updateRow(new UpdateRowRequest(change));
			}), new Operation("DeleteRow", missing,
					(client, table, key) -> client.deleteRow(new DeleteRowRequest(new RowDeleteChange(table, key)))));
	}

	private void assertKeyRefused(Operation operation, PrimaryKey key, String message) {
		assertThat(ServiceFailure.of(() -> operation.call().on(this.client, "pair", key)))
			.isEqualTo("400 OTSInvalidPK " + message);
	}

	private void create(String name, Consumer<TableMeta> with, TableOptions options) {
		TableMeta meta = new TableMeta(name);
		with.accept(meta);
		this.client.createTable(new CreateTableRequest(meta, options));
	}

	@FunctionalInterface
	interface Call {

		void on(SyncClient client, String table, PrimaryKey key);

	}

	record Operation(String name, String missingTable, Call call) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
