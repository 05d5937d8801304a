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

import com.google.protobuf.ByteString;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.Condition;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.DeleteRowResponse;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.ReturnContent;
import io.otspring.protocol.message.RowMessages.ReturnType;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.IGNORE;
import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class RowOperationsTests {

	private static final ReturnContent KEY = ReturnContent.newBuilder().setReturnType(ReturnType.RT_PK).build();

	private final Emulator emulator = new Emulator().createTable();

	@Test
	void readsMustSayWhichVersionsTheyWant() {
		assertInvalid(
				() -> this.emulator.call("GetRow",
						GetRowRequest.newBuilder().setTableName("t").setPrimaryKey(key(1)).build()),
				"No version condition is specified.");
		assertInvalid(() -> this.emulator.call("GetRange", range(1, 2).clearMaxVersions().build()),
				"No version condition is specified.");
		assertInvalid(() -> this.emulator.call("BatchGetRow",
				BatchGetRowRequest.newBuilder()
					.addTables(TableInBatchGetRowRequest.newBuilder().setTableName("t").addPrimaryKey(key(1)))
					.build()),
				"No version condition is specified while querying row.");
	}

	@Test
	void aMissingTableIsReportedInTwoWays() {
		assertInvalid(() -> this.emulator.call("GetRow", get(1).setTableName("no").build()), "Request table not exist");
		assertInvalid(() -> this.emulator.call("GetRange", range(1, 2).setTableName("no").build()),
				"Request table not exist");
		assertInvalid(() -> this.emulator.call("BatchGetRow", batchGet("no", key(1))), "Request table not exist");
		assertRefused(() -> this.emulator.call("PutRow", put(1).setTableName("no").build()), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
		assertRefused(() -> this.emulator.call("DeleteRow", delete(1).setTableName("no").build()),
				ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
	}

	@Test
	void namesAreCheckedBeforeTheTableIsLookedFor() {
		assertInvalid(() -> this.emulator.call("GetRow", get(1).setTableName("3t").build()),
				"Invalid table name: '3t'.");
		assertInvalid(() -> this.emulator.call("GetRow", get(1).setTableName("no").addColumnsToGet("").build()),
				"Invalid column name: ''.");
	}

	@Test
	void conditionsAreMapped() {
		assertRefused(
				() -> this.emulator.call("PutRow",
						put(1).setCondition(expect(RowExistenceExpectation.EXPECT_EXIST)).build()),
				ErrorCode.CONDITION_CHECK_FAIL, "Row does not exist which is expected existent");
		this.emulator.call("PutRow", put(1).setCondition(expect(RowExistenceExpectation.EXPECT_NOT_EXIST)).build());
		assertRefused(
				() -> this.emulator.call("PutRow",
						put(1).setCondition(expect(RowExistenceExpectation.EXPECT_NOT_EXIST)).build()),
				ErrorCode.CONDITION_CHECK_FAIL, "Row exists which is expected nonexistent");
	}

	@Test
	void writesReturnTheKeyIfItIsAskedFor() {
		assertThat(this.emulator.call("PutRow", put(1).setReturnContent(KEY).build(), PutRowResponse.parser()).getRow())
			.isEqualTo(key(1));
		assertThat(this.emulator.call("DeleteRow", delete(1).setReturnContent(KEY).build(), DeleteRowResponse.parser())
			.getRow()).isEqualTo(key(1));
		assertThat(this.emulator.call("PutRow", put(1).build(), PutRowResponse.parser()).hasRow()).isFalse();
	}

	@Test
	void aRowOfABatchReturnsItsCounterAfterTheChange() {
		RowInBatchWriteRowRequest.Builder increment = write(OperationType.UPDATE,
				PlainRow.id(1).cell("n", 5, CellOperation.INCREMENT, null))
			.setReturnContent(
					ReturnContent.newBuilder().setReturnType(ReturnType.RT_AFTER_MODIFY).addReturnColumnNames("n"));
		BatchWriteRowResponse response = this.emulator.call("BatchWriteRow",
				BatchWriteRowRequest.newBuilder()
					.addTables(TableInBatchWriteRowRequest.newBuilder().setTableName("t").addRows(increment))
					.build(),
				BatchWriteRowResponse.parser());
		PlainBufferReader reader = PlainBufferReader.ofWrittenRow(
				response.getTables(0).getRows(0).getRow().toByteArray(), 0,
				response.getTables(0).getRows(0).getRow().size());
		assertThat(reader.nextRow()).isTrue();
		assertThat(reader.hasPrimaryKey()).isFalse();
		assertThat(reader.nextCell()).isTrue();
		assertThat(reader.value().integer()).isEqualTo(5);
	}

	@Test
	void requestsOfOneRowAreLimitedInSize() {
		PlainRow row = PlainRow.id(1).put("a", new byte[2_097_152]).put("b", new byte[2_097_152]);
		ByteString bytes = row.bytes();
		assertInvalid(() -> this.emulator.call("PutRow", put(1).setRow(bytes).build()),
				"The total data size of PutRow request exceeds the limit, limit size: 4194304, data size: 4194316.");
		assertInvalid(() -> this.emulator.call("UpdateRow",
				UpdateRowRequest.newBuilder().setTableName("t").setRowChange(bytes).setCondition(IGNORE).build()),
				"The total data size of UpdateRow request exceeds the limit, limit size: 4194304, data size: 4194316.");
	}

	@Test
	void emptyColumnBoundsAndFiltersAreNone() {
		this.emulator.putRow(PlainRow.id(1).put("a", 7));
		assertThat(this.emulator
			.call("GetRow",
					get(1).setStartColumn("")
						.setEndColumn("")
						.setFilter(ByteString.EMPTY)
						.setToken(ByteString.EMPTY)
						.build(),
					GetRowResponse.parser())
			.getRow()).isEqualTo(PlainRow.id(1).put("a", 7, Emulator.NOW).bytes());
	}

	@Test
	void rangesAreReadBackward() {
		this.emulator.putRow(PlainRow.id(1));
		this.emulator.putRow(PlainRow.id(2));
		GetRangeResponse response = this.emulator.call("GetRange",
				range(2, 0).setDirection(Direction.BACKWARD).setLimit(1).build(), GetRangeResponse.parser());
		assertThat(response.getRows()).isEqualTo(key(2));
		assertThat(response.getNextStartPrimaryKey()).isEqualTo(key(1));
		assertThat(response.hasNextToken()).isFalse();
	}

	@Test
	void aWideRowIsContinuedWithItsToken() {
		putWideRow();
		GetRowResponse first = this.emulator.call("GetRow", get(1).build(), GetRowResponse.parser());
		GetRowResponse second = this.emulator.call("GetRow", get(1).setToken(first.getNextToken()).build(),
				GetRowResponse.parser());
		assertThat(first.hasNextToken()).isTrue();
		assertThat(second.hasNextToken()).isFalse();
		assertThat(second.getRow()).isEqualTo(PlainRow.id(1).put("c", "rest", Emulator.NOW).bytes());
	}

	@Test
	void aWideRowIsContinuedInARange() {
		putWideRow();
		this.emulator.putRow(PlainRow.id(2));
		GetRangeResponse first = this.emulator.call("GetRange", range(0, 9).build(), GetRangeResponse.parser());
		assertThat(first.getNextStartPrimaryKey()).isEqualTo(key(1));
		GetRangeResponse second = this.emulator.call("GetRange", range(1, 9).setToken(first.getNextToken()).build(),
				GetRangeResponse.parser());
		assertThat(second.getRows())
			.isEqualTo(PlainRow.id(1).put("c", "rest", Emulator.NOW).bytes().concat(key(2).substring(4)));
		assertThat(second.hasNextStartPrimaryKey()).isFalse();
		assertThat(second.hasNextToken()).isFalse();
	}

	@Test
	void aWideRowIsContinuedInABatch() {
		putWideRow();
		BatchGetRowResponse first = this.emulator.call("BatchGetRow", batchGet("t", key(1)),
				BatchGetRowResponse.parser());
		ByteString token = first.getTables(0).getRows(0).getNextToken();
		TableInBatchGetRowRequest.Builder table = TableInBatchGetRowRequest.newBuilder()
			.setTableName("t")
			.addPrimaryKey(key(2))
			.addPrimaryKey(key(1))
			.addToken(ByteString.EMPTY)
			.addToken(token)
			.setMaxVersions(1);
		BatchGetRowResponse second = this.emulator.call("BatchGetRow",
				BatchGetRowRequest.newBuilder().addTables(table).build(), BatchGetRowResponse.parser());
		assertThat(second.getTables(0).getRows(0).hasRow()).isFalse();
		assertThat(second.getTables(0).getRows(1).getRow())
			.isEqualTo(PlainRow.id(1).put("c", "rest", Emulator.NOW).bytes());
		assertThat(second.getTables(0).getRows(1).hasNextToken()).isFalse();
	}

	@Test
	void aRowOfABatchHasItsOwnError() {
		BatchGetRowResponse response = this.emulator.call("BatchGetRow",
				batchGet("t", new PlainRow().key("no", 1).bytes()), BatchGetRowResponse.parser());
		assertThat(response.getTables(0).getRows(0)).satisfies(row -> {
			assertThat(row.getIsOk()).isFalse();
			assertThat(row.getError().getCode()).isEqualTo("OTSInvalidPK");
			assertThat(row.getError().getMessage()).isEqualTo("Validate PK name fail. Input: no, Meta: id.");
			assertThat(row.hasConsumed()).isFalse();
			assertThat(row.hasRow()).isFalse();
		});
	}

	@Test
	void aBatchWritesRowsOfEveryKind() {
		this.emulator.putRow(PlainRow.id(3));
		BatchWriteRowResponse response = this.emulator.call("BatchWriteRow",
				BatchWriteRowRequest.newBuilder()
					.addTables(TableInBatchWriteRowRequest.newBuilder()
						.setTableName("t")
						.addRows(write(OperationType.PUT, PlainRow.id(1).put("a", 1)).setReturnContent(KEY))
						.addRows(write(OperationType.UPDATE, PlainRow.id(2).put("a", 2)))
						.addRows(write(OperationType.DELETE, PlainRow.id(3).deleteMarker())))
					.build(),
				BatchWriteRowResponse.parser());
		assertThat(response.getTables(0).getRowsList()).allMatch(row -> row.getIsOk() && row.hasConsumed());
		assertThat(response.getTables(0).getRows(0).getRow()).isEqualTo(key(1));
		assertThat(response.getTables(0).getRows(1).hasRow()).isFalse();
		assertThat(this.emulator.call("GetRange", range(0, 9).build(), GetRangeResponse.parser()).getRows())
			.isEqualTo(PlainRow.id(1)
				.put("a", 1, Emulator.NOW)
				.bytes()
				.concat(PlainRow.id(2).put("a", 2, Emulator.NOW).bytes().substring(4)));
	}

	@Test
	void anAtomicBatchIsAtomic() {
		BatchWriteRowResponse response = this.emulator.call("BatchWriteRow",
				BatchWriteRowRequest.newBuilder()
					.setIsAtomic(true)
					.addTables(TableInBatchWriteRowRequest.newBuilder()
						.setTableName("t")
						.addRows(write(OperationType.PUT, PlainRow.id(1)))
						.addRows(write(OperationType.PUT, PlainRow.id(2))))
					.build(),
				BatchWriteRowResponse.parser());
		assertThat(response.getTables(0).getRowsList()).hasSize(2)
			.allMatch(row -> row.getError()
				.getMessage()
				.equals("Data out of scope of atomic. Atomic PartKey:1. Data PartKey:2"));
	}

	private void putWideRow() {
		this.emulator.putRow(PlainRow.id(1).put("a", new byte[2_097_152]));
		for (PlainRow change : new PlainRow[] { PlainRow.id(1).put("b", new byte[2_097_100]),
				PlainRow.id(1).put("c", "rest") }) {
			this.emulator.call("UpdateRow",
					UpdateRowRequest.newBuilder()
						.setTableName("t")
						.setRowChange(change.bytes())
						.setCondition(IGNORE)
						.build());
		}
		this.emulator.call("UpdateRow",
				UpdateRowRequest.newBuilder()
					.setTableName("t")
					.setRowChange(PlainRow.id(1).put("bb", new byte[35]).bytes())
					.setCondition(IGNORE)
					.build());
	}

	private static ByteString key(long id) {
		return PlainRow.id(id).bytes();
	}

	private static GetRowRequest.Builder get(long id) {
		return GetRowRequest.newBuilder().setTableName("t").setPrimaryKey(key(id)).setMaxVersions(1);
	}

	private static GetRangeRequest.Builder range(long begin, long end) {
		return GetRangeRequest.newBuilder()
			.setTableName("t")
			.setDirection(Direction.FORWARD)
			.setInclusiveStartPrimaryKey(key(begin))
			.setExclusiveEndPrimaryKey(key(end))
			.setMaxVersions(1);
	}

	private static BatchGetRowRequest batchGet(String table, ByteString key) {
		return BatchGetRowRequest.newBuilder()
			.addTables(TableInBatchGetRowRequest.newBuilder().setTableName(table).addPrimaryKey(key).setMaxVersions(1))
			.build();
	}

	private static PutRowRequest.Builder put(long id) {
		return PutRowRequest.newBuilder().setTableName("t").setRow(key(id)).setCondition(IGNORE);
	}

	private static DeleteRowRequest.Builder delete(long id) {
		return DeleteRowRequest.newBuilder()
			.setTableName("t")
			.setPrimaryKey(PlainRow.id(id).deleteMarker().bytes())
			.setCondition(IGNORE);
	}

	private static RowInBatchWriteRowRequest.Builder write(OperationType type, PlainRow row) {
		return RowInBatchWriteRowRequest.newBuilder().setType(type).setRowChange(row.bytes()).setCondition(IGNORE);
	}

	private static Condition expect(RowExistenceExpectation expectation) {
		return RowMessages.Condition.newBuilder().setRowExistence(expectation).build();
	}

}
