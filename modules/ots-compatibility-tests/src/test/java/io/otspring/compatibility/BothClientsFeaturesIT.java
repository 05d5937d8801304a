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
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BulkExportRequest;
import com.alicloud.openservices.tablestore.model.BulkImportRequest;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.ComputeSplitsBySizeRequest;
import com.alicloud.openservices.tablestore.model.DefinedColumnType;
import com.alicloud.openservices.tablestore.model.DeleteDefinedColumnRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.IndexType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.SimpleRowMatrixBlockParser;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.tunnel.BulkExportQueryCriteria;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.row.TableSplit;
import io.otspring.client.stream.TableStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What one of the two clients does with indexes, transactions, streams and many rows, the
 * other sees.
 */
@ExtendWith(EmulatorExtension.class)
class BothClientsFeaturesIT {

	private static final String TABLE = OfficialTable.NAME;

	private final SyncClient official;

	private final OTSClient ours;

	BothClientsFeaturesIT(EmulatorProcess emulator, SyncClient official) {
		this.official = official;
		this.ours = OTSClient.create(emulator.ourOptions().build());
	}

	@AfterEach
	void stop() {
		this.ours.close();
	}

	@Test
	void ourClientReadsAnIndexOfTheOfficialOne() {
		OfficialTable table = Indexes.table(this.official, Indexes.byCity());
		table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 1L));
		table.put(Indexes.key("b", 1), Official.column("city", "Oslo"));
		assertThat(this.ours.range(r -> r.table(Indexes.BY_CITY).rest("city", "pk", "id")).stream().map(RowText::row))
			.containsExactlyElementsOf(Indexes.byCity(table))
			.hasSize(2);
		assertThat(this.ours.describeTable(TABLE).indexes()).singleElement().satisfies(index -> {
			assertThat(index.name()).isEqualTo(Indexes.BY_CITY);
			assertThat(index.primaryKey()).containsExactly("city", "pk", "id");
			assertThat(index.definedColumns()).containsExactly("n");
		});
	}

	@Test
	void officialClientReadsAnIndexOfOurs() {
		OfficialTable table = Indexes.table(this.official);
		this.ours.putRow(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", 1)).column("city", "Rome"));
		this.ours.createIndex(r -> r.table(TABLE)
			.index(i -> i.name(Indexes.BY_CITY).primaryKey("city").definedColumns("n"))
			.includeBaseData());
		this.ours.putRow(r -> r.table(TABLE)
			.primaryKey(k -> k.add("pk", "b").add("id", 1))
			.column("city", "Oslo")
			.column("n", 7));
		assertThat(Indexes.byCity(table)).containsExactly("city='Oslo' pk='b' id=1: n=7", "city='Rome' pk='a' id=1: ");
		this.ours.dropIndex(TABLE, Indexes.BY_CITY);
		assertThat(this.official.describeTable(new DescribeTableRequest(TABLE)).getIndexMeta()).isEmpty();
	}

	@Test
	void officialClientDescribesATableOfOurs() {
		this.ours.createTable(r -> r.table(TABLE)
			.primaryKey("pk", io.otspring.client.table.PrimaryKeyType.STRING)
			.primaryKey("id", io.otspring.client.table.PrimaryKeyType.INTEGER)
			.definedColumn("n", io.otspring.client.table.DefinedColumnType.INTEGER)
			.index(i -> i.name("by_n").primaryKey("pk", "n").local())
			.stream(io.otspring.client.table.StreamSpecification.enabled(Duration.ofHours(24)).withOriginColumns("n"))
			.splitPoints(io.otspring.client.model.PrimaryKeyValue.of("m")));
		DescribeTableResponse table = this.official.describeTable(new DescribeTableRequest(TABLE));
		assertThat(table.getIndexMeta()).singleElement().satisfies(index -> {
			assertThat(index.getIndexType()).isEqualTo(IndexType.IT_LOCAL_INDEX);
			assertThat(index.getPrimaryKeyList()).containsExactly("pk", "n", "id");
		});
		assertThat(table.getStreamDetails().getExpirationTime()).isEqualTo(24);
		assertThat(table.getStreamDetails().getOriginColumnsToGet()).containsExactly("n");
		assertThat(table.getShardSplits()).containsExactly(Official.key("pk", "m"));
	}

	@Test
	void definedColumnsOfEitherAreDescribedToTheOther() {
		Indexes.table(this.official);
		this.ours.addDefinedColumn(
				r -> r.table(TABLE).definedColumn("x", io.otspring.client.table.DefinedColumnType.BINARY));
		assertThat(this.official.describeTable(new DescribeTableRequest(TABLE)).getTableMeta().getDefinedColumnMap())
			.containsEntry("x", DefinedColumnType.BINARY);
		DeleteDefinedColumnRequest request = new DeleteDefinedColumnRequest();
		request.setTableName(TABLE);
		request.addDefinedColumn("x");
		this.official.deleteDefinedColumn(request);
		assertThat(this.ours.describeTable(TABLE).schema().definedColumns()).hasSize(5)
			.extracting(io.otspring.client.table.DefinedColumnSchema::name)
			.doesNotContain("x");
	}

	@Test
	void bothTakePartInOneTransaction() {
		OfficialTable table = OfficialTable.create(this.official, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		String transaction = this.ours.startLocalTransaction(r -> r.table(TABLE).partitionKey(k -> k.add("pk", "a")))
			.transactionId();
		this.ours.putRow(r -> r.table(TABLE)
			.primaryKey(k -> k.add("pk", "a").add("id", 1))
			.column("n", 1)
			.transactionId(transaction));
		PutRowRequest put = new PutRowRequest(
				new RowPutChange(TABLE, Indexes.key("a", 2)).addColumn(Official.column("n", 2L)));
		put.setTransactionId(transaction);
		this.official.putRow(put);
		assertThat(table.texts("pk", "id")).isEmpty();
		assertThat(this.ours
			.getRow(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", 2)).transactionId(transaction))
			.row()).isPresent();
		this.official.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(this.ours.range(r -> r.table(TABLE).rest("pk", "id")).stream().map(RowText::row))
			.containsExactly("pk='a' id=1: n=1", "pk='a' id=2: n=2");
	}

	@Test
	void ourClientCommitsAndAbortsForTheOfficialOne() {
		OfficialTable table = OfficialTable.create(this.official, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		StartLocalTransactionRequest start = new StartLocalTransactionRequest(TABLE, Official.key("pk", "a"));
		for (boolean commit : List.of(false, true)) {
			String transaction = this.official.startLocalTransaction(start).getTransactionID();
			PutRowRequest put = new PutRowRequest(
					new RowPutChange(TABLE, Indexes.key("a", 1)).addColumn(Official.column("ok", commit)));
			put.setTransactionId(transaction);
			this.official.putRow(put);
			if (commit) {
				this.ours.commitTransaction(transaction);
			}
			else {
				this.ours.abortTransaction(transaction);
			}
		}
		assertThat(table.texts("pk", "id")).containsExactly("pk='a' id=1: ok=true");
	}

	@Test
	void bothAreRefusedAlikeBesideATransaction() {
		OfficialTable table = OfficialTable.create(this.official, Indexes::describe,
				request -> request.setLocalTxnEnabled(true));
		this.ours.startLocalTransaction(r -> r.table(TABLE).partitionKey(k -> k.add("pk", "a")));
		String refusal = ServiceFailure.of(() -> table.put(Indexes.key("a", 1), Official.column("n", 1L)));
		OtsServiceException failure = catchThrowableOfType(OtsServiceException.class,
				() -> this.ours.withOptions(o -> o.retryPolicy(RetryPolicy.none()))
					.putRow(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", 1)).column("n", 1)));
		assertThat(failure.httpStatus() + " " + failure.errorCode() + " " + failure.serviceMessage())
			.isEqualTo(refusal);
	}

	@Test
	void atomicBatchOfOursIsReadByTheOfficialOne() {
		OfficialTable table = Indexes.table(this.official);
		this.ours.batchWriteRow(b -> b.atomic()
			.put(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", 1)).column("n", 1))
			.put(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", 2)).column("n", 2)));
		assertThat(table.texts("pk", "id")).containsExactly("pk='a' id=1: n=1", "pk='a' id=2: n=2");
	}

	@Test
	void bothReadTheSameStream() {
		StreamSpecification specification = new StreamSpecification(true, 24);
		specification.addOriginColumnsToGet(new String[] { "a" });
		OfficialTable table = OfficialTable.create(this.official,
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(specification));
		table.put(1, Official.column("a", 1L));
		this.ours.updateRow(r -> r.table(TABLE).primaryKey(k -> k.add("id", 1)).put("a", 2).delete("b"));
		table.delete(1);
		OfficialStream stream = OfficialStream.of(this.official, TABLE);
		assertThat(stream.texts()).containsExactly("PUT id=1: a=1", "UPDATE id=1: a=2 -b", "DELETE id=1: ");
		TableStream found = this.ours.stream().listStream(TABLE).streams().get(0);
		assertThat(found.streamId()).isEqualTo(stream.id());
		String shard = this.ours.stream().describeStream(r -> r.streamId(stream.id())).shards().get(0).shardId();
		assertThat(shard).isEqualTo(stream.shard());
		String iterator = this.ours.stream()
			.getShardIterator(r -> r.streamId(stream.id()).shardId(shard))
			.shardIterator()
			.orElseThrow();
		List<io.otspring.client.stream.StreamRecord> records = this.ours.stream()
			.getStreamRecord(r -> r.shardIterator(iterator))
			.records();
		assertThat(records).extracting(record -> record.type().name()).containsExactly("PUT", "UPDATE", "DELETE");
		assertThat(records.get(1).changes()).hasSize(2);
		assertThat(records.get(1).originRow()).hasValueSatisfying(row -> assertThat(row.getLong("a")).isEqualTo(1));
		assertThat(records).extracting(record -> record.sequenceInfo().timestamp())
			.containsExactlyElementsOf(
					stream.records().stream().map(record -> record.getSequenceInfo().getTimestamp()).toList());
	}

	@Test
	void iteratorOfEitherIsReadByTheOther() {
		OfficialTable table = OfficialTable.create(this.official,
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(new StreamSpecification(true, 24)));
		table.put(1, Official.column("a", 1L));
		table.put(2, Official.column("a", 2L));
		OfficialStream stream = OfficialStream.of(this.official, TABLE);
		String next = this.ours.stream()
			.getStreamRecord(r -> r.shardIterator(stream.oldest()).limit(1))
			.nextShardIterator()
			.orElseThrow();
		assertThat(OfficialStream.texts(stream.records(next))).containsExactly("PUT id=2: a=2");
	}

	@Test
	void rowsThatEitherImportsAreExportedByTheOther() {
		OfficialTable.create(this.official);
		this.ours.bulkImport(r -> r.table(TABLE)
			.put(p -> p.primaryKey(k -> k.add("id", 1)).column("a", 1).column("s", "x"))
			.update(u -> u.primaryKey(k -> k.add("id", 2)).put("a", 2)));
		BulkImportRequest request = new BulkImportRequest(TABLE);
		request.addRowChange(new RowPutChange(TABLE, OfficialTable.id(3)).addColumn(Official.column("a", 3L)));
		this.official.bulkImport(request);
		List<String> expected = List.of("id=1: a=1 s='x'", "id=2: a=2", "id=3: a=3");
		BulkExportQueryCriteria criteria = new BulkExportQueryCriteria(TABLE);
		criteria.setInclusiveStartPrimaryKey(Official.key("id", Official.MINIMUM));
		criteria.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
		criteria.addColumnsToGet(new String[] { "a", "s" });
		assertThat(RowText
			.rows(new SimpleRowMatrixBlockParser(this.official.bulkExport(new BulkExportRequest(criteria)).getRows())
				.getRows()))
			.isEqualTo(expected);
		for (io.otspring.client.row.DataBlockType type : io.otspring.client.row.DataBlockType.values()) {
			assertThat(this.ours.bulkExport(r -> r.table(TABLE).rest("id").columns("a", "s").dataBlockType(type))
				.rows()
				.stream()
				.map(RowText::row)).as(type.name()).containsExactlyElementsOf(expected);
		}
	}

	@Test
	void splitsAreTheSameToBoth() {
		OfficialTable table = OfficialTable.create(this.official);
		byte[] kilobyte = new byte[1000];
		table.putMany(400, OfficialTable::id, id -> Official.column("x", kilobyte));
		List<TableSplit> splits = this.ours.computeSplitPointsBySize(r -> r.table(TABLE).splitSize(100, 1024)).splits();
		assertThat(splits).hasSameSizeAs(
				this.official.computeSplitsBySize(new ComputeSplitsBySizeRequest(TABLE, 100, 1024)).getSplits());
		List<Long> ids = splits.stream()
			.flatMap(split -> this.ours.range(r -> r.table(TABLE).split(split)).stream())
			.map(row -> row.primaryKey().getLong("id"))
			.toList();
		assertThat(ids).containsExactlyElementsOf(LongStream.range(0, 400).boxed().toList());
	}

	@Test
	void bothAreRefusedAlikeByAnIndex() {
		OfficialTable table = Indexes.table(this.official, Indexes.byCity());
		String refusal = ServiceFailure
			.of(() -> table.named(Indexes.BY_CITY).put(Indexes.cityKey("Rome", "a", 1L), Official.column("n", 1L)));
		OtsServiceException failure = catchThrowableOfType(OtsServiceException.class,
				() -> this.ours.putRow(r -> r.table(Indexes.BY_CITY)
					.primaryKey(k -> k.add("city", "Rome").add("pk", "a").add("id", 1))
					.column("n", 1)));
		assertThat(failure.httpStatus() + " " + failure.errorCode() + " " + failure.serviceMessage())
			.isEqualTo(refusal);
	}

}
