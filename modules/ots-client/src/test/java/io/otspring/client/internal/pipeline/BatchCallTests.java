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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.CallResult;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.StaticCredentialsProvider;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.internal.operation.Batch;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.NoDelayRetryPolicy;
import io.otspring.client.retry.RetryBudget;
import io.otspring.client.retry.RetryDecision;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.OtsEndpoint;
import io.otspring.client.transport.PoolStatistics;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.signature.SignatureVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls about many rows. A request is the names of rows, an answer a word for each; a
 * name in capitals is a row whose change guards its repeats.
 */
class BatchCallTests {

	private static final RetryPolicy QUICK = new NoDelayRetryPolicy(RetrySettings.builder().maxRetries(3).build());

	private final List<String> requests = new ArrayList<>();

	private final List<Attempt> retries = new ArrayList<>();

	private final List<Object> ends = new ArrayList<>();

	private final RetryBudget budget = new RetryBudget(100);

	private Function<String, String> service = request -> "ok";

	@Test
	void batchThatFitsIsOneRequest() {
		answer("ok ok ok");
		assertThat(call("a b c")).isEqualTo("a:ok/APPLIED b:ok/APPLIED c:ok/APPLIED");
		assertThat(this.requests).containsExactly("a b c");
		assertThat(this.ends).singleElement().isInstanceOf(CallResult.class);
	}

	@Test
	void batchThatDoesNotFitIsSentInPartsOneAfterTheOther() {
		answer("ok ok ok", "ok ok ok", "ok");
		assertThat(call("a b c d e f g")).startsWith("a:ok").endsWith("g:ok/APPLIED");
		assertThat(this.requests).containsExactly("a b c", "d e f", "g");
		assertThat(this.ends).singleElement()
			.isEqualTo(new CallResult(((CallResult) this.ends.get(0)).metadata(), 11, 18));
	}

	@Test
	void rowsThatWereRefusedAreSentAgainAlone() {
		answer("ok OTSServerBusy ok", "ok", "ok");
		assertThat(call("a b c d")).isEqualTo("a:ok/APPLIED b:ok/APPLIED c:ok/APPLIED d:ok/APPLIED");
		assertThat(this.requests).containsExactly("a b c", "b", "d");
		assertThat(this.retries).singleElement().satisfies(attempt -> {
			assertThat(attempt.number()).isEqualTo(1);
			assertThat(attempt.operation()).isEqualTo("Batch");
			assertThat(attempt.failure()).hasMessageContaining("OTSServerBusy");
		});
	}

	@Test
	void rowsThatFailForGoodAreNotSentAgain() {
		answer("OTSConditionCheckFail ok OTSServerBusy", "ok");
		assertThat(call("a b c")).isEqualTo("a:OTSConditionCheckFail/NONE b:ok/APPLIED c:ok/APPLIED");
		assertThat(this.requests).containsExactly("a b c", "c");
	}

	@Test
	void rowsAreSentAgainByWhatARepeatOfEachWouldDo() {
		answer("OTSTimeout OTSTimeout OTSServerBusy", "ok ok");
		assertThat(call("a B c")).isEqualTo("a:OTSTimeout/UNKNOWN B:ok/APPLIED c:ok/APPLIED");
		assertThat(this.requests).containsExactly("a B c", "B c");
	}

	@Test
	void aLaterRefusalDoesNotUndoAnEarlierAttempt() {
		answer("OTSTimeout", "OTSConditionCheckFail");
		assertThat(call("B")).isEqualTo("B:OTSConditionCheckFail/UNKNOWN");
	}

	@Test
	void retriesOfRowsEndAsThePolicySays() {
		answer("OTSServerBusy", "OTSServerBusy", "OTSServerBusy", "OTSServerBusy", "ok");
		assertThat(call("a")).isEqualTo("a:OTSServerBusy/NONE");
		assertThat(this.requests).hasSize(4);
		assertThat(this.retries).extracting(Attempt::number).containsExactly(1, 2, 3);
	}

	@Test
	void everyPartHasItsOwnRetries() {
		answer("OTSServerBusy ok ok", "OTSServerBusy", "ok", "OTSServerBusy ok ok", "ok");
		assertThat(call("a b c d e f")).doesNotContain("Busy");
		assertThat(this.retries).extracting(Attempt::number).containsExactly(1, 2, 1);
	}

	@Test
	void retriesOfRowsArePaidAndComeBackOnlyWithSuccess() {
		answer("OTSServerBusy", "OTSServerBusy", "OTSServerBusy", "OTSServerBusy");
		call("a");
		assertThat(this.budget.available()).isEqualTo(100 - 3 * 5 + 5);
	}

