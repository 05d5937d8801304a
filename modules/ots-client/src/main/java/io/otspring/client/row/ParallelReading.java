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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads several ranges at the same time. Each worker takes the next range that nobody
 * reads and fills a lane with its pages: one of its own if the order of ranges is kept,
 * else the one that all share.
 */
final class ParallelReading implements Iterator<Row>, AutoCloseable {

	private static final Duration CLOSE_GRACE = Duration.ofSeconds(5);

	private final CallExecutor executor;

	private final List<GetRangeRequest> requests;

	private final RangeCaps caps;

	private final RangeCaps workerCaps;

	private final int workers;

	private final int capacity;

	private final List<Lane> lanes = new ArrayList<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final List<Thread> threads = new ArrayList<>();

	private int nextRange;

	private int currentLane;

	private boolean closed;

	private @Nullable Throwable failure;

	private Iterator<Row> page = List.<Row>of().iterator();

	ParallelReading(CallExecutor executor, List<GetRangeRequest> requests, int workers, int pages, boolean ordered) {
		this.executor = executor;
		this.requests = requests;
		this.caps = new RangeCaps("GetRange", tables(), executor.callOptions());
		this.workerCaps = this.caps.ofWorkers();
		this.workers = Math.min(workers, requests.size());
		this.capacity = ordered ? pages : pages * this.workers;
		int count = (ordered || requests.isEmpty()) ? requests.size() : 1;
		for (int i = 0; i < count; i++) {
			this.lanes.add(new Lane(ordered ? 1 : requests.size()));
		}
	}

	@Override
	public boolean hasNext() {
		while (!this.page.hasNext()) {
			List<Row> rows = takePage();
			if (rows.isEmpty()) {
				return false;
			}
			this.page = rows.iterator();
		}
		if (this.caps.rowsLeft() == 0) {
			stop();
			throw this.caps.exception(OtsRangeTooLargeException.Cap.ROWS, Optional.empty());
		}
		return true;
	}

	@Override
	public Row next() {
		if (!hasNext()) {
			throw new NoSuchElementException("The ranges are at their end");
		}
		this.caps.returned(1);
		return this.page.next();
	}

	/**
	 * Ends all reading, and waits for the threads.
	 */
	@Override
	public void close() {
		List<Thread> ending = stop();
		this.page = List.<Row>of().iterator();
		try {
			for (Thread thread : ending) {
				thread.join(CLOSE_GRACE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private List<Thread> stop() {
		this.lock.lock();
		try {
			this.closed = true;
			this.lanes.forEach(lane -> lane.pages.clear());
			this.threads.forEach(Thread::interrupt);
			this.changed.signalAll();
			return List.copyOf(this.threads);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for the next page.
	 * @return the page, or nothing at the end
	 */
	private List<Row> takePage() {
		this.lock.lock();
		try {
			startWorkers();
			while (true) {
				throwFailure();
				if (this.closed || this.currentLane == this.lanes.size()) {
					return List.of();
				}
				Lane lane = this.lanes.get(this.currentLane);
				List<Row> rows = lane.pages.poll();
				if (rows != null) {
					this.changed.signalAll();
					return rows;
				}
				if (lane.openRanges == 0) {
					this.currentLane++;
				}
				else {
					this.changed.await();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			stop();
			throw new OtsInterruptedException(
					new FailedCall("GetRange", tables(), "several ranges", 0, null, "", Duration.ZERO), Effect.NONE,
					ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void throwFailure() {
		Throwable thrown = this.failure;
		if (thrown instanceof Error error) {
			throw error;
		}
		if (thrown instanceof RuntimeException exception) {
			throw exception;
		}
	}

	private List<String> tables() {
		return this.requests.stream().map(GetRangeRequest::table).distinct().toList();
	}

	private void startWorkers() {
		while (!this.closed && this.threads.size() < this.workers) {
			Thread thread = new Thread(this::work, "ots-range-reader-" + (this.threads.size() + 1));
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
		}
	}

	private void work() {
		try {
			for (int range = takeRange(); range >= 0; range = takeRange()) {
				Lane lane = this.lanes.get(Math.min(range, this.lanes.size() - 1));
				RangePages pages = new RangePages(this.requests.get(range), Long.MAX_VALUE, this.workerCaps, false);
				RangeReader reader = new RangeReader(this.executor, pages, null);
				while (!reader.atEnd()) {
					put(lane, reader.read());
				}
				finish(lane);
			}
		}
		catch (InterruptedException ex) {
			// Closed
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
	}

	private int takeRange() {
		this.lock.lock();
		try {
			return (!this.closed && this.nextRange < this.requests.size()) ? this.nextRange++ : -1;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void put(Lane lane, List<Row> rows) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			while (lane.pages.size() >= this.capacity && !this.closed) {
				this.changed.await();
			}
			if (this.closed) {
				throw new InterruptedException("Closed");
			}
			if (!rows.isEmpty()) {
				lane.pages.add(rows);
				this.changed.signalAll();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void finish(Lane lane) {
		this.lock.lock();
		try {
			lane.openRanges--;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void fail(Throwable thrown) {
		this.lock.lock();
		try {
			if (!this.closed) {
				this.failure = thrown;
				stop();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Pages that wait to be used.
	 */
	private static final class Lane {

		private final Deque<List<Row>> pages = new ArrayDeque<>();

		/** How many ranges may still add pages. */
		private int openRanges;

		Lane(int openRanges) {
			this.openRanges = openRanges;
		}

	}

}
