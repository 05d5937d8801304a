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

package io.otspring.client.internal.codec;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.stream.DescribeStreamRequest;
import io.otspring.client.stream.DescribeStreamResponse;
import io.otspring.client.stream.GetShardIteratorRequest;
import io.otspring.client.stream.GetStreamRecordRequest;
import io.otspring.client.stream.GetStreamRecordResponse;
import io.otspring.client.stream.ListStreamRequest;
import io.otspring.client.stream.SequenceInfo;
import io.otspring.client.stream.StreamRecord;
import io.otspring.client.stream.StreamShard;
import io.otspring.client.stream.StreamStatus;
import io.otspring.client.stream.TableStream;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Change streams, byte for byte.
 */
class WorkedStreamsTests {

	private static final String KEY = "75000000 01 03 0402000000 706b 05 09000000 00 0100000000000000 0a4c";

	private static final String SEQUENCE = "0b 18000000 0c 13000000 0d 01000000 0e 40222018240a0600 0f 02000000";

	/** Puts a=9, deletes a version of b and all versions of c. */
	private static final String CHANGE = KEY + "02 03 0401000000 61 05 09000000 00 0900000000000000"
			+ "07 7b68e5cf8b010000 0a60 03 0401000000 62 06 03 07 1864e5cf8b010000 0af6" + "03 0401000000 63 06 01 0acd"
			+ SEQUENCE + "09 1e";

	private static final String DELETION = KEY + "08" + SEQUENCE + "09 a0";

	/** Had a=8. */
	private static final String ORIGIN = "75000000 02 03 0401000000 61 05 09000000 00 0800000000000000"
			+ "07 7b806e8774010000 0a3e 09 2f";

	private static final Instant TIME = Instant.parse("2023-11-14T22:13:20.123456Z");

	private static final PrimaryKey PK_1 = PrimaryKey.of("pk", 1);

	private static final SequenceInfo SEQUENCE_INFO = new SequenceInfo(1, 1700000000123456L, 2);

	private static final GetStreamRecordRequest READ = GetStreamRecordRequest
		.of(r -> r.shardIterator("it").limit(2).table("t"));

