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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.OtsException;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range page by page, and the next page ahead if there is a thread for it.
 */
final class RangeReader {

	private final CallExecutor executor;

	private final RangePages pages;

	private final @Nullable Executor prefetcher;

	/** The next page, if that is on its way already. */
	private @Nullable CompletableFuture<GetRangeResponse> prefetched;

	private boolean closed;

	RangeReader(CallExecutor executor, RangePages pages, @Nullable Executor prefetcher) {
		this.executor = executor;
		this.pages = pages;
		this.prefetcher = prefetcher;
	}

	/**
	 * Returns whether there is nothing more to read.
	 */
	boolean atEnd() {
		return this.closed || this.pages.next().isEmpty();
	}

	/**
	 * Reads one page.
	 * @return the rows that are whole now, possibly none
	 */
	List<Row> read() {
		Optional<GetRangeRequest> request = this.pages.next();
		if (request.isEmpty()) {
			return List.of();
		}
		List<Row> rows = this.pages.add(page(request.get()));
		prefetch();
		return rows;
	}

	/**
	 * Forgets a page that is on its way.
	 */
	void close() {
		this.closed = true;
		if (this.prefetched != null) {
			this.prefetched.cancel(true);
		}
	}

	private GetRangeResponse page(GetRangeRequest request) {
		CompletableFuture<GetRangeResponse> early = this.prefetched;
		this.prefetched = null;
		if (early == null) {
			return this.executor.execute(request);
		}
		try {
			return early.get();
		}
		catch (InterruptedException ex) {
			// The call itself knows how to end when its thread is interrupted
			Thread.currentThread().interrupt();
			return this.executor.execute(request);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof OtsException failure) {
				throw failure;
			}
			throw new IllegalStateException("The next page could not be read", ex.getCause());
		}
	}

	private void prefetch() {
		Executor threads = this.prefetcher;
		if (threads == null || this.pages.tooLarge()) {
			return;
		}
		Optional<GetRangeRequest> request = this.pages.next();
		if (request.isEmpty()) {
			return;
		}
		try {
			this.prefetched = CompletableFuture.supplyAsync(() -> this.executor.execute(request.get()), threads);
		}
		catch (RejectedExecutionException ex) {
			// Then the page is read when it is asked for
			this.prefetched = null;
		}
	}

}
