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

package io.otspring.emulator.http;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of one request without holding a thread, within limits of size, time and
 * memory. What exceeds a limit of size is read on and thrown away for a while, because a
 * peer that is cut off while it sends does not get to see its answer.
 */
final class BodyReader implements Runnable {

	private static final int FIRST_BUFFER = 16 * 1024;

	/**
	 * How much is thrown away, as a multiple of the limit.
	 */
	private static final int PATIENCE = 4;

	private final Request request;

	private final HttpLimits limits;

	private final MemoryBudget budget;

	private final Consumer<Result> done;

	private final AtomicBoolean ended = new AtomicBoolean();

	private volatile Scheduler.@Nullable Task deadline;

	private End end = End.COMPLETE;

	private byte[] buffer = new byte[0];

	private int size;

	private long thrownAway;

	private boolean released;

	BodyReader(Request request, HttpLimits limits, MemoryBudget budget, Consumer<Result> done) {
		this.request = request;
		this.limits = limits;
		this.budget = budget;
		this.done = done;
	}

	/**
	 * Reads the body, and reports how that ended: once, perhaps in this thread and before
	 * this method returns.
	 * @param wanted whether anybody is going to ask for the body
	 */
	void start(boolean wanted) {
		if (!wanted) {
			this.end = End.UNWANTED;
		}
		else if (this.request.getLength() > this.limits.bodySize()) {
			this.end = End.TOO_LARGE;
		}
		run();
	}

	/**
	 * Returns the body, which is complete if the result says so.
	 */
	byte[] body() {
		return (this.buffer.length == this.size) ? this.buffer : Arrays.copyOf(this.buffer, this.size);
	}

	/**
	 * Gives the memory of the body back.
	 */
	synchronized void release() {
		this.released = true;
		this.budget.give(this.buffer.length);
		this.buffer = new byte[0];
		this.size = 0;
	}

	@Override
	public void run() {
		while (!this.ended.get()) {
			Content.Chunk chunk = this.request.read();
			if (chunk == null) {
				await();
				return;
			}
			if (Content.Chunk.isFailure(chunk)) {
				Throwable failure = chunk.getFailure();
				finish(new Result((failure instanceof TimeoutException) ? End.TIMED_OUT : End.BROKEN, false, failure));
				return;
			}
			boolean last = chunk.isLast();
			boolean goOn = take(chunk);
			chunk.release();
			if (last || !goOn) {
				finish(new Result(this.end, last, null));
				return;
			}
		}
	}

	private void await() {
		if (this.deadline == null) {
			Scheduler scheduler = this.request.getConnectionMetaData().getConnector().getScheduler();
			this.deadline = scheduler.schedule(this::timeOut, this.limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
		}
		this.request.demand(this);
	}

	private void timeOut() {
		this.request.getComponents()
			.getExecutor()
			.execute(() -> finish(new Result(End.TIMED_OUT, false, new TimeoutException("Body is late"))));
	}

	private void finish(Result result) {
		if (this.ended.compareAndSet(false, true)) {
			Scheduler.Task pending = this.deadline;
			if (pending != null) {
				pending.cancel();
			}
			this.done.accept(result);
		}
	}

	/**
	 * Takes a part of the body.
	 * @return whether the next part is of interest
	 */
	private synchronized boolean take(Content.Chunk chunk) {
		int length = chunk.remaining();
		if (this.end == End.COMPLETE && this.size + length > this.limits.bodySize()) {
			discard(End.TOO_LARGE);
		}
		if (this.end == End.COMPLETE && !reserve(this.size + length)) {
			discard(End.NO_MEMORY);
		}
		if (this.end == End.COMPLETE) {
			chunk.get(this.buffer, this.size, length);
			this.size += length;
			return true;
		}
		this.thrownAway += length;
		return this.thrownAway <= (long) PATIENCE * this.limits.bodySize();
	}

	private void discard(End reason) {
		this.end = reason;
		this.thrownAway = this.size;
		release();
	}

	/**
	 * Makes room. The announced length is not believed: what it costs to announce
	 * something is one small buffer. After the deadline there is no room at all, as
	 * nobody would give it back.
	 */
	private boolean reserve(int needed) {
		if (needed <= this.buffer.length) {
			return true;
		}
		long announced = this.request.getLength();
		long ceiling = (announced >= needed) ? announced : this.limits.bodySize();
		int capacity = (int) Math.min(ceiling, Math.max(needed, Math.max(FIRST_BUFFER, 2L * this.buffer.length)));
		if (this.released || !this.budget.take(capacity - this.buffer.length)) {
			return false;
		}
		this.buffer = Arrays.copyOf(this.buffer, capacity);
		return true;
	}

	/**
	 * How the reading ended.
	 *
	 * @param end what became of the body
	 * @param readToEnd whether the connection is ready for a further request
	 * @param failure why the body is not complete, if HTTP is the reason
	 */
	record Result(End end, boolean readToEnd, @Nullable Throwable failure) {

	}

	/**
	 * What became of a body.
	 */
	enum End {

		/** It is there. */
		COMPLETE,

		/** Nobody asked for it. */
		UNWANTED,

		/** It is larger than the limit. */
		TOO_LARGE,

		/** There was no memory for it. */
		NO_MEMORY,

		/** The deadline passed, or the peer was silent for too long. */
		TIMED_OUT,

		/** The peer broke off, or broke the rules of HTTP. */
		BROKEN

	}

}
