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
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;

/**
 * The rows of several ranges, read at the same time: of the splits of a table, for
 * example.
 *
 * <pre>{@code
 * List<TableSplit> splits = client.computeSplitPointsBySize(r -> r.table("orders").splitSize(1)).splits();
 * client.ranges(splits.stream().map(split -> GetRangeRequest.of(r -> r.table("orders").split(split))).toList())
 *     .workers(8)
 *     .forEach(row -> ...);
 * }</pre>
 *
 * Pages are read ahead as far as the buffer goes. The first failure ends all reading.
 * Instances are immutable and safe for use by multiple threads; streams are not.
 *
 * @since 0.1.0
 */
public final class RowRanges {

	private static final int MAX_WORKERS = 1000;

	private final CallExecutor executor;

	private final List<GetRangeRequest> requests;

	private final int workers;

	private final int pages;

	private final boolean ordered;

	RowRanges(CallExecutor executor, List<GetRangeRequest> requests) {
		this(executor, List.copyOf(requests), 4, 2, false);
	}

	private RowRanges(CallExecutor executor, List<GetRangeRequest> requests, int workers, int pages, boolean ordered) {
		this.executor = executor;
		this.requests = requests;
		this.workers = workers;
		this.pages = pages;
		this.ordered = ordered;
	}

	/**
	 * Returns these ranges, read by another number of threads.
	 * @param threads how many ranges are read at the same time, from 1 to 1000; 4 by
	 * default
	 */
	public RowRanges workers(int threads) {
		if (threads < 1 || threads > MAX_WORKERS) {
			throw new IllegalArgumentException("workers must be from 1 to " + MAX_WORKERS + ", not " + threads);
		}
		return new RowRanges(this.executor, this.requests, threads, this.pages, this.ordered);
	}

	/**
	 * Returns these ranges with another size of the buffer.
	 * @param perWorker how many pages are read ahead for each worker, at least 1; 2 by
	 * default. A page has up to 4 MB on the wire
	 */
	public RowRanges bufferedPages(int perWorker) {
		if (perWorker < 1) {
			throw new IllegalArgumentException("bufferedPages must be at least 1, not " + perWorker);
		}
		return new RowRanges(this.executor, this.requests, this.workers, perWorker, this.ordered);
	}

	/**
	 * Returns these ranges, whose rows come range by range, in the order of the ranges.
	 * Otherwise the rows of a range come in their order, with those of others between
	 * them.
	 */
	public RowRanges ordered() {
		return new RowRanges(this.executor, this.requests, this.workers, this.pages, true);
	}

	/**
	 * Returns the rows as a sequential stream, which has to be closed: that ends the
	 * threads. They are started when the first row is asked for, and also end with the
	 * last row and with a failure.
	 */
	public Stream<Row> stream() {
		ParallelReading reading = new ParallelReading(this.executor, this.requests, this.workers, this.pages,
				this.ordered);
		Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(reading,
				Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
		return StreamSupport.stream(rows, false).onClose(reading::close);
	}

	/**
	 * Hands all rows to a consumer, in the calling thread.
	 * @throws io.otspring.client.error.OtsException if a range cannot be read
	 */
	public void forEach(Consumer<? super Row> consumer) {
		try (Stream<Row> rows = stream()) {
			rows.forEachOrdered(consumer);
		}
	}

}
