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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;

/**
 * Fetches the rest of rows that were too wide for one answer, so that no column is lost.
 */
final class WideRows {

	private WideRows() {
	}

	static GetRowResponse complete(CallExecutor executor, GetRowRequest request, GetRowResponse first) {
		GetRowResponse response = first;
		while (response.nextToken().isPresent()) {
			response = response.append(executor.execute(request.from(response.nextToken().get())));
		}
		return response;
	}

	static BatchGetRowResponse complete(CallExecutor executor, BatchGetRowRequest request, BatchGetRowResponse first) {
		if (first.results().stream().allMatch(result -> result.nextToken().isEmpty())) {
			return first;
		}
		Iterator<RowReadResult> results = first.results().iterator();
		List<RowReadResult> completed = new ArrayList<>(first.results().size());
		for (BatchGetRowRequest.TableRead table : request.tables()) {
			for (PrimaryKey key : table.primaryKeys()) {
				RowReadResult result = results.next();
				PageToken token = result.nextToken().orElse(null);
				if (token != null) {
					GetRowRequest rest = new GetRowRequest(table.table(), key, table.selection(), token);
					result = append(result, complete(executor, rest, executor.execute(rest)));
				}
				completed.add(result);
			}
		}
		return new BatchGetRowResponse(completed, first.metadata());
	}

	private static RowReadResult append(RowReadResult first, GetRowResponse rest) {
		GetRowResponse start = new GetRowResponse(first.row(), Optional.empty(), first.consumed(), rest.metadata());
		GetRowResponse whole = start.append(rest);
		return new RowReadResult(first.table(), first.primaryKey(), whole.row(), Optional.empty(), Optional.empty(),
				whole.consumed());
	}

}
