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

package io.otspring.boot.autoconfigure.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.otspring.boot.autoconfigure.test.Failures;
import io.otspring.boot.autoconfigure.test.SteppingClock;
import io.otspring.client.OTSClient;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException.Limit;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.NoRetryPolicy;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.ListTableRequest;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsHealthIndicator}.
 */
class OtsHealthIndicatorTests {

	private static final Duration CACHE_TIME = Duration.ofSeconds(30);

	private final SteppingClock clock = new SteppingClock();

	private final CallHistory history = new CallHistory(this.clock);

	private final ProbedClient client = new ProbedClient(this.history);

	private final OtsHealthIndicator indicator = indicator();

	@Test
	void probesByListingTablesIfNothingIsKnown() {
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).containsExactly(new ListTableRequest());
	}

	@Test
	void probesByDescribingTheTablesThatAreSet() {
		assertThat(indicator("orders", "customers").health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).containsExactly(new DescribeTableRequest("orders"),
				new DescribeTableRequest("customers"));
	}

	@Test
	void limitsTheTimeOfProbesAndNeverRepeatsThem() {
		this.indicator.health();
		CallOptions options = this.client.options.get(0);
		assertThat(options.callTimeout().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(2))
			.isGreaterThan(Duration.ofSeconds(1));
		assertThat(options.retryPolicy().orElseThrow()).isInstanceOf(NoRetryPolicy.class);
	}

	@Test
	void keepsWhatTheProbeFound() {
		this.indicator.health();
		this.clock.advance(CACHE_TIME.minusMillis(1));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).hasSize(1);
	}

	@Test
	void keepsWhatTheProbeDidNotFind() {
		this.client.failure = Failures.timeout(Limit.CALL);
		this.indicator.health();
		this.client.failure = null;
		this.clock.advance(CACHE_TIME.minusMillis(1));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.client.requests).hasSize(1);
	}

	@Test
	void probesAgainAfterTheCacheTime() {
		this.indicator.health();
		this.clock.advance(CACHE_TIME);
		this.client.failure = Failures.transport(Reason.CONNECT);
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.client.requests).hasSize(2);
	}

	@Test
	void sendsNoProbeWhileCallsAreAnswered() {
		call().succeeded(result());
		this.clock.advance(CACHE_TIME.minusMillis(1));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).isEmpty();
	}

	@Test
	void refusedCallCountsAsAnswer() {
		call().failed(Failures.answer(ErrorCode.CONDITION_CHECK_FAIL));
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).isEmpty();
	}

	@Test
	void failedCallsTellThatTheServiceIsDown() {
		call().failed(Failures.transport(Reason.CONNECT));
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsKey("error");
		assertThat(this.client.requests).isEmpty();
	}

	@Test
	void oneAnswerOutweighsLaterFailures() {
		call().succeeded(result());
		this.clock.advance(Duration.ofSeconds(1));
		call().failed(Failures.transport(Reason.CONNECTION_LOST));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void failuresAloneCountOnceTheAnswerIsOld() {
		call().succeeded(result());
		this.clock.advance(CACHE_TIME);
		call().failed(Failures.transport(Reason.CONNECTION_LOST));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void callsThatTellNothingDoNotReplaceTheProbe() {
		call().failed(Failures.timeout(Limit.CALL));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.client.requests).hasSize(1);
	}

	@Test
	void probeThatIsNotPermittedIsUp() {
		this.client.failure = Failures.answer(ErrorCode.NO_PERMISSION_ACCESS);
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("errorCode", "OTSNoPermissionAccess")
			.doesNotContainKey("throttled");
	}

	@Test
	void probeThatIsThrottledIsUp() {
		this.client.failure = Failures.answer(ErrorCode.SERVER_BUSY);
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("throttled", true).containsEntry("errorCode", "OTSServerBusy");
	}

	@Test
	void probeThatIsNotTrustedIsDown() {
		this.client.failure = Failures.answer(ErrorCode.AUTH_FAILED);
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("errorCode", "OTSAuthFailed")
			.containsEntry("requestId", "request-1");
	}

	@Test
	void tableThatIsMissingIsDown() {
		this.client.failure = Failures.answer(ErrorCode.OBJECT_NOT_EXIST);
		OtsHealthIndicator indicator = indicator("orders");
		assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(indicator.health().getStatus()).as("again").isEqualTo(Status.DOWN);
	}

	@Test
	void probeThatCannotBeMadeIsDown() {
		this.client.failure = Failures.transport(Reason.POOL_EXHAUSTED);
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void tellsWhereCallsGoAndHowTheyFare() {
		call().succeeded(result());
		assertThat(this.indicator.health().getDetails()).isEqualTo(Map.of("endpoint", "my-instance.example.com",
				"instance", "my-instance", "latency", "42ms", "lastSuccess", "2026-01-01T00:00:00Z", "emulator", true));
	}

	@Test
	void tellsTheLastSuccessWhileDown() {
		call().succeeded(result());
		this.clock.advance(CACHE_TIME.multipliedBy(2));
		this.client.failure = Failures.transport(Reason.CONNECT);
		Health health = this.indicator.health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("lastSuccess", "2026-01-01T00:00:00Z");
	}

	@Test
	void withoutCacheTimeEveryCheckIsAProbe() {
		OtsHealthIndicator indicator = new OtsHealthIndicator(
				new ServiceProbe(this.client, Duration.ofSeconds(2), List.of(), this.clock), this.history,
				Duration.ZERO, this.clock, null);
		indicator.health();
		call().succeeded(result());
		indicator.health();
		assertThat(this.client.requests).hasSize(2);
	}

	private OtsHealthIndicator indicator(String... tables) {
		ServiceProbe probe = new ServiceProbe(this.client, Duration.ofSeconds(2), List.of(tables), this.clock);
		return new OtsHealthIndicator(probe, this.history, CACHE_TIME, this.clock, true);
	}

	private CallObservation call() {
		return this.history.started(call("trace-of-application"));
	}

	private static OtsCall call(String traceId) {
		return new OtsCall("GetRow", List.of("orders"), Idempotency.READ, traceId, "my-instance",
				"my-instance.example.com", 443);
	}

	private static CallResult result() {
		return new CallResult(new ResponseMetadata("request-1", "trace-1", 1, Duration.ofMillis(42)), 10, 20);
	}

	/**
	 * A client whose calls are probes.
	 */
	private static final class ProbedClient implements OTSClient {

		private final List<OtsRequest<?>> requests = new CopyOnWriteArrayList<>();

		private final List<CallOptions> options = new CopyOnWriteArrayList<>();

		private final CallHistory history;

		private OtsException failure;

		ProbedClient(CallHistory history) {
			this.history = history;
		}

		@Override
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			this.requests.add(request);
			this.options.add(options);
			CallObservation observation = this.history.started(call(options.traceId().orElseThrow()));
			if (this.failure != null) {
				observation.failed(this.failure);
				throw this.failure;
			}
			observation.succeeded(result());
			return null;
		}

	}

}
