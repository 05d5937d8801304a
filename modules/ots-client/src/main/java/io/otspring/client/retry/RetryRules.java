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
 * Which failures may be tried again, by what the failure means and what a repeat of the
 * request would do.
 */
final class RetryRules {

	private static final int MAX_RETRIES_NOT_SENT = 3;

	private RetryRules() {
	}

	/**
	 * Returns whether another attempt is permitted.
	 * @param attempt the attempt that failed
	 * @param settings the figures that bound the number of retries
	 * @param repeatableWrites whether writes with an unknown outcome are repeated that
	 * state the whole result
	 */
	static boolean permits(Attempt attempt, RetrySettings settings, boolean repeatableWrites) {
		int retries = attempt.number() - 1;
		if (retries >= settings.maxRetries()) {
			return false;
		}
		return switch (attempt.failure().failureClass()) {
			case REFUSED -> true;
			case NOT_SENT -> retries < MAX_RETRIES_NOT_SENT;
			case OUTCOME_UNKNOWN -> isHarmless(attempt.idempotency(), repeatableWrites);
			case PERMANENT -> false;
		};
	}

	private static boolean isHarmless(Idempotency repeat, boolean repeatableWrites) {
		return switch (repeat) {
			case READ, GUARDED -> true;
			case REPEATABLE -> repeatableWrites;
			case ONCE -> false;
		};
	}

}
