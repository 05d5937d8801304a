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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.util.Optional;

import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryBudget;

/**
 * Decides what follows an attempt that failed: the policy, the deadline and the budget
 * must all agree to another one.
 */
final class RetryDecider {

	private final RetryBudget budget;

	private final CallLog log;

	RetryDecider(RetryBudget budget, CallLog log) {
		this.budget = budget;
		this.log = log;
	}

	/**
	 * Returns the pause before the next attempt, or nothing if there is none.
	 */
	Optional<Duration> pauseAfter(Attempt attempt, Call call) {
		if (call.cancellation().cause().isPresent() || call.deadline().passed()) {
			return Optional.empty();
		}
		if (call.takeSignAgain()) {
			return Optional.of(Duration.ZERO);
		}
		return permittedPause(attempt, call).filter(pause -> pay(attempt.failure(), call));
	}

	/**
	 * Returns the pause that policy and deadline permit, for which nothing is paid yet.
	 */
	Optional<Duration> permittedPause(Attempt attempt, Call call) {
		if (call.cancellation().cause().isPresent()) {
			return Optional.empty();
		}
		return askPolicy(attempt, call).filter(pause -> pause.toNanos() < call.deadline().remainingNanos());
	}

	/**
	 * Pays for a retry.
	 * @return whether there was enough left to pay it
	 */
	boolean pay(OtsException failure, Call call) {
		int paid = this.budget.pay(failure);
		call.paid(paid);
		return paid > 0;
	}

	void succeeded(Call call) {
		this.budget.refund(call.paidTokens());
	}

	static Attempt attempt(OtsException failure, Call call) {
		return attempt(failure, call.idempotency(), call);
	}

	static Attempt attempt(OtsException failure, Idempotency idempotency, Call call) {
		return new Attempt(call.attemptsOfRequest(), call.operation(), idempotency, failure, call.elapsedOfRequest());
	}

	private Optional<Duration> askPolicy(Attempt attempt, Call call) {
		try {
			return call.retryPolicy().decide(attempt).pause();
		}
		catch (RuntimeException ex) {
			this.log.thrownByListener("retry policy", ex);
			return Optional.empty();
		}
	}

}
