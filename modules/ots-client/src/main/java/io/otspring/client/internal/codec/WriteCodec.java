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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.DeleteRowResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.ReturnType;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.row.UpdateRowResponse;
import io.otspring.protocol.message.RowMessages;

/**
 * The bodies of PutRow, UpdateRow, DeleteRow and BatchWriteRow.
 */
public final class WriteCodec {

	private WriteCodec() {
	}

	public static void encodePutRow(PutRowRequest request, BodyWriter body) {
		body.string(RowMessages.PutRowRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		RowWriter.change(body, RowMessages.PutRowRequest.ROW_FIELD_NUMBER, request);
		FilterWriter.condition(body, RowMessages.PutRowRequest.CONDITION_FIELD_NUMBER, request.condition());
		returnContent(body, RowMessages.PutRowRequest.RETURN_CONTENT_FIELD_NUMBER, request);
		transactionId(body, RowMessages.PutRowRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
	}

	public static PutRowResponse decodePutRow(PutRowRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.PutRowResponse message = Messages.parse(RowMessages.PutRowResponse.parser(), body);
		RowReader.WrittenRow row = RowReader.writtenRow(message.getRow());
		return new PutRowResponse(row.primaryKey(), Messages.consumed(message.getConsumed()), metadata);
	}

	public static void encodeUpdateRow(UpdateRowRequest request, BodyWriter body) {
		body.string(RowMessages.UpdateRowRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		RowWriter.change(body, RowMessages.UpdateRowRequest.ROW_CHANGE_FIELD_NUMBER, request);
		FilterWriter.condition(body, RowMessages.UpdateRowRequest.CONDITION_FIELD_NUMBER, request.condition());
		returnContent(body, RowMessages.UpdateRowRequest.RETURN_CONTENT_FIELD_NUMBER, request);
		transactionId(body, RowMessages.UpdateRowRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
	}

	public static UpdateRowResponse decodeUpdateRow(UpdateRowRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.UpdateRowResponse message = Messages.parse(RowMessages.UpdateRowResponse.parser(), body);
		RowReader.WrittenRow row = RowReader.writtenRow(message.getRow());
		return new UpdateRowResponse(row.primaryKey(), row.columns(), Messages.consumed(message.getConsumed()),
				metadata);
	}

	public static void encodeDeleteRow(DeleteRowRequest request, BodyWriter body) {
		body.string(RowMessages.DeleteRowRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		RowWriter.change(body, RowMessages.DeleteRowRequest.PRIMARY_KEY_FIELD_NUMBER, request);
		FilterWriter.condition(body, RowMessages.DeleteRowRequest.CONDITION_FIELD_NUMBER, request.condition());
		returnContent(body, RowMessages.DeleteRowRequest.RETURN_CONTENT_FIELD_NUMBER, request);
		transactionId(body, RowMessages.DeleteRowRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
	}

	public static DeleteRowResponse decodeDeleteRow(DeleteRowRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.DeleteRowResponse message = Messages.parse(RowMessages.DeleteRowResponse.parser(), body);
		RowReader.WrittenRow row = RowReader.writtenRow(message.getRow());
		return new DeleteRowResponse(row.primaryKey(), Messages.consumed(message.getConsumed()), metadata);
	}

	public static void encodeBatchWriteRow(BatchWriteRowRequest request, BodyWriter body) {
		for (Map.Entry<String, List<Integer>> table : byTable(request).entrySet()) {
			int start = body.start(RowMessages.BatchWriteRowRequest.TABLES_FIELD_NUMBER);
			body.string(RowMessages.TableInBatchWriteRowRequest.TABLE_NAME_FIELD_NUMBER, table.getKey());
			for (int index : table.getValue()) {
				change(body, request.changes().get(index));
			}
			body.end(start);
		}
		transactionId(body, RowMessages.BatchWriteRowRequest.TRANSACTION_ID_FIELD_NUMBER, request.transactionId());
		if (request.isAtomic()) {
			body.bool(RowMessages.BatchWriteRowRequest.IS_ATOMIC_FIELD_NUMBER, true);
		}
	}

	public static BatchWriteRowResponse decodeBatchWriteRow(BatchWriteRowRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		RowMessages.BatchWriteRowResponse message = Messages.parse(RowMessages.BatchWriteRowResponse.parser(), body);
		List<Map.Entry<String, List<Integer>>> tables = List.copyOf(byTable(request).entrySet());
		Messages.requireSame("table count", tables.size(), message.getTablesCount());
		RowWriteResult[] results = new RowWriteResult[request.changes().size()];
		for (int t = 0; t < tables.size(); t++) {
			RowMessages.TableInBatchWriteRowResponse answer = message.getTables(t);
			List<Integer> indexes = tables.get(t).getValue();
			Messages.requireSame("table", tables.get(t).getKey(), answer.getTableName());
			Messages.requireSame("row count", indexes.size(), answer.getRowsCount());
			for (int r = 0; r < answer.getRowsCount(); r++) {
				int index = indexes.get(r);
				results[index] = result(request.changes().get(index), answer.getRows(r));
			}
		}
		return new BatchWriteRowResponse(Arrays.asList(results), metadata);
	}

	/**
	 * Groups the positions of changes by table, as a request has them: each table once,
	 * in the order in which tables occur first.
	 */
	private static Map<String, List<Integer>> byTable(BatchWriteRowRequest request) {
		Map<String, List<Integer>> tables = new LinkedHashMap<>();
		for (int i = 0; i < request.changes().size(); i++) {
			tables.computeIfAbsent(request.changes().get(i).table(), table -> new ArrayList<>()).add(i);
		}
		return tables;
	}

	private static void change(BodyWriter body, RowChange change) {
		int start = body.start(RowMessages.TableInBatchWriteRowRequest.ROWS_FIELD_NUMBER);
		body.number(RowMessages.RowInBatchWriteRowRequest.TYPE_FIELD_NUMBER, type(change));
		RowWriter.change(body, RowMessages.RowInBatchWriteRowRequest.ROW_CHANGE_FIELD_NUMBER, change);
		FilterWriter.condition(body, RowMessages.RowInBatchWriteRowRequest.CONDITION_FIELD_NUMBER, change.condition());
		returnContent(body, RowMessages.RowInBatchWriteRowRequest.RETURN_CONTENT_FIELD_NUMBER, change);
		body.end(start);
	}

	private static RowWriteResult result(RowChange change, RowMessages.RowInBatchWriteRowResponse answer)
			throws IOException {
		ConsumedCapacity consumed = answer.hasConsumed() ? Messages.consumed(answer.getConsumed())
				: ConsumedCapacity.NONE;
		if (!answer.getIsOk()) {
			return new RowWriteResult(change, Optional.of(Messages.error(answer.getError())), Optional.empty(),
					List.of(), consumed);
		}
		RowReader.WrittenRow row = RowReader.writtenRow(answer.getRow());
		return new RowWriteResult(change, Optional.empty(), row.primaryKey(), row.columns(), consumed);
	}

	private static void returnContent(BodyWriter body, int field, RowChange change) {
		int start = body.start(field);
		body.number(RowMessages.ReturnContent.RETURN_TYPE_FIELD_NUMBER, number(change.returnType()));
		if (change instanceof UpdateRowRequest update) {
			update.returnColumns()
				.forEach(column -> body.string(RowMessages.ReturnContent.RETURN_COLUMN_NAMES_FIELD_NUMBER, column));
		}
		body.end(start);
	}

	private static void transactionId(BodyWriter body, int field, Optional<String> transactionId) {
		transactionId.ifPresent(id -> body.string(field, id));
	}

	static int type(RowChange change) {
		if (change instanceof PutRowRequest) {
			return RowMessages.OperationType.PUT_VALUE;
		}
		return (change instanceof UpdateRowRequest) ? RowMessages.OperationType.UPDATE_VALUE
				: RowMessages.OperationType.DELETE_VALUE;
	}

	private static int number(ReturnType type) {
		return switch (type) {
			case NONE -> RowMessages.ReturnType.RT_NONE_VALUE;
			case PRIMARY_KEY -> RowMessages.ReturnType.RT_PK_VALUE;
			case AFTER_MODIFY -> RowMessages.ReturnType.RT_AFTER_MODIFY_VALUE;
		};
	}

}
