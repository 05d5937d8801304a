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
import java.util.List;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The bucket of tokens that pays for retries.
 */
class RetryBudgetTests {

	private static final FailedCall CALL = new FailedCall("GetRow", List.of(), "localhost:80", 1, null, "trace",
			Duration.ZERO);

	private static final OtsException ERROR = new ServiceError(500, "OTSInternalServerError", "").toException(CALL,
			Effect.UNKNOWN);

	private static final OtsException THROTTLED = new ServiceError(503, "OTSServerBusy", "").toException(CALL,
			Effect.NONE);

	@Test
	void throttlingCostsHalf() {
		RetryBudget budget = new RetryBudget(500);
		assertThat(budget.pay(ERROR)).isEqualTo(10);
		assertThat(budget.pay(THROTTLED)).isEqualTo(5);
		assertThat(budget.available()).isEqualTo(485);
	}

	@Test
	void emptyBucketPaysNothing() {
		RetryBudget budget = new RetryBudget(19);
		assertThat(budget.pay(ERROR)).isEqualTo(10);
		assertThat(budget.pay(ERROR)).isZero();
		assertThat(budget.pay(THROTTLED)).isEqualTo(5);
		assertThat(budget.pay(THROTTLED)).isZero();
		assertThat(budget.available()).isEqualTo(4);
	}

	@Test
	void successGivesBackWhatTheLastRetryCost() {
		RetryBudget budget = new RetryBudget(100);
		int paid = budget.pay(ERROR);
		budget.refund(paid);
		assertThat(budget.available()).isEqualTo(100);
	}

	@Test
	void successWithoutARetryGivesOneToken() {
		RetryBudget budget = new RetryBudget(100);
		budget.pay(ERROR);
		budget.refund(0);
		assertThat(budget.available()).isEqualTo(91);
	}

	@Test
	void bucketNeverOverflows() {
		RetryBudget budget = new RetryBudget(100);
		budget.refund(10);
		assertThat(budget.available()).isEqualTo(100);
	}

	@Test
	void bucketOfZeroForbidsRetries() {
		assertThat(new RetryBudget(0).pay(THROTTLED)).isZero();
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryBudget(-1));
	}

}
