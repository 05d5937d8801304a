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

package io.otspring.boot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Properties of how calls that failed are tried again.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class RetryProperties {

	/**
	 * Policy that decides whether a call is tried again. A RetryPolicy bean takes
	 * precedence.
	 */
	private RetryPolicyName policy = RetryPolicyName.DEFAULT;

	/**
	 * Maximum number of retries of a call.
	 */
	private @Nullable Integer maxRetries;

	/**
	 * Longest time from the start of a call to its last retry.
	 */
	private @Nullable Duration maxDuration;

	/**
	 * Upper bound of the pause before the first retry.
	 */
	private @Nullable Duration delay;

	/**
	 * Upper bound of the pause before the first retry if the service asks to be called
	 * less often.
	 */
	private @Nullable Duration throttlingDelay;

	/**
	 * Factor by which the upper bound of the pauses grows.
	 */
	private @Nullable Double multiplier;

	/**
	 * Largest upper bound of the pauses.
	 */
	private @Nullable Duration maxDelay;

	/**
	 * Number of tokens that pay for the retries of all calls together. A retry costs 10,
	 * or 5 after throttling, and 0 tokens forbid retries.
	 */
	private @Nullable Integer budget;

	public RetryPolicyName getPolicy() {
		return this.policy;
	}

	public void setPolicy(RetryPolicyName policy) {
		this.policy = policy;
	}

	public @Nullable Integer getMaxRetries() {
		return this.maxRetries;
	}

	public void setMaxRetries(@Nullable Integer maxRetries) {
		this.maxRetries = maxRetries;
	}

	public @Nullable Duration getMaxDuration() {
		return this.maxDuration;
	}

	public void setMaxDuration(@Nullable Duration maxDuration) {
		this.maxDuration = maxDuration;
	}

	public @Nullable Duration getDelay() {
		return this.delay;
	}

	public void setDelay(@Nullable Duration delay) {
		this.delay = delay;
	}

	public @Nullable Duration getThrottlingDelay() {
		return this.throttlingDelay;
	}

	public void setThrottlingDelay(@Nullable Duration throttlingDelay) {
		this.throttlingDelay = throttlingDelay;
	}

	public @Nullable Double getMultiplier() {
		return this.multiplier;
	}

	public void setMultiplier(@Nullable Double multiplier) {
		this.multiplier = multiplier;
	}

	public @Nullable Duration getMaxDelay() {
		return this.maxDelay;
	}

	public void setMaxDelay(@Nullable Duration maxDelay) {
		this.maxDelay = maxDelay;
	}

	public @Nullable Integer getBudget() {
		return this.budget;
	}

	public void setBudget(@Nullable Integer budget) {
		this.budget = budget;
	}

	/**
	 * The policies that are built in.
	 *
	 * @since 0.1.0
	 */
	public enum RetryPolicyName {

		/** Repeats what cannot do harm. */
		DEFAULT,

		/**
		 * Repeats also writes with an unknown outcome, if they state the whole result.
		 */
		WRITE,

		/** Decides as the default one and never pauses. */
		NO_DELAY,

		/** Never tries again. */
		NONE

	}

}
