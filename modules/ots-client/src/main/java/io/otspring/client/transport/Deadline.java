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

/**
 * A moment until which something must be done. It is measured by a clock that only goes
 * forward, so it is not moved when the machine's time is set.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Deadline {

	private final long nanoTime;

	private Deadline(long nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Returns the deadline that is some time ahead.
	 * @param timeout the time from now
	 * @return the deadline
	 */
	public static Deadline after(Duration timeout) {
		return new Deadline(System.nanoTime() + timeout.toNanos());
	}

	/**
	 * Returns this deadline, or another one if that is earlier.
	 */
	public Deadline orEarlier(Deadline other) {
		return (other.nanoTime - this.nanoTime < 0) ? other : this;
	}

	/**
	 * Returns how many nanoseconds are left, 0 if the deadline has passed.
	 */
	public long remainingNanos() {
		return Math.max(0, this.nanoTime - System.nanoTime());
	}

	/**
	 * Returns how many milliseconds are left, rounded up, so that waiting that long is
	 * enough.
	 */
	public int remainingMillis() {
		return (int) Math.min(Integer.MAX_VALUE, (remainingNanos() + 999_999) / 1_000_000);
	}

	/**
	 * Returns whether the deadline has passed.
	 */
	public boolean passed() {
		return this.nanoTime - System.nanoTime() <= 0;
	}

}
