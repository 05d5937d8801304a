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

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

import io.otspring.client.call.AsyncCallExecutor;
import io.otspring.client.model.Row;

/**
 * The rows of a range, which are read page by page as a subscriber asks for them. Rows
 * that are too wide for one page come whole. A problem is an
 * {@link io.otspring.client.error.OtsException}, after the rows that came before it.
 * <p>
 * Each subscriber reads the range anew and holds one page: the next one is read when all
 * rows of the last one were taken and more are asked for. Cancelling a subscription
 * breaks off the call that goes on. Rows arrive in the thread that asked for them, or in
 * the one in which the client completes its futures. Instances are immutable and safe for
 * use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RowRangePublisher implements Flow.Publisher<Row> {

	private final AsyncCallExecutor executor;

	private final LimitedRange range;

	RowRangePublisher(AsyncCallExecutor executor, GetRangeRequest request) {
		this(executor, LimitedRange.all(request));
	}

	private RowRangePublisher(AsyncCallExecutor executor, LimitedRange range) {
		this.executor = executor;
		this.range = range;
	}

	/**
	 * Returns the first rows of this range.
	 * @param rows how many at most, at least 1
	 */
	public RowRangePublisher limit(long rows) {
		return new RowRangePublisher(this.executor, this.range.withLimit(rows));
	}

	/**
	 * Returns this range with another size of pages. Without it, a page has as many rows
	 * as the service returns at once: 5,000, or 4 MB.
	 * @param rows how many rows, at least 1
	 */
	public RowRangePublisher pageSize(int rows) {
		return new RowRangePublisher(this.executor, this.range.withPageSize(rows));
	}

	@Override
	public void subscribe(Flow.Subscriber<? super Row> subscriber) {
		Objects.requireNonNull(subscriber, "A subscriber must not be null");
		RangePages pages = this.range.pages(this.executor.callOptions());
		subscriber.onSubscribe(new RowRangeSubscription(this.executor, pages, subscriber));
	}

	/**
	 * Reads the first page.
	 * @return the page, which has as many rows as a page is to have, unless the range
	 * ends before; with a filter that hardly a row passes, this can take many requests.
	 * Or an {@link io.otspring.client.error.OtsException} if it cannot be read.
	 * Cancelling it breaks off the call that goes on
	 */
	public CompletableFuture<RowPage> page() {
		return read(this.range.page(this.executor.callOptions()));
	}

	/**
	 * Reads the page that follows another one.
	 * @param nextPage the text that came with the page before, which may be of another
	 * process, or of {@link RowRange#page(String)}. Table, direction and bounds have to
	 * be those of this range; columns and filter may differ
	 * @return the page, or an {@link io.otspring.client.error.OtsException} if it cannot
	 * be read
	 * @throws IllegalArgumentException if the text is damaged, or belongs to another
	 * range
	 */
	public CompletableFuture<RowPage> page(String nextPage) {
		return read(this.range.page(nextPage, this.executor.callOptions()));
	}

	/**
	 * Counts the rows, as {@link RowRange#count()} does.
	 * @return how many rows there are, and what it cost, or an
	 * {@link io.otspring.client.error.OtsException} if they cannot be read. Cancelling it
	 * breaks off the call that goes on
	 */
	public CompletableFuture<RowCount> count() {
		CallSequence<RowCount> sequence = new CallSequence<>();
		countOn(this.range.count(this.executor.callOptions()), RowCount.NONE, sequence);
		return sequence.response();
	}

	private void countOn(RangePages pages, RowCount count, CallSequence<RowCount> sequence) {
		pages.next().ifPresentOrElse(next -> sequence.call(this.executor.execute(next), answer -> {
			int rows = pages.add(answer).size();
			countOn(pages, count.plus(rows, answer.consumed()), sequence);
		}), () -> sequence.end(count));
	}

	private CompletableFuture<RowPage> read(RowPageReading page) {
		CallSequence<RowPage> sequence = new CallSequence<>();
		readOn(page, sequence);
		return sequence.response();
	}

	private void readOn(RowPageReading page, CallSequence<RowPage> sequence) {
		page.next().ifPresentOrElse(next -> sequence.call(this.executor.execute(next), answer -> {
			page.add(answer);
			readOn(page, sequence);
		}), () -> sequence.end(page.page()));
	}

}
