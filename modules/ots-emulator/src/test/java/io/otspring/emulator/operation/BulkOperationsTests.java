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

import java.util.HexFormat;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages.Error;
import io.otspring.protocol.message.FilterMessages.ColumnPaginationFilter;
import io.otspring.protocol.message.FilterMessages.Filter;
import io.otspring.protocol.message.FilterMessages.FilterType;
import io.otspring.protocol.message.RowMessages.BulkExportRequest;
import io.otspring.protocol.message.RowMessages.BulkExportResponse;
import io.otspring.protocol.message.RowMessages.BulkImportRequest;
import io.otspring.protocol.message.RowMessages.BulkImportResponse;
import io.otspring.protocol.message.RowMessages.DataBlockType;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.RowInBulkImportRequest;
import io.otspring.protocol.message.RowMessages.RowInBulkImportResponse;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.IGNORE;
import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class BulkOperationsTests {

	private static final String MATRIX = "53524d30 25000000 1e000000 01000000 02000000"
			+ " 0200 6964 0100 61 0100 62 0a 01 03 02000000 02 00 0100000000000000 00 1400000000000000 03 01000000 7a"
			+ " 02 00 0200000000000000 02 00 06 01 c3";

	private final Emulator emulator = new Emulator().createTable();

	@Test
	void anImportAnswersRowByRow() {
		BulkImportResponse response = this.emulator.call("BulkImport",
				BulkImportRequest.newBuilder()
					.setTableName("t")
					.addRows(row(OperationType.PUT, PlainRow.id(1).put("a", 1)))
					.addRows(row(OperationType.UPDATE, new PlainRow().key("no", 1).put("a", 1)))
					.addRows(row(OperationType.UPDATE, PlainRow.id(2).put("a", 2)))
					.addRows(row(OperationType.DELETE, PlainRow.id(1).deleteMarker()))
					.build(),
				BulkImportResponse.parser());
		assertThat(response.getTableName()).isEqualTo("t");
		assertThat(response.getRowsList()).extracting(RowInBulkImportResponse::getIsOk)
			.containsExactly(true, false, true, true);
		assertThat(response.getRows(0).getConsumed().getCapacityUnit().getWrite()).isEqualTo(1);
		assertThat(response.getRows(1).getError()).isEqualTo(Error.newBuilder()
			.setCode("OTSInvalidPK")
			.setMessage("Validate PK name fail. Input: no, Meta: id.")
			.build());
		assertThat(response.getRows(1).hasConsumed()).isFalse();
		assertThat(export(DataBlockType.DBT_PLAIN_BUFFER).getRows())
			.isEqualTo(PlainRow.id(2).put("a", 2, Emulator.NOW).bytes());
	}

	@Test
	void anExportIsAMatrixUnlessPlainRowsAreAskedFor() {
		putRows();
		BulkExportResponse response = this.emulator.call("BulkExport",
				request().clearDataBlockTypeHint().addColumnsToGet("a").addColumnsToGet("b").build(),
				BulkExportResponse.parser());
		assertThat(response.getDataBlockType()).isEqualTo(DataBlockType.DBT_SIMPLE_ROW_MATRIX);
		assertThat(response.getRows()).isEqualTo(hex(MATRIX));
		assertThat(response.hasNextStartPrimaryKey()).isFalse();
		assertThat(response.getConsumed().getCapacityUnit().getRead()).isEqualTo(1);
	}

	@Test
	void theFieldsOfAMatrixAreTheColumnsInTheOrderOfTheRequestWithoutThoseOfTheKey() {
		putRows();
		BulkExportResponse response = matrix("b", "id", "a", "b");
		assertThat(response.getRows())
			.isEqualTo(hex("53524d30 25000000 1e000000 01000000 02000000 0200 6964 0100 62 0100 61 0a 01 03 02000000"
					+ " 02 00 0100000000000000 03 01000000 7a 00 1400000000000000"
					+ " 02 00 0200000000000000 06 02 00 01 47"));
	}

	@Test
	void aMatrixOfKeysHasNoOtherFields() {
		putRows();
		assertThat(matrix("id").getRows()).isEqualTo(hex("53524d30 1f000000 18000000 01000000 00000000 0200 6964 0a 01"
				+ " 03 02000000 02 00 0100000000000000 02 00 0200000000000000 01 0f"));
	}

	@Test
	void aMatrixWithoutRowsIsStillAMatrix() {
		assertThat(matrix("a").getRows())
			.isEqualTo(hex("53524d30 22000000 1b000000 01000000 01000000 0200 6964 0100 61 0a 01 03 00000000 01 2a"));
	}

	@Test
	void aMatrixNeedsColumns() {
		assertInvalid(this::matrix, "DBT_SIMPLE_ROW_MATRIX need at least one column to get.");
		assertThat(export(DataBlockType.DBT_PLAIN_BUFFER).getRows()).isEmpty();
	}

	@Test
	void theNewestVersionIsExported() {
		this.emulator.putRow(PlainRow.id(1).put("a", 1, Emulator.NOW - 1).put("a", 2, Emulator.NOW));
		assertThat(export(DataBlockType.DBT_PLAIN_BUFFER).getRows())
			.isEqualTo(PlainRow.id(1).put("a", 2, Emulator.NOW).bytes());
	}

	@Test
	void anExportIsFiltered() {
		this.emulator.putRow(PlainRow.id(1).put("a", 1).put("b", 2));
		Filter page = Filter.newBuilder()
			.setType(FilterType.FT_COLUMN_PAGINATION)
			.setFilter(ColumnPaginationFilter.newBuilder().setOffset(1).setLimit(1).build().toByteString())
			.build();
		BulkExportResponse response = this.emulator.call("BulkExport",
				request().setDataBlockTypeHint(DataBlockType.DBT_PLAIN_BUFFER).setFilter(page.toByteString()).build(),
				BulkExportResponse.parser());
		assertThat(response.getRows()).isEqualTo(PlainRow.id(1).put("b", 2, Emulator.NOW).bytes());
	}

	@Test
	void anExportIsContinuedWithTheNextKey() {
		for (int id = 1; id <= 3; id++) {
			this.emulator.putRow(PlainRow.id(id).put("a", new byte[2_000_000]));
		}
		BulkExportResponse first = export(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(first.getNextStartPrimaryKey()).isEqualTo(PlainRow.id(3).bytes());
		BulkExportResponse second = this.emulator.call("BulkExport",
				request().setDataBlockTypeHint(DataBlockType.DBT_PLAIN_BUFFER)
					.setInclusiveStartPrimaryKey(first.getNextStartPrimaryKey())
					.build(),
				BulkExportResponse.parser());
		assertThat(second.getRows()).isEqualTo(PlainRow.id(3).put("a", new byte[2_000_000], Emulator.NOW).bytes());
		assertThat(second.hasNextStartPrimaryKey()).isFalse();
	}

	@Test
	void anExportDoesNotCutRows() {
		PlainRow expected = PlainRow.id(1);
		for (String column : List.of("a", "b", "c")) {
			this.emulator.call("UpdateRow",
					UpdateRowRequest.newBuilder()
						.setTableName("t")
						.setRowChange(PlainRow.id(1).put(column, new byte[2_000_000]).bytes())
						.setCondition(IGNORE)
						.build());
			expected.put(column, new byte[2_000_000], Emulator.NOW);
		}
		this.emulator.putRow(PlainRow.id(2));
		BulkExportResponse response = export(DataBlockType.DBT_PLAIN_BUFFER);
		assertThat(response.getRows()).isEqualTo(expected.bytes());
		assertThat(response.getNextStartPrimaryKey()).isEqualTo(PlainRow.id(2).bytes());
	}

	@Test
	void anExportIsRefusedAsARangeIs() {
		assertInvalid(() -> this.emulator.call("BulkExport",
				request().addColumnsToGet("a").setExclusiveEndPrimaryKey(new PlainRow().minKey("id").bytes()).build()),
				"Begin key must less than end key in FORWARD");
		BulkExportRequest.Builder wide = request();
		for (int i = 0; i <= 1024; i++) {
			wide.addColumnsToGet("c" + i);
		}
		assertInvalid(() -> this.emulator.call("BulkExport", wide.build()),
				"The number of columns from the request exceeds the limit, limit count: 1024, column count: 1025.");
		assertRefused(() -> this.emulator.call("BulkExport", request().setTableName("no").addColumnsToGet("a").build()),
				ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
	}

	private void putRows() {
		this.emulator.putRow(PlainRow.id(1).put("a", 20).put("b", "z"));
		this.emulator.putRow(PlainRow.id(2).put("a", false));
	}

	private BulkExportResponse matrix(String... columns) {
		return this.emulator.call("BulkExport", request().addAllColumnsToGet(List.of(columns)).build(),
				BulkExportResponse.parser());
	}

	private BulkExportResponse export(DataBlockType type) {
		return this.emulator.call("BulkExport", request().setDataBlockTypeHint(type).build(),
				BulkExportResponse.parser());
	}

	private static BulkExportRequest.Builder request() {
		return BulkExportRequest.newBuilder()
			.setTableName("t")
			.setInclusiveStartPrimaryKey(new PlainRow().minKey("id").bytes())
			.setExclusiveEndPrimaryKey(new PlainRow().maxKey("id").bytes());
	}

	private static RowInBulkImportRequest row(OperationType type, PlainRow row) {
		return RowInBulkImportRequest.newBuilder().setType(type).setRowChange(row.bytes()).build();
	}

	private static ByteString hex(String text) {
		return ByteString.copyFrom(HexFormat.of().parseHex(text.replace(" ", "")));
	}

}
