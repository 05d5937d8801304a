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

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowIdentity;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.RowWriteResults;

/**
 * The changes of a BatchWriteRow or BulkImport. No request carries two changes of one
 * row: one of them could fail, be sent again and overtake the other, and with conditions,
 * increments or indexes the service refuses it anyway.
 *
 * @param <Q> the type of the request
 * @param <R> the type of the response
 */
final class RowWriteBatch<Q, R extends RowWriteResults> implements Batch<Q, R, RowChange, RowWriteResult> {

	static final int MAX_ROWS = 200;

	/** Below the limit of 4 MiB, since the service does not say how it counts. */
	static final long MAX_DATA = 4_000_000;

	private final Function<Q, List<RowChange>> changes;

	private final Predicate<Q> divisible;

	private final BiFunction<Q, List<RowChange>, Q> part;

	private final BiFunction<List<RowWriteResult>, ResponseMetadata, R> response;

	private RowWriteBatch(Function<Q, List<RowChange>> changes, Predicate<Q> divisible,
			BiFunction<Q, List<RowChange>, Q> part, BiFunction<List<RowWriteResult>, ResponseMetadata, R> response) {
		this.changes = changes;
		this.divisible = divisible;
		this.part = part;
		this.response = response;
	}

	static RowWriteBatch<BatchWriteRowRequest, BatchWriteRowResponse> batchWriteRow() {
		return new RowWriteBatch<>(BatchWriteRowRequest::changes, BatchWriteRowRequest::isDivisible,
				(whole, rows) -> BatchWriteRowRequest.of(request -> request.addAll(rows)), BatchWriteRowResponse::new);
	}

	static RowWriteBatch<BulkImportRequest, BulkImportResponse> bulkImport() {
		return new RowWriteBatch<>(BulkImportRequest::changes, request -> true,
				(whole, rows) -> BulkImportRequest.of(request -> request.table(whole.table()).addAll(rows)),
				BulkImportResponse::new);
	}

	/**
	 * Tells what each change cost.
	 */
	static void costs(RowWriteResults response, BiConsumer<String, ConsumedCapacity> costs) {
		response.results().forEach(result -> costs.accept(result.change().table(), result.consumed()));
	}

	@Override
	public List<RowChange> rows(Q request) {
		return this.changes.apply(request);
	}

	@Override
	public Q request(Q whole, List<RowChange> rows) {
		return this.part.apply(whole, rows);
	}

	@Override
	public boolean isDivisible(Q request) {
		return this.divisible.test(request);
	}

	@Override
	public int fitting(List<RowChange> rows) {
		Set<RowIdentity> seen = new HashSet<>();
		long size = 0;
		int count = 0;
		for (RowChange change : rows) {
			size += change.dataSize();
			boolean full = count == MAX_ROWS || size > MAX_DATA;
			if ((full && count > 0) || !RowIdentity.of(change).map(seen::add).orElse(true)) {
				return count;
			}
			count++;
		}
		return count;
	}

	@Override
	public Idempotency idempotency(RowChange row) {
		return RowIdempotency.of(row);
	}

	@Override
	public List<RowWriteResult> results(R response) {
		return response.results();
	}

	@Override
	public R response(List<RowWriteResult> results, ResponseMetadata metadata) {
		return this.response.apply(results, metadata);
	}

	@Override
	public Optional<ServiceError> error(RowWriteResult result) {
		return result.error();
	}

	@Override
	public RowWriteResult withEffect(RowWriteResult result, Effect effect) {
		return result.withEffect(effect);
	}

	@Override
	public RowWriteResult failed(RowChange row, OtsException failure, Effect effect) {
		return RowWriteResult.failed(row, failure, effect);
	}

}
