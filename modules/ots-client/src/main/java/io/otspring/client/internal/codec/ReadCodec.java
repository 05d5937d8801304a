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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.google.protobuf.ByteString;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import io.otspring.client.model.TimeRange;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.DataBlockType;
import io.otspring.client.row.Direction;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.GetRowResponse;
import io.otspring.client.row.RowReadResult;
import io.otspring.client.row.Selection;
import io.otspring.protocol.message.RowMessages;

/**
 * The bodies of GetRow, GetRange and BatchGetRow.
 */
public final class ReadCodec {

	private static final PageToken NO_TOKEN = new PageToken(new byte[0]);

	private ReadCodec() {
	}

	public static void encodeGetRow(GetRowRequest request, BodyWriter body) {
		Selection selection = filterColumns(request).fetched();
		body.string(RowMessages.GetRowRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		RowWriter.key(body, RowMessages.GetRowRequest.PRIMARY_KEY_FIELD_NUMBER, request.primaryKey().columns());
		columns(body, RowMessages.GetRowRequest.COLUMNS_TO_GET_FIELD_NUMBER, selection);
		versions(body, RowMessages.GetRowRequest.TIME_RANGE_FIELD_NUMBER,
				RowMessages.GetRowRequest.MAX_VERSIONS_FIELD_NUMBER, selection);
		filter(body, RowMessages.GetRowRequest.FILTER_FIELD_NUMBER, selection);
		columnRange(body, RowMessages.GetRowRequest.START_COLUMN_FIELD_NUMBER,
				RowMessages.GetRowRequest.END_COLUMN_FIELD_NUMBER, selection);
		request.token().ifPresent(token -> body.bytes(RowMessages.GetRowRequest.TOKEN_FIELD_NUMBER, token.bytes()));
		request.transactionId().ifPresent(id -> body.string(RowMessages.GetRowRequest.TRANSACTION_ID_FIELD_NUMBER, id));
	}

	public static GetRowResponse decodeGetRow(GetRowRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.GetRowResponse message = Messages.parse(RowMessages.GetRowResponse.parser(), body);
		return new GetRowResponse(filterColumns(request).narrow(RowReader.row(message.getRow())),
				token(message.hasNextToken(), message.getNextToken()), Messages.consumed(message.getConsumed()),
				metadata);
	}

	public static void encodeGetRange(GetRangeRequest request, BodyWriter body) {
		Selection selection = filterColumns(request).fetched();
		body.string(RowMessages.GetRangeRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		body.number(RowMessages.GetRangeRequest.DIRECTION_FIELD_NUMBER, number(request.direction()));
		columns(body, RowMessages.GetRangeRequest.COLUMNS_TO_GET_FIELD_NUMBER, selection);
		versions(body, RowMessages.GetRangeRequest.TIME_RANGE_FIELD_NUMBER,
				RowMessages.GetRangeRequest.MAX_VERSIONS_FIELD_NUMBER, selection);
		request.limit().ifPresent(limit -> body.number(RowMessages.GetRangeRequest.LIMIT_FIELD_NUMBER, limit));
		RowWriter.key(body, RowMessages.GetRangeRequest.INCLUSIVE_START_PRIMARY_KEY_FIELD_NUMBER,
				request.from().columns());
		RowWriter.key(body, RowMessages.GetRangeRequest.EXCLUSIVE_END_PRIMARY_KEY_FIELD_NUMBER, request.to().columns());
		filter(body, RowMessages.GetRangeRequest.FILTER_FIELD_NUMBER, selection);
		columnRange(body, RowMessages.GetRangeRequest.START_COLUMN_FIELD_NUMBER,
				RowMessages.GetRangeRequest.END_COLUMN_FIELD_NUMBER, selection);
		request.token().ifPresent(token -> body.bytes(RowMessages.GetRangeRequest.TOKEN_FIELD_NUMBER, token.bytes()));
		request.transactionId()
			.ifPresent(id -> body.string(RowMessages.GetRangeRequest.TRANSACTION_ID_FIELD_NUMBER, id));
		if (request.dataBlockType() != DataBlockType.PLAIN_BUFFER) {
			body.number(RowMessages.GetRangeRequest.DATA_BLOCK_TYPE_HINT_FIELD_NUMBER,
					BulkCodec.number(request.dataBlockType()));
		}
		if (!request.returnsEntirePrimaryKeys()) {
			body.bool(RowMessages.GetRangeRequest.RETURN_ENTIRE_PRIMARY_KEYS_FIELD_NUMBER, false);
		}
	}

	public static GetRangeResponse decodeGetRange(GetRangeRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.GetRangeResponse message = Messages.parse(RowMessages.GetRangeResponse.parser(), body);
		List<Row> rows = RowReader.rows(message.getDataBlockType(), message.getRows());
		return new GetRangeResponse(filterColumns(request).narrow(rows),
				RowReader.primaryKey(message.getNextStartPrimaryKey()),
				token(message.hasNextToken(), message.getNextToken()), Messages.consumed(message.getConsumed()),
				metadata);
	}

	public static void encodeBatchGetRow(BatchGetRowRequest request, BodyWriter body) {
		for (BatchGetRowRequest.TableRead table : request.tables()) {
			int start = body.start(RowMessages.BatchGetRowRequest.TABLES_FIELD_NUMBER);
			body.string(RowMessages.TableInBatchGetRowRequest.TABLE_NAME_FIELD_NUMBER, table.table());
			for (PrimaryKey key : table.primaryKeys()) {
				RowWriter.key(body, RowMessages.TableInBatchGetRowRequest.PRIMARY_KEY_FIELD_NUMBER, key.columns());
			}
			for (PrimaryKey key : table.primaryKeys()) {
				PageToken token = table.tokens().getOrDefault(key, NO_TOKEN);
				body.bytes(RowMessages.TableInBatchGetRowRequest.TOKEN_FIELD_NUMBER, token.bytes());
			}
			Selection selection = filterColumns(table).fetched();
			columns(body, RowMessages.TableInBatchGetRowRequest.COLUMNS_TO_GET_FIELD_NUMBER, selection);
			versions(body, RowMessages.TableInBatchGetRowRequest.TIME_RANGE_FIELD_NUMBER,
					RowMessages.TableInBatchGetRowRequest.MAX_VERSIONS_FIELD_NUMBER, selection);
			filter(body, RowMessages.TableInBatchGetRowRequest.FILTER_FIELD_NUMBER, selection);
			columnRange(body, RowMessages.TableInBatchGetRowRequest.START_COLUMN_FIELD_NUMBER,
					RowMessages.TableInBatchGetRowRequest.END_COLUMN_FIELD_NUMBER, selection);
			body.end(start);
		}
	}

	public static BatchGetRowResponse decodeBatchGetRow(BatchGetRowRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		RowMessages.BatchGetRowResponse message = Messages.parse(RowMessages.BatchGetRowResponse.parser(), body);
		Messages.requireSame("table count", request.tables().size(), message.getTablesCount());
		Iterator<RowMessages.TableInBatchGetRowResponse> answers = message.getTablesList().iterator();
		List<RowReadResult> results = new ArrayList<>();
		for (BatchGetRowRequest.TableRead table : request.tables()) {
			RowMessages.TableInBatchGetRowResponse answer = answers.next();
			Messages.requireSame("table", table.table(), answer.getTableName());
			Messages.requireSame("row count", table.primaryKeys().size(), answer.getRowsCount());
			for (int i = 0; i < answer.getRowsCount(); i++) {
				results.add(result(table, table.primaryKeys().get(i), answer.getRows(i)));
			}
		}
		return new BatchGetRowResponse(results, metadata);
	}

	private static RowReadResult result(BatchGetRowRequest.TableRead table, PrimaryKey key,
			RowMessages.RowInBatchGetRowResponse row) throws IOException {
		ConsumedCapacity consumed = row.hasConsumed() ? Messages.consumed(row.getConsumed()) : ConsumedCapacity.NONE;
		if (!row.getIsOk()) {
			return new RowReadResult(table.table(), key, Optional.empty(), Optional.of(Messages.error(row.getError())),
					Optional.empty(), consumed);
		}
		return new RowReadResult(table.table(), key, filterColumns(table).narrow(RowReader.row(row.getRow())),
				Optional.empty(), token(row.hasNextToken(), row.getNextToken()), consumed);
	}

	private static FilterColumns filterColumns(GetRowRequest request) {
		return FilterColumns.of(request.selection(), request.primaryKey().columns());
	}

	private static FilterColumns filterColumns(GetRangeRequest request) {
		return FilterColumns.of(request.selection(), request.from().columns());
	}

	private static FilterColumns filterColumns(BatchGetRowRequest.TableRead table) {
		return FilterColumns.of(table.selection(), table.primaryKeys().get(0).columns());
	}

	private static void columns(BodyWriter body, int field, Selection selection) {
		selection.columns().forEach(column -> body.string(field, column));
	}

	private static void versions(BodyWriter body, int timeRangeField, int maxVersionsField, Selection selection) {
		selection.timeRange().ifPresent(range -> timeRange(body, timeRangeField, range));
		selection.maxVersions().ifPresent(count -> body.number(maxVersionsField, count));
	}

	private static void timeRange(BodyWriter body, int field, TimeRange range) {
		int start = body.start(field);
		if (range.isSingleVersion()) {
			body.number(RowMessages.TimeRange.SPECIFIC_TIME_FIELD_NUMBER, range.start());
		}
		else {
			body.number(RowMessages.TimeRange.START_TIME_FIELD_NUMBER, range.start());
			body.number(RowMessages.TimeRange.END_TIME_FIELD_NUMBER, range.end());
		}
		body.end(start);
	}

	private static void filter(BodyWriter body, int field, Selection selection) {
		Optional<Filter> filter = selection.filter();
		filter.ifPresent(present -> FilterWriter.filter(body, field, present));
	}

	private static void columnRange(BodyWriter body, int startField, int endField, Selection selection) {
		selection.startColumn().ifPresent(column -> body.string(startField, column));
		selection.endColumn().ifPresent(column -> body.string(endField, column));
	}

	private static int number(Direction direction) {
		return switch (direction) {
			case FORWARD -> RowMessages.Direction.FORWARD_VALUE;
			case BACKWARD -> RowMessages.Direction.BACKWARD_VALUE;
		};
	}

	private static Optional<PageToken> token(boolean present, ByteString token) {
		// A present but empty token would be asked for again and again
		return (present && !token.isEmpty()) ? Optional.of(new PageToken(token.toByteArray())) : Optional.empty();
	}

}
