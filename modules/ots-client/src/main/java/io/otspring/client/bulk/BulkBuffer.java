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

package io.otspring.client.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.client.row.RowIdentity;

/**
 * The changes that a bulk writer holds. A change is ready when no earlier one of its row
 * is held; the others follow behind the one that is, so that a row is never twice in a
 * batch nor twice on its way.
 */
final class BulkBuffer {

	private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final BulkWriterOptions options;

	private final Runnable workerStarter;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition roomLeft = this.lock.newCondition();

	private final Condition workLeft = this.lock.newCondition();

	private final Condition rowsDone = this.lock.newCondition();

	private final Deque<BulkRow> ready = new ArrayDeque<>();

	private final Map<RowIdentity, Deque<BulkRow>> followers = new HashMap<>();

	private final List<Epoch> epochs = new ArrayList<>(List.of(new Epoch()));

	private final Map<BulkRow, Epoch> held = new HashMap<>();

	private long readyBytes;

	private long heldBytes;

	private long accepted;

	private long inFlight;

	private int batchesInFlight;

	private int workers;

	private int idleWorkers;

	private int flushes;

	private boolean closed;

	private boolean aborted;

	/**
	 * Creates a buffer.
	 * @param workerStarter starts a thread that takes batches until there is none
	 */
	BulkBuffer(BulkWriterOptions options, Runnable workerStarter) {
		this.options = options;
		this.workerStarter = workerStarter;
	}

