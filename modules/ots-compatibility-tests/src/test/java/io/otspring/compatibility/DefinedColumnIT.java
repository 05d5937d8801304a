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
import java.util.stream.IntStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.AddDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnSchema;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AddDefinedColumn and DeleteDefinedColumn.
 */
@ExtendWith(EmulatorExtension.class)
class DefinedColumnIT {

	private final SyncClient client;

	private final OfficialTable table;

	DefinedColumnIT(SyncClient client) {
		this.client = client;
		this.table = Indexes.table(client);
	}

	@Test
	void columnsAreAddedBehindTheOthers() {
		add(request -> {
			request.addDefinedColumn("z", DefinedColumnType.INTEGER);
			request.addDefinedColumn("a", DefinedColumnType.BINARY);
		});
		assertThat(definedColumns()).containsExactly("city", "n", "price", "ok", "photo", "z", "a");
	}

	@Test
	void columnsAreDeleted() {
		delete("price", "city");
		assertThat(definedColumns()).containsExactly("n", "ok", "photo");
	}

	@Test
	void deletedColumnKeepsItsValues() {
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"));
		delete("city");
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: city='Rome'");
	}

	@Test
	void addedColumnCanBeIndexed() {
		this.table.put(Indexes.key("a", 1), Official.column("town", "Rome"));
		add(request -> request.addDefinedColumn("town", DefinedColumnType.STRING));
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, Indexes.global("by_town", "town"), true));
		assertThat(this.table.named("by_town").texts("town", "pk", "id")).containsExactly("town='Rome' pk='a' id=1: ");
	}

	@Test
	void indexedColumnCannotBeDeleted() {
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, Indexes.byCity(), true));
		assertThat(ServiceFailure.of(() -> delete("city"))).startsWith("400 OTSParameterInvalid ");
		assertThat(ServiceFailure.of(() -> delete("n"))).startsWith("400 OTSParameterInvalid ");
		delete("ok");
		assertThat(definedColumns()).containsExactly("city", "n", "price", "photo");
	}

	@Test
	void keyColumnCannotBeAdded() {
		assertThat(ServiceFailure.of(() -> add(request -> request.addDefinedColumn("pk", DefinedColumnType.STRING))))
			.startsWith("400 OTSParameterInvalid ");
	}

	@Test
	void thirtyTwoColumnsAreTheMost() {
		add(request -> IntStream.range(0, 27)
			.forEach(i -> request.addDefinedColumn("c" + i, DefinedColumnType.STRING)));
		assertThat(definedColumns()).hasSize(32);
		assertThat(ServiceFailure.of(() -> add(request -> request.addDefinedColumn("x", DefinedColumnType.STRING))))
			.isEqualTo("400 OTSParameterInvalid The number of defined columns must be in range: [0, 32].");
	}

	@Test
	void missingTableHasNoColumns() {
		AddDefinedColumnRequest request = new AddDefinedColumnRequest();
		request.setTableName("nope");
		request.addDefinedColumn("a", DefinedColumnType.STRING);
		assertThat(ServiceFailure.of(() -> this.client.addDefinedColumn(request)))
			.isEqualTo("404 OTSObjectNotExist Requested table does not exist.");
	}

	private void add(Consumer<AddDefinedColumnRequest> columns) {
		AddDefinedColumnRequest request = new AddDefinedColumnRequest();
		request.setTableName(OfficialTable.NAME);
		columns.accept(request);
		this.client.addDefinedColumn(request);
	}

	private void delete(String... columns) {
		DeleteDefinedColumnRequest request = new DeleteDefinedColumnRequest();
		request.setTableName(OfficialTable.NAME);
		for (String column : columns) {
			request.addDefinedColumn(column);
		}
		this.client.deleteDefinedColumn(request);
	}

	private List<String> definedColumns() {
		return this.client.describeTable(new DescribeTableRequest(OfficialTable.NAME))
			.getTableMeta()
			.getDefinedColumnsList()
			.stream()
			.map(DefinedColumnSchema::getName)
			.toList();
	}

}
