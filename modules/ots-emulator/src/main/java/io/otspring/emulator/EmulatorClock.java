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

package io.otspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of an emulator, which a test can put forward or back: rows, transactions and
 * records of streams expire by it, and cells are stamped with it. It goes on all the
 * while.
 * <p>
 * Requests whose date is more than 15 minutes off are refused, as the service does it. An
 * {@code OTSClient} takes over the emulator's time from that refusal and signs once more;
 * other clients may have to be told the time.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EmulatorClock implements InstantSource {

	private final InstantSource source;

	private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

	EmulatorClock(InstantSource source) {
		this.source = source;
	}

	@Override
	public Instant instant() {
		return this.source.instant().plus(this.offset.get());
	}

	/**
	 * Puts the time forward.
	 * @param duration how far; a negative one puts it back
	 */
	public void advance(Duration duration) {
		this.offset.updateAndGet(duration::plus);
	}

	/**
	 * Sets the time, which goes on from there.
	 * @param instant the time that it is now
	 */
	public void set(Instant instant) {
		this.offset.set(Duration.between(this.source.instant(), instant));
	}

	/**
	 * Takes back all that was done to the time.
	 */
	public void reset() {
		this.offset.set(Duration.ZERO);
	}

}