	@Test
	void withoutBudgetThereIsNoRetry() {
		RetryBudget empty = new RetryBudget(0);
		answer("OTSServerBusy");
		assertThat(call("a", empty, CallOptions.defaults())).isEqualTo("a:OTSServerBusy/NONE");
	}

	@Test
	void theTimeOfTheCallIsThatOfAllRequests() {
		answer("OTSServerBusy");
		CallOptions options = CallOptions.builder()
			.callTimeout(Duration.ofSeconds(20))
			.retryPolicy(attempt -> RetryDecision.againAfter(Duration.ofSeconds(50)))
			.build();
		assertThat(call("a", this.budget, options)).isEqualTo("a:OTSServerBusy/NONE");
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void theCallFailsIfItsFirstRequestDoes() {
		answer("!OTSParameterInvalid");
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> call("a b c d"));
		assertThat(this.requests).hasSize(1);
		assertThat(this.ends).singleElement().isInstanceOf(OtsServiceException.class);
	}

	@Test
	void rowsOfALaterRequestThatIsRefusedFailAndTheOthersGoOn() {
		answer("ok ok ok", "!OTSParameterInvalid", "ok");
		assertThat(call("a b c d e f g")).isEqualTo("a:ok/APPLIED b:ok/APPLIED c:ok/APPLIED "
				+ "d:OtsServiceException/NONE e:OtsServiceException/NONE f:OtsServiceException/NONE g:ok/APPLIED");
		assertThat(this.ends).singleElement().isInstanceOf(OtsServiceException.class);
	}

	@Test
	void afterALaterRequestThatWasLostNothingMoreIsSent() {
		answer("ok ok ok", "?", "ok");
		assertThat(call("a b c d e f g")).isEqualTo("a:ok/APPLIED b:ok/APPLIED c:ok/APPLIED "
				+ "d:OtsTransportException/UNKNOWN e:OtsTransportException/UNKNOWN f:OtsTransportException/UNKNOWN "
				+ "g:OtsTransportException/NONE");
		assertThat(this.requests).hasSize(2);
		assertThat(this.ends).singleElement().isInstanceOf(OtsTransportException.class);
	}

	@Test
	void theEffectOfOneRequestIsNotThatOfAnother() {
		answer("?", "ok ok ok", "OTSConditionCheckFail");
		assertThat(call("A B C D")).endsWith("D:OTSConditionCheckFail/NONE");
	}

	@Test
	void rowsThatAreSentAgainInVainKeepWhatBecameOfThemBefore() {
		answer("OTSTimeout ok", "!OTSParameterInvalid");
		assertThat(call("B a")).isEqualTo("B:OtsServiceException/UNKNOWN a:ok/APPLIED");
	}

	@Test
	void theRestOfARowIsAskedForAndJoined() {
		answer("ok more ok", "more", "ok");
		assertThat(call("a b c")).isEqualTo("a:ok/APPLIED b:more+more+ok/APPLIED c:ok/APPLIED");
		assertThat(this.requests).containsExactly("a b c", "b", "b");
		assertThat(this.retries).isEmpty();
	}

	@Test
	void requestsWithTooLargeABodyAreHalved() {
		String large = "x".repeat(2_000_000);
		this.service = request -> "ok ".repeat(request.split(" ").length).strip();
		call(large + " " + large + " " + large);
		assertThat(this.requests).extracting(String::length).containsExactly(2_000_000, 4_000_001);
	}

	@Test
	void anIndivisibleBatchIsOneRequestAndSentAgainOnlyAsAWhole() {
		answer("OTSServerBusy OTSServerBusy OTSServerBusy OTSServerBusy", "ok ok OTSServerBusy ok");
		assertThat(call("= a b c")).isEqualTo("=:ok/APPLIED a:ok/APPLIED b:OTSServerBusy/NONE c:ok/APPLIED");
		assertThat(this.requests).containsExactly("= a b c", "= a b c");
	}

	private void answer(String... answers) {
		List<String> left = new ArrayList<>(Arrays.asList(answers));
		this.service = request -> left.remove(0);
	}

	private String call(String rows) {
		return call(rows, this.budget, CallOptions.defaults());
	}

