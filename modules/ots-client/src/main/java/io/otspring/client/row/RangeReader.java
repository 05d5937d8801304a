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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.OtsException;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range request by request, and joins the parts of rows that are too wide for one
 * answer.
 */
final class RangeReader {

	private final CallExecutor executor;

	private final @Nullable Executor prefetcher;

	/** How many whole rows are still wanted. */
	private long left;

	/** The next request; none at the end of the range. */
	private @Nullable GetRangeRequest next;

	private @Nullable PrimaryKey nextStart;

	/** The answer to the next request, if that is on its way already. */
	private @Nullable CompletableFuture<GetRangeResponse> prefetched;

	/** The start of the row that the next request goes on with. */
	private @Nullable Row partial;

	RangeReader(CallExecutor executor, GetRangeRequest request, long limit, @Nullable Executor prefetcher) {
		this.executor = executor;
		this.prefetcher = prefetcher;
		this.left = limit;
		this.next = request;
	}

	/**
	 * Returns whether there is nothing more to read.
	 */
	boolean atEnd() {
		return this.left == 0 || this.next == null;
	}

	/**
	 * Returns whether the next request goes on inside of a row.
	 */
	boolean insideRow() {
		return this.next != null && this.next.token().isPresent();
	}

	/**
	 * Returns where to go on after what was read.
	 */
	Optional<PrimaryKey> nextStart() {
		return Optional.ofNullable(this.nextStart);
	}

	/**
	 * Sends one request.
	 * @return the rows that are whole now, possibly none
	 */
	List<Row> read() {
		GetRangeRequest request = this.next;
		if (request == null) {
			return List.of();
		}
		GetRangeResponse page = answer(request);
		PrimaryKey start = page.nextStart().orElse(null);
		PageToken token = page.nextToken().orElse(null);
		this.nextStart = start;
		this.next = (start != null) ? request.from(start, token) : null;
		List<Row> rows = join(page.rows());
		if (start != null && token != null && !rows.isEmpty() && last(rows).primaryKey().equals(start)) {
			this.partial = rows.remove(rows.size() - 1);
		}
		this.left -= Math.min(this.left, rows.size());
		prefetch();
		return rows;
	}

	/**
	 * Forgets an answer that is on its way.
	 */
	void close() {
		this.left = 0;
		if (this.prefetched != null) {
			this.prefetched.cancel(true);
		}
	}

	private List<Row> join(List<Row> page) {
		Row first = this.partial;
		this.partial = null;
		List<Row> rows = new ArrayList<>(page);
		if (first != null) {
			if (!rows.isEmpty() && rows.get(0).primaryKey().equals(first.primaryKey())) {
				rows.set(0, first.append(rows.get(0).columns()));
			}
			else {
				rows.add(0, first);
			}
		}
		return rows;
	}

	private GetRangeResponse answer(GetRangeRequest request) {
		CompletableFuture<GetRangeResponse> early = this.prefetched;
		this.prefetched = null;
		if (early == null) {
			return this.executor.execute(limited(request));
		}
		try {
			return early.get();
		}
		catch (InterruptedException ex) {
			// The call itself knows how to end when its thread is interrupted
			Thread.currentThread().interrupt();
			return this.executor.execute(limited(request));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof OtsException failure) {
				throw failure;
			}
			throw new IllegalStateException("The next page could not be read", ex.getCause());
		}
	}

	private void prefetch() {
		if (this.prefetcher == null || this.next == null || this.left == 0) {
			return;
		}
		GetRangeRequest request = limited(this.next);
		try {
			this.prefetched = CompletableFuture.supplyAsync(() -> this.executor.execute(request), this.prefetcher);
		}
		catch (RejectedExecutionException ex) {
			// Then the page is read when it is asked for
			this.prefetched = null;
		}
	}

	private GetRangeRequest limited(GetRangeRequest request) {
		long limit = Math.min(this.left, request.limit().orElse(Integer.MAX_VALUE));
		return (limit < Integer.MAX_VALUE) ? request.withLimit((int) limit) : request;
	}

	private static Row last(List<Row> rows) {
		return rows.get(rows.size() - 1);
	}

}
