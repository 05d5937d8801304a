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
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.ServiceError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is tried again, how often and when.
 */
class RetryPolicyTests {

	private static final FailedCall CALL = new FailedCall("GetRow", List.of("orders"), "localhost:80", 1, null, "trace",
			Duration.ZERO);

	private final RetryPolicy defaults = new DefaultRetryPolicy(RetrySettings.defaults(), () -> 0);

	private final RetryPolicy write = new WriteRetryPolicy(RetrySettings.defaults(), () -> 0);

	private final RetryPolicy noDelay = new NoDelayRetryPolicy(RetrySettings.defaults());

	@ParameterizedTest
	@CsvSource({ "REFUSED, READ, true, true", "REFUSED, GUARDED, true, true", "REFUSED, REPEATABLE, true, true",
			"REFUSED, ONCE, true, true", "OUTCOME_UNKNOWN, READ, true, true", "OUTCOME_UNKNOWN, GUARDED, true, true",
			"OUTCOME_UNKNOWN, REPEATABLE, false, true", "OUTCOME_UNKNOWN, ONCE, false, false",
			"NOT_SENT, READ, true, true", "NOT_SENT, GUARDED, true, true", "NOT_SENT, REPEATABLE, true, true",
			"NOT_SENT, ONCE, true, true", "PERMANENT, READ, false, false", "PERMANENT, GUARDED, false, false",
			"PERMANENT, REPEATABLE, false, false", "PERMANENT, ONCE, false, false" })
	void failureAndRequestDecideTogether(FailureClass failure, Idempotency idempotency, boolean byDefault,
			boolean byWrite) {
		Attempt attempt = attempt(1, idempotency, failure);
		assertThat(this.defaults.decide(attempt).pause().isPresent()).isEqualTo(byDefault);
		assertThat(this.noDelay.decide(attempt).pause().isPresent()).isEqualTo(byDefault);
		assertThat(this.write.decide(attempt).pause().isPresent()).isEqualTo(byWrite);
		assertThat(RetryPolicy.none().decide(attempt).pause()).isEmpty();
	}

	@Test
	void requestThatWasNotSentIsRepeatedThreeTimes() {
		assertThat(this.defaults.decide(attempt(3, Idempotency.ONCE, FailureClass.NOT_SENT)).pause()).isPresent();
		assertThat(this.defaults.decide(attempt(4, Idempotency.ONCE, FailureClass.NOT_SENT)).pause()).isEmpty();
	}

	@Test
	void nothingIsRepeatedMoreThanTwentyTimes() {
		assertThat(this.noDelay.decide(attempt(20, Idempotency.READ, FailureClass.REFUSED)).pause())
			.contains(Duration.ZERO);
		assertThat(this.noDelay.decide(attempt(21, Idempotency.READ, FailureClass.REFUSED)).pause()).isEmpty();
	}

	@Test
	void noRetryBeginsAfterTenSeconds() {
		OtsException failure = failure(FailureClass.REFUSED);
		Attempt inTime = new Attempt(1, "GetRow", Idempotency.READ, failure, Duration.ofMillis(9900));
		Attempt late = new Attempt(1, "GetRow", Idempotency.READ, failure, Duration.ofMillis(9901));
		assertThat(this.defaults.decide(inTime).pause()).contains(Duration.ofMillis(100));
		assertThat(this.defaults.decide(late).pause()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1, 200", "2, 400", "3, 800", "4, 1600", "5, 3000", "6, 3000", "20, 3000" })
	void pauseIsBetweenHalfAndAllOfABoundThatDoubles(int number, long bound) {
		assertThat(pause(number, failure(FailureClass.REFUSED), 0)).contains(Duration.ofMillis(bound / 2));
		assertThat(pause(number, failure(FailureClass.REFUSED), 0.5)).contains(Duration.ofMillis(bound * 3 / 4));
		assertThat(pause(number, failure(FailureClass.REFUSED), 0.999_999).orElseThrow())
			.isBetween(Duration.ofMillis(bound - 1), Duration.ofMillis(bound));
	}

	@ParameterizedTest
	@CsvSource({ "1, 500", "2, 1000", "3, 2000", "4, 3000", "5, 3000" })
	void pauseAfterThrottlingStartsLonger(int number, long bound) {
		assertThat(pause(number, throttled(), 0)).contains(Duration.ofMillis(bound / 2));
	}

	@Test
	void figuresOfTheSettingsCount() {
		RetrySettings settings = RetrySettings.builder()
			.maxRetries(2)
			.maxDuration(Duration.ofSeconds(5))
			.delay(Duration.ofMillis(100))
			.throttlingDelay(Duration.ofMillis(300))
			.multiplier(3)
			.maxDelay(Duration.ofMillis(400))
			.build();
		RetryPolicy policy = new DefaultRetryPolicy(settings, () -> 0);
		assertThat(policy.decide(attempt(1, Idempotency.READ, FailureClass.REFUSED)).pause())
			.contains(Duration.ofMillis(50));
		assertThat(policy.decide(attempt(2, Idempotency.READ, FailureClass.REFUSED)).pause())
			.contains(Duration.ofMillis(150));
		assertThat(policy.decide(attempt(3, Idempotency.READ, FailureClass.REFUSED)).pause()).isEmpty();
		assertThat(settings.toBuilder().build()).usingRecursiveComparison().isEqualTo(settings);
	}

	@Test
	void figuresAreChecked() {
		RetrySettings.Builder builder = RetrySettings.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.maxRetries(-1))
			.withMessage("'maxRetries' must be 0 or more, but is -1");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.delay(Duration.ofMillis(-1)))
			.withMessageContaining("'delay'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.maxDelay(Duration.ofDays(2)))
			.withMessageContaining("'maxDelay'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.multiplier(0.9))
			.withMessageContaining("'multiplier'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.multiplier(Double.NaN));
		assertThatIllegalArgumentException().isThrownBy(() -> RetryDecision.againAfter(Duration.ofMillis(-1)));
	}

	@ParameterizedTest
	@EnumSource
	void standardPoliciesPauseAtRandom(Idempotency idempotency) {
		Attempt attempt = attempt(3, idempotency, FailureClass.REFUSED);
		List<Optional<Duration>> pauses = java.util.stream.Stream
			.generate(() -> RetryPolicy.defaults().decide(attempt).pause())
			.limit(20)
			.toList();
		assertThat(pauses).allSatisfy(
				pause -> assertThat(pause.orElseThrow()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800)));
		assertThat(pauses.stream().distinct().count()).isGreaterThan(1);
		assertThat(RetryPolicy.write().decide(attempt).pause()).isPresent();
		assertThat(RetryPolicy.noDelay().decide(attempt).pause()).contains(Duration.ZERO);
	}

	private static Optional<Duration> pause(int number, OtsException failure, double random) {
		Attempt attempt = new Attempt(number, "GetRow", Idempotency.READ, failure, Duration.ZERO);
		return new DefaultRetryPolicy(RetrySettings.defaults(), () -> random).decide(attempt).pause();
	}

	private static Attempt attempt(int number, Idempotency idempotency, FailureClass failureClass) {
		return new Attempt(number, "GetRow", idempotency, failure(failureClass), Duration.ZERO);
	}

	private static OtsException failure(FailureClass failureClass) {
		return new OtsTransportException(OtsTransportException.Reason.CONNECTION_LOST, "lost", CALL, failureClass,
				Effect.UNKNOWN, null);
	}

	private static OtsException throttled() {
		return new ServiceError(503, "OTSServerBusy", "").toException(CALL, Effect.NONE);
	}

}
