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

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an export, each of which is read when it is asked for.
 */
final class BulkExportPages implements Iterator<BulkExportResponse> {

	private final CallExecutor executor;

	/** The request for the next page; none at the end of the range. */
	private @Nullable BulkExportRequest next;

	private BulkExportPages(CallExecutor executor, BulkExportRequest request) {
		this.executor = executor;
		this.next = request;
	}

	static Stream<Row> rows(CallExecutor executor, BulkExportRequest request) {
		Spliterator<BulkExportResponse> pages = Spliterators
			.spliteratorUnknownSize(new BulkExportPages(executor, request), Spliterator.ORDERED | Spliterator.NONNULL);
		return StreamSupport.stream(pages, false).flatMap(page -> page.rows().stream());
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public BulkExportResponse next() {
		BulkExportRequest request = this.next;
		if (request == null) {
			throw new NoSuchElementException("The range is at its end");
		}
		BulkExportResponse page = this.executor.execute(request);
		this.next = page.nextStart().map(request::from).orElse(null);
		return page;
	}

}
