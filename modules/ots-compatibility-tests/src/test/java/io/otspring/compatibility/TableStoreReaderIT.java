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

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.DefaultTableStoreReader;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreCallback;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.CreateIndexRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.reader.PrimaryKeyWithTable;
import com.alicloud.openservices.tablestore.reader.ReaderResult;
import com.alicloud.openservices.tablestore.reader.ReaderStatistics;
import com.alicloud.openservices.tablestore.reader.RowReadResult;
import com.alicloud.openservices.tablestore.reader.TableStoreReaderConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The official client's reader, which gathers single keys in batches.
 */
@ExtendWith(EmulatorExtension.class)
@Timeout(60)
class TableStoreReaderIT {

	private final SyncClient client;

	private final AsyncClient async;

	private final OfficialTable table;

	TableStoreReaderIT(EmulatorProcess emulator, SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
		this.async = emulator.asyncClient();
	}

	@AfterEach
	void stop() {
		this.async.shutdown();
	}

	@Test
	void everyRowIsRead() throws Exception {
		this.table.putMany(500, OfficialTable::id, id -> Official.column("a", id));
		List<PrimaryKey> keys = LongStream.range(0, 500).mapToObj(OfficialTable::id).toList();
		TableStoreReaderConfig config = new TableStoreReaderConfig();
		config.setMaxBatchRowsCount(50);
		Reads reads = use(config, reader -> reader.addPrimaryKeysWithFuture(OfficialTable.NAME, keys));
		assertThat(reads.result.isAllSucceed()).isTrue();
		assertThat(reads.result.getTotalCount()).isEqualTo(500);
		assertThat(reads.result.getSucceedRows())
			.allSatisfy(read -> assertThat(read.getRowResult().getLatestColumn("a").getValue().asLong())
				.isEqualTo(read.getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong()));
		assertThat(reads.statistics.getTotalRowsCount()).isEqualTo(500);
		assertThat(reads.statistics.getTotalSucceedRowsCount()).isEqualTo(500);
		assertThat(reads.statistics.getTotalFailedRowsCount()).isZero();
		assertThat(reads.statistics.getTotalRequestCount()).isBetween(10L, 30L);
	}

	@Test
	void missingRowIsNull() throws Exception {
		this.table.put(1, Official.column("a", 1L));
		Reads reads = use(new TableStoreReaderConfig(), reader -> reader.addPrimaryKeysWithFuture(OfficialTable.NAME,
				List.of(OfficialTable.id(1), OfficialTable.id(2))));
		assertThat(reads.rows()).containsExactlyInAnyOrder("id=1: a=1", "id=2 is missing");
	}

