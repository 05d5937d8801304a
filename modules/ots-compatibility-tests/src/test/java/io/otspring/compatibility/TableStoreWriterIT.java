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
import java.util.function.Consumer;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.DefaultTableStoreWriter;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreCallback;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowChange;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.writer.RowWriteResult;
import com.alicloud.openservices.tablestore.writer.WriterConfig;
import com.alicloud.openservices.tablestore.writer.WriterResult;
import com.alicloud.openservices.tablestore.writer.WriterStatistics;
import com.alicloud.openservices.tablestore.writer.enums.BatchRequestType;
import com.alicloud.openservices.tablestore.writer.enums.DispatchMode;
import com.alicloud.openservices.tablestore.writer.enums.WriteMode;
import com.alicloud.openservices.tablestore.writer.enums.WriterRetryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The official client's writer, which gathers single rows in batches.
 */
@ExtendWith(EmulatorExtension.class)
@Timeout(60)
class TableStoreWriterIT {

	private static final String TABLE = OfficialTable.NAME;

	private final SyncClient client;

	private final AsyncClient async;

	TableStoreWriterIT(EmulatorProcess emulator, SyncClient client) {
		this.client = client;
		this.async = emulator.asyncClient();
	}

	@AfterEach
	void stop() {
		this.async.shutdown();
	}

	@ParameterizedTest(name = "{0}, {1}, {2}")
	@MethodSource("modes")
	void everyRowIsWrittenInEveryMode(WriteMode mode, DispatchMode dispatch, BatchRequestType type) {
		OfficialTable table = OfficialTable.create(this.client);
		WriterConfig config = new WriterConfig();
		config.setWriteMode(mode);
		config.setDispatchMode(dispatch);
		config.setBatchRequestType(type);
		config.setBucketCount(4);
		config.setMaxBatchRowsCount(50);
		Recorder recorder = new Recorder();
		WriterStatistics statistics = use(config, recorder, writer -> {
			for (long id = 0; id < 500; id++) {
				writer.addRowChange(put(id, Official.column("a", id)));
			}
		});
		assertThat(table.texts("id"))
			.containsExactlyElementsOf(LongStream.range(0, 500).mapToObj(id -> "id=" + id + ": a=" + id).toList());
		assertThat(recorder.completed).hasSize(500).doesNotHaveDuplicates();
		assertThat(recorder.failed).isEmpty();
		assertThat(statistics.getTotalRowsCount()).isEqualTo(500);
		assertThat(statistics.getTotalSucceedRowsCount()).isEqualTo(500);
		assertThat(statistics.getTotalFailedRowsCount()).isZero();
		assertThat(statistics.getTotalSingleRowRequestCount()).isZero();
		assertThat(statistics.getTotalRequestCount()).isBetween(10L, 100L);
	}

	static List<Object[]> modes() {
		List<Object[]> modes = new ArrayList<>();
		for (WriteMode mode : WriteMode.values()) {
			for (DispatchMode dispatch : DispatchMode.values()) {
				for (BatchRequestType type : BatchRequestType.values()) {
					modes.add(new Object[] { mode, dispatch, type });
				}
			}
		}
		return modes;
	}

	@ParameterizedTest
	@EnumSource(BatchRequestType.class)
	void changesOfEveryKindAreWritten(BatchRequestType type) {
		OfficialTable table = OfficialTable.create(this.client);
		table.put(2, Official.column("a", 2L), Official.column("b", 2L));
		table.put(3, Official.column("a", 3L));
		WriterConfig config = new WriterConfig();
		config.setBatchRequestType(type);
		use(config, new Recorder(), writer -> {
			writer.addRowChange(put(1, Official.column("a", 1L)));
			writer.addRowChange(
					new RowUpdateChange(TABLE, OfficialTable.id(2)).put("a", Official.value(20L)).deleteColumns("b"));
			writer.addRowChange(new RowDeleteChange(TABLE, OfficialTable.id(3)));
		});
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=2: a=20");
	}

	@ParameterizedTest
	@EnumSource(BatchRequestType.class)
	void lastOfSeveralChangesOfARowWins(BatchRequestType type) {
		OfficialTable table = OfficialTable.create(this.client);
		WriterConfig config = new WriterConfig();
		config.setWriteMode(WriteMode.SEQUENTIAL);
		config.setBatchRequestType(type);
		config.setMaxBatchRowsCount(7);
		use(config, new Recorder(), writer -> {
			for (long i = 0; i < 100; i++) {
				writer.addRowChange(put(i % 5, Official.column("a", i)));
			}
		});
		assertThat(table.texts("id")).containsExactly("id=0: a=95", "id=1: a=96", "id=2: a=97", "id=3: a=98",
				"id=4: a=99");
	}

