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

package io.otspring.client.retry;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What to do after an attempt that failed.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RetryDecision {

	private static final RetryDecision GIVE_UP = new RetryDecision(null);

	private final @Nullable Duration pause;

	private RetryDecision(@Nullable Duration pause) {
		this.pause = pause;
	}

	/**
	 * Returns the decision to let the call fail.
	 */
	public static RetryDecision giveUp() {
		return GIVE_UP;
	}

	/**
	 * Returns the decision to try again.
	 * @param pause how long to wait before, not negative
	 * @return the decision
	 */
	public static RetryDecision againAfter(Duration pause) {
		if (pause.isNegative()) {
			throw new IllegalArgumentException("'pause' must not be negative, but is " + pause);
		}
		return new RetryDecision(pause);
	}

	/**
	 * Returns how long to wait before the next attempt, or nothing if there is none.
	 */
	public Optional<Duration> pause() {
		return Optional.ofNullable(this.pause);
	}

	@Override
	public String toString() {
		return (this.pause != null) ? "again after " + this.pause : "give up";
	}

}