	@Test
	void columnsAndVersionsCanBeChosen() throws Exception {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("b", Official.value(3L), 1000));
		RangeRowQueryCriteria selection = new RangeRowQueryCriteria(OfficialTable.NAME);
		selection.addColumnsToGet("a");
		selection.setMaxVersions(2);
		Reads reads = use(new TableStoreReaderConfig(), reader -> {
			reader.setRowQueryCriteria(selection);
			return reader.addPrimaryKeysWithFuture(OfficialTable.NAME, List.of(OfficialTable.id(1)));
		});
		assertThat(reads.rows()).containsExactly("id=1: a=2 a=1");
	}

	@Test
	void filterDropsRows() throws Exception {
		this.table.putMany(4, OfficialTable::id, id -> Official.column("a", id));
		RangeRowQueryCriteria selection = new RangeRowQueryCriteria(OfficialTable.NAME);
		selection.setMaxVersions(1);
		selection.setFilter(new SingleColumnValueFilter("a", CompareOperator.LESS_THAN, Official.value(2L)));
		Reads reads = use(new TableStoreReaderConfig(), reader -> {
			reader.setRowQueryCriteria(selection);
			return reader.addPrimaryKeysWithFuture(OfficialTable.NAME,
					LongStream.range(0, 4).mapToObj(OfficialTable::id).toList());
		});
		assertThat(reads.rows()).containsExactlyInAnyOrder("id=0: a=0", "id=1: a=1", "id=2 is missing",
				"id=3 is missing");
	}

	@Test
	void callbackIsCalledForEveryRow() throws Exception {
		this.table.putMany(3, OfficialTable::id, id -> Official.column("a", id));
		Queue<String> completed = new ConcurrentLinkedQueue<>();
		TableStoreCallback<PrimaryKeyWithTable, RowReadResult> callback = new TableStoreCallback<>() {

			@Override
			public void onCompleted(PrimaryKeyWithTable key, RowReadResult result) {
				completed.add(key.getTableName() + " " + RowText.row(result.getRowResult()));
			}

			@Override
			public void onFailed(PrimaryKeyWithTable key, Exception failure) {
				completed.add(failure.toString());
			}

		};
		TableStoreReaderConfig config = new TableStoreReaderConfig();
		config.setBucketCount(1);
		use(config, reader -> {
			reader.setCallback(callback);
			return reader.addPrimaryKeysWithFuture(OfficialTable.NAME,
					LongStream.range(0, 3).mapToObj(OfficialTable::id).toList());
		});
		assertThat(completed).containsExactlyInAnyOrder("t id=0: a=0", "t id=1: a=1", "t id=2: a=2");
	}

	@Test
	void rowsOfSeveralTablesAreReadTogether() throws Exception {
		OfficialTable other = OfficialTable.create(this.client, "other", Indexes::describe, new TableOptions(-1, 1));
		other.put(Indexes.key("a", 1), Official.column("n", 1L));
		this.table.put(1, Official.column("a", 1L));
		TableStoreReaderConfig config = new TableStoreReaderConfig();
		config.setBucketCount(1);
		Reads reads = use(config, reader -> {
			reader.addPrimaryKey(OfficialTable.NAME, OfficialTable.id(1));
			return reader.addPrimaryKeysWithFuture("other", List.of(Indexes.key("a", 1)));
		});
		assertThat(reads.rows()).containsExactly("pk='a' id=1: n=1");
		assertThat(reads.statistics.getTotalSucceedRowsCount()).isEqualTo(2);
		assertThat(reads.statistics.getTotalRequestCount()).isEqualTo(1);
	}

	@Test
	void indexIsReadAsATable() throws Exception {
		OfficialTable other = OfficialTable.create(this.client, "other", Indexes::describe, new TableOptions(-1, 1));
		this.client.createIndex(new CreateIndexRequest("other", Indexes.byCity(), true));
		other.put(Indexes.key("a", 1), Official.column("city", "Rome"));
		Reads reads = use(new TableStoreReaderConfig(),
				reader -> reader.addPrimaryKeysWithFuture(Indexes.BY_CITY, List.of(Indexes.cityKey("Rome", "a", 1L))));
		assertThat(reads.rows()).containsExactly("city='Rome' pk='a' id=1: ");
	}

	@Test
	void keyThatSpoilsItsBatchIsFoundByReadingOneByOne() throws Exception {
		this.table.put(1, Official.column("a", 1L));
		TableStoreReaderConfig config = new TableStoreReaderConfig();
		config.setCheckTableMeta(false);
		config.setBucketCount(1);
		List<Future<ReaderResult>> missing = new ArrayList<>();
		Reads reads = use(config, reader -> {
			missing.add(reader.addPrimaryKeysWithFuture("nope", List.of(OfficialTable.id(1))));
			return reader.addPrimaryKeysWithFuture(OfficialTable.NAME, List.of(OfficialTable.id(1)));
		});
		assertThat(reads.rows()).containsExactly("id=1: a=1");
		assertThat(missing.get(0).get(10, TimeUnit.SECONDS).getFailedRows()).singleElement()
			.satisfies(read -> assertThat(read.getError().getMessage()).isEqualTo("Request table not exist"));
		assertThat(reads.statistics.getTotalSingleRowRequestCount()).isEqualTo(2);
		assertThat(reads.statistics.getTotalFailedRowsCount()).isEqualTo(1);
	}

	@Test
	void wrongKeyIsHeldBackByTheSchemaOfTheTable() {
		assertThatThrownBy(() -> use(new TableStoreReaderConfig(),
				reader -> reader.addPrimaryKeysWithFuture(OfficialTable.NAME, List.of(Official.key("id", "text")))))
			.isInstanceOf(ClientException.class);
	}

	/**
	 * Uses a reader, waits for what it read last and closes it. Its callbacks are called
	 * before that ends, as they are called by the threads that read.
	 */
	private Reads use(TableStoreReaderConfig config, Function<DefaultTableStoreReader, Future<ReaderResult>> use)
			throws Exception {
		DefaultTableStoreReader reader = new DefaultTableStoreReader(this.async, config, Runnable::run, null);
		try {
			Future<ReaderResult> result = use.apply(reader);
			reader.flush();
			return new Reads(result.get(10, TimeUnit.SECONDS), reader.getStatistics());
		}
		finally {
			reader.close();
		}
	}

	private record Reads(ReaderResult result, ReaderStatistics statistics) {

		List<String> rows() {
			return this.result.getSucceedRows()
				.stream()
				.map(read -> (read.getRowResult() != null) ? RowText.row(read.getRowResult())
						: RowText.key(read.getPrimaryKey()) + " is missing")
				.toList();
		}

	}

}
