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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.message.RowMessages.CompressType;
import io.otspring.protocol.message.RowMessages.DataBlockType;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ranges of a table with the keys {@code p} and {@code s} in the form that the client
 * wants.
 */
class DataBlockTests {

	private final Emulator emulator = new Emulator();

	@BeforeEach
	void putRows() {
		this.emulator.call("CreateTable",
				Emulator.table("t")
					.setTableMeta(TableMeta.newBuilder()
						.setTableName("t")
						.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("p").setType(PrimaryKeyType.STRING))
						.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("s").setType(PrimaryKeyType.INTEGER)))
					.setTableOptions(TableOptions.newBuilder().setTimeToLive(-1).setMaxVersions(2))
					.build());
		this.emulator.putRow(key("x", 1).put("a", 1.5, Emulator.NOW).put("a", 2.5, Emulator.NOW - 1).put("b", "y"));
		this.emulator.putRow(key("x", 2).put("b", new byte[] { 1 }));
		this.emulator.putRow(key("y", 1).put("c", true));
	}

	@Test
	void rowsArePlainUnlessAMatrixIsAskedFor() {
		GetRangeResponse response = read(request());
		assertThat(response.getDataBlockType()).isEqualTo(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(response.getCompressType()).isEqualTo(CompressType.CPT_NONE);
		assertThat(response.hasDataBlockType() && response.hasCompressType()).isTrue();
		assertThat(response.getRows().toByteArray()).startsWith(0x75, 0, 0, 0);
	}

	@Test
	void aMatrixHasTheNewestVersions() {
		GetRangeResponse response = read(matrix("b", "a", "none"));
		assertThat(response.getDataBlockType()).isEqualTo(DataBlockType.DBT_SIMPLE_ROW_MATRIX);
		SimpleRowMatrixReader reader = reader(response);
		assertThat(reader.names()).containsExactly("p", "s", "b", "a", "none");
		assertThat(reader.hasEntirePrimaryKey()).isTrue();
		assertThat(rows(reader)).containsExactly(Arrays.asList("x", 1L, "y", 1.5, null),
				Arrays.asList("x", 2L, "01", null, null));
	}

	@Test
	void aMatrixMayLeaveOutKeyColumnsThatAreNotRead() {
		SimpleRowMatrixReader reader = reader(read(matrix("s", "b").setReturnEntirePrimaryKeys(false)));
		assertThat(reader.names()).containsExactly("s", "b");
		assertThat(reader.primaryKeySize()).isEqualTo(1);
		assertThat(reader.hasEntirePrimaryKey()).isFalse();
		assertThat(rows(reader)).containsExactly(List.of(1L, "y"), List.of(2L, "01"), Arrays.asList(1L, null));
	}

	@Test
	void aMatrixMayHaveNoKeyAtAll() {
		SimpleRowMatrixReader reader = reader(read(matrix("b").setReturnEntirePrimaryKeys(false)));
		assertThat(reader.primaryKeySize()).isZero();
		assertThat(rows(reader)).containsExactly(List.of("y"), List.of("01"));
	}

	@Test
	void aMatrixOfAllKeyColumnsHasTheEntireKey() {
		assertThat(reader(read(matrix("s", "p").setReturnEntirePrimaryKeys(false))).hasEntirePrimaryKey()).isTrue();
	}

	@Test
	void plainRowsAlwaysHaveTheirKey() {
		GetRangeResponse whole = read(request().addColumnsToGet("b"));
		assertThat(read(request().addColumnsToGet("b").setReturnEntirePrimaryKeys(false)).getRows())
			.isEqualTo(whole.getRows());
	}

	@Test
	void aMatrixIsContinuedWithTheNextKey() {
		GetRangeResponse first = read(matrix("b").setLimit(1));
		assertThat(first.getNextStartPrimaryKey()).isEqualTo(key("x", 2).bytes());
		GetRangeResponse second = read(matrix("b").setInclusiveStartPrimaryKey(first.getNextStartPrimaryKey()));
		assertThat(rows(reader(second))).containsExactly(List.of("x", 2L, "01"));
	}

	@Test
	void aMatrixNeedsColumns() {
		assertInvalid(() -> read(matrix()), "DBT_SIMPLE_ROW_MATRIX need at least one column to get.");
	}

	private GetRangeResponse read(GetRangeRequest.Builder request) {
		return this.emulator.call("GetRange", request.build(), GetRangeResponse.parser());
	}

	private static GetRangeRequest.Builder matrix(String... columns) {
		return request().addAllColumnsToGet(List.of(columns)).setDataBlockTypeHint(DataBlockType.DBT_SIMPLE_ROW_MATRIX);
	}

	private static GetRangeRequest.Builder request() {
		return GetRangeRequest.newBuilder()
			.setTableName("t")
			.setDirection(Direction.FORWARD)
			.setInclusiveStartPrimaryKey(new PlainRow().minKey("p").minKey("s").bytes())
			.setExclusiveEndPrimaryKey(new PlainRow().maxKey("p").maxKey("s").bytes())
			.setMaxVersions(2);
	}

	private static PlainRow key(String partition, long sort) {
		return new PlainRow().key("p", partition).key("s", sort);
	}

	private static SimpleRowMatrixReader reader(GetRangeResponse response) {
		ByteString rows = response.getRows();
		return SimpleRowMatrixReader.of(rows.toByteArray(), 0, rows.size());
	}

	private static List<List<Object>> rows(SimpleRowMatrixReader reader) {
		List<List<Object>> rows = new ArrayList<>();
		while (reader.nextRow()) {
			List<Object> row = new ArrayList<>();
			while (reader.nextField()) {
				row.add(reader.hasValue() ? value(reader.value()) : null);
			}
			rows.add(row);
		}
		return rows;
	}

	private static Object value(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> value.integer();
			case DOUBLE -> value.floating();
			case BOOLEAN -> value.bool();
			case STRING -> value.string();
			case BLOB -> HexFormat.of().formatHex(value.binary());
			default -> throw new AssertionError(value.type());
		};
	}

}
