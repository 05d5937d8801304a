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

package io.otspring.emulator.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.StreamMessages.DescribeStreamRequest;
import io.otspring.protocol.message.StreamMessages.DescribeStreamResponse;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorRequest;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordRequest;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.message.StreamMessages.Stream;
import io.otspring.protocol.message.StreamMessages.StreamStatus;
import io.otspring.protocol.message.TableMessages.DeleteTableRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Streams, their shards and iterators. What is in records is tested by
 * {@link StreamRecordTests}.
 */
class StreamTests {

	private static final long NOW = Emulator.NOW * 1000;

	private final Emulator emulator = new Emulator();

	private final TransactionalTable table = new TransactionalTable(this.emulator);

	private final ChangeStream stream = new ChangeStream(this.emulator);

	@BeforeEach
	void switchOn() {
		this.stream.update(ChangeStream.on());
	}

	@Test
	void theStreamOfATableIsNamedAfterItAndTheTimeOfItsCreation() {
		assertThat(this.stream.list("t")).containsExactly(
				Stream.newBuilder().setStreamId("t_" + NOW).setTableName("t").setCreationTime(NOW).build());
	}

	@Test
	void listStreamWithoutATableListsTheStreamsOfTheInstance() {
		this.emulator.call("CreateTable",
				TransactionalTable.definition("a_b").setStreamSpec(ChangeStream.on()).build());
		this.emulator.createTableNamed("none");
		assertThat(this.stream.list(null)).extracting(Stream::getTableName).containsExactly("a_b", "t");
		assertThat(this.stream.list("none")).isEmpty();
	}

