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
		Batch batch = new Batch(request, first);
		for (Rest rest : batch.rests()) {
			batch.complete(rest, complete(executor, rest.request(), executor.execute(rest.request())));
		}
		return batch.response();
	}

	/**
	 * The rest of a row of a batch.
	 *
	 * @param index the place of the row in the answer
	 * @param request asks for the rest
	 */
	record Rest(int index, GetRowRequest request) {

	}

	/**
	 * An answer to a batch, whose rows are completed one by one.
	 */
	static final class Batch {

		private final BatchGetRowResponse first;

		private final List<RowReadResult> results;

		private final List<Rest> rests = new ArrayList<>();

		Batch(BatchGetRowRequest request, BatchGetRowResponse first) {
			this.first = first;
			this.results = new ArrayList<>(first.results());
			int index = 0;
			for (BatchGetRowRequest.TableRead table : request.tables()) {
				for (PrimaryKey key : table.primaryKeys()) {
					PageToken token = this.results.get(index).nextToken().orElse(null);
					if (token != null) {
						this.rests
							.add(new Rest(index, new GetRowRequest(table.table(), key, table.selection(), token)));
					}
					index++;
				}
			}
		}

		List<Rest> rests() {
			return this.rests;
		}

		void complete(Rest rest, GetRowResponse response) {
			this.results.set(rest.index(), append(this.results.get(rest.index()), response));
		}

		BatchGetRowResponse response() {
			return this.rests.isEmpty() ? this.first : new BatchGetRowResponse(this.results, this.first.metadata());
		}

		private static RowReadResult append(RowReadResult first, GetRowResponse rest) {
			GetRowResponse start = new GetRowResponse(first.row(), Optional.empty(), first.consumed(), rest.metadata());
			GetRowResponse whole = start.append(rest);
			return new RowReadResult(first.table(), first.primaryKey(), whole.row(), Optional.empty(), Optional.empty(),
					whole.consumed());
		}

	}

}