	static Stream<Arguments> requests() {
		return Stream.of(arguments(new ListStreamRequest(Optional.of("t")), "0a0174"),
				arguments(new ListStreamRequest(Optional.empty()), ""),
				arguments(DescribeStreamRequest.of(r -> r.streamId("sid").startShardId("c").shardLimit(5)),
						"0a03736964 120163 1805"),
				arguments(DescribeStreamRequest.of(r -> r.streamId("sid").supportTimeseriesTable()), "0a03736964 2001"),
				arguments(
						GetShardIteratorRequest
							.of(r -> r.streamId("sid").shardId("c").timestamp(Instant.EPOCH.plusNanos(5_000))),
						"0a03736964 120163 1805"),
				arguments(GetShardIteratorRequest.of(r -> r.streamId("sid").shardId("c").token("n")),
						"0a03736964 120163 22016e"),
				arguments(READ, "0a026974 1002 1a0174"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isEncodedAsTheOfficialClientDoes(OtsRequest<?> request, String hex) {
		assertThat(Worked.encode(request)).isEqualTo(Worked.hex(hex));
	}

	@Test
	void streamsOfTables() throws IOException {
		assertThat(Worked.decode(new ListStreamRequest(Optional.empty()), "0a11 0a03736964 120174 18 c0c480c1c1c48203")
			.streams()).containsExactly(new TableStream("sid", "t", TIME));
	}

	@Test
	void shardsOfAStream() throws IOException {
		DescribeStreamResponse response = Worked.decode(DescribeStreamRequest.of(r -> r.streamId("sid")),
				"0a03736964 1018 1a0174 20 c0c480c1c1c48203 2802 3203 0a0163 3209 0a0164 120161 1a0162 3a0165 4000");
		assertThat(response.stream()).isEqualTo(new TableStream("sid", "t", TIME));
		assertThat(response.expirationTime()).isEqualTo(Duration.ofDays(1));
		assertThat(response.status()).isEqualTo(StreamStatus.ACTIVE);
		assertThat(response.shards()).containsExactly(new StreamShard("c", Optional.empty(), Optional.empty()),
				new StreamShard("d", Optional.of("a"), Optional.of("b")));
		assertThat(response.nextShardId()).contains("e");
		assertThat(response.timeseriesTable()).isFalse();
	}

	@Test
	void searchForATimeMayNotBeAtItsEnd() throws IOException {
		GetShardIteratorRequest request = GetShardIteratorRequest.of(r -> r.streamId("sid").shardId("c"));
		assertThat(Worked.decode(request, "0a026974").shardIterator()).contains("it");
		assertThat(Worked.decode(request, "0a026974 1200").nextToken()).isEmpty();
		assertThat(Worked.decode(request, "0a00 12016e").shardIterator()).isEmpty();
		assertThat(Worked.decode(request, "0a00 12016e").nextToken()).contains("n");
	}

	@Test
	void changesOfColumns() throws IOException {
		GetStreamRecordResponse response = Worked.decode(READ,
				records("02", CHANGE, ORIGIN) + "12026974 1a06 0a04 0801 1000 2001");
		assertThat(response.records()).containsExactly(new StreamRecord(StreamRecord.Type.UPDATE, PK_1,
				List.of(new ColumnChange.Put("a", ColumnValue.of(9), OptionalLong.of(1700000000123L)),
						new ColumnChange.DeleteVersion("b", 1699999999000L), new ColumnChange.Delete("c")),
				SEQUENCE_INFO, Optional.of(Row.of(PK_1, List.of(new Column("a", ColumnValue.of(8), 1600000000123L))))));
		assertThat(response.nextShardIterator()).contains("it");
		assertThat(response.mayHaveMore()).contains(true);
		assertThat(response.consumed()).isEqualTo(new ConsumedCapacity(1, 0));
	}

	@Test
	void deletionOfARow() throws IOException {
		assertThat(Worked.decode(READ, records("03", DELETION, "")).records()).containsExactly(
				new StreamRecord(StreamRecord.Type.DELETE, PK_1, List.of(), SEQUENCE_INFO, Optional.empty()));
	}

	@Test
	void recordMayNotSayWhereItStands() throws IOException {
		assertThat(Worked.decode(READ, records("01", Worked.R1, "")).records()).singleElement().satisfies(record -> {
			assertThat(record.type()).isEqualTo(StreamRecord.Type.PUT);
			assertThat(record.sequenceInfo()).isEqualTo(SequenceInfo.NONE);
		});
	}

	@Test
	void closedShardHasNoNextIterator() throws IOException {
		GetStreamRecordResponse response = Worked.decode(READ, "");
		assertThat(response.records()).isEmpty();
		assertThat(response.nextShardIterator()).isEmpty();
		assertThat(response.mayHaveMore()).isEmpty();
		assertThat(response.consumed()).isEqualTo(ConsumedCapacity.NONE);
	}

	@Test
	void recordWithoutARowIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> Worked.decode(READ, records("01", "", "")))
			.withMessage("A stream record has no row");
	}

	@Test
	void recordWithTwoRowsIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> Worked.decode(READ, records("01", Worked.R1 + Worked.R1.substring(8), "")));
	}

	@Test
	void putWithoutAVersionIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> Worked.decode(READ, records("01", Worked.P1, "")))
			.withMessage("Column 'a' of a stream record is no put and no deletion");
	}

	@Test
	void sequenceIsThatOfEpochThenTimeThenRow() {
		assertThat(List.of(new SequenceInfo(2, 1, 1), new SequenceInfo(1, 2, 1), new SequenceInfo(1, 1, 2),
				new SequenceInfo(1, 1, 1)))
			.isSortedAccordingTo((left, right) -> right.compareTo(left));
	}

	/**
	 * Returns an answer with one record.
	 */
	private static String records(String action, String row, String origin) {
		String content = "08" + action + field("12", row) + (origin.isEmpty() ? "" : field("1a", origin));
		return field("0a", content);
	}

	private static String field(String tag, String content) {
		int length = Worked.hex(content).length() / 2;
		String varint = (length < 128) ? String.format("%02x", length)
				: String.format("%02x%02x", length & 0x7f | 0x80, length >> 7);
		return tag + varint + Worked.hex(content);
	}

}
