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
import java.util.function.DoubleSupplier;

/**
 * When credentials are asked for again.
 *
 * @param ahead how long before they end, at most; credentials of a short life are
 * replaced when two thirds of what is left of it have passed
 * @param interval how often credentials are asked for that do not say when they end
 * @param retryDelay the upper bound of the pause after a failure, which doubles with each
 * further one
 * @param maxRetryDelay the largest upper bound
 * @param random random numbers from 0 to 1
 */
record RefreshSchedule(Duration ahead, Duration interval, Duration retryDelay, Duration maxRetryDelay,
		DoubleSupplier random) {

	/** Less than this is not worth asking again. */
	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final int SHARE_AHEAD = 3;

	private static final int MAX_DOUBLINGS = 20;

	/**
	 * Returns when to replace credentials that just came.
	 */
	Instant afterSuccess(FetchedCredentials fetched, Instant now) {
		return fetched.expiration().map(expiration -> {
			Duration share = Duration.between(now, expiration).dividedBy(SHARE_AHEAD);
			Instant due = expiration.minus((share.compareTo(this.ahead) < 0) ? share : this.ahead);
			Instant earliest = now.plus(SHORTEST_PAUSE);
			return due.isBefore(earliest) ? earliest : due;
		}).orElseGet(() -> now.plus(this.interval));
	}

	/**
	 * Returns when to try again: after half of the pause and a random part of the other.
	 */
	Instant afterFailure(int failures, Instant now) {
		Duration pause = this.retryDelay.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
		Duration bound = (pause.compareTo(this.maxRetryDelay) < 0) ? pause : this.maxRetryDelay;
		return now.plusNanos((long) (bound.toNanos() * (1 + this.random.getAsDouble()) / 2));
	}

}
