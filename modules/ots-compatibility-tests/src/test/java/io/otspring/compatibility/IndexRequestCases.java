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

import com.alicloud.openservices.tablestore.model.AddDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.DeleteIndexRequest;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.IndexType;
import com.alicloud.openservices.tablestore.model.IndexUpdateMode;

/**
 * Calls on secondary indexes and on the columns that they use.
 */
final class IndexRequestCases {

	private IndexRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(create("global", global(), false, r -> r.index(i -> i.name("ix").primaryKey("c"))),
				create("local", local(), false,
						r -> r.index(i -> i.name("ix").primaryKey("id", "c").definedColumns("d", "e").local())),
				create("with base data", global(), true,
						r -> r.index(i -> i.name("ix").primaryKey("c")).includeBaseData()),
				new RequestCase("DropIndex", client -> client.deleteIndex(new DeleteIndexRequest("t", "ix")),
						client -> client.dropIndex("t", "ix")),
				new RequestCase("AddDefinedColumn", client -> {
					AddDefinedColumnRequest request = new AddDefinedColumnRequest();
					request.setTableName("t");
					request.addDefinedColumn("d", DefinedColumnType.INTEGER);
					request.addDefinedColumn("e", DefinedColumnType.BINARY);
					client.addDefinedColumn(request);
				}, client -> client.addDefinedColumn(r -> r.table("t")
					.definedColumn("d", io.otspring.client.table.DefinedColumnType.INTEGER)
					.definedColumn("e", io.otspring.client.table.DefinedColumnType.BINARY))),
				new RequestCase("DeleteDefinedColumn", client -> {
					DeleteDefinedColumnRequest request = new DeleteDefinedColumnRequest();
					request.setTableName("t");
					request.addDefinedColumn("d");
					request.addDefinedColumn("e");
					client.deleteDefinedColumn(request);
				}, client -> client.deleteDefinedColumn("t", "d", "e")));
	}

	static IndexMeta global() {
		IndexMeta index = new IndexMeta("ix");
		index.addPrimaryKeyColumn("c");
		return index;
	}

	static IndexMeta local() {
		IndexMeta index = new IndexMeta("ix");
		index.addPrimaryKeyColumn("id");
		index.addPrimaryKeyColumn("c");
		index.addDefinedColumn("d");
		index.addDefinedColumn("e");
		index.setIndexType(IndexType.IT_LOCAL_INDEX);
		index.setIndexUpdateMode(IndexUpdateMode.IUM_SYNC_INDEX);
		return index;
	}

	private static RequestCase create(String name, IndexMeta index, boolean includeBaseData,
			Consumer<io.otspring.client.index.CreateIndexRequest.Builder> ours) {
		return new RequestCase("CreateIndex: " + name,
				client -> client.createIndex(new CreateIndexRequest("t", index, includeBaseData)),
				client -> client.createIndex(r -> ours.accept(r.table("t"))));
	}

}