	@Test
	void listStreamRefusesAnUnknownTable() {
		assertRefused(() -> this.stream.list("no"), ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
	}

	@Test
	void aStreamIsActiveAtOnceAndHasOneShardWithoutParents() {
		DescribeStreamResponse description = this.stream
			.describe(DescribeStreamRequest.newBuilder().setStreamId(this.stream.id()).setShardLimit(5));
		assertThat(description.getStreamStatus()).isEqualTo(StreamStatus.STREAM_ACTIVE);
		assertThat(description.getExpirationTime()).isEqualTo(24);
		assertThat(description.getTableName()).isEqualTo("t");
		assertThat(description.getCreationTime()).isEqualTo(NOW);
		assertThat(description.hasNextShardId()).isFalse();
		assertThat(description.getShardsList()).singleElement().satisfies(shard -> {
			assertThat(shard.getShardId()).matches("[0-9a-f-]{36}_" + NOW);
			assertThat(shard.hasParentId()).isFalse();
			assertThat(shard.hasParentSiblingId()).isFalse();
		});
	}

	@Test
	void theFirstShardToListMustBeAShardOfTheStream() {
		DescribeStreamRequest.Builder request = DescribeStreamRequest.newBuilder().setStreamId(this.stream.id());
		String shard = this.stream.shard();
		assertThat(this.stream.describe(request.setInclusiveStartShardId(shard)).getShardsCount()).isOne();
		assertInvalid(() -> this.stream.describe(request.setInclusiveStartShardId("c")), "Invalid shard id: 'c'.");
		assertInvalid(
				() -> this.stream
					.iterator(GetShardIteratorRequest.newBuilder().setStreamId(this.stream.id()).setShardId("c")),
				"Invalid shard id: 'c'.");
	}

	@Test
	void limitsMustBePositive() {
		assertInvalid(
				() -> this.stream
					.describe(DescribeStreamRequest.newBuilder().setStreamId(this.stream.id()).setShardLimit(0)),
				"The shard limit must be greater than 0.");
		String iterator = this.stream.iterator();
		assertInvalid(() -> this.stream.read(iterator, 0), "The limit must be greater than 0.");
		assertInvalid(() -> this.stream.read(iterator, -1), "The limit must be greater than 0.");
	}

	@Test
	void malformedStreamIdsAreInvalid() {
		for (String id : List.of("", "t", "t_", "_1", "t_x", "t_12345678901234567890")) {
			assertInvalid(() -> this.stream.describe(DescribeStreamRequest.newBuilder().setStreamId(id)),
					"Invalid stream id: '" + id + "'.");
		}
	}

	@Test
	void malformedIteratorsAreInvalid() {
		String iterator = this.stream.iterator();
		byte[] bytes = Base64.getDecoder().decode(iterator);
		bytes[3]++;
		for (String wrong : List.of("", "#", "AA==", "AQA=", iterator.substring(0, 20),
				Base64.getEncoder().encodeToString(bytes))) {
			assertInvalid(() -> this.stream.read(wrong), "Invalid stream id in shard iterator.");
		}
	}

	@Test
	void anIteratorIsBase64OfStreamShardPositionAndChecksum() {
		byte[] bytes = Base64.getDecoder().decode(this.stream.iterator());
		assertThat(bytes).hasSize(1 + this.stream.id().length() + 1 + this.stream.shard().length() + 1 + 28 + 1)
			.startsWith(this.stream.id().length(), 't', '_');
	}

	@Test
	void aTableNameOfMoreThan238CharactersMakesIteratorsUseless() {
		String fits = "n".repeat(238);
		String tooLong = "n".repeat(239);
		for (String name : List.of(fits, tooLong)) {
			this.emulator.call("CreateTable",
					TransactionalTable.definition(name).setStreamSpec(ChangeStream.on()).build());
		}
		assertThat(this.stream.read(new ChangeStream(this.emulator, fits).iterator()).getStreamRecordsCount()).isZero();
		String useless = new ChangeStream(this.emulator, tooLong).iterator();
		assertInvalid(() -> this.stream.read(useless), "Invalid stream id in shard iterator.");
	}

	@Test
	void withoutATimeAnIteratorBeginsAtTheOldestRecord() {
		put(1, 2);
		assertThat(ids(this.stream.read(this.stream.iterator()))).containsExactly(1, 2);
	}

	@Test
	void withATimeAnIteratorBeginsAtTheFirstRecordThatWasCommittedAtOrAfterIt() {
		for (int id = 1; id <= 20; id++) {
			put(id);
			this.emulator.clock.advance(Duration.ofSeconds(1));
		}
		assertThat(ids(this.stream.read(this.stream.iterator(NOW + 14_000_000)))).startsWith(15).hasSize(6);
		assertThat(ids(this.stream.read(this.stream.iterator(NOW + 14_000_001)))).startsWith(16).hasSize(5);
		assertThat(ids(this.stream.read(this.stream.iterator(0)))).hasSize(20);
		assertThat(ids(this.stream.read(this.stream.iterator(NOW + 20_000_000)))).isEmpty();
	}

	@Test
	void moreMayComeAsLongAsTheLimitCutsTheAnswer() {
		for (int id = 1; id <= 10; id++) {
			put(id);
		}
		String iterator = this.stream.iterator();
		for (int id = 1; id <= 10; id++) {
			GetStreamRecordResponse response = this.stream.read(iterator, 1);
			assertThat(ids(response)).containsExactly(id);
			assertThat(response.getMayMoreRecord()).isTrue();
			iterator = response.getNextShardIterator();
		}
		GetStreamRecordResponse last = this.stream.read(iterator, 1);
		assertThat(last.getStreamRecordsCount()).isZero();
		assertThat(last.hasMayMoreRecord()).isTrue();
		assertThat(last.getMayMoreRecord()).isFalse();
	}

	@Test
	void anAnswerHasAtMostFourMegabytesButOneRecordAtLeast() {
		for (int id = 1; id <= 3; id++) {
			this.table.put(null, row("x", id).put("a", new byte[2_000_000]).put("b", new byte[2_000_000]));
		}
		GetStreamRecordResponse response = this.stream.read(this.stream.iterator());
		assertThat(ids(response)).containsExactly(1);
		assertThat(response.getMayMoreRecord()).isTrue();
		assertThat(ids(this.stream.read(response.getNextShardIterator()))).containsExactly(2);
	}

	@Test
	void anOpenShardAlwaysHasANextIterator() {
		GetStreamRecordResponse empty = this.stream.read(this.stream.iterator());
		put(1);
		GetStreamRecordResponse next = this.stream.read(empty.getNextShardIterator());
		assertThat(ids(next)).containsExactly(1);
		assertThat(next.hasNextShardIterator()).isTrue();
	}

	@Test
	void readingDoesNotConsumeAnIterator() {
		put(1);
		String iterator = this.stream.iterator();
		assertThat(this.stream.read(iterator)).isEqualTo(this.stream.read(iterator));
		put(2);
		assertThat(ids(this.stream.read(iterator))).containsExactly(1, 2);
	}

	@Test
	void theTableOfARequestMustBeThatOfTheStream() {
		GetStreamRecordRequest.Builder request = GetStreamRecordRequest.newBuilder()
			.setShardIterator(this.stream.iterator());
		this.stream.read(request.setTableName("t"));
		assertInvalid(() -> this.stream.read(request.setTableName("u")), "Table 'u' is not in the stream.");
	}

	@Test
	void aSearchForATimeNeedsNoContinuation() {
		assertInvalid(() -> this.stream.iterator(GetShardIteratorRequest.newBuilder()
			.setStreamId(this.stream.id())
			.setShardId(this.stream.shard())
			.setToken("x")), "Invalid token.");
	}

	@Test
	void readingConsumesAUnitForEachFourKilobytes() {
		assertThat(units(this.stream.read(this.stream.iterator()))).isZero();
		put(1);
		assertThat(units(this.stream.read(this.stream.iterator()))).isOne();
		this.table.put(null, row("x", 2).put("a", new byte[4096]));
		assertThat(units(this.stream.read(this.stream.iterator()))).isEqualTo(2);
	}

	@Test
	void recordsAreTrimmedWhenTheyExpire() {
		String beginning = this.stream.iterator();
		put(1);
		this.emulator.clock.advance(Duration.ofHours(12));
		put(2);
		String second = this.stream.iterator(NOW + 1);
		this.emulator.clock.advance(Duration.ofHours(12));
		assertThat(ids(this.stream.read(beginning))).containsExactly(1, 2);
		this.emulator.clock.advance(Duration.ofMillis(1));
		assertTrimmed(() -> this.stream.read(beginning));
		assertThat(ids(this.stream.read(second))).containsExactly(2);
		assertThat(ids(this.stream.read(this.stream.iterator()))).containsExactly(2);
		assertThat(ids(this.stream.read(this.stream.iterator(0)))).containsExactly(2);
	}

	@Test
	void anIteratorBehindTheLastRecordIsNeverTrimmed() {
		put(1);
		String next = this.stream.read(this.stream.iterator()).getNextShardIterator();
		this.emulator.clock.advance(Duration.ofDays(30));
		assertThat(ids(this.stream.read(next))).isEmpty();
		put(2);
		assertThat(ids(this.stream.read(next))).containsExactly(2);
	}

	@Test
	void anIteratorBehindWhatThereIsIsUnknown() {
		put(1);
		String unknown = new ShardIterator(this.stream.id(), this.stream.shard(), 2).encode();
		assertTrimmed(() -> this.stream.read(unknown));
	}

	@Test
	void aStreamThatWasSwitchedOffDoesNotExist() {
		String id = this.stream.id();
		String iterator = this.stream.iterator();
		this.stream.update(ChangeStream.off());
		assertThat(this.stream.list("t")).isEmpty();
		assertNotExisting(() -> this.stream.read(iterator));
		assertNotExisting(() -> this.stream.describe(DescribeStreamRequest.newBuilder().setStreamId(id)));
	}

	@Test
	void aStreamThatIsSwitchedOnAgainIsAnotherOne() {
		put(1);
		String id = this.stream.id();
		String iterator = this.stream.iterator();
		this.stream.update(ChangeStream.off());
		put(2);
		this.stream.update(ChangeStream.on());
		put(3);
		assertThat(this.stream.id()).isNotEqualTo(id);
		assertNotExisting(() -> this.stream.read(iterator));
		assertThat(ids(this.stream.read(this.stream.iterator()))).containsExactly(3);
	}

	@Test
	void theStreamOfADeletedTableEndsWithIt() {
		put(1);
		String iterator = this.stream.iterator();
		this.emulator.call("DeleteTable", DeleteTableRequest.newBuilder().setTableName("t").build());
		assertThat(this.stream.list(null)).isEmpty();
		assertRefused(() -> this.stream.read(iterator), ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
		this.emulator.call("CreateTable", TransactionalTable.definition("t").setStreamSpec(ChangeStream.on()).build());
		assertThat(this.stream.records()).isEmpty();
		assertThat(this.stream.iterator()).isNotEqualTo(iterator);
	}

	@Test
	void recordsAndIteratorsAreThereAgainWhenTheStorageIsOpenedAgain() {
		put(1, 2);
		String iterator = this.stream.read(this.stream.iterator(), 1).getNextShardIterator();
		List<String> records = this.stream.records();
		this.emulator.reopen();
		assertThat(this.stream.records()).isEqualTo(records);
		put(3);
		assertThat(ids(this.stream.read(iterator))).containsExactly(2, 3);
	}

	@Test
	void positionsGoOnWhenTheStorageIsOpenedAgainAfterAllRecordsHaveExpired() {
		put(1, 2);
		String next = this.stream.read(this.stream.iterator()).getNextShardIterator();
		this.emulator.clock.advance(Duration.ofDays(2));
		this.emulator.reopen();
		assertThat(ids(this.stream.read(next))).isEmpty();
		put(3);
		assertThat(ids(this.stream.read(next))).containsExactly(3);
	}

	private void put(int... ids) {
		for (int id : ids) {
			this.table.put(null, row("x", id));
		}
	}

	private static List<Integer> ids(GetStreamRecordResponse response) {
		List<Integer> ids = new ArrayList<>();
		ChangeStream.texts(response).forEach(text -> ids.add(Integer.valueOf(text.split("id=")[1].split(" ")[0])));
		return ids;
	}

	private static int units(GetStreamRecordResponse response) {
		return response.getConsumed().getCapacityUnit().getRead();
	}

	private static void assertTrimmed(ThrowingCallable action) {
		assertRefused(action, ErrorCode.TRIMMED_DATA_ACCESS,
				"Requested stream data is already trimmed or does not exist.");
	}

	private static void assertNotExisting(ThrowingCallable action) {
		assertRefused(action, ErrorCode.OBJECT_NOT_EXIST, "Requested stream does not exist.");
	}

}
