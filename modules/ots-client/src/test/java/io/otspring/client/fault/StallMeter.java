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

package io.otspring.client.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures for how long the machine keeps threads from running that could run: by that
 * much a call may end late through no fault of the client.
 */
public final class StallMeter implements AutoCloseable {

	private static final long PERIOD_NANOS = 1_000_000;

	private final AtomicLong worst = new AtomicLong();

	private final Thread thread = new Thread(this::measure, "stall-meter");

	public StallMeter() {
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Returns the longest stall so far.
	 */
	public Duration worst() {
		return Duration.ofNanos(this.worst.get());
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

	private void measure() {
		while (!Thread.currentThread().isInterrupted()) {
			long start = System.nanoTime();
			LockSupport.parkNanos(PERIOD_NANOS);
			this.worst.accumulateAndGet(System.nanoTime() - start - PERIOD_NANOS, Math::max);
		}
	}

}
