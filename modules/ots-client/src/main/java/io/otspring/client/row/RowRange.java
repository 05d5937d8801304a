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
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a range, which are read page by page as they are asked for. Rows that are
 * too wide for one page come whole.
 * <p>
 * Each iterator and stream reads the range anew and holds one page, or two if the next
 * one is fetched ahead. Instances are immutable and safe for use by multiple threads;
 * iterators and streams are not.
 *
 * @since 0.1.0
 */
public final class RowRange implements Iterable<Row> {

	private final CallExecutor executor;

	private final LimitedRange range;

	private final @Nullable Executor prefetcher;

	RowRange(CallExecutor executor, GetRangeRequest request) {
		this(executor, LimitedRange.all(request), null);
	}

	private RowRange(CallExecutor executor, LimitedRange range, @Nullable Executor prefetcher) {
		this.executor = executor;
		this.range = range;
		this.prefetcher = prefetcher;
	}

	/**
	 * Returns the first rows of this range.
	 * @param rows how many at most, at least 1
	 */
	public RowRange limit(long rows) {
		return new RowRange(this.executor, this.range.withLimit(rows), this.prefetcher);
	}

	/**
	 * Returns this range with another size of pages. Without it, a page has as many rows
	 * as the service returns at once: 5,000, or 4 MB.
	 * @param rows how many rows, at least 1
	 */
	public RowRange pageSize(int rows) {
		return new RowRange(this.executor, this.range.withPageSize(rows), this.prefetcher);
	}

	/**
	 * Returns this range, of which iterators and streams read the next page while the one
	 * before is used.
	 * @param threads where pages are read ahead; if it refuses to, they are not
	 */
	public RowRange prefetch(Executor threads) {
		return new RowRange(this.executor, this.range, threads);
	}

	/**
	 * Returns the rows one by one. A failure to read is thrown by {@code hasNext} and
	 * {@code next}.
	 */
	@Override
	public Iterator<Row> iterator() {
		return new RowRangeIterator(reader());
	}

	/**
	 * Returns the rows as a sequential stream. Closing it forgets a page that is read
	 * ahead; otherwise it needs no closing.
	 */
	public Stream<Row> stream() {
		RangeReader reader = reader();
		Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(new RowRangeIterator(reader),
				Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
		return StreamSupport.stream(rows, false).onClose(reader::close);
	}

	/**
	 * Reads the first page.
	 * @return the page, which has as many rows as a page is to have, unless the range
	 * ends before; with a filter that hardly a row passes, this can take many requests
	 * @throws io.otspring.client.error.OtsException if it cannot be read
	 */
	public RowPage page() {
		return read(this.range.page(this.executor.callOptions()));
	}

	/**
	 * Reads the page that follows another one.
	 * @param nextPage the text that came with the page before, which may be of another
	 * process. Table, direction and bounds have to be those of this range; columns and
	 * filter may differ
	 * @return the page
	 * @throws IllegalArgumentException if the text is damaged, or belongs to another
	 * range
	 * @throws io.otspring.client.error.OtsException if the page cannot be read
	 */
	public RowPage page(String nextPage) {
		return read(this.range.page(nextPage, this.executor.callOptions()));
	}

	/**
	 * Counts the rows, as many as the limit says at most. It reads what the range asks
	 * for: a column of the primary key, as the only one to fetch, makes it read no more
	 * than keys, and what the filter compares. Each row of the range is charged, whether
	 * it passes the filter or not.
	 * @return how many rows there are, and what it cost. The client's cap of rows does
	 * not matter, but that of read capacity does
	 * @throws io.otspring.client.error.OtsException if they cannot be read
	 */
	public RowCount count() {
		RangePages pages = this.range.count(this.executor.callOptions());
		RowCount count = RowCount.NONE;
		for (Optional<GetRangeRequest> next = pages.next(); next.isPresent(); next = pages.next()) {
			GetRangeResponse answer = this.executor.execute(next.get());
			count = count.plus(pages.add(answer).size(), answer.consumed());
		}
		return count;
	}

	private RowPage read(RowPageReading page) {
		for (Optional<GetRangeRequest> next = page.next(); next.isPresent(); next = page.next()) {
			page.add(this.executor.execute(next.get()));
		}
		return page.page();
	}

	private RangeReader reader() {
		return new RangeReader(this.executor, this.range.pages(this.executor.callOptions()), this.prefetcher);
	}

}
