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

import com.google.protobuf.InvalidProtocolBufferException;
import io.otspring.client.index.IndexMeta;
import io.otspring.client.index.IndexSyncPhase;
import io.otspring.client.index.IndexType;
import io.otspring.client.index.IndexUpdateMode;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.ServerSideEncryption;
import io.otspring.client.table.StreamDetails;
import io.otspring.client.table.StreamSpecification;
import io.otspring.client.table.TableOptions;
import io.otspring.client.table.TableStatus;
import io.otspring.client.table.UpdateTableRequest;
import io.otspring.client.table.UpdateTableResponse;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers whose bytes are known, byte for byte.
 */
class WorkedAnswersTests {

	private static final Row ROW_1 = Row.of(Worked.ID_1, List.of(new Column("a", ColumnValue.of(7), 1700000000000L)));

	private static final GetRowRequest GET = GetRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1));

	@Test
	void listTable() throws IOException {
		assertThat(Worked.decode(new ListTableRequest(), "0a017a").tables()).containsExactly("z");
	}

	@Test
	void describeTable() throws IOException {
		DescribeTableResponse response = Worked.decode(new DescribeTableRequest("t"),
				"0a12 0a0174 1206 0a026964 1001 1a05 0a0163 1004 120c 0a04 0800 1000 10 80e2cfaa06"
						+ "1a15 08 ffffffffffffffffff01 1001 2880a305 3001 3800 2001 2a02 0800 48 8080f9c0c1c48203");
		assertThat(response.schema().table()).isEqualTo("t");
		assertThat(response.schema().primaryKey()).hasSize(1);
		assertThat(response.options().timeToLive()).hasValue(TableOptions.FOREVER);
		assertThat(response.options().maxVersions()).hasValue(1);
		assertThat(response.options().maxTimeDeviation()).contains(Duration.ofDays(1));
		assertThat(response.options().allowUpdate()).contains(true);
		assertThat(response.status()).isEqualTo(TableStatus.ACTIVE);
		assertThat(response.reservedThroughput().lastIncrease()).isEqualTo(Instant.ofEpochSecond(1700000000));
		assertThat(response.reservedThroughput().lastDecrease()).isEmpty();
		assertThat(response.splits()).isEmpty();
		assertThat(response.indexes()).isEmpty();
		assertThat(response.stream()).isEqualTo(StreamDetails.DISABLED);
		assertThat(response.encryption()).isEqualTo(ServerSideEncryption.DISABLED);
		assertThat(response.tableId()).isEmpty();
		assertThat(response.created()).contains(Instant.ofEpochSecond(1700000000));
	}

	@Test
	void describedTableTellsIndexesStreamAndEncryption() throws IOException {
		DescribeTableResponse response = Worked.decode(new DescribeTableRequest("t"),
				"0a0f 0a0174 1206 0a026964 1001 2a02 7575 120c 0a04 0800 1000 10 80e2cfaa06 1a04 0801 1001 2001"
						+ "2a15 0801 1203 736964 1818 20 c0c480c1c1c48203 2a0163 3a0e 0801 1002 1a03 6b6579 2203 61726e"
						+ "4211 0a026978 120163 12026964 2001 2801 3002");
		assertThat(response.indexes()).containsExactly(new IndexMeta("ix", List.of("c", "id"), List.of(),
				IndexType.LOCAL, IndexUpdateMode.SYNC, Optional.of(IndexSyncPhase.INCREMENTAL)));
		assertThat(response.stream())
			.isEqualTo(new StreamDetails(true, Optional.of("sid"), Optional.of(Duration.ofDays(1)),
					Optional.of(Instant.parse("2023-11-14T22:13:20.123456Z")), List.of("c")));
		assertThat(response.encryption()).isEqualTo(ServerSideEncryption.byok("key", "arn"));
		assertThat(response.tableId()).contains("uu");
	}

	@Test
	void updateTable() throws IOException {
		UpdateTableResponse response = Worked.decode(
				UpdateTableRequest.of(t -> t.table("t").stream(StreamSpecification.disabled())),
				"0a0c 0a04 0800 1000 10 80e2cfaa06 1215 08 ffffffffffffffffff01 1001 2880a305 3001 3800");
		assertThat(response.options().maxVersions()).hasValue(1);
		assertThat(response.stream().enabled()).isFalse();
	}

	@Test
	void rowThatWasFound() throws IOException {
		assertThat(Worked.decode(GET, "0a06 0a04 0801 1000 1240" + Worked.R1).row()).contains(ROW_1);
	}

	@Test
	void rowThatWasNotFound() throws IOException {
		assertThat(Worked.decode(GET, "0a06 0a04 0801 1000 1200").row()).isEmpty();
	}

	@Test
	void putRow() throws IOException {
		PutRowRequest request = PutRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1));
		assertThat(Worked.decode(request, "0a06 0a04 0800 1001").consumed()).isEqualTo(new ConsumedCapacity(0, 1));
		assertThat(Worked.decode(request, "0a06 0a04 0801 1001").primaryKey()).isEmpty();
	}

	@Test
	void modifiedColumnsComeWithOrWithoutTheirKey() throws IOException {
		UpdateRowRequest request = UpdateRowRequest
			.of(r -> r.table("t").primaryKey(Worked.ID_1).increment("n", 5).returnModified("n"));
		List<Column> modified = List.of(new Column("n", ColumnValue.of(12), 1700000000000L));
		assertThat(Worked
			.decode(request,
					"0a06 0a04 0801 1001 1227 75000000 0203 04010000006e 0509000000000c00000000000000"
							+ "070068e5cf8b010000 0ac3 09d2")
			.modified()).isEqualTo(modified);
		assertThat(Worked.decode(request,
				"0a06 0a04 0801 1001 1240 7500000001030402000000696405090000000001000000000000000a0a 0203 04010000006e"
						+ "0509000000000c00000000000000 070068e5cf8b010000 0ac3 0955")
			.modified()).isEqualTo(modified);
	}

	@Test
	void pageOfARange() throws IOException {
		GetRangeResponse response = Worked.decode(GetRangeRequest.of(r -> r.table("t").rest("id")),
				"0a06 0a04 0801 1000 1240" + Worked.R1
						+ "1a1f 7500000001030402000000696405090000000002000000000000000a3f093a 2800 3000");
		assertThat(response.rows()).containsExactly(ROW_1);
		assertThat(response.nextStart()).contains(Worked.ID_2);
		assertThat(response.nextToken()).isEmpty();
	}

	@Test
	void endOfARange() throws IOException {
		GetRangeResponse response = Worked.decode(GetRangeRequest.of(r -> r.table("t").rest("id")),
				"0a06 0a04 0801 1000 1200 2800 3000");
		assertThat(response.rows()).isEmpty();
		assertThat(response.nextStart()).isEmpty();
	}

	@Test
	void batchOfReads() throws IOException {
		BatchGetRowResponse response = Worked.decode(
				BatchGetRowRequest.of(b -> b.table("t", t -> t.primaryKey(Worked.ID_1).primaryKey(Worked.ID_2))),
				"0a5d 0a0174 124c 0801 1a06 0a0408011000 2240" + Worked.R1 + "120a 0801 1a06 0a0408011000");
		assertThat(response.rows()).containsExactly(ROW_1);
		assertThat(response.results().get(1).primaryKey()).isEqualTo(Worked.ID_2);
		assertThat(response.results().get(1).row()).isEmpty();
		assertThat(response.failed()).isEmpty();
	}

	@Test
	void batchOfWrites() throws IOException {
		BatchWriteRowRequest request = twoPuts();
		BatchWriteRowResponse response = Worked
			.decode(request, "0a45 0a0174 120a 0801 1a06 0a0408001001 1234 0800 1230 0a15"
					+ "4f5453436f6e646974696f6e436865636b4661696c 1217 436f6e646974696f6e20636865636b206661696c65642e");
		assertThat(response.allSucceeded()).isFalse();
		assertThat(response.results().get(0).succeeded()).isTrue();
		assertThat(response.failed()).singleElement().satisfies(failed -> {
			assertThat(failed.change()).isSameAs(request.changes().get(1));
			assertThat(failed.error().orElseThrow().code()).isEqualTo("OTSConditionCheckFail");
			assertThat(failed.error().orElseThrow().message()).isEqualTo("Condition check failed.");
		});
	}

	@Test
	void resultsOfABatchComeInTheOrderOfItsChanges() throws IOException {
		BatchWriteRowRequest request = BatchWriteRowRequest.of(b -> b.put(p -> p.table("t").primaryKey(Worked.ID_1))
			.put(p -> p.table("u").primaryKey(Worked.ID_1))
			.put(p -> p.table("t").primaryKey(Worked.ID_2)));
		BatchWriteRowResponse response = Worked.decode(request, "0a1b 0a0174 120a 0801 1a06 0a0408001001"
				+ "120a 0801 1a06 0a0408001002 0a0f 0a0175 120a 0801 1a06 0a0408001003");
		assertThat(response.results()).extracting(result -> result.consumed().write()).containsExactly(1, 3, 2);
		assertThat(response.results()).extracting(result -> result.change()).isEqualTo(request.changes());
	}

	@Test
	void batchWithTooFewRowsIsRefused() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Worked.decode(twoPuts(), "0a0f 0a0174 120a 0801 1a06 0a0408001001"))
			.withMessage("The answer has row count 1 where the request has 2");
	}

	@Test
	void batchWithAnotherTableIsRefused() {
		assertThatExceptionOfType(IOException.class).isThrownBy(
				() -> Worked.decode(twoPuts(), "0a1b 0a0175 120a 0801 1a06 0a0408001001 120a 0801 1a06 0a0408001001"))
			.withMessage("The answer has table u where the request has t");
	}

	@Test
	void answerWithoutConsumedCapacityIsRefused() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Worked.decode(GET, "0a04 0a02 0801 1200"))
			.withMessage("Consumed capacity is missing or negative");
	}

	@Test
	void answerWithoutARequiredFieldIsRefused() {
		assertThatExceptionOfType(InvalidProtocolBufferException.class)
			.isThrownBy(() -> Worked.decode(GET, "0a06 0a04 0801 1000"));
	}

	@Test
	void damagedRowIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(
				() -> Worked.decode(GET, "0a06 0a04 0801 1000 1240" + Worked.R1.replace("0a5409df", "0a5509df")));
	}

	@Test
	void rowWithADeleteMarkerIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> Worked.decode(GET,
					"0a06 0a04 0801 1000 1220" + "7500000001030402000000696405090000000001000000000000000a0a080985"))
			.withMessage("A row that was read has a delete marker");
	}

	private static BatchWriteRowRequest twoPuts() {
		return BatchWriteRowRequest
			.of(b -> b.put(p -> p.table("t").primaryKey(Worked.ID_1)).put(p -> p.table("t").primaryKey(Worked.ID_2)));
	}

}
