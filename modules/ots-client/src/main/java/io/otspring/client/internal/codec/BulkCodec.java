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
import java.util.List;
import java.util.Optional;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BulkExportRequest;
import io.otspring.client.row.BulkExportResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.DataBlockType;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import io.otspring.protocol.message.RowMessages;

/**
 * The bodies of BulkImport and BulkExport.
 */
public final class BulkCodec {

	private BulkCodec() {
	}

	public static void encodeBulkImport(BulkImportRequest request, BodyWriter body) {
		body.string(RowMessages.BulkImportRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		for (RowChange change : request.changes()) {
			int start = body.start(RowMessages.BulkImportRequest.ROWS_FIELD_NUMBER);
			body.number(RowMessages.RowInBulkImportRequest.TYPE_FIELD_NUMBER, WriteCodec.type(change));
			RowWriter.change(body, RowMessages.RowInBulkImportRequest.ROW_CHANGE_FIELD_NUMBER, change);
			body.end(start);
		}
	}

	public static BulkImportResponse decodeBulkImport(BulkImportRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.BulkImportResponse message = Messages.parse(RowMessages.BulkImportResponse.parser(), body);
		Messages.requireSame("table", request.table(), message.getTableName());
		Messages.requireSame("row count", request.changes().size(), message.getRowsCount());
		List<RowWriteResult> results = new ArrayList<>(message.getRowsCount());
		for (int i = 0; i < message.getRowsCount(); i++) {
			results.add(result(request.changes().get(i), message.getRows(i)));
		}
		return new BulkImportResponse(results, metadata);
	}

	public static void encodeBulkExport(BulkExportRequest request, BodyWriter body) {
		body.string(RowMessages.BulkExportRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		request.columns()
			.forEach(column -> body.string(RowMessages.BulkExportRequest.COLUMNS_TO_GET_FIELD_NUMBER, column));
		RowWriter.key(body, RowMessages.BulkExportRequest.INCLUSIVE_START_PRIMARY_KEY_FIELD_NUMBER,
				request.from().columns());
		RowWriter.key(body, RowMessages.BulkExportRequest.EXCLUSIVE_END_PRIMARY_KEY_FIELD_NUMBER,
				request.to().columns());
		request.filter()
			.ifPresent(filter -> FilterWriter.filter(body, RowMessages.BulkExportRequest.FILTER_FIELD_NUMBER, filter));
		body.number(RowMessages.BulkExportRequest.DATA_BLOCK_TYPE_HINT_FIELD_NUMBER, number(request.dataBlockType()));
	}

	public static BulkExportResponse decodeBulkExport(BulkExportRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		RowMessages.BulkExportResponse message = Messages.parse(RowMessages.BulkExportResponse.parser(), body);
		return new BulkExportResponse(RowReader.rows(message.getDataBlockType(), message.getRows()),
				RowReader.primaryKey(message.getNextStartPrimaryKey()), Messages.consumed(message.getConsumed()),
				metadata);
	}

	static int number(DataBlockType type) {
		return switch (type) {
			case PLAIN_BUFFER -> RowMessages.DataBlockType.DBT_PLAIN_BUFFER_VALUE;
			case SIMPLE_ROW_MATRIX -> RowMessages.DataBlockType.DBT_SIMPLE_ROW_MATRIX_VALUE;
		};
	}

	private static RowWriteResult result(RowChange change, RowMessages.RowInBulkImportResponse answer)
			throws IOException {
		ConsumedCapacity consumed = answer.hasConsumed() ? Messages.consumed(answer.getConsumed())
				: ConsumedCapacity.NONE;
		return new RowWriteResult(change,
				answer.getIsOk() ? Optional.empty() : Optional.of(Messages.error(answer.getError())), Optional.empty(),
				List.of(), consumed);
	}

}
