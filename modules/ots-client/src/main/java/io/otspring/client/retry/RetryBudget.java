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

import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsThrottledException;

/**
 * Bounds the retries of a whole client, so that a client whose calls all fail does not
 * multiply the load of a service in trouble. Retries are paid from a bucket of tokens;
 * calls that succeed fill it again.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RetryBudget {

	/**
	 * The default size of the bucket.
	 */
	public static final int DEFAULT_CAPACITY = 500;

	private static final int COST = 10;

	private static final int THROTTLING_COST = 5;

	private static final int REWARD = 1;

	private final int capacity;

	private final AtomicInteger tokens;

	/**
	 * Creates a full bucket.
	 * @param capacity its size in tokens; 0 forbids every retry
	 */
	public RetryBudget(int capacity) {
		if (capacity < 0) {
			throw new IllegalArgumentException("'capacity' must be 0 or more, but is " + capacity);
		}
		this.capacity = capacity;
		this.tokens = new AtomicInteger(capacity);
	}

	/**
	 * Pays for a retry: 5 tokens if the service asks to be called less often, 10 after
	 * any other failure.
	 * @param failure the failure of the attempt before
	 * @return the number of tokens paid, or 0 if there are too few and the retry must not
	 * be made
	 */
	public int pay(OtsException failure) {
		int cost = (failure instanceof OtsThrottledException) ? THROTTLING_COST : COST;
		int before = this.tokens.getAndUpdate(left -> (left >= cost) ? left - cost : left);
		return (before >= cost) ? cost : 0;
	}

	/**
	 * Takes a success into account: what its last retry cost comes back, or one token if
	 * it needed none.
	 * @param paid what the last retry of the call cost, 0 without a retry
	 */
	public void refund(int paid) {
		int tokensBack = Math.max(paid, REWARD);
		this.tokens.updateAndGet(left -> (int) Math.min(this.capacity, (long) left + tokensBack));
	}

	/**
	 * Returns how many tokens are left.
	 */
	public int available() {
		return this.tokens.get();
	}

}
