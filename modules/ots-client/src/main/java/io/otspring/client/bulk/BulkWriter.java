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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.Effect;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.UpdateRowRequest;

/**
 * Writes very many rows, of any tables: changes are buffered and sent in batches, several
 * at the same time.
 *
 * <pre>{@code
 * try (BulkWriter writer = new BulkWriter(client, BulkWriterOptions.of(o -> o.concurrency(8)))) {
 *     for (Order order : orders) {
 *         writer.put(p -> p.table("orders").primaryKey(k -> k.add("id", order.id())).column("state", order.state()));
 *     }
 * }
 * }</pre>
 *
 * A batch is sent when it is full, when its oldest change has waited long enough, when
 * the buffer is full, and when asked to. Changes of the same row take place in the order
 * in which they were added; they are never in one batch, nor on their way at the same
 * time. Retries are those of the client, row by row. A batch that the service refuses for
 * one of its rows is sent in parts until that row is found, so that the others are
 * written.
 * <p>
 * Every change is answered for: by the future that adding it returns, by the
 * {@linkplain BulkWriterOptions.Builder#listener listener}, and by the report of
 * {@link #flush()} and {@link #close(Duration)}. Without a listener, what could not be
 * written is logged at ERROR as well.
 * <p>
 * Threads are started when there is something to do, at most one a concurrent batch, and
 * end after 10 s of idleness and with the writer. The client is not closed with it.
 * Instances are safe for use by multiple threads. Listeners and what is attached to
 * futures run in the writer's threads; adding there never waits, but fails if the buffer
 * is full.
 *
 * @since 0.1.0
 */
public final class BulkWriter implements AutoCloseable {

	/** The size of data that the service takes in one request. */
	private static final long MAX_ROW = 4 * 1024 * 1024;

	private static final Duration ABORT_GRACE = Duration.ofSeconds(5);

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private final BulkWriterOptions options;

	private final BulkTally tally = new BulkTally();

	private final BulkSender sender;

	private final BulkBuffer buffer;

	private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

	private final String threadName = "ots-bulk-writer-" + COUNTER.incrementAndGet() + "-";

	private final AtomicInteger threads = new AtomicInteger();

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Creates a writer with the default options.
	 * @param client what executes its calls
	 */
	public BulkWriter(CallExecutor client) {
		this(client, BulkWriterOptions.builder().build());
	}

	/**
	 * Creates a writer.
	 * @param client what executes its calls
	 * @param options its settings
	 */
	public BulkWriter(CallExecutor client, BulkWriterOptions options) {
		this.options = options;
		this.sender = new BulkSender(client, options, this.tally);
		this.buffer = new BulkBuffer(options, this::startWorker);
	}

	/**
	 * Adds the change that writes a whole row; see {@link #add}.
	 */
	public CompletableFuture<RowWriteResult> put(Consumer<PutRowRequest.Builder> change) throws InterruptedException {
		return add(PutRowRequest.of(change));
	}

	/**
	 * Adds the change of columns of a row; see {@link #add}.
	 */
	public CompletableFuture<RowWriteResult> update(Consumer<UpdateRowRequest.Builder> change)
			throws InterruptedException {
		return add(UpdateRowRequest.of(change));
	}

	/**
	 * Adds the deletion of a row; see {@link #add}.
	 */
	public CompletableFuture<RowWriteResult> delete(Consumer<DeleteRowRequest.Builder> change)
			throws InterruptedException {
		return add(DeleteRowRequest.of(change));
	}

	/**
	 * Adds a change, and waits until there is room for it.
	 * @param change the change, at most 4 MiB of data
	 * @return its result, or {@link RowNotWrittenException}
	 * @throws InterruptedException if the thread is interrupted while it waits; the
	 * change is not added then
	 * @throws IllegalArgumentException if the change is too large, part of a transaction,
	 * or not one for BulkImport
	 * @throws IllegalStateException if the writer is closed, or one of its own threads
	 * would have to wait
	 */
	public CompletableFuture<RowWriteResult> add(RowChange change) throws InterruptedException {
		boolean mayWait = !this.workers.contains(Thread.currentThread());
		return add(change, mayWait ? Long.MAX_VALUE : 0).orElseThrow(() -> new IllegalStateException(
				"The buffer is full, and one of the writer's own threads must not wait"));
	}

	/**
	 * Adds a change if there is room for it now.
	 * @param change the change, at most 4 MiB of data
	 * @return its result, or {@link RowNotWrittenException}; nothing if there is no room
	 * @throws InterruptedException if the thread is interrupted
	 * @throws IllegalArgumentException if the change is too large, part of a transaction,
	 * or not one for BulkImport
	 * @throws IllegalStateException if the writer is closed
	 */
	public Optional<CompletableFuture<RowWriteResult>> offer(RowChange change) throws InterruptedException {
		return add(change, 0);
	}

