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

import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.ReservedThroughput;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeyType;

import static com.alicloud.openservices.tablestore.model.PrimaryKeyType.BINARY;
import static com.alicloud.openservices.tablestore.model.PrimaryKeyType.INTEGER;
import static com.alicloud.openservices.tablestore.model.PrimaryKeyType.STRING;

/**
 * Calls on tables.
 */
final class TableRequestCases {

	private TableRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(new RequestCase("ListTable", client -> client.listTable(), client -> client.listTable()),
				new RequestCase("DescribeTable", client -> client.describeTable(new DescribeTableRequest("t")),
						client -> client.describeTable("t")),
				new RequestCase("DeleteTable", client -> client.deleteTable(new DeleteTableRequest("t")),
						client -> client.deleteTable("t")),
				create("one key column", meta -> meta.addPrimaryKeyColumn("id", INTEGER), new TableOptions(-1, 1),
						r -> r.primaryKey("id", PrimaryKeyType.INTEGER)),
				create("every type of key column", meta -> {
					meta.addPrimaryKeyColumn("a", STRING);
					meta.addPrimaryKeyColumn("b", BINARY);
					meta.addPrimaryKeyColumn("c", INTEGER);
				}, new TableOptions(-1, 1),
						r -> r.primaryKey("a", PrimaryKeyType.STRING)
							.primaryKey("b", PrimaryKeyType.BINARY)
							.primaryKey("c", PrimaryKeyType.INTEGER)),
				create("auto-increment", meta -> {
					meta.addPrimaryKeyColumn("id", STRING);
					meta.addAutoIncrementPrimaryKeyColumn("seq");
				}, new TableOptions(-1, 1), r -> r.primaryKey("id", PrimaryKeyType.STRING).autoIncrement("seq")),
				create("every type of defined column", TableRequestCases::everyDefinedColumn, new TableOptions(-1, 1),
						r -> r.primaryKey("id", PrimaryKeyType.INTEGER)
							.definedColumn("i", DefinedColumnType.INTEGER)
							.definedColumn("d", DefinedColumnType.DOUBLE)
							.definedColumn("b", DefinedColumnType.BOOLEAN)
							.definedColumn("s", DefinedColumnType.STRING)
							.definedColumn("x", DefinedColumnType.BINARY)),
				create("every option", meta -> meta.addPrimaryKeyColumn("id", INTEGER), everyOption(),
						r -> r.primaryKey("id", PrimaryKeyType.INTEGER)
							.options(o -> o.timeToLive(Duration.ofDays(30))
								.maxVersions(3)
								.maxTimeDeviation(Duration.ofDays(2))
								.allowUpdate(false)
								.updateFullRow(true))),
				new RequestCase("CreateTable: throughput", client -> {
					TableMeta meta = new TableMeta("t");
					meta.addPrimaryKeyColumn("id", INTEGER);
					client.createTable(
							new CreateTableRequest(meta, new TableOptions(-1, 1), new ReservedThroughput(1, 2)));
				}, client -> client
					.createTable(r -> r.table("t").primaryKey("id", PrimaryKeyType.INTEGER).reservedThroughput(1, 2))),
				update("versions", request -> {
					TableOptions options = new TableOptions();
					options.setMaxVersions(3);
					request.setTableOptionsForUpdate(options);
				}, r -> r.options(o -> o.maxVersions(3))), update("time to live", request -> {
					TableOptions options = new TableOptions();
					options.setTimeToLive(86400);
					request.setTableOptionsForUpdate(options);
				}, r -> r.options(o -> o.timeToLive(Duration.ofDays(1)))), update("kept for ever", request -> {
					TableOptions options = new TableOptions();
					options.setTimeToLive(-1);
					request.setTableOptionsForUpdate(options);
				}, r -> r.options(o -> o.keepForever())), update("deviation", request -> {
					TableOptions options = new TableOptions();
					options.setMaxTimeDeviation(1000);
					request.setTableOptionsForUpdate(options);
				}, r -> r.options(o -> o.maxTimeDeviation(Duration.ofSeconds(1000)))),
				update("every option", request -> request.setTableOptionsForUpdate(everyOption()),
						r -> r.options(o -> o.timeToLive(Duration.ofDays(30))
							.maxVersions(3)
							.maxTimeDeviation(Duration.ofDays(2))
							.allowUpdate(false)
							.updateFullRow(true))),
				update("throughput", request -> request.setReservedThroughputForUpdate(new ReservedThroughput(0, 10)),
						r -> r.reservedThroughput(0, 10)),
				update("options and throughput", request -> {
					request.setTableOptionsForUpdate(everyOption());
					request.setReservedThroughputForUpdate(new ReservedThroughput(7, 0));
				}, r -> r.reservedThroughput(7, 0)
					.options(o -> o.timeToLive(Duration.ofDays(30))
						.maxVersions(3)
						.maxTimeDeviation(Duration.ofDays(2))
						.allowUpdate(false)
						.updateFullRow(true))));
	}

	private static void everyDefinedColumn(TableMeta meta) {
		meta.addPrimaryKeyColumn("id", INTEGER);
		meta.addDefinedColumn("i", com.alicloud.openservices.tablestore.model.DefinedColumnType.INTEGER);
		meta.addDefinedColumn("d", com.alicloud.openservices.tablestore.model.DefinedColumnType.DOUBLE);
		meta.addDefinedColumn("b", com.alicloud.openservices.tablestore.model.DefinedColumnType.BOOLEAN);
		meta.addDefinedColumn("s", com.alicloud.openservices.tablestore.model.DefinedColumnType.STRING);
		meta.addDefinedColumn("x", com.alicloud.openservices.tablestore.model.DefinedColumnType.BINARY);
	}

	private static TableOptions everyOption() {
		TableOptions options = new TableOptions(30 * 86400, 3, 2 * 86400);
		options.setAllowUpdate(false);
		options.setUpdateFullRow(true);
		return options;
	}

	private static RequestCase create(String name, Consumer<TableMeta> meta, TableOptions options,
			Consumer<io.otspring.client.table.CreateTableRequest.Builder> ours) {
		return new RequestCase("CreateTable: " + name, client -> {
			TableMeta table = new TableMeta("t");
			meta.accept(table);
			client.createTable(new CreateTableRequest(table, options));
		}, client -> client.createTable(r -> ours.accept(r.table("t"))));
	}

	private static RequestCase update(String name, Consumer<UpdateTableRequest> official,
			Consumer<io.otspring.client.table.UpdateTableRequest.Builder> ours) {
		return new RequestCase("UpdateTable: " + name, client -> {
			UpdateTableRequest request = new UpdateTableRequest("t");
			official.accept(request);
			client.updateTable(request);
		}, client -> client.updateTable(r -> ours.accept(r.table("t"))));
	}

}
