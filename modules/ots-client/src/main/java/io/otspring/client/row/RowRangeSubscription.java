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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.client.call.AsyncCallExecutor;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range page by page for one subscriber, to whom one thread at a time speaks:
 * whoever comes while another one is at it leaves its news to that one.
 */
final class RowRangeSubscription implements Flow.Subscription {

	private final AsyncCallExecutor executor;

	private final Flow.Subscriber<? super Row> subscriber;

	private final AtomicLong demand = new AtomicLong();

	/** The news that whoever speaks to the subscriber has not looked at. */
	private final AtomicInteger news = new AtomicInteger();

	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

	private volatile boolean over;

	private volatile @Nullable CompletableFuture<GetRangeResponse> reading;

	private volatile @Nullable GetRangeResponse arrived;

	/** Only for whoever speaks to the subscriber. */
	private @Nullable RangePages pages;

	/** Whole rows of the last page. Only for whoever speaks to the subscriber. */
	private final Deque<Row> rows = new ArrayDeque<>();

	RowRangeSubscription(AsyncCallExecutor executor, RangePages pages, Flow.Subscriber<? super Row> subscriber) {
		this.executor = executor;
		this.subscriber = subscriber;
		this.pages = pages;
	}

	@Override
	public void request(long rows) {
		if (rows <= 0) {
			fail(new IllegalArgumentException("A subscriber must ask for at least 1 row, not " + rows));
			return;
		}
		this.demand.accumulateAndGet(rows, (before, more) -> (before + more < 0) ? Long.MAX_VALUE : before + more);
		tell();
	}

	@Override
	public void cancel() {
		this.over = true;
		CompletableFuture<?> call = this.reading;
		if (call != null) {
			call.cancel(true);
		}
		tell();
	}

	private void fail(Throwable cause) {
		this.failure.compareAndSet(null, cause);
		tell();
	}

	/**
	 * Tells the subscriber what there is to tell, unless another thread is at it.
	 */
	private void tell() {
		if (this.news.getAndIncrement() > 0) {
			return;
		}
		int seen = 1;
		while (seen > 0) {
			RangePages range = this.pages;
			if (this.over) {
				// Rows that nobody wants any more must not be held by a subscription that
				// is
				this.pages = null;
				this.rows.clear();
				this.arrived = null;
			}
			else if (range != null) {
				tell(range);
			}
			seen = this.news.addAndGet(-seen);
		}
	}

	private void tell(RangePages range) {
		GetRangeResponse page = this.arrived;
		if (page != null) {
			this.arrived = null;
			this.reading = null;
			this.rows.addAll(range.add(page));
		}
		while (!this.over && !this.rows.isEmpty() && this.demand.get() > 0) {
			this.demand.decrementAndGet();
			next(this.rows.removeFirst());
		}
		if (this.over || (!this.rows.isEmpty() && this.failure.get() == null)) {
			return;
		}
		Throwable cause = this.failure.get();
		if (cause != null) {
			end(cause);
			return;
		}
		try {
			goOn(range.next());
		}
		catch (OtsRangeTooLargeException ex) {
			end(ex);
		}
	}

	private void goOn(Optional<GetRangeRequest> next) {
		if (next.isEmpty()) {
			this.over = true;
			this.subscriber.onComplete();
		}
		else if (this.reading == null && this.demand.get() > 0) {
			read(next.get());
		}
	}

	private void end(Throwable cause) {
		this.over = true;
		this.subscriber.onError(cause);
	}

	private void next(Row row) {
		try {
			this.subscriber.onNext(row);
		}
		catch (RuntimeException | Error ex) {
			// A subscriber that throws has broken its rules and hears nothing more
			this.over = true;
			throw ex;
		}
	}

	@SuppressWarnings("FutureReturnValueIgnored") // A stage that only listens has no
													// outcome
	private void read(GetRangeRequest request) {
		CompletableFuture<GetRangeResponse> call;
		try {
			call = this.executor.execute(request);
		}
		catch (RuntimeException ex) {
			fail(ex);
			return;
		}
		this.reading = call;
		if (this.over) {
			call.cancel(true);
		}
		call.whenComplete((response, cause) -> {
			if (cause != null) {
				fail(CallSequence.cause(cause));
			}
			else {
				this.arrived = response;
				tell();
			}
		});
	}

}