	@ParameterizedTest
	@EnumSource(BatchRequestType.class)
	void rowsOfAnIndexedTableAreNotRepeatedInABatch(BatchRequestType type) {
		OfficialTable table = Indexes.table(this.client, Indexes.byCity());
		WriterConfig config = new WriterConfig();
		config.setWriteMode(WriteMode.SEQUENTIAL);
		config.setBatchRequestType(type);
		config.setBucketCount(1);
		Recorder recorder = new Recorder();
		WriterStatistics statistics = use(config, recorder, writer -> {
			for (long i = 0; i < 9; i++) {
				writer.addRowChange(
						new RowPutChange(TABLE, Indexes.key("a", i % 3)).addColumn(Official.column("city", "c" + i)));
			}
		});
		assertThat(recorder.failed).isEmpty();
		assertThat(statistics.getTotalRequestCount()).isEqualTo(3);
		assertThat(Indexes.byCity(table)).containsExactly("city='c6' pk='a' id=0: ", "city='c7' pk='a' id=1: ",
				"city='c8' pk='a' id=2: ");
	}

	@Test
	void futureTellsOfEachRow() throws Exception {
		OfficialTable table = OfficialTable.create(this.client);
		RowChange refused = put(2, Official.column("a", 2L));
		refused.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST));
		List<RowChange> changes = List.of(put(1, Official.column("a", 1L)), refused, put(3, Official.column("a", 3L)));
		List<Future<WriterResult>> futures = new ArrayList<>();
		use(new WriterConfig(), null, writer -> futures.add(writer.addRowChangeWithFuture(changes)));
		WriterResult result = futures.get(0).get(10, TimeUnit.SECONDS);
		assertThat(result.getTotalCount()).isEqualTo(3);
		assertThat(result.isAllSucceed()).isFalse();
		assertThat(result.getSucceedRows()).hasSize(2);
		assertThat(result.getFailedRows()).singleElement().satisfies(row -> {
			assertThat(row.getRowChange()).isSameAs(refused);
			assertThat(row.getException()).isInstanceOfSatisfying(TableStoreException.class,
					ex -> assertThat(ex.getErrorCode()).isEqualTo("OTSConditionCheckFail"));
		});
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=3: a=3");
	}

	@ParameterizedTest
	@EnumSource(BatchRequestType.class)
	void rowThatSpoilsItsBatchIsFoundByWritingOneByOne(BatchRequestType type) {
		OfficialTable table = OfficialTable.create(this.client);
		WriterConfig config = new WriterConfig();
		config.setEnableSchemaCheck(false);
		config.setBatchRequestType(type);
		config.setBucketCount(1);
		RowPutChange clean = put(1, Official.column("a", 1L));
		RowPutChange dirty = put(2, Official.column("a", "x".repeat(2 * 1024 * 1024 + 1)));
		Recorder recorder = new Recorder();
		WriterStatistics statistics = use(config, recorder, writer -> {
			writer.addRowChange(clean);
			writer.addRowChange(dirty);
			writer.addRowChange(put(3, Official.column("a", 3L)));
		});
		assertThat(recorder.failed).containsExactly(dirty);
		assertThat(recorder.failures).singleElement()
			.isInstanceOfSatisfying(TableStoreException.class,
					ex -> assertThat(ex.getErrorCode()).isEqualTo("OTSParameterInvalid"));
		assertThat(recorder.completed).hasSize(2).contains(clean);
		assertThat(statistics.getTotalFailedRowsCount()).isEqualTo(1);
		assertThat(statistics.getTotalSucceedRowsCount()).isEqualTo(2);
		assertThat(statistics.getTotalSingleRowRequestCount()).isEqualTo(3);
		assertThat(table.texts("id")).containsExactly("id=1: a=1", "id=3: a=3");
	}

	@Test
	void dirtyRowsAreHeldBackByTheSchemaOfTheTable() {
		OfficialTable table = OfficialTable.create(this.client);
		List<RowChange> dirty = new ArrayList<>();
		RowChange wrongKey = new RowPutChange(TABLE, Official.key("id", "text")).addColumn(Official.column("a", 1L));
		RowChange wrongTable = new RowPutChange("other", OfficialTable.id(1)).addColumn(Official.column("a", 1L));
		RowChange keyAsColumn = put(4, Official.column("id", 1L));
		use(new WriterConfig(), new Recorder(),
				writer -> assertThatThrownBy(() -> writer
					.addRowChange(List.of(put(1, Official.column("a", 1L)), wrongKey, wrongTable, keyAsColumn), dirty))
					.isInstanceOf(ClientException.class));
		assertThat(dirty).containsExactly(wrongKey, wrongTable, keyAsColumn);
		assertThat(table.texts("id")).containsExactly("id=1: a=1");
	}

	@Test
	void flushWritesWhatIsThere() {
		OfficialTable table = OfficialTable.create(this.client);
		use(new WriterConfig(), new Recorder(), writer -> {
			writer.addRowChange(put(1, Official.column("a", 1L)));
			writer.flush();
			assertThat(table.texts("id")).containsExactly("id=1: a=1");
			writer.addRowChange(put(2, Official.column("a", 2L)));
		});
		assertThat(table.texts("id")).hasSize(2);
	}

	@Test
	void largeRowsAreSentInSeveralBatches() {
		OfficialTable table = OfficialTable.create(this.client);
		WriterConfig config = new WriterConfig();
		config.setBucketCount(1);
		Recorder recorder = new Recorder();
		WriterStatistics statistics = use(config, recorder, writer -> {
			for (long id = 0; id < 10; id++) {
				writer.addRowChange(put(id, Official.column("a", new byte[1_000_000])));
			}
		});
		assertThat(recorder.completed).hasSize(10);
		// At most four fit into one; the writer makes more if it is asked to flush
		// meanwhile
		assertThat(statistics.getTotalRequestCount()).isBetween(3L, 9L);
		assertThat(table.row(9)).isNotNull();
	}

	@Test
	void resultHasTheAssignedKeyAndTheUnits() {
		OfficialTable.create(this.client, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
		});
		RowPutChange change = new RowPutChange(TABLE, Official.key("p", "x", "seq", Official.AUTO_INCREMENT));
		change.setReturnType(ReturnType.RT_PK);
		Recorder recorder = new Recorder();
		use(new WriterConfig(), recorder, writer -> writer.addRowChange(change.addColumn(Official.column("a", 1L))));
		assertThat(recorder.results).singleElement().satisfies(result -> {
			assertThat(result.getRow().getPrimaryKey().getPrimaryKeyColumn("seq").getValue().asLong()).isPositive();
			assertThat(OfficialTable.units(result.getConsumedCapacity())).containsExactly(0, 1);
		});
	}

	@ParameterizedTest
	@EnumSource(WriterRetryStrategy.class)
	void writerMakesAClientOfItsOwn(WriterRetryStrategy strategy, EmulatorProcess emulator) {
		OfficialTable table = OfficialTable.create(this.client);
		WriterConfig config = new WriterConfig();
		config.setWriterRetryStrategy(strategy);
		DefaultTableStoreWriter writer = new DefaultTableStoreWriter(emulator.endpoint(),
				new DefaultCredentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.SECRET), EmulatorProcess.INSTANCE,
				TABLE, config, null);
		writer.addRowChange(put(1, Official.column("a", 1L)));
		writer.close();
		assertThat(table.texts("id")).containsExactly("id=1: a=1");
	}

	@Test
	void missingTableHasNoWriter() {
		assertThatThrownBy(() -> use(new WriterConfig(), null, writer -> {
		})).isInstanceOf(ClientException.class).hasMessageContaining("Requested table does not exist.");
	}

	private static RowPutChange put(long id, Column column) {
		return new RowPutChange(TABLE, OfficialTable.id(id)).addColumn(column);
	}

	/**
	 * Uses a writer and closes it. Its callbacks are called before that ends, as they are
	 * called by the threads that write.
	 */
	private WriterStatistics use(WriterConfig config, Recorder recorder, Consumer<DefaultTableStoreWriter> use) {
		DefaultTableStoreWriter writer = new DefaultTableStoreWriter(this.async, TABLE, config, null, Runnable::run);
		writer.setResultCallback(recorder);
		use.accept(writer);
		writer.close();
		return writer.getWriterStatistics();
	}

	private static final class Recorder implements TableStoreCallback<RowChange, RowWriteResult> {

		private final Queue<RowChange> completed = new ConcurrentLinkedQueue<>();

		private final Queue<RowWriteResult> results = new ConcurrentLinkedQueue<>();

		private final Queue<RowChange> failed = new ConcurrentLinkedQueue<>();

		private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

		@Override
		public void onCompleted(RowChange change, RowWriteResult result) {
			this.completed.add(change);
			this.results.add(result);
		}

		@Override
		public void onFailed(RowChange change, Exception failure) {
			this.failed.add(change);
			this.failures.add(failure);
		}

	}

}
