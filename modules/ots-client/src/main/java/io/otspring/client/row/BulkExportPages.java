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
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.error.OtsRangeTooLargeException.Cap;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an export, each of which is read when it is asked for.
 */
final class BulkExportPages implements Iterator<List<Row>> {

	private final CallExecutor executor;

	private final RangeCaps caps;

	/** The request for the next page; none at the end of the range. */
	private @Nullable BulkExportRequest next;

	/** Why nothing more is read although there may be more. */
	private @Nullable OtsRangeTooLargeException tooLarge;

	private BulkExportPages(CallExecutor executor, BulkExportRequest request) {
		this.executor = executor;
		this.caps = new RangeCaps("BulkExport", List.of(request.table()), executor.callOptions());
		this.next = request;
	}

	static Stream<Row> rows(CallExecutor executor, BulkExportRequest request) {
		Spliterator<List<Row>> pages = Spliterators.spliteratorUnknownSize(new BulkExportPages(executor, request),
				Spliterator.ORDERED | Spliterator.NONNULL);
		return StreamSupport.stream(pages, false).flatMap(List::stream);
	}

	@Override
	public boolean hasNext() {
		if (this.tooLarge != null) {
			throw this.tooLarge;
		}
		return this.next != null;
	}

	@Override
	public List<Row> next() {
		BulkExportRequest request = this.next;
		if (request == null) {
			throw new NoSuchElementException("The range is at its end");
		}
		BulkExportResponse page = this.executor.execute(request);
		this.next = page.nextStart().map(request::from).orElse(null);
		return allowed(page);
	}

	private List<Row> allowed(BulkExportResponse page) {
		this.caps.answered(page.consumed(), page.metadata());
		boolean tooMany = page.rows().size() > this.caps.rowsLeft();
		List<Row> rows = tooMany ? page.rows().subList(0, (int) this.caps.rowsLeft()) : page.rows();
		this.caps.returned(rows.size());
		if (tooMany || this.caps.tooExpensive()) {
			this.tooLarge = this.caps.exception(tooMany ? Cap.ROWS : Cap.READ_CAPACITY, Optional.empty());
		}
		return rows;
	}

}
