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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.IndexMeta;
import com.alicloud.openservices.tablestore.model.IndexType;
import com.alicloud.openservices.tablestore.model.IndexUpdateMode;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Local secondary indexes, which order the rows of a partition anew.
 */
@ExtendWith(EmulatorExtension.class)
class LocalIndexIT {

	private static final String[] KEY = { "pk", "n", "id" };

	private final SyncClient client;

	private final OfficialTable table;

	private final OfficialTable index;

	LocalIndexIT(SyncClient client) {
		this.client = client;
		IndexMeta meta = Indexes.local("by_n", "pk", "n");
		meta.addDefinedColumn("city");
		this.table = Indexes.table(client, meta);
		this.index = this.table.named("by_n");
	}

	@Test
	void indexIsDescribedAsALocalOne() {
		assertThat(this.client.describeTable(new DescribeTableRequest(OfficialTable.NAME)).getIndexMeta())
			.singleElement()
			.satisfies(meta -> {
				assertThat(meta.getPrimaryKeyList()).containsExactly(KEY);
				assertThat(meta.getIndexType()).isEqualTo(IndexType.IT_LOCAL_INDEX);
				assertThat(meta.getIndexUpdateMode()).isEqualTo(IndexUpdateMode.IUM_SYNC_INDEX);
			});
	}

	@Test
	void rowsOfAPartitionComeInTheOrderOfTheColumn() {
		put("a", 1, 30);
		put("a", 2, 10);
		put("a", 3, 20);
		put("b", 1, 15);
		RangeRowQueryCriteria range = this.index.range(Direction.FORWARD,
				Official.key("pk", "a", "n", 15L, "id", Official.MINIMUM),
				Official.key("pk", "a", "n", Official.MAXIMUM, "id", Official.MAXIMUM));
		assertThat(RowText.rows(this.index.get(range).getRows())).containsExactly("pk='a' n=20 id=3: city='c3'",
				"pk='a' n=30 id=1: city='c1'");
	}

	@Test
	void updatedRowIsReadAtItsNewPlaceAtOnce() {
		put("a", 1, 30);
		this.table.update(Indexes.key("a", 1), change -> change.increment(Official.column("n", -40L)));
		assertThat(this.index.texts(KEY)).containsExactly("pk='a' n=-10 id=1: city='c1'");
		assertThat(this.index.row(Official.key("pk", "a", "n", 30L, "id", 1L))).isNull();
	}

	@Test
	void deletedRowIsGoneAtOnce() {
		put("a", 1, 30);
		this.table.delete(Indexes.key("a", 1), change -> {
		});
		assertThat(this.index.texts(KEY)).isEmpty();
	}

	@Test
	void laterIndexHasTheRowsThatAreThere() {
		put("a", 1, 30);
		this.client
			.createIndex(new CreateIndexRequest(OfficialTable.NAME, Indexes.local("by_city", "pk", "city"), true));
		assertThat(this.table.named("by_city").texts("pk", "city", "id")).containsExactly("pk='a' city='c1' id=1: ");
	}

	@Test
	void tableHasGlobalIndexesBesides() {
		this.client.createIndex(new CreateIndexRequest(OfficialTable.NAME, Indexes.global("all_n", "n"), true));
		put("a", 1, 30);
		put("b", 1, 10);
		assertThat(this.index.texts(KEY)).hasSize(2).first().asString().startsWith("pk='a' n=30");
		assertThat(this.table.named("all_n").texts("n", "pk", "id")).first().asString().startsWith("n=10 pk='b'");
	}

	@Test
	void indexCannotBeWrittenDirectly() {
		assertThat(ServiceFailure
			.of(() -> this.index.put(Official.key("pk", "a", "n", 1L, "id", 1L), Official.column("city", "Rome"))))
			.isEqualTo("400 OTSParameterInvalid Can't write index table directly.");
	}

	private void put(String pk, long id, long n) {
		this.table.put(Indexes.key(pk, id), Official.column("n", n), Official.column("city", "c" + id));
	}

}
