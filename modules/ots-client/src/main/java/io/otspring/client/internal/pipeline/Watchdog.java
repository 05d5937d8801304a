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
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Looks after the calls that block: a socket by itself notices neither the end of a
 * call's time while bytes drip in, nor that its thread was interrupted. One daemon thread
 * looks at all calls, starts with the first of them and ends when there were none for a
 * while.
 */
final class Watchdog {

	private static final long TICK_NANOS = 10_000_000;

	private final RunningCalls calls;

	private final long idleNanos;

	private final String name;

	private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

	Watchdog(RunningCalls calls, Duration idleTime, String name) {
		this.calls = calls;
		this.idleNanos = idleTime.toNanos();
		this.name = name;
	}

	/**
	 * Makes sure that the thread runs. This is to be called after a call was added.
	 */
	void wake() {
		if (this.thread.get() == null) {
			Thread watcher = new Thread(this::watch, this.name);
			watcher.setDaemon(true);
			if (this.thread.compareAndSet(null, watcher)) {
				watcher.start();
			}
		}
	}

	/**
	 * Ends the thread as soon as no call is left.
	 */
	void stop() {
		Thread watcher = this.thread.get();
		if (watcher != null) {
			watcher.interrupt();
		}
	}

	private void watch() {
		long lastBusy = System.nanoTime();
		boolean stopAsked = false;
		boolean retired = false;
		while (!retired) {
			LockSupport.parkNanos(TICK_NANOS);
			stopAsked |= Thread.interrupted();
			this.calls.check();
			long now = System.nanoTime();
			if (!this.calls.isEmpty()) {
				lastBusy = now;
			}
			else if (stopAsked || now - lastBusy > this.idleNanos) {
				retired = retire();
			}
		}
	}

	/**
	 * Leaves the place to another thread, unless a call came in just now and found this
	 * one still there.
	 */
	private boolean retire() {
		this.thread.set(null);
		return this.calls.isEmpty() || !this.thread.compareAndSet(null, Thread.currentThread());
	}

}