	/**
	 * Adds a change, as soon as there is room.
	 * @param nanos how long to wait for room
	 * @return whether there was
	 */
	boolean add(BulkRow row, long nanos) throws InterruptedException {
		long left = nanos;
		this.lock.lockInterruptibly();
		try {
			while (!this.closed && !hasRoom(row)) {
				if (left <= 0) {
					return false;
				}
				// As soon as somebody waits for room, what is ready is due
				wakeWorker();
				left = this.roomLeft.awaitNanos(left);
			}
			if (this.closed) {
				throw new IllegalStateException("The bulk writer is closed");
			}
			accept(row);
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for a batch that is due.
	 * @return the batch, or nothing if the worker is to end
	 */
	List<BulkRow> take() {
		this.lock.lock();
		try {
			boolean idle = false;
			while (!isDue()) {
				if (this.aborted || (this.closed && this.held.isEmpty()) || (idle && this.ready.isEmpty())) {
					this.workers--;
					return List.of();
				}
				this.idleWorkers++;
				idle = await(this.ready.isEmpty() ? IDLE_NANOS : untilDue());
				this.idleWorkers--;
			}
			return cut();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Forgets the changes of a batch, whatever became of them.
	 */
	void done(List<BulkRow> batch) {
		this.lock.lock();
		try {
			this.batchesInFlight--;
			this.inFlight -= batch.size();
			batch.forEach(this::forget);
			if (isDue()) {
				wakeWorker();
			}
			if (this.closed && this.held.isEmpty()) {
				this.workLeft.signalAll();
			}
			this.roomLeft.signalAll();
			this.rowsDone.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until all changes that are held now are done.
	 */
	void flush() throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			List<Epoch> awaited = List.copyOf(this.epochs);
			this.epochs.add(new Epoch());
			this.flushes++;
			try {
				wakeWorker();
				while (awaited.stream().anyMatch(epoch -> epoch.held > 0)) {
					this.rowsDone.await();
				}
				this.epochs.removeAll(awaited);
			}
			finally {
				this.flushes--;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Refuses further changes.
	 */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.roomLeft.signalAll();
			wakeWorker();
			this.workLeft.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until no change is held any more.
	 * @return whether that is so
	 */
	boolean awaitEmpty(long nanos) throws InterruptedException {
		long left = nanos;
		this.lock.lockInterruptibly();
		try {
			while (!this.held.isEmpty() && left > 0) {
				left = this.rowsDone.awaitNanos(left);
			}
			return this.held.isEmpty();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Ends the workers and gives up all changes that wait.
	 * @return these changes
	 */
	List<BulkRow> abort() {
		this.lock.lock();
		try {
			this.aborted = true;
			List<BulkRow> waiting = new ArrayList<>(this.ready);
			this.followers.values().forEach(waiting::addAll);
			this.ready.clear();
			this.followers.clear();
			this.readyBytes = 0;
			waiting.forEach(this::release);
			this.workLeft.signalAll();
			this.rowsDone.signalAll();
			return waiting;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns the changes that are held.
	 */
	List<BulkRow> held() {
		this.lock.lock();
		try {
			return List.copyOf(this.held.keySet());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Completes statistics with what is held right now.
	 */
	BulkWriterStatistics statistics(BulkTally tally) {
		this.lock.lock();
		try {
			return tally.statistics(this.accepted, this.held.size() - this.inFlight, this.inFlight,
					this.batchesInFlight);
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean hasRoom(BulkRow row) {
		return this.held.isEmpty() || (this.held.size() < this.options.bufferRows()
				&& this.heldBytes + row.size() <= this.options.bufferBytes());
	}

	private void accept(BulkRow row) {
		Epoch epoch = this.epochs.get(this.epochs.size() - 1);
		epoch.held++;
		this.accepted++;
		this.held.put(row, epoch);
		this.heldBytes += row.size();
		RowIdentity order = row.order();
		Deque<BulkRow> behind = (order != null) ? this.followers.get(order) : null;
		if (behind != null) {
			behind.add(row);
			return;
		}
		if (order != null) {
			this.followers.put(order, new ArrayDeque<>(1));
		}
		boolean first = this.ready.isEmpty();
		makeReady(row);
		if (first || isDue()) {
			wakeWorker();
		}
	}

	private void makeReady(BulkRow row) {
		this.ready.add(row);
		this.readyBytes += row.size();
	}

	private void forget(BulkRow row) {
		release(row);
		RowIdentity order = row.order();
		Deque<BulkRow> behind = (order != null) ? this.followers.get(order) : null;
		if (order == null || behind == null) {
			return;
		}
		BulkRow next = behind.poll();
		if (next != null) {
			makeReady(next);
		}
		else {
			this.followers.remove(order);
		}
	}

	private void release(BulkRow row) {
		Epoch epoch = this.held.remove(row);
		if (epoch != null) {
			epoch.held--;
			this.heldBytes -= row.size();
		}
	}

	private boolean isDue() {
		return !this.ready.isEmpty()
				&& (this.ready.size() >= this.options.batchRows() || this.readyBytes >= this.options.batchBytes()
						|| this.flushes > 0 || this.closed || isFull() || untilDue() <= 0);
	}

	/**
	 * Returns whether adding waits: then nothing is left to wait for.
	 */
	private boolean isFull() {
		return this.lock.hasWaiters(this.roomLeft);
	}

	private long untilDue() {
		return this.ready.element().accepted() + this.options.flushInterval().toNanos() - System.nanoTime();
	}

	private List<BulkRow> cut() {
		List<BulkRow> batch = new ArrayList<>(Math.min(this.ready.size(), this.options.batchRows()));
		long size = 0;
		while (!this.ready.isEmpty() && batch.size() < this.options.batchRows()
				&& (batch.isEmpty() || size + this.ready.element().size() <= this.options.batchBytes())) {
			BulkRow row = this.ready.remove();
			size += row.size();
			batch.add(row);
		}
		this.readyBytes -= size;
		this.inFlight += batch.size();
		this.batchesInFlight++;
		if (!this.ready.isEmpty()) {
			wakeWorker();
		}
		return batch;
	}

	/**
	 * Makes sure that somebody sees to what is ready, now or when its time has come.
	 */
	private void wakeWorker() {
		if (this.idleWorkers > 0) {
			this.workLeft.signal();
		}
		else if (this.workers < this.options.concurrency() && !this.ready.isEmpty()) {
			this.workers++;
			this.workerStarter.run();
		}
	}

	/**
	 * Waits for work.
	 * @return whether there was none in this time
	 */
	@SuppressWarnings("WaitNotInLoop") // The loop is that of take
	private boolean await(long nanos) {
		try {
			return this.workLeft.awaitNanos(nanos) <= 0;
		}
		catch (InterruptedException ex) {
			// Only closing interrupts workers, and says so in the state
			return false;
		}
	}

	/**
	 * The time between two flushes: how many changes that were added in it are held.
	 */
	private static final class Epoch {

		private int held;

	}

}
