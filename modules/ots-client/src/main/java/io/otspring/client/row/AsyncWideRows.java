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

import io.otspring.client.call.AsyncCallExecutor;

/**
 * Fetches the rest of rows that were too wide for one answer, one call after the other.
 */
final class AsyncWideRows {

	private AsyncWideRows() {
	}

	static CompletableFuture<GetRowResponse> getRow(AsyncCallExecutor executor, GetRowRequest request) {
		CallSequence<GetRowResponse> sequence = new CallSequence<>();
		sequence.call(executor.execute(request), first -> complete(executor, sequence, request, first));
		return sequence.response();
	}

	private static void complete(AsyncCallExecutor executor, CallSequence<GetRowResponse> sequence,
			GetRowRequest request, GetRowResponse start) {
		if (start.nextToken().isEmpty()) {
			sequence.end(start);
			return;
		}
		sequence.call(executor.execute(request.from(start.nextToken().get())),
				rest -> complete(executor, sequence, request, start.append(rest)));
	}

}
