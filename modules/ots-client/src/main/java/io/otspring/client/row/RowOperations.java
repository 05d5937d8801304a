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

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;

/**
 * The operations on rows. All have in common that a problem is an
 * {@link io.otspring.client.error.OtsException}, except that the rows of a batch report
 * theirs one by one.
 *
 * @since 0.1.0
 */
public interface RowOperations extends CallExecutor {

	/**
	 * Reads a row. A row that is too wide for one answer is read in several requests and
	 * comes whole.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default GetRowResponse getRow(GetRowRequest request) {
		GetRowResponse response = execute(request);
		return WideRows.complete(this, request, response);
	}

	/**
	 * Builds a request in place and calls {@link #getRow(GetRowRequest)}.
	 */
	default GetRowResponse getRow(Consumer<GetRowRequest.Builder> request) {
		return getRow(GetRowRequest.of(request));
	}

	/**
	 * Writes a whole row: what it had before is gone.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default PutRowResponse putRow(PutRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #putRow(PutRowRequest)}.
	 */
	default PutRowResponse putRow(Consumer<PutRowRequest.Builder> request) {
		return putRow(PutRowRequest.of(request));
	}

	/**
	 * Changes columns of a row and leaves the others as they are. If the row does not
	 * exist and something is written, it comes into being.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default UpdateRowResponse updateRow(UpdateRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #updateRow(UpdateRowRequest)}.
	 */
	default UpdateRowResponse updateRow(Consumer<UpdateRowRequest.Builder> request) {
		return updateRow(UpdateRowRequest.of(request));
	}

	/**
	 * Deletes a row. Deleting one that does not exist succeeds.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default DeleteRowResponse deleteRow(DeleteRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #deleteRow(DeleteRowRequest)}.
	 */
	default DeleteRowResponse deleteRow(Consumer<DeleteRowRequest.Builder> request) {
		return deleteRow(DeleteRowRequest.of(request));
	}

	/**
	 * Reads one page of a range; see {@link #range} for all of them.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default GetRangeResponse getRange(GetRangeRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #getRange(GetRangeRequest)}.
	 */
	default GetRangeResponse getRange(Consumer<GetRangeRequest.Builder> request) {
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
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default BatchGetRowResponse batchGetRow(BatchGetRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #batchGetRow(BatchGetRowRequest)}.
	 */
	default BatchGetRowResponse batchGetRow(Consumer<BatchGetRowRequest.Builder> request) {
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
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default BatchWriteRowResponse batchWriteRow(BatchWriteRowRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #batchWriteRow(BatchWriteRowRequest)}.
	 */
	default BatchWriteRowResponse batchWriteRow(Consumer<BatchWriteRowRequest.Builder> request) {
		return batchWriteRow(BatchWriteRowRequest.of(request));
	}

	/**
	 * Changes any number of rows of one table, without conditions. More than 200 rows, or
	 * 4 MB, take several requests, as with {@link #batchWriteRow(BatchWriteRowRequest)}.
	 * Changes fail one by one, in the response and not as an exception.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default BulkImportResponse bulkImport(BulkImportRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #bulkImport(BulkImportRequest)}.
	 */
	default BulkImportResponse bulkImport(Consumer<BulkImportRequest.Builder> request) {
		return bulkImport(BulkImportRequest.of(request));
	}

	/**
	 * Reads one page of a range, with fewer bytes and larger pages than
	 * {@link #getRange(GetRangeRequest)}. What follows the page is read by
	 * {@link BulkExportRequest#from(io.otspring.client.model.PrimaryKey)}; see
	 * {@link #export} for all of it.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default BulkExportResponse bulkExport(BulkExportRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #bulkExport(BulkExportRequest)}.
	 */
	default BulkExportResponse bulkExport(Consumer<BulkExportRequest.Builder> request) {
		return bulkExport(BulkExportRequest.of(request));
	}

	/**
	 * Splits a table into parts of about the same size, to be read side by side. A small
	 * table is one split.
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default ComputeSplitPointsBySizeResponse computeSplitPointsBySize(ComputeSplitPointsBySizeRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #computeSplitPointsBySize(ComputeSplitPointsBySizeRequest)}.
	 */
	default ComputeSplitPointsBySizeResponse computeSplitPointsBySize(
			Consumer<ComputeSplitPointsBySizeRequest.Builder> request) {
		return computeSplitPointsBySize(ComputeSplitPointsBySizeRequest.of(request));
	}

	/**
	 * Reads all rows of a range, page by page as they are asked for. The limit of the
	 * request is that of one page.
	 * @param request the range
	 * @return the rows, nothing of which is read yet
	 */
	default RowRange range(GetRangeRequest request) {
		return new RowRange(this, request);
	}

	/**
	 * Reads all rows of several ranges at the same time, by threads that end with it.
	 * @param requests the ranges, possibly of several tables
	 * @return the rows, nothing of which is read yet
	 */
	default RowRanges ranges(List<GetRangeRequest> requests) {
		return new RowRanges(this, requests);
	}

	/**
	 * Builds a range in place and calls {@link #range(GetRangeRequest)}.
	 */
	default RowRange range(Consumer<GetRangeRequest.Builder> request) {
		return range(GetRangeRequest.of(request));
	}

	/**
	 * Reads all rows of a range by {@link #bulkExport(BulkExportRequest)}, page by page
	 * as they are asked for.
	 * @param request the range
	 * @return the rows as a sequential stream, which needs no closing; nothing of it is
	 * read yet. It throws an {@link io.otspring.client.error.OtsException} if a page
	 * cannot be read
	 */
	default Stream<Row> export(BulkExportRequest request) {
		return BulkExportPages.rows(this, request);
	}

	/**
	 * Builds a range in place and calls {@link #export(BulkExportRequest)}.
	 */
	default Stream<Row> export(Consumer<BulkExportRequest.Builder> request) {
		return export(BulkExportRequest.of(request));
	}

}
