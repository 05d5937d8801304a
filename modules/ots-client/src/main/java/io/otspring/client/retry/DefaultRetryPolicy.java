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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Repeats what cannot do harm: everything that the service refused for a passing reason,
 * everything that was not sent, and reads and {@linkplain Idempotency#GUARDED guarded}
 * writes whose outcome is unknown.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class DefaultRetryPolicy implements RetryPolicy {

	private final RetrySettings settings;

	private final DoubleSupplier random;

	/**
	 * Creates a policy.
	 * @param settings its figures
	 */
	public DefaultRetryPolicy(RetrySettings settings) {
		this(settings, () -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Creates a policy with a random source of its own.
	 * @param settings its figures
	 * @param random gives numbers from 0 to less than 1, to any thread
	 */
	public DefaultRetryPolicy(RetrySettings settings, DoubleSupplier random) {
		this.settings = settings;
		this.random = random;
	}

	@Override
	public RetryDecision decide(Attempt attempt) {
		if (!RetryRules.permits(attempt, this.settings, false)) {
			return RetryDecision.giveUp();
		}
		Duration pause = this.settings.pause(attempt, this.random.getAsDouble());
		return this.settings.leavesTime(attempt, pause) ? RetryDecision.againAfter(pause) : RetryDecision.giveUp();
	}

}
