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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.internal.operation.RowReadBatch.RowRead;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowRequest.TableRead;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.RowReadResult;

/**
 * The rows of a BatchGetRow. Of a row that was too wide for one answer, the rest is asked
 * for.
 */
final class RowReadBatch implements Batch<BatchGetRowRequest, BatchGetRowResponse, RowRead, RowReadResult> {

	static final int MAX_ROWS = 100;

	@Override
	public List<RowRead> rows(BatchGetRowRequest request) {
		List<RowRead> rows = new ArrayList<>();
		for (int t = 0; t < request.tables().size(); t++) {
			TableRead table = request.tables().get(t);
			for (int i = 0; i < table.primaryKeys().size(); i++) {
				rows.add(new RowRead(t, table, table.primaryKeys().get(i), table.tokens().get(i)));
			}
		}
		return rows;
	}

	@Override
	public BatchGetRowRequest request(BatchGetRowRequest whole, List<RowRead> rows) {
		return BatchGetRowRequest.of(request -> {
			int start = 0;
			for (int end = 1; end <= rows.size(); end++) {
				if (end == rows.size() || rows.get(end).group() != rows.get(start).group()) {
					request.add(tableRead(rows.subList(start, end)));
					start = end;
				}
			}
		});
	}

	@Override
	public boolean isDivisible(BatchGetRowRequest request) {
		return true;
	}

	@Override
	public int fitting(List<RowRead> rows) {
		return Math.min(rows.size(), MAX_ROWS);
	}

	@Override
	public Idempotency idempotency(RowRead row) {
		return Idempotency.READ;
	}

	@Override
	public List<RowReadResult> results(BatchGetRowResponse response) {
		return response.results();
	}

	@Override
	public BatchGetRowResponse response(List<RowReadResult> results, ResponseMetadata metadata) {
		return new BatchGetRowResponse(results, metadata);
	}

	@Override
	public Optional<ServiceError> error(RowReadResult result) {
		return result.error();
	}

	@Override
	public Optional<RowRead> rest(RowRead row, RowReadResult result) {
		return result.nextToken()
			.map(token -> new RowRead(row.group(), row.table(), row.primaryKey(), Optional.of(token)));
	}

	@Override
	public RowReadResult join(RowReadResult first, RowReadResult rest) {
		return first.append(rest);
	}

	@Override
	public RowReadResult withEffect(RowReadResult result, Effect effect) {
		return result;
	}

	@Override
	public RowReadResult failed(RowRead row, OtsException failure, Effect effect) {
		return RowReadResult.failed(row.table().table(), row.primaryKey(), failure);
	}

	private static TableRead tableRead(List<RowRead> rows) {
		TableRead table = rows.get(0).table();
		return new TableRead(table.table(), rows.stream().map(RowRead::primaryKey).toList(), table.selection(),
				rows.stream().map(RowRead::token).toList());
	}

	/**
	 * A row to read.
	 *
	 * @param group the position in the request of what it says of the row's table
	 * @param table what the request says of the row's table
	 * @param primaryKey the row's key
	 * @param token where to go on in the row, if not at its start
	 */
	record RowRead(int group, TableRead table, PrimaryKey primaryKey, Optional<PageToken> token) {

	}

}
