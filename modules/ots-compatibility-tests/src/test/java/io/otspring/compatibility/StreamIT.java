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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.AsyncClientInterface;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeStreamRequest;
import com.alicloud.openservices.tablestore.model.DescribeStreamResponse;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.GetShardIteratorRequest;
import com.alicloud.openservices.tablestore.model.GetStreamRecordRequest;
import com.alicloud.openservices.tablestore.model.GetStreamRecordResponse;
import com.alicloud.openservices.tablestore.model.ListStreamRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RecordSequenceInfo;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.Stream;
import com.alicloud.openservices.tablestore.model.StreamDetails;
import com.alicloud.openservices.tablestore.model.StreamRecord;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.StreamStatus;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Streams of changes: which there are, and what is read of them.
 */
@ExtendWith(EmulatorExtension.class)
class StreamIT {

	private final SyncClient client;

	StreamIT(SyncClient client) {
		this.client = client;
	}

	@Test
	void streamsAreListed() {
		create("s1");
		create("s2");
		OfficialTable.create(this.client, "s3", meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				new TableOptions(-1, 1));
		assertThat(this.client.listStream(new ListStreamRequest()).getStreams()).extracting(Stream::getTableName)
			.containsExactlyInAnyOrder("s1", "s2");
		assertThat(this.client.listStream(new ListStreamRequest("s3")).getStreams()).isEmpty();
		assertThat(this.client.listStream(new ListStreamRequest("s2")).getStreams()).singleElement()
			.satisfies(stream -> {
				assertThat(stream.getStreamId()).isEqualTo(streamOf("s2").getStreamId());
				assertThat(Instant.EPOCH.plus(stream.getCreationTime(), ChronoUnit.MICROS))
					.isBetween(Instant.now().minusSeconds(60), Instant.now());
			});
	}

	@Test
	void streamIsDescribed() {
		create("s");
		DescribeStreamResponse stream = OfficialStream.of(this.client, "s").describe();
		assertThat(stream.getTableName()).isEqualTo("s");
		assertThat(stream.getExpirationTime()).isEqualTo(24);
		assertThat(stream.getStatus()).isEqualTo(StreamStatus.ACTIVE);
		assertThat(stream.getCreationTime()).isEqualTo(streamOf("s").getLastEnableTime());
		assertThat(stream.getNextShardId()).isNull();
		assertThat(stream.getShards()).singleElement().satisfies(shard -> {
			assertThat(shard.getShardId()).isNotEmpty();
			assertThat(shard.getParentId()).isNull();
			assertThat(shard.getParentSiblingId()).isNull();
		});
	}

	@Test
	void everyWriteIsRecorded() {
		OfficialTable table = create("s");
		table.put(1, Official.column("a", 1L), Official.column("b", "x"));
		table.update(1, change -> change.put("a", Official.value(2L)).deleteColumns("b"));
		table.update(2, change -> change.put("c", Official.value(true)));
		table.delete(1);
		assertThat(OfficialStream.of(this.client, "s").texts()).containsExactly("PUT id=1: a=1 b='x'",
				"UPDATE id=1: a=2 -b", "UPDATE id=2: c=true", "DELETE id=1: ");
	}

	@Test
	void everyTypeOfValueIsRecorded() {
		OfficialTable table = create("s");
		table.put(1, Official.column("b", false), Official.column("d", -0.5), Official.column("i", Long.MIN_VALUE),
				Official.column("s", "h\u00e9 \u4e2d"), Official.column("x", new byte[] { 0, -1 }));
		assertThat(OfficialStream.of(this.client, "s").texts())
			.containsExactly("PUT id=1: b=false d=-0.5 i=-9223372036854775808 s='h\u00e9 \u4e2d' x=0x00ff");
	}