	/**
	 * Adds a change if there is room for it in time.
	 * @param change the change, at most 4 MiB of data
	 * @param timeout how long to wait
	 * @return its result, or {@link RowNotWrittenException}; nothing if there was no room
	 * @throws InterruptedException if the thread is interrupted while it waits; the
	 * change is not added then
	 * @throws IllegalArgumentException if the change is too large, part of a transaction,
	 * or not one for BulkImport
	 * @throws IllegalStateException if the writer is closed
	 */
	public Optional<CompletableFuture<RowWriteResult>> offer(RowChange change, Duration timeout)
			throws InterruptedException {
		return add(change, timeout.toNanos());
	}

	/**
	 * Sends all changes that were added before, and waits until they are answered for.
	 * @return what became of the changes since the report before
	 * @throws InterruptedException if the thread is interrupted while it waits; the
	 * changes are written nevertheless
	 */
	public BulkWriteReport flush() throws InterruptedException {
		requireOtherThread();
		this.buffer.flush();
		return this.tally.report();
	}

	/**
	 * Returns what the writer has done so far.
	 */
	public BulkWriterStatistics statistics() {
		return this.buffer.statistics(this.tally);
	}

	/**
	 * Writes all changes that were added, as {@link #close(Duration)} does within the
	 * {@linkplain BulkWriterOptions.Builder#closeTimeout close timeout}.
	 * @throws IllegalStateException if changes had to be given up for lack of time
	 */
	@Override
	public void close() {
		if (!finish(this.options.closeTimeout())) {
			throw new IllegalStateException("The bulk writer could not write all changes within "
					+ this.options.closeTimeout() + "; " + this.tally.report().notWritten() + " were not written");
		}
	}

	/**
	 * Refuses further changes and writes those that were added. What is not written in
	 * time is given up: requests that are on their way are broken off, changes that wait
	 * are not sent. All of them are answered for. An interrupt ends the waiting as the
	 * end of the time does.
	 * @param timeout how long to wait
	 * @return what became of the changes since the report before
	 */
	public BulkWriteReport close(Duration timeout) {
		finish(timeout);
		return this.tally.report();
	}

	private Optional<CompletableFuture<RowWriteResult>> add(RowChange change, long nanos) throws InterruptedException {
		BulkRow row = new BulkRow(change, this.options.ordering());
		if (row.size() > MAX_ROW) {
			throw new IllegalArgumentException("A change in table '" + change.table() + "' has " + row.size()
					+ " bytes of data, more than the " + MAX_ROW + " that one request can carry");
		}
		if (change.transactionId().isPresent()) {
			throw new IllegalArgumentException("A bulk writer takes no changes that are part of a transaction");
		}
		if (this.options.bulkImport()) {
			// Refuses what an import cannot carry
			BulkImportRequest.of(alone -> alone.table(change.table()).add(change));
		}
		return this.buffer.add(row, nanos) ? Optional.of(row.future()) : Optional.empty();
	}

	/**
	 * Returns whether everything was sent in time.
	 */
	private boolean finish(Duration timeout) {
		requireOtherThread();
		this.buffer.close();
		boolean inTime = awaitEmpty(timeout) || this.closed.get();
		if (this.closed.compareAndSet(false, true) && !inTime) {
			String reason = "the writer was closed";
			this.sender.giveUp(this.buffer.abort(), reason, Effect.NONE);
			this.workers.forEach(Thread::interrupt);
			awaitEmpty(ABORT_GRACE);
			this.sender.giveUp(this.buffer.held(), reason, Effect.UNKNOWN);
		}
		this.workers.forEach(this::join);
		return inTime;
	}

	private void requireOtherThread() {
		if (this.workers.contains(Thread.currentThread())) {
			throw new IllegalStateException("One of the writer's own threads must not wait for the others");
		}
	}

	private boolean awaitEmpty(Duration timeout) {
		try {
			return this.buffer.awaitEmpty(timeout.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void join(Thread worker) {
		try {
			worker.join(ABORT_GRACE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void startWorker() {
		Thread worker = new Thread(this::work, this.threadName + this.threads.incrementAndGet());
		worker.setDaemon(true);
		this.workers.add(worker);
		worker.start();
	}

	private void work() {
		try {
			for (List<BulkRow> batch = this.buffer.take(); !batch.isEmpty(); batch = this.buffer.take()) {
				try {
					this.sender.send(batch);
				}
				finally {
					this.buffer.done(batch);
				}
			}
		}
		finally {
			this.workers.remove(Thread.currentThread());
		}
	}

}