	private String call(String rows, RetryBudget budget, CallOptions options) {
		OtsEndpoint endpoint = OtsEndpoint.parse("http://127.0.0.1:1");
		PipelineSettings settings = new PipelineSettings(endpoint, "inst01",
				new StaticCredentialsProvider(OtsCredentials.of("id", "secret")), SignatureVersion.V2, "",
				StandardCharsets.UTF_8,
				new CallDefaults(CallOptions.builder()
					.callTimeout(Duration.ofSeconds(10))
					.socketTimeout(Duration.ofSeconds(1))
					.retryPolicy(QUICK)
					.build(), CallOptions::defaults),
				Duration.ofSeconds(1), 1 << 24, budget, false, false, false, List.of(call -> new CallObservation() {

					@Override
					public void retrying(Attempt attempt, Duration pause) {
						BatchCallTests.this.retries.add(attempt);
					}

					@Override
					public void succeeded(CallResult result) {
						BatchCallTests.this.ends.add(result);
					}

					@Override
					public void failed(OtsException failure) {
						BatchCallTests.this.ends.add(failure);
					}

				}), List.of(), Optional.empty(), "batch-call-tests", InstantSource.system(), "batch-call-tests",
				Duration.ZERO);
		Operation<String, String> operation = new Operation<>("Batch", String.class,
				request -> request.equals(request.toUpperCase(Locale.ROOT)) ? Idempotency.GUARDED : Idempotency.ONCE,
				request -> List.of("t"),
				(request, body) -> body.buffer().writeBytes(request.getBytes(StandardCharsets.UTF_8)),
				(request, body, metadata) -> join(request, new String(body, StandardCharsets.UTF_8)),
				Optional.of(new Words()));
		try (BlockingCallExecutor executor = new BlockingCallExecutor(settings, new Scripted(),
				new CallLog("batch-call-tests", endpoint))) {
			return executor.execute(operation, rows, options);
		}
	}

	private static String join(String request, String answer) {
		String[] rows = request.split(" ");
		String[] words = answer.split(" ");
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < rows.length; i++) {
			text.append((i > 0) ? " " : "").append(rows[i]).append(':').append(words[i]);
		}
		return text.toString();
	}

	/**
	 * Rows are words. A request that starts with "=" is indivisible.
	 */
	private static final class Words implements Batch<String, String, String, String> {

		@Override
		public List<String> rows(String request) {
			return List.of(request.split(" "));
		}

		@Override
		public String request(String whole, List<String> rows) {
			return String.join(" ", rows);
		}

		@Override
		public boolean isDivisible(String request) {
			return !request.startsWith("=");
		}

		@Override
		public int fitting(List<String> rows) {
			return Math.min(3, rows.size());
		}

		@Override
		public Idempotency idempotency(String row) {
			return Character.isUpperCase(row.charAt(0)) ? Idempotency.GUARDED : Idempotency.ONCE;
		}

		@Override
		public List<String> results(String response) {
			return List.of(response.split(" "));
		}

		@Override
		public String response(List<String> results, ResponseMetadata metadata) {
			return String.join(" ", results);
		}

		@Override
		public Optional<ServiceError> error(String result) {
			String word = result.substring(result.indexOf(':') + 1);
			word = word.contains("/") ? word.substring(0, word.indexOf('/')) : word;
			int status = word.equals("OTSConditionCheckFail") ? 403 : 503;
			return word.startsWith("OTS") ? Optional.of(new ServiceError(status, word, "")) : Optional.empty();
		}

		@Override
		public Optional<String> rest(String row, String result) {
			return (result.contains("more/") || result.endsWith("more")) ? Optional.of(row) : Optional.empty();
		}

		@Override
		public String join(String first, String rest) {
			return first.substring(0, first.indexOf('/')) + "+" + rest.substring(rest.indexOf(':') + 1);
		}

		@Override
		public String withEffect(String result, Effect effect) {
			int end = result.indexOf('/');
			return ((end < 0) ? result : result.substring(0, end)) + "/" + effect;
		}

		@Override
		public String failed(String row, OtsException failure, Effect effect) {
			return row + ":" + failure.getClass().getSimpleName();
		}

	}

	private final class Scripted implements HttpTransport {

		@Override
		public TransportResponse exchange(TransportRequest request, Cancellation cancellation) throws TransportFailure {
			String body = new String(request.body(), 0, request.bodyLength(), StandardCharsets.UTF_8);
			BatchCallTests.this.requests.add(body);
			String answer = BatchCallTests.this.service.apply(body);
			if (answer.equals("?")) {
				throw new TransportFailure(TransportFailure.Kind.CONNECTION_LOST, "lost", true, null);
			}
			if (answer.startsWith("!")) {
				byte[] code = answer.substring(1).getBytes(StandardCharsets.UTF_8);
				byte[] error = new byte[code.length + 2];
				error[0] = 0x0A;
				error[1] = (byte) code.length;
				System.arraycopy(code, 0, error, 2, code.length);
				return new TransportResponse(400, List.of(), error);
			}
			return new TransportResponse(200, List.of(), answer.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public PoolStatistics poolStatistics() {
			return new PoolStatistics(0, 0, 0, 1);
		}

		@Override
		public void closeIdleConnections() {
		}

		@Override
		public void close() {
		}

	}

}
