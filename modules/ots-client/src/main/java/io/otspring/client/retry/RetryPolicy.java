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

/**
 * Decides whether a call whose attempt failed is tried again, and after which pause. A
 * policy is a pure function: it neither waits nor counts, and one object serves all calls
 * of all threads.
 * <p>
 * Whatever a policy says, a call never goes on past its call timeout: if a pause would
 * reach beyond, the call fails at once with the failure at hand. The client's
 * {@linkplain RetryBudget retry budget} can refuse a retry as well.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RetryPolicy {

	/**
	 * Decides what to do after an attempt that failed.
	 * @param attempt the attempt
	 * @return the decision
	 */
	RetryDecision decide(Attempt attempt);

	/**
	 * Returns the policy that repeats what cannot do harm: everything that was refused or
	 * not sent, and reads and {@linkplain Idempotency#GUARDED guarded} writes whose
	 * outcome is unknown as well.
	 */
	static RetryPolicy defaults() {
		return new DefaultRetryPolicy(RetrySettings.defaults());
	}

	/**
	 * Returns the policy that also repeats writes with an unknown outcome, if they state
	 * the whole result. A late repeat can overwrite a newer value of another writer.
	 */
	static RetryPolicy write() {
		return new WriteRetryPolicy(RetrySettings.defaults());
	}

	/**
	 * Returns the policy that decides as the default one and never pauses.
	 */
	static RetryPolicy noDelay() {
		return new NoDelayRetryPolicy(RetrySettings.defaults());
	}

	/**
	 * Returns the policy that never tries again.
	 */
	static RetryPolicy none() {
		return new NoRetryPolicy();
	}

}
