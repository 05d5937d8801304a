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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.ServiceError;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rows of a batch are sent again after an answer in which they failed. The
 * policy is asked about each row as if it were alone; deadline and budget about all of
 * them together.
 */
final class RowRetries {

	private final RetryDecider retries;

	private final Call call;

	RowRetries(RetryDecider retries, Call call) {
		this.retries = retries;
		this.call = call;
	}

	/**
	 * Returns which rows are sent again and when, or nothing if none is.
	 */
	Optional<Again> decide(List<FailedRow> rows) {
		Map<FailedRow, Attempt> attempts = new HashMap<>();
		Map<Attempt, Optional<Duration>> decisions = new HashMap<>();
		List<Integer> indexes = new ArrayList<>();
		Duration longest = Duration.ZERO;
		@Nullable Attempt first = null;
		for (int i = 0; i < rows.size(); i++) {
			// Rows often fail for one and the same reason
			Attempt attempt = attempts.computeIfAbsent(rows.get(i), this::attempt);
			Optional<Duration> pause = decisions.computeIfAbsent(attempt,
					asked -> this.retries.permittedPause(asked, this.call));
			if (pause.isPresent()) {
				indexes.add(i);
				longest = (pause.get().compareTo(longest) > 0) ? pause.get() : longest;
				first = (first != null) ? first : attempt;
			}
		}
		return pay(indexes, longest, first);
	}

	private Optional<Again> pay(List<Integer> indexes, Duration pause, @Nullable Attempt attempt) {
		if (attempt == null || !this.retries.pay(attempt.failure(), this.call)) {
			return Optional.empty();
		}
		return Optional.of(new Again(indexes, attempt, pause));
	}

	private Attempt attempt(FailedRow row) {
		return RetryDecider.attempt(row.error().toException(this.call.toFailedCall(), row.effect()), row.idempotency(),
				this.call);
	}

	/**
	 * A row that failed.
	 *
	 * @param error why
	 * @param idempotency what a repeat of it would do
	 * @param effect what may have become of it
	 */
	record FailedRow(ServiceError error, Idempotency idempotency, Effect effect) {

	}

	/**
	 * What is sent again.
	 *
	 * @param indexes which of the rows
	 * @param attempt one of the failures, to be told
	 * @param pause how long to wait before
	 */
	record Again(List<Integer> indexes, Attempt attempt, Duration pause) {

	}

}
