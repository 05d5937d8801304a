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
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.row.BatchRead;
import io.otspring.emulator.engine.row.Outcome;
import io.otspring.emulator.engine.row.RangeQuery;
import io.otspring.emulator.engine.row.RangeResult;
import io.otspring.emulator.engine.row.RowResult;
import io.otspring.emulator.engine.row.RowSelection;
import io.otspring.emulator.engine.row.TableReader;
import io.otspring.emulator.engine.row.VersionSelection;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.CompressType;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The operations that read rows.
 */
final class ReadOperations {

	private static final String NO_VERSION = "No version condition is specified.";

	private static final String NO_VERSION_IN_BATCH = "No version condition is specified while querying row.";

	private ReadOperations() {
	}

	static GetRowResponse getRow(Instance instance, GetRowRequest request) {
		RowSelection selection = selection(request.getColumnsToGetList(), request.getStartColumn(),
				request.getEndColumn(), versions(request.hasMaxVersions() ? request.getMaxVersions() : null,
						request.getTimeRange(), NO_VERSION),
				request.getFilter());
		BatchRead.Read read = read(request.getPrimaryKey(), request.getToken());
		RowResult result = Transactions.inScope(instance, request.getTableName(), MissingTable.TO_READ,
				request.hasTransactionId() ? request.getTransactionId() : null,
				(table, scope) -> TableReader.read(table, scope, read.key(), selection, read.from()));
		GetRowResponse.Builder response = GetRowResponse.newBuilder()
			.setConsumed(Answers.consumed(result.consumed()))
			.setRow(RowMessageWriter.rows(rows(result)));
		if (result.next() != null) {
			response.setNextToken(Token.encode(result.next()));
		}
		return response.build();
	}

	static GetRangeResponse getRange(Instance instance, GetRangeRequest request) {
		RowSelection selection = selection(request.getColumnsToGetList(), request.getStartColumn(),
				request.getEndColumn(), versions(request.hasMaxVersions() ? request.getMaxVersions() : null,
						request.getTimeRange(), NO_VERSION),
				request.getFilter());
		RangeQuery.Direction direction = switch (request.getDirection()) {
			case FORWARD -> RangeQuery.Direction.FORWARD;
			case BACKWARD -> RangeQuery.Direction.BACKWARD;
		};
		RangeQuery query = new RangeQuery(direction, RowMessageReader.key(request.getInclusiveStartPrimaryKey()),
				RowMessageReader.key(request.getExclusiveEndPrimaryKey()),
				request.hasLimit() ? request.getLimit() : null, selection, Token.decode(request.getToken()));
		DataBlock block = new DataBlock(request.getDataBlockTypeHint(), request.getColumnsToGetList(),
				request.getReturnEntirePrimaryKeys());
		return Transactions.inScope(instance, request.getTableName(), MissingTable.TO_READ,
				request.hasTransactionId() ? request.getTransactionId() : null,
				(table, scope) -> answer(TableReader.read(table, scope, query), block, table.description().schema()));
	}

	private static GetRangeResponse answer(RangeResult result, DataBlock block, TableSchema schema) {
		GetRangeResponse.Builder response = GetRangeResponse.newBuilder()
			.setConsumed(Answers.consumed(result.consumed()))
			.setRows(block.write(result.rows(), schema))
			.setDataBlockType(block.type())
			.setCompressType(CompressType.CPT_NONE);
		PrimaryKey next = result.next();
		if (next != null) {
			response.setNextStartPrimaryKey(RowMessageWriter.key(next));
		}
		if (result.nextCell() != null) {
			response.setNextToken(Token.encode(result.nextCell()));
		}
		return response.build();
	}

	static BatchGetRowResponse batchGetRow(Instance instance, BatchGetRowRequest request) {
		BatchRead batch = new BatchRead(request.getTablesList().stream().map(ReadOperations::rows).toList());
		List<List<Outcome<RowResult>>> outcomes = batch.execute(instance);
		BatchGetRowResponse.Builder response = BatchGetRowResponse.newBuilder();
		for (int i = 0; i < outcomes.size(); i++) {
			TableInBatchGetRowResponse.Builder table = response.addTablesBuilder()
				.setTableName(batch.tables().get(i).table());
			outcomes.get(i).forEach(outcome -> table.addRows(answer(outcome)));
		}
		return response.build();
	}

	private static BatchRead.Rows rows(TableInBatchGetRowRequest request) {
		RowSelection selection = selection(request.getColumnsToGetList(), request.getStartColumn(),
				request.getEndColumn(), versions(request.hasMaxVersions() ? request.getMaxVersions() : null,
						request.getTimeRange(), NO_VERSION_IN_BATCH),
				request.getFilter());
		List<BatchRead.Read> reads = new ArrayList<>();
		for (int i = 0; i < request.getPrimaryKeyCount(); i++) {
			ByteString token = (i < request.getTokenCount()) ? request.getToken(i) : ByteString.EMPTY;
			reads.add(read(request.getPrimaryKey(i), token));
		}
		return new BatchRead.Rows(request.getTableName(), reads, selection);
	}

	private static RowInBatchGetRowResponse answer(Outcome<RowResult> outcome) {
		RowInBatchGetRowResponse.Builder response = RowInBatchGetRowResponse.newBuilder();
		if (outcome instanceof Outcome.Refused<RowResult> refused) {
			OtsError error = refused.error();
			return response.setIsOk(false).setError(Answers.error(error)).build();
		}
		RowResult result = ((Outcome.Done<RowResult>) outcome).result();
		response.setIsOk(true).setConsumed(Answers.consumed(result.consumed()));
		if (result.row() != null) {
			response.setRow(RowMessageWriter.rows(rows(result)));
		}
		if (result.next() != null) {
			response.setNextToken(Token.encode(result.next()));
		}
		return response.build();
	}

	private static BatchRead.Read read(ByteString key, ByteString token) {
		return new BatchRead.Read(RowMessageReader.key(key), Token.decode(token));
	}

	private static List<Row> rows(RowResult result) {
		Row row = result.row();
		return (row != null) ? List.of(row) : List.of();
	}

	private static RowSelection selection(List<String> columns, String startColumn, String endColumn,
			VersionSelection versions, ByteString filter) {
		FilterReader.ReadFilter read = FilterReader.ofRead(filter);
		return new RowSelection(columns, startColumn.isEmpty() ? null : startColumn,
				endColumn.isEmpty() ? null : endColumn, versions, read.filter(), read.page());
	}

	private static VersionSelection versions(@Nullable Integer maxVersions, TimeRange range, String noneMessage) {
		return VersionSelection.of(maxVersions, range.hasStartTime() ? range.getStartTime() : null,
				range.hasEndTime() ? range.getEndTime() : null,
				range.hasSpecificTime() ? range.getSpecificTime() : null, noneMessage);
	}

}
