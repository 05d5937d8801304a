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

package io.otspring.client.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that fetches credentials when they are due, and what waits for it.
 */
final class CredentialsRefresher implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RefreshingCredentialsProvider.class);

	/**
	 * The clock may be set, and a machine may sleep: it is looked at now and then.
	 */
	private static final long LONGEST_PARK_NANOS = TimeUnit.SECONDS.toNanos(30);

	/** After so many failures in a row calls do not wait for the next attempt. */
	private static final int PATIENCE = 3;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Condition work = this.lock.newCondition();

	private final CredentialsFetcher fetcher;

	private final RefreshSchedule schedule;

	private final Duration maxWait;

	private final InstantSource clock;

	private volatile CredentialsGeneration current = CredentialsGeneration.NONE;

	private volatile boolean used;

	private @Nullable Thread thread;

	private int waiting;

	private long refusedGeneration;

	private volatile boolean closed;

	CredentialsRefresher(CredentialsFetcher fetcher, RefreshSchedule schedule, Duration maxWait, InstantSource clock) {
		this.fetcher = fetcher;
		this.schedule = schedule;
		this.maxWait = maxWait;
		this.clock = clock;
	}

	CredentialsGeneration current() {
		return this.current;
	}

	/**
	 * Notes that somebody asked for credentials.
	 * @param due whether they are to be replaced
	 */
	void used(boolean due) {
		boolean first = !this.used;
		if (first) {
			this.used = true;
		}
		if (due || first) {
			this.lock.lock();
			try {
				wake();
			}
			finally {
				this.lock.unlock();
			}
		}
	}

	/**
	 * Waits for credentials that are valid.
	 */
	OtsCredentials await() {
		this.lock.lock();
		this.waiting++;
		try {
			return awaitValid(this.maxWait.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CredentialsUnavailableException("interrupted while waiting for those of " + this.fetcher.name());
		}
		finally {
			this.waiting--;
			this.lock.unlock();
		}
	}

	private OtsCredentials awaitValid(long waitNanos) throws InterruptedException {
		long left = waitNanos;
		CredentialsGeneration start = this.current;
		while (true) {
			Instant now = this.clock.instant();
			OtsCredentials valid = this.current.validAt(now);
			if (valid != null) {
				return valid;
			}
			boolean tried = !this.current.equals(start) || !this.current.dueAt(now);
			if (this.closed || left <= 0 || (this.current.failures() >= PATIENCE && tried)) {
				throw unavailable();
			}
			wake();
			left = this.changed.awaitNanos(left);
		}
	}

	private CredentialsUnavailableException unavailable() {
		String failure = this.current.lastFailure();
		String reason;
		if (this.closed) {
			reason = "the provider is closed";
		}
		else {
			reason = (failure != null) ? failure : "no answer within " + this.maxWait.toMillis() + " ms";
		}
		return new CredentialsUnavailableException(this.fetcher.name() + ": " + reason);
	}

	/**
	 * Has credentials replaced that the service does not take, if they are those at hand
	 * and it is the first time that they are refused.
	 */
	void refused(OtsCredentials credentials) {
		this.lock.lock();
		try {
			CredentialsGeneration generation = this.current;
			if (generation.fetched() == null || !generation.fetched().credentials().equals(credentials)
					|| generation.number() == this.refusedGeneration) {
				return;
			}
			this.refusedGeneration = generation.number();
			if (generation.failures() == 0) {
				this.current = generation.dueFrom(Instant.MIN);
			}
			this.used = true;
			wake();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
			if (this.thread != null) {
				this.thread.interrupt();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Makes sure that the thread runs and looks at the clock.
	 */
	private void wake() {
		if (this.thread != null) {
			this.work.signal();
		}
		else if (!this.closed) {
			Thread refresher = new Thread(this::run, "tablestore-client-credentials");
			refresher.setDaemon(true);
			refresher.start();
			this.thread = refresher;
		}
	}

	private void run() {
		while (awaitDue()) {
			refresh();
		}
	}

	/**
	 * Waits until credentials are due.
	 * @return {@code false} if nobody needs any
	 */
	private boolean awaitDue() {
		this.lock.lock();
		try {
			while (!this.closed) {
				Instant now = this.clock.instant();
				if (!this.current.dueAt(now)) {
					park(Duration.between(now, this.current.due()));
				}
				else if (this.used || this.waiting > 0) {
					this.used = false;
					return true;
				}
				else {
					break;
				}
			}
			this.thread = null;
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	@SuppressWarnings("WaitNotInLoop") // The caller is the loop
	private void park(Duration time) {
		try {
			boolean longer = time.compareTo(Duration.ofNanos(LONGEST_PARK_NANOS)) > 0;
			this.work.awaitNanos(longer ? LONGEST_PARK_NANOS : time.toNanos());
		}
		catch (InterruptedException ex) {
			// Only closing interrupts, and that is looked at next
		}
	}

	private void refresh() {
		try {
			FetchedCredentials fetched = this.fetcher.fetch();
			Instant now = this.clock.instant();
			if (fetched.expiredAt(now)) {
				throw new CredentialsUnavailableException(
						"those that came have ended, by the clock of this machine, at "
								+ fetched.expiration().orElseThrow());
			}
			publish(generation -> generation.refreshed(fetched, now, this.schedule.afterSuccess(fetched, now)));
			logger.debug("Credentials of {}: {}", this.fetcher.name(), fetched);
		}
		catch (Throwable ex) {
			// Whatever it is, calls must not wait for a thread that has gone
			failed(describe(ex));
		}
	}

	private void failed(String failure) {
		Instant now = this.clock.instant();
		Instant due = this.schedule.afterFailure(this.current.failures() + 1, now);
		if (this.current.validAt(now) != null) {
			// The next attempt is worth it, even if nobody calls until then
			this.used = true;
		}
		publish(generation -> generation.failed(failure, due));
		if (!this.closed) {
			logger.warn("Credentials of {} could not be fetched, next attempt at {}: {}", this.fetcher.name(), due,
					failure);
		}
	}

	private void publish(UnaryOperator<CredentialsGeneration> change) {
		this.lock.lock();
		try {
			this.current = change.apply(this.current);
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Only the message of our own exception is known to be free of secrets.
	 */
	private static String describe(Throwable failure) {
		String message = (failure instanceof CredentialsUnavailableException) ? failure.getMessage() : null;
		return (message != null) ? message : failure.getClass().getSimpleName();
	}

}
