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

package io.otspring.client.internal.operation;

import java.util.List;
import java.util.Optional;

import io.otspring.client.internal.codec.BulkCodec;
import io.otspring.client.internal.codec.ReadCodec;
import io.otspring.client.internal.codec.SplitCodec;
import io.otspring.client.internal.codec.WriteCodec;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.BulkExportRequest;
import io.otspring.client.row.BulkExportResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.ComputeSplitPointsBySizeRequest;
import io.otspring.client.row.ComputeSplitPointsBySizeResponse;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.DeleteRowResponse;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.GetRowResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.row.UpdateRowResponse;

/**
 * The operations on rows.
 */
final class RowDescriptors {

	static final Operation<GetRowRequest, GetRowResponse> GET_ROW = new Operation<GetRowRequest, GetRowResponse>(
			"GetRow", GetRowRequest.class, request -> Idempotency.READ, request -> List.of(request.table()),
			ReadCodec::encodeGetRow, ReadCodec::decodeGetRow)
		.withCost(GetRowResponse::consumed);

	static final Operation<PutRowRequest, PutRowResponse> PUT_ROW = new Operation<PutRowRequest, PutRowResponse>(
			"PutRow", PutRowRequest.class, RowIdempotency::of, request -> List.of(request.table()),
			WriteCodec::encodePutRow, WriteCodec::decodePutRow)
		.withCost(PutRowResponse::consumed);

	static final Operation<UpdateRowRequest, UpdateRowResponse> UPDATE_ROW = new Operation<UpdateRowRequest, UpdateRowResponse>(
			"UpdateRow", UpdateRowRequest.class, RowIdempotency::of, request -> List.of(request.table()),
			WriteCodec::encodeUpdateRow, WriteCodec::decodeUpdateRow)
		.withCost(UpdateRowResponse::consumed);

	static final Operation<DeleteRowRequest, DeleteRowResponse> DELETE_ROW = new Operation<DeleteRowRequest, DeleteRowResponse>(
			"DeleteRow", DeleteRowRequest.class, RowIdempotency::of, request -> List.of(request.table()),
			WriteCodec::encodeDeleteRow, WriteCodec::decodeDeleteRow)
		.withCost(DeleteRowResponse::consumed);

	static final Operation<GetRangeRequest, GetRangeResponse> GET_RANGE = new Operation<GetRangeRequest, GetRangeResponse>(
			"GetRange", GetRangeRequest.class, request -> Idempotency.READ, request -> List.of(request.table()),
			ReadCodec::encodeGetRange, ReadCodec::decodeGetRange)
		.withCost(GetRangeResponse::consumed);

	static final Operation<BatchGetRowRequest, BatchGetRowResponse> BATCH_GET_ROW = new Operation<BatchGetRowRequest, BatchGetRowResponse>(
			"BatchGetRow", BatchGetRowRequest.class, request -> Idempotency.READ,
			request -> request.tables().stream().map(BatchGetRowRequest.TableRead::table).distinct().toList(),
			ReadCodec::encodeBatchGetRow, ReadCodec::decodeBatchGetRow, Optional.of(new RowReadBatch()))
		.withCosts((request, response, costs) -> response.results()
			.forEach(row -> costs.accept(row.table(), row.consumed())));

	static final Operation<BatchWriteRowRequest, BatchWriteRowResponse> BATCH_WRITE_ROW = new Operation<BatchWriteRowRequest, BatchWriteRowResponse>(
			"BatchWriteRow", BatchWriteRowRequest.class, request -> RowIdempotency.ofAll(request.changes()),
			request -> request.changes().stream().map(RowChange::table).distinct().toList(),
			WriteCodec::encodeBatchWriteRow, WriteCodec::decodeBatchWriteRow,
			Optional.of(RowWriteBatch.batchWriteRow()))
		.withCosts((request, response, costs) -> RowWriteBatch.costs(response, costs));

	static final Operation<BulkImportRequest, BulkImportResponse> BULK_IMPORT = new Operation<BulkImportRequest, BulkImportResponse>(
			"BulkImport", BulkImportRequest.class, request -> RowIdempotency.ofAll(request.changes()),
			request -> List.of(request.table()), BulkCodec::encodeBulkImport, BulkCodec::decodeBulkImport,
			Optional.of(RowWriteBatch.bulkImport()))
		.withCosts((request, response, costs) -> RowWriteBatch.costs(response, costs));

	static final Operation<BulkExportRequest, BulkExportResponse> BULK_EXPORT = new Operation<BulkExportRequest, BulkExportResponse>(
			"BulkExport", BulkExportRequest.class, request -> Idempotency.READ, request -> List.of(request.table()),
			BulkCodec::encodeBulkExport, BulkCodec::decodeBulkExport)
		.withCost(BulkExportResponse::consumed);

	static final Operation<ComputeSplitPointsBySizeRequest, ComputeSplitPointsBySizeResponse> COMPUTE_SPLIT_POINTS_BY_SIZE = new Operation<ComputeSplitPointsBySizeRequest, ComputeSplitPointsBySizeResponse>(
			"ComputeSplitPointsBySize", ComputeSplitPointsBySizeRequest.class, request -> Idempotency.READ,
			request -> List.of(request.table()), SplitCodec::encodeComputeSplitPointsBySize,
			SplitCodec::decodeComputeSplitPointsBySize)
		.withCost(ComputeSplitPointsBySizeResponse::consumed);

	static final List<Operation<?, ?>> ALL = List.of(GET_ROW, PUT_ROW, UPDATE_ROW, DELETE_ROW, GET_RANGE, BATCH_GET_ROW,
			BATCH_WRITE_ROW, BULK_IMPORT, BULK_EXPORT, COMPUTE_SPLIT_POINTS_BY_SIZE);

	private RowDescriptors() {
	}

}
