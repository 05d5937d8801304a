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

import io.otspring.client.error.OtsThrottledException;

/**
 * The figures of a retry policy.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RetrySettings {

	private static final RetrySettings DEFAULTS = new RetrySettings(new Builder());

	private final int maxRetries;

	private final Duration maxDuration;

	private final Duration delay;

	private final Duration throttlingDelay;

	private final double multiplier;

	private final Duration maxDelay;

	private RetrySettings(Builder builder) {
		this.maxRetries = builder.maxRetries;
		this.maxDuration = builder.maxDuration;
		this.delay = builder.delay;
		this.throttlingDelay = builder.throttlingDelay;
		this.multiplier = builder.multiplier;
		this.maxDelay = builder.maxDelay;
	}

	/**
	 * Returns the default figures.
	 */
	public static RetrySettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns a builder that starts with the default figures.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns the largest number of retries of a call. The default is 20.
	 */
	public int maxRetries() {
		return this.maxRetries;
	}

	/**
	 * Returns how long after the start of a call the last retry may begin. The default is
	 * 10 seconds.
	 */
	public Duration maxDuration() {
		return this.maxDuration;
	}

	/**
	 * Returns the upper bound of the first pause. The default is 200 ms.
	 */
	public Duration delay() {
		return this.delay;
	}

	/**
	 * Returns the upper bound of the first pause if the service asks to be called less
	 * often. The default is 500 ms.
	 */
	public Duration throttlingDelay() {
		return this.throttlingDelay;
	}

	/**
	 * Returns the factor by which the upper bound grows from pause to pause. The default
	 * is 2.
	 */
	public double multiplier() {
		return this.multiplier;
	}

	/**
	 * Returns where the upper bound stops growing. The default is 3 seconds.
	 */
	public Duration maxDelay() {
		return this.maxDelay;
	}

	/**
	 * Returns a builder that starts with these figures.
	 */
	public Builder toBuilder() {
		Builder builder = new Builder();
		builder.maxRetries = this.maxRetries;
		builder.maxDuration = this.maxDuration;
		builder.delay = this.delay;
		builder.throttlingDelay = this.throttlingDelay;
		builder.multiplier = this.multiplier;
		builder.maxDelay = this.maxDelay;
		return builder;
	}

	/**
	 * Returns the pause after an attempt: half of the upper bound and a random part of
	 * the other half, so that callers who failed together do not come back together.
	 */
	Duration pause(Attempt attempt, double random) {
		Duration base = (attempt.failure() instanceof OtsThrottledException) ? this.throttlingDelay : this.delay;
		double grown = (double) base.toNanos() * Math.pow(this.multiplier, attempt.number() - 1.0);
		double bound = Math.min(grown, (double) this.maxDelay.toNanos());
		return Duration.ofNanos((long) (bound * (0.5 + 0.5 * random)));
	}

	boolean leavesTime(Attempt attempt, Duration pause) {
		return attempt.elapsed().plus(pause).compareTo(this.maxDuration) <= 0;
	}

	/**
	 * Builds {@link RetrySettings}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private int maxRetries = 20;

		private Duration maxDuration = Duration.ofSeconds(10);

		private Duration delay = Duration.ofMillis(200);

		private Duration throttlingDelay = Duration.ofMillis(500);

		private double multiplier = 2;

		private Duration maxDelay = Duration.ofSeconds(3);

		private Builder() {
		}

		/**
		 * Sets the largest number of retries of a call.
		 * @param maxRetries 0 or more
		 * @return this
		 */
		public Builder maxRetries(int maxRetries) {
			if (maxRetries < 0) {
				throw new IllegalArgumentException("'maxRetries' must be 0 or more, but is " + maxRetries);
			}
			this.maxRetries = maxRetries;
			return this;
		}

		/**
		 * Sets how long after the start of a call the last retry may begin.
		 * @param maxDuration not negative
		 * @return this
		 */
		public Builder maxDuration(Duration maxDuration) {
			this.maxDuration = requireDuration("maxDuration", maxDuration);
			return this;
		}

		/**
		 * Sets the upper bound of the first pause.
		 * @param delay not negative
		 * @return this
		 */
		public Builder delay(Duration delay) {
			this.delay = requireDuration("delay", delay);
			return this;
		}

		/**
		 * Sets the upper bound of the first pause if the service asks to be called less
		 * often.
		 * @param throttlingDelay not negative
		 * @return this
		 */
		public Builder throttlingDelay(Duration throttlingDelay) {
			this.throttlingDelay = requireDuration("throttlingDelay", throttlingDelay);
			return this;
		}

		/**
		 * Sets the factor by which the upper bound grows.
		 * @param multiplier 1 or more
		 * @return this
		 */
		public Builder multiplier(double multiplier) {
			if (!(multiplier >= 1) || Double.isInfinite(multiplier)) {
				throw new IllegalArgumentException("'multiplier' must be 1 or more, but is " + multiplier);
			}
			this.multiplier = multiplier;
			return this;
		}

		/**
		 * Sets where the upper bound stops growing.
		 * @param maxDelay not negative
		 * @return this
		 */
		public Builder maxDelay(Duration maxDelay) {
			this.maxDelay = requireDuration("maxDelay", maxDelay);
			return this;
		}

		public RetrySettings build() {
			return new RetrySettings(this);
		}

		private static Duration requireDuration(String name, Duration value) {
			if (value.isNegative() || value.compareTo(Duration.ofDays(1)) > 0) {
				throw new IllegalArgumentException("'" + name + "' must be from 0 to 1 day, but is " + value);
			}
			return value;
		}

	}

}
