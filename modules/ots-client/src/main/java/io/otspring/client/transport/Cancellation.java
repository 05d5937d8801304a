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

package io.otspring.client.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * The way to end a call from outside of the thread that executes it. Whoever blocks in
 * the name of the call says how to wake it.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Cancellation {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition cancelled = this.lock.newCondition();

	private volatile @Nullable Cause cause;

	private volatile @Nullable Deadline stepLimit;

	private volatile boolean stepExpired;

	private volatile boolean sending;

	private @Nullable Runnable abort;

	/**
	 * Ends the call. Only the first cause counts.
	 * @param cause why
	 */
	public void cancel(Cause cause) {
		this.lock.lock();
		try {
			if (this.cause == null) {
				this.cause = cause;
				this.cancelled.signalAll();
				abort();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns why the call was ended, if it was.
	 */
	public Optional<Cause> cause() {
		return Optional.ofNullable(this.cause);
	}

	/**
	 * Says how to wake the thread that works for the call. The action runs at once if the
	 * call has ended already; it must not block.
	 * @param abort what makes the thread's blocking operation fail
	 */
	public void onCancel(Runnable abort) {
		this.lock.lock();
		try {
			this.abort = abort;
			if (this.cause != null) {
				abort();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Forgets what {@link #onCancel} said. When this returns, the action does not run and
	 * will not.
	 */
	public void detach() {
		this.lock.lock();
		try {
			this.abort = null;
			this.stepLimit = null;
			this.sending = false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Runs the action of {@link #onCancel} again, if the call has ended: the thread may
	 * have been just about to block when it ran first.
	 */
	public void abortAgain() {
		this.lock.lock();
		try {
			if (this.cause != null) {
				abort();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Starts a step of the exchange that may not take longer than until a limit.
	 * @param limit the limit
	 */
	public void startStep(Deadline limit) {
		this.stepExpired = false;
		this.stepLimit = limit;
	}

	/**
	 * Ends the step.
	 */
	public void endStep() {
		this.stepLimit = null;
	}

	/**
	 * Aborts the step if its limit has passed. The call itself goes on.
	 */
	public void expireStep() {
		Deadline limit = this.stepLimit;
		if (limit == null || !limit.passed()) {
			return;
		}
		this.lock.lock();
		try {
			// The step may have ended meanwhile, and another may have begun
			if (this.stepLimit == limit) {
				this.stepExpired = true;
				abort();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns whether the step was aborted since its limit had passed.
	 */
	public boolean stepExpired() {
		return this.stepExpired;
	}

	/**
	 * Notes that the request goes out now, so that the call is worth waiting for.
	 */
	public void startSending() {
		this.sending = true;
	}

	/**
	 * Returns whether the request is on its way, and not waiting for a connection or for
	 * the next attempt.
	 */
	public boolean sending() {
		return this.sending;
	}

	/**
	 * Waits, unless or until the call is ended.
	 * @param pause how long
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void pause(Duration pause) throws InterruptedException {
		long nanos = pause.toNanos();
		this.lock.lockInterruptibly();
		try {
			while (nanos > 0 && this.cause == null) {
				nanos = this.cancelled.awaitNanos(nanos);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void abort() {
		if (this.abort != null) {
			this.abort.run();
		}
	}

	/**
	 * Why a call is ended from outside.
	 *
	 * @since 0.1.0
	 */
	public enum Cause {

		/** Its time is over. */
		DEADLINE,

		/** The thread that waits for it was interrupted. */
		INTERRUPTED,

		/** Nobody is interested in its outcome any more. */
		CANCELLED,

		/** The client is closed. */
		CLIENT_CLOSED

	}

}
