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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The few slowest calls of the last minutes. A fast call costs two comparisons and no
 * lock.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class SlowestCalls {

	static final int SIZE = 10;

	static final Duration AGE = Duration.ofMinutes(10);

	private static final Comparator<CallDescriptor> SLOWEST_FIRST = Comparator.comparing(CallDescriptor::elapsed)
		.reversed();

	private final ReentrantLock lock = new ReentrantLock();

	private final List<CallDescriptor> calls = new ArrayList<>(SIZE + 1);

	/** Calls that took no longer than this are not among the slowest. */
	private volatile Duration threshold = Duration.ofNanos(-1);

	/** When the oldest call has to go, and the threshold may sink. */
	private volatile Instant nextExpiry = Instant.MAX;

	boolean isSlow(Duration elapsed, Instant now) {
		return elapsed.compareTo(this.threshold) > 0 || !now.isBefore(this.nextExpiry);
	}

	void add(CallDescriptor call) {
		this.lock.lock();
		try {
			this.calls.add(call);
			this.calls.sort(SLOWEST_FIRST);
			forgetOld(call.time());
			if (this.calls.size() > SIZE) {
				this.calls.remove(SIZE);
			}
			this.threshold = (this.calls.size() == SIZE) ? this.calls.get(SIZE - 1).elapsed() : Duration.ofNanos(-1);
		}
		finally {
			this.lock.unlock();
		}
	}

	List<CallDescriptor> slowestFirst(Instant now) {
		this.lock.lock();
		try {
			return this.calls.stream().filter(call -> isRecent(call, now)).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void forgetOld(Instant now) {
		this.calls.removeIf(call -> !isRecent(call, now));
		this.nextExpiry = this.calls.stream()
			.map(call -> call.time().plus(AGE))
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
	}

	private static boolean isRecent(CallDescriptor call, Instant now) {
		return now.isBefore(call.time().plus(AGE));
	}

}
