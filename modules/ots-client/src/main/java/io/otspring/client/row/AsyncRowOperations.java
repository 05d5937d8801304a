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

package io.otspring.client.row;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.call.AsyncCallExecutor;

/**
 * The operations on rows. All have in common that they return at once, and that a problem
 * is an {@link io.otspring.client.error.OtsException} of the future, except that the rows
 * of a batch report theirs one by one.
 *
 * @since 0.1.0
 */
public interface AsyncRowOperations extends AsyncCallExecutor {

	/**
	 * Reads a row. A row that is too wide for one answer is read in several requests and
	 * comes whole.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<GetRowResponse> getRow(GetRowRequest request) {
		return AsyncWideRows.getRow(this, request);
	}

	/**
	 * Builds a request in place and calls {@link #getRow(GetRowRequest)}.
	 */
	default CompletableFuture<GetRowResponse> getRow(Consumer<GetRowRequest.Builder> request) {
		return getRow(GetRowRequest.of(request));
	}

	/**
	 * Writes a whole row: what it had before is gone.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<PutRowResponse> putRow(PutRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #putRow(PutRowRequest)}.
	 */
	default CompletableFuture<PutRowResponse> putRow(Consumer<PutRowRequest.Builder> request) {
		return putRow(PutRowRequest.of(request));
	}

	/**
	 * Changes columns of a row and leaves the others as they are. If the row does not
	 * exist and something is written, it comes into being.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<UpdateRowResponse> updateRow(UpdateRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #updateRow(UpdateRowRequest)}.
	 */
	default CompletableFuture<UpdateRowResponse> updateRow(Consumer<UpdateRowRequest.Builder> request) {
		return updateRow(UpdateRowRequest.of(request));
	}

	/**
	 * Deletes a row. Deleting one that does not exist succeeds.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<DeleteRowResponse> deleteRow(DeleteRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #deleteRow(DeleteRowRequest)}.
	 */
	default CompletableFuture<DeleteRowResponse> deleteRow(Consumer<DeleteRowRequest.Builder> request) {
		return deleteRow(DeleteRowRequest.of(request));
	}

	/**
	 * Reads one page of a range; see {@link #range} for all of them.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<GetRangeResponse> getRange(GetRangeRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #getRange(GetRangeRequest)}.
	 */
	default CompletableFuture<GetRangeResponse> getRange(Consumer<GetRangeRequest.Builder> request) {
		return getRange(GetRangeRequest.of(request));
	}

	/**
	 * Reads any number of rows of any tables. More than 100 rows are read in several
	 * requests, one after the other, within the time of one call. Rows that are too wide
	 * for one answer come whole.
	 * <p>
	 * Rows fail one by one, in the response and not as an exception. Those that failed
	 * for a reason that passes are asked for again alone, as the retry policy says. The
	 * call fails as a whole only if its first request does.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<BatchGetRowResponse> batchGetRow(BatchGetRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #batchGetRow(BatchGetRowRequest)}.
	 */
	default CompletableFuture<BatchGetRowResponse> batchGetRow(Consumer<BatchGetRowRequest.Builder> request) {
		return batchGetRow(BatchGetRowRequest.of(request));
	}

	/**
	 * Changes any number of rows of any tables, in the order of the batch as far as
	 * changes of the same row go. More than 200 rows, or 4 MB, take several requests, one
	 * after the other, within the time of one call (60 s by default); only an atomic
	 * batch is never split.
	 * <p>
	 * Changes fail one by one, in the response and not as an exception. Those that failed
	 * for a reason that passes are sent again alone, as the retry policy says of each.
	 * The call fails as a whole only if its first request does; after that, changes whose
	 * request failed have its {@linkplain RowWriteResult#failure failure} as their
	 * result.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<BatchWriteRowResponse> batchWriteRow(BatchWriteRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #batchWriteRow(BatchWriteRowRequest)}.
	 */
	default CompletableFuture<BatchWriteRowResponse> batchWriteRow(Consumer<BatchWriteRowRequest.Builder> request) {
		return batchWriteRow(BatchWriteRowRequest.of(request));
	}

	/**
	 * Changes any number of rows of one table, without conditions. More than 200 rows, or
	 * 4 MB, take several requests, as with {@link #batchWriteRow(BatchWriteRowRequest)}.
	 * Changes fail one by one, in the response and not as an exception.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<BulkImportResponse> bulkImport(BulkImportRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #bulkImport(BulkImportRequest)}.
	 */
	default CompletableFuture<BulkImportResponse> bulkImport(Consumer<BulkImportRequest.Builder> request) {
		return bulkImport(BulkImportRequest.of(request));
	}

	/**
	 * Reads one page of a range, with fewer bytes and larger pages than
	 * {@link #getRange(GetRangeRequest)}. What follows the page is read by
	 * {@link BulkExportRequest#from(io.otspring.client.model.PrimaryKey)}.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<BulkExportResponse> bulkExport(BulkExportRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #bulkExport(BulkExportRequest)}.
	 */
	default CompletableFuture<BulkExportResponse> bulkExport(Consumer<BulkExportRequest.Builder> request) {
		return bulkExport(BulkExportRequest.of(request));
	}

	/**
	 * Splits a table into parts of about the same size, to be read side by side. A small
	 * table is one split.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<ComputeSplitPointsBySizeResponse> computeSplitPointsBySize(
			ComputeSplitPointsBySizeRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #computeSplitPointsBySize(ComputeSplitPointsBySizeRequest)}.
	 */
	default CompletableFuture<ComputeSplitPointsBySizeResponse> computeSplitPointsBySize(
			Consumer<ComputeSplitPointsBySizeRequest.Builder> request) {
		return computeSplitPointsBySize(ComputeSplitPointsBySizeRequest.of(request));
	}

	/**
	 * Reads all rows of a range, page by page as the subscriber asks for them. The limit
	 * of the request is that of one page.
	 * @param request the range
	 * @return the rows, nothing of which is read before somebody subscribes
	 */
	default RowRangePublisher range(GetRangeRequest request) {
		return new RowRangePublisher(this, request);
	}

	/**
	 * Builds a range in place and calls {@link #range(GetRangeRequest)}.
	 */
	default RowRangePublisher range(Consumer<GetRangeRequest.Builder> request) {
		return range(GetRangeRequest.of(request));
	}

}
