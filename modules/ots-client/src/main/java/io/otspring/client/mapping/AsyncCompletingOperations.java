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

package io.otspring.client.mapping;

import java.util.concurrent.CompletableFuture;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.row.AsyncRowOperations;
import io.otspring.client.row.GetRangeRequest;

/**
 * Reads ranges of an index whose rows are completed from the table, page by page.
 *
 * @param client reads index and table
 * @param lookup completes the rows
 */
record AsyncCompletingOperations(AsyncRowOperations client, IndexLookup lookup) implements AsyncRowOperations {

	@Override
	@SuppressWarnings("unchecked") // R is what a range is answered with
	public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options) {
		return (request instanceof GetRangeRequest range)
				? (CompletableFuture<R>) AsyncRun.of(this.lookup.read(range, options), this.client)
				: this.client.execute(request, options);
	}

	@Override
	public CallOptions callOptions() {
		return this.client.callOptions();
	}

}
