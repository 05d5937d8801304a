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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Cancellation.Cause;
import io.otspring.client.transport.Deadline;

/**
 * The calls that go on, and the end of all of them when the client is closed.
 */
final class RunningCalls {

	private static final Duration LAST_GRACE = Duration.ofSeconds(1);

	private static final long POLL_NANOS = 2_000_000;

	private final Set<RunningCall> calls = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	/**
	 * Adds a call that a thread waits for.
	 */
	RunningCall add(Call call, Thread waiting) {
		return add(new RunningCall(call, waiting::isInterrupted, () -> false));
	}

	/**
	 * Adds a call that has a future. Whoever needs the future is told before the call is
	 * removed, so the call has ended as soon as the future is done.
	 */
	RunningCall add(Call call, Future<?> future) {
		return add(new RunningCall(call, () -> false, future::isDone));
	}

	/**
	 * Adds a call. One that is added after closing is ended at once.
	 */
	private RunningCall add(RunningCall running) {
		this.calls.add(running);
		if (this.closed) {
			running.call.cancellation().cancel(Cause.CLIENT_CLOSED);
		}
		return running;
	}

	void remove(RunningCall call) {
		this.calls.remove(call);
	}

	boolean isEmpty() {
		return this.calls.isEmpty();
	}

	/**
	 * Ends the calls whose time is over or whose thread was interrupted.
	 */
	void check() {
		this.calls.forEach(RunningCall::check);
	}

	/**
	 * Refuses further calls and ends those that go on: at once if they wait for
	 * something, after the grace if their request is on its way.
	 */
	void close(Duration grace) {
		this.closed = true;
		awaitEnd(Deadline.after(grace), false);
		awaitEnd(Deadline.after(LAST_GRACE), true);
	}

	private void awaitEnd(Deadline limit, boolean sendingToo) {
		boolean interrupted = false;
		do {
			for (RunningCall running : this.calls) {
				running.end(sendingToo);
			}
			if (!allEnded()) {
				LockSupport.parkNanos(POLL_NANOS);
				interrupted |= Thread.interrupted();
			}
		}
		while (!allEnded() && !limit.passed() && !interrupted);
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean allEnded() {
		return this.calls.stream().allMatch(running -> running.ended.getAsBoolean());
	}

	/**
	 * A call with those who wait for it.
	 */
	static final class RunningCall {

		private final Call call;

		private final BooleanSupplier interrupted;

		private final BooleanSupplier ended;

		private RunningCall(Call call, BooleanSupplier interrupted, BooleanSupplier ended) {
			this.call = call;
			this.interrupted = interrupted;
			this.ended = ended;
		}

		private void check() {
			Cancellation cancellation = this.call.cancellation();
			if (cancellation.cause().isPresent()) {
				cancellation.abortAgain();
			}
			else if (this.call.deadline().passed()) {
				cancellation.cancel(Cause.DEADLINE);
			}
			else if (this.interrupted.getAsBoolean()) {
				cancellation.cancel(Cause.INTERRUPTED);
			}
			else {
				cancellation.expireStep();
			}
		}

		private void end(boolean sendingToo) {
			Cancellation cancellation = this.call.cancellation();
			if (sendingToo || !cancellation.sending()) {
				cancellation.cancel(Cause.CLIENT_CLOSED);
			}
		}

	}

}
