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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.IndexType;
import com.alicloud.openservices.tablestore.model.IndexUpdateMode;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.TableMeta;

/**
 * A table with people in towns, and indexes of it.
 */
final class Indexes {

	static final String BY_CITY = "by_city";

	private static final String[] CITY_KEY = { "city", "pk", "id" };

	private Indexes() {
	}

	/**
	 * Creates a table with the key {@code pk, id} and the defined columns {@code city, n,
	 * price, ok, photo}, one of each type.
	 */
	static OfficialTable table(SyncClient client, IndexMeta... indexes) {
		return OfficialTable.create(client, Indexes::describe, request -> {
			for (IndexMeta index : indexes) {
				request.addIndex(index);
			}
		});
	}

	static void describe(TableMeta meta) {
		meta.addPrimaryKeyColumn("pk", PrimaryKeyType.STRING);
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		meta.addDefinedColumn("city", DefinedColumnType.STRING);
		meta.addDefinedColumn("n", DefinedColumnType.INTEGER);
		meta.addDefinedColumn("price", DefinedColumnType.DOUBLE);
		meta.addDefinedColumn("ok", DefinedColumnType.BOOLEAN);
		meta.addDefinedColumn("photo", DefinedColumnType.BINARY);
	}

	static PrimaryKey key(String pk, long id) {
		return Official.key("pk", pk, "id", id);
	}

	/**
	 * Returns a global index of the column {@code city} that has the column {@code n}.
	 */
	static IndexMeta byCity() {
		IndexMeta index = global(BY_CITY, "city");
		index.addDefinedColumn("n");
		return index;
	}

	static IndexMeta global(String name, String... key) {
		IndexMeta index = new IndexMeta(name);
		for (String column : key) {
			index.addPrimaryKeyColumn(column);
		}
		return index;
	}

	static IndexMeta local(String name, String... key) {
		IndexMeta index = global(name, key);
		index.setIndexType(IndexType.IT_LOCAL_INDEX);
		index.setIndexUpdateMode(IndexUpdateMode.IUM_SYNC_INDEX);
		return index;
	}

	static PrimaryKey cityKey(Object city, Object pk, Object id) {
		return Official.key("city", city, "pk", pk, "id", id);
	}

	/**
	 * Returns all rows of the index of the column {@code city}, as text.
	 */
	static List<String> byCity(OfficialTable table) {
		return table.named(BY_CITY).texts(CITY_KEY);
	}

}