	@Test
	void versionsAreRecorded() {
		OfficialTable table = create("s", 24, new TableOptions(-1, 3, OfficialTable.ANY_TIME));
		table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000));
		table.update(1, change -> change.deleteColumn("a", 1000));
		List<StreamRecord> records = OfficialStream.of(this.client, "s").records();
		assertThat(records.get(0).getColumns()).extracting(column -> column.getColumn().getTimestamp())
			.containsExactlyInAnyOrder(1000L, 2000L);
		assertThat(OfficialStream.texts(records.subList(1, 2))).containsExactly("UPDATE id=1: -a@1000");
	}

	@Test
	void incrementIsRecordedAsItsResult() {
		OfficialTable table = create("s");
		table.put(1, Official.column("n", 40L));
		table.update(1, change -> change.increment(Official.column("n", 2L)));
		assertThat(OfficialStream.of(this.client, "s").texts()).last().isEqualTo("UPDATE id=1: n=42");
	}

	@Test
	void assignedKeyIsRecorded() {
		OfficialTable table = OfficialTable.create(this.client, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
		}, request -> request.setStreamSpecification(new StreamSpecification(true, 24)));
		PrimaryKey assigned = table.put(Official.key("p", "x", "seq", Official.AUTO_INCREMENT), change -> {
			change.addColumn(Official.column("a", 1L));
			change.setReturnType(ReturnType.RT_PK);
		}).getRow().getPrimaryKey();
		assertThat(OfficialStream.of(this.client, OfficialTable.NAME).records()).singleElement()
			.satisfies(record -> assertThat(record.getPrimaryKey()).isEqualTo(assigned));
	}

	@Test
	void refusedWriteIsNotRecorded() {
		OfficialTable table = create("s");
		ServiceFailure.of(() -> table.put(OfficialTable.id(1),
				change -> change.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST))));
		assertThat(OfficialStream.of(this.client, "s").texts()).isEmpty();
	}

	@Test
	void rowsOfABatchAreRecorded() {
		create("s").putMany(3, OfficialTable::id, id -> Official.column("a", id));
		assertThat(OfficialStream.of(this.client, "s").texts()).containsExactly("PUT id=0: a=0", "PUT id=1: a=1",
				"PUT id=2: a=2");
	}

	@Test
	void transactionIsRecordedWithItsCommit() {
		OfficialTable.create(this.client, Indexes::describe, request -> {
			request.setLocalTxnEnabled(true);
			request.setStreamSpecification(new StreamSpecification(true, 24));
		});
		OfficialStream stream = OfficialStream.of(this.client, OfficialTable.NAME);
		String transaction = this.client
			.startLocalTransaction(new StartLocalTransactionRequest(OfficialTable.NAME, Official.key("pk", "a")))
			.getTransactionID();
		for (long id = 1; id <= 2; id++) {
			RowPutChange change = new RowPutChange(OfficialTable.NAME, Indexes.key("a", id));
			PutRowRequest request = new PutRowRequest(change.addColumn(Official.column("n", id)));
			request.setTransactionId(transaction);
			this.client.putRow(request);
		}
		assertThat(stream.texts()).isEmpty();
		this.client.commitTransaction(new CommitTransactionRequest(transaction));
		assertThat(stream.texts()).containsExactly("PUT pk='a' id=1: n=1", "PUT pk='a' id=2: n=2");
	}

	@Test
	void changesComeInTheirOrder() {
		OfficialTable table = create("s");
		for (long i = 0; i < 20; i++) {
			table.put(i % 3, Official.column("a", i));
		}
		List<StreamRecord> records = OfficialStream.of(this.client, "s").records();
		assertThat(records).extracting(record -> record.getColumns().get(0).getColumn().getValue().asLong())
			.containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
		assertThat(records).extracting(StreamRecord::getSequenceInfo)
			.isSortedAccordingTo(Comparator.comparingInt(RecordSequenceInfo::getEpoch)
				.thenComparingLong(RecordSequenceInfo::getTimestamp)
				.thenComparingInt(RecordSequenceInfo::getRowIndex))
			.extracting(Object::toString)
			.doesNotHaveDuplicates();
	}

	@Test
	void changesAreReadPageByPage() {
		create("s").putMany(10, OfficialTable::id, id -> Official.column("a", id));
		OfficialStream stream = OfficialStream.of(this.client, "s");
		String next = stream.oldest();
		for (int i = 0; i < 10; i++) {
			GetStreamRecordResponse page = stream.read(next, 1);
			assertThat(OfficialStream.texts(page.getRecords())).containsExactly("PUT id=" + i + ": a=" + i);
			next = page.getNextShardIterator();
		}
		GetStreamRecordResponse end = stream.read(next, 1);
		assertThat(end.getRecords()).isEmpty();
		assertThat(end.getMayMoreRecord()).isFalse();
		assertThat(end.getNextShardIterator()).isNotEmpty();
	}

	@Test
	void readerWaitsAtTheEndForMore() {
		OfficialTable table = create("s");
		table.put(1, Official.column("a", 1L));
		OfficialStream stream = OfficialStream.of(this.client, "s");
		String end = stream.read(stream.oldest(), 100).getNextShardIterator();
		assertThat(stream.read(end, 100).getRecords()).isEmpty();
		table.put(2, Official.column("a", 2L));
		assertThat(OfficialStream.texts(stream.records(end))).containsExactly("PUT id=2: a=2");
		assertThat(OfficialStream.texts(stream.records(end))).hasSize(1);
	}

	@Test
	void changesAreReadFromATimeOn() {
		OfficialTable table = create("s");
		for (long id = 1; id <= 3; id++) {
			table.put(id, Official.column("a", id));
		}
		OfficialStream stream = OfficialStream.of(this.client, "s");
		long second = stream.records().get(1).getSequenceInfo().getTimestamp();
		assertThat(OfficialStream.texts(stream.records(stream.at(second)))).last().isEqualTo("PUT id=3: a=3");
		assertThat(OfficialStream.texts(stream.records(stream.at(second)))).contains("PUT id=2: a=2");
		assertThat(stream.records(stream.at(second + 3_600_000_000L))).isEmpty();
		assertThat(stream.records(stream.at(1))).hasSize(3);
	}

	@Test
	void sequenceTellsTheTime() {
		create("s").put(1, Official.column("a", 1L));
		long micros = OfficialStream.of(this.client, "s").records().get(0).getSequenceInfo().getTimestamp();
		assertThat(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)).isBetween(Instant.now().minusSeconds(60),
				Instant.now());
	}

	@Test
	void oldValuesAreReadIfAskedFor() {
		StreamSpecification specification = new StreamSpecification(true, 24);
		specification.addOriginColumnsToGet(new String[] { "a", "b" });
		OfficialTable table = OfficialTable.create(this.client,
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER),
				request -> request.setStreamSpecification(specification));
		table.put(1, Official.column("a", 1L), Official.column("c", 1L));
		table.update(1, change -> change.put("a", Official.value(2L)).put("c", Official.value(2L)));
		table.delete(1);
		List<StreamRecord> records = OfficialStream.of(this.client, OfficialTable.NAME).records();
		assertThat(records).extracting(record -> OfficialStream.columns(record.getOriginColumns()))
			.containsExactly("", "a=1", "a=2");
	}

	@Test
	void newStreamDoesNotHaveTheChangesOfTheOldOne() {
		OfficialTable table = create("s");
		table.put(1, Official.column("a", 1L));
		OfficialStream old = OfficialStream.of(this.client, "s");
		String position = old.oldest();
		switchTo(new StreamSpecification(false));
		assertThat(this.client.listStream(new ListStreamRequest("s")).getStreams()).isEmpty();
		table.put(2, Official.column("a", 2L));
		switchTo(new StreamSpecification(true, 1));
		table.put(3, Official.column("a", 3L));
		assertThat(OfficialStream.of(this.client, "s").texts()).containsExactly("PUT id=3: a=3");
		assertThat(OfficialStream.of(this.client, "s").id()).isNotEqualTo(old.id());
		assertThat(ServiceFailure.of(old::describe)).startsWith("404 OTSObjectNotExist ");
		assertThat(ServiceFailure.of(() -> old.read(position, 10))).startsWith("404 ");
	}

	@Test
	void settingsOfAStreamCannotBeChanged() {
		create("s");
		assertThat(ServiceFailure.of(() -> switchTo(new StreamSpecification(true, 48))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(OfficialStream.of(this.client, "s").describe().getExpirationTime()).isEqualTo(24);
	}

	@Test
	void recordsAreKeptForAWeekAtMost() {
		assertThat(ServiceFailure.of(() -> create("s", 169, new TableOptions(-1, 1))))
			.startsWith("400 OTSParameterInvalid ");
		create("s", 168, new TableOptions(-1, 1));
		assertThat(OfficialStream.of(this.client, "s").describe().getExpirationTime()).isEqualTo(168);
	}

	@Test
	void whatIsNotThereIsRefused() {
		create("s");
		OfficialStream stream = OfficialStream.of(this.client, "s");
		assertThat(ServiceFailure.of(() -> this.client.listStream(new ListStreamRequest("nope"))))
			.isEqualTo("404 OTSObjectNotExist Requested table does not exist.");
		assertThat(ServiceFailure.of(() -> this.client.describeStream(new DescribeStreamRequest("nope"))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(
				ServiceFailure.of(() -> this.client.getShardIterator(new GetShardIteratorRequest(stream.id(), "nope"))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(ServiceFailure.of(() -> stream.read("nope", 1))).startsWith("400 OTSParameterInvalid ");
	}

	@Test
	void clientThatDoesNotBlockReadsStreams() throws Exception {
		create("s").put(1, Official.column("a", 1L));
		AsyncClientInterface async = this.client.asAsyncClient();
		String id = async.listStream(new ListStreamRequest("s"), null).get().getStreams().get(0).getStreamId();
		String shard = async.describeStream(new DescribeStreamRequest(id), null).get().getShards().get(0).getShardId();
		String iterator = async.getShardIterator(new GetShardIteratorRequest(id, shard), null).get().getShardIterator();
		assertThat(OfficialStream
			.texts(async.getStreamRecord(new GetStreamRecordRequest(iterator), null).get().getRecords()))
			.containsExactly("PUT id=1: a=1");
	}

	private OfficialTable create(String name) {
		return create(name, 24, new TableOptions(-1, 1));
	}

	private OfficialTable create(String name, int hours, TableOptions options) {
		TableMeta meta = new TableMeta(name);
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		CreateTableRequest request = new CreateTableRequest(meta, options);
		request.setStreamSpecification(new StreamSpecification(true, hours));
		this.client.createTable(request);
		return OfficialTable.of(this.client, name);
	}

	private StreamDetails streamOf(String table) {
		return this.client.describeTable(new DescribeTableRequest(table)).getStreamDetails();
	}

	private void switchTo(StreamSpecification specification) {
		UpdateTableRequest request = new UpdateTableRequest("s");
		request.setStreamSpecification(specification);
		this.client.updateTable(request);
	}

}
