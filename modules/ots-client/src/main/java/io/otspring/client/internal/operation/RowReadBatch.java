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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
				PrimaryKey key = table.primaryKeys().get(i);
				rows.add(new RowRead(t, table, key, Optional.ofNullable(table.tokens().get(key))));
			}
		}
		return rows;
	}

	@Override
	public BatchGetRowRequest request(BatchGetRowRequest whole, List<RowRead> rows) {
		return BatchGetRowRequest.of(request -> {
			List<RowRead> group = new ArrayList<>();
			for (RowRead row : rows) {
				if (!group.isEmpty() && !belongs(row, group)) {
					request.add(tableRead(group));
					group.clear();
				}
				group.add(row);
			}
			request.add(tableRead(group));
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

	/**
	 * Returns whether a row can be asked for together with others: they are of one table,
	 * and those with the same key start at the same place.
	 */
	private static boolean belongs(RowRead row, List<RowRead> group) {
		return group.stream()
			.allMatch(other -> other.group() == row.group()
					&& (!other.primaryKey().equals(row.primaryKey()) || other.token().equals(row.token())));
	}

	private static TableRead tableRead(List<RowRead> rows) {
		TableRead table = rows.get(0).table();
		Map<PrimaryKey, PageToken> tokens = new HashMap<>();
		rows.forEach(row -> row.token().ifPresent(token -> tokens.put(row.primaryKey(), token)));
		return new TableRead(table.table(), rows.stream().map(RowRead::primaryKey).toList(), tokens, table.selection());
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
