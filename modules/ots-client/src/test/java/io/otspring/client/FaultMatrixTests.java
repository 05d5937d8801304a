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

package io.otspring.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.TestKeys;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.retry.WriteRetryPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every fault with every kind of request: the right exception, the right number of
 * attempts, in time, nothing left behind, and no secret anywhere.
 */
class FaultMatrixTests {

	private static final int ATTEMPTS = 3;

	private static CapturedLog httpClientLog;

	@BeforeAll
	static void listenToHttpClient() {
		httpClientLog = new CapturedLog("org.apache.hc");
	}

	static Stream<Arguments> cells() {
		return Faults.all()
			.stream()
			.flatMap(fault -> Arrays.stream(Column.values())
				.flatMap(column -> Arrays.stream(ClientStyle.values())
					.map(style -> Arguments.of(fault, column, style))));
	}

	@ParameterizedTest(name = "{0}, {1}, {2}")
	@MethodSource("cells")
	@Execution(ExecutionMode.CONCURRENT)
	void faultEndsAsItMust(Fault fault, Column column, ClientStyle style) throws Exception {
		try (FaultServer server = (fault.script() != null) ? FaultServer.start(fault.script()) : null;
				Socket nobody = boundSocket();
				TestClient client = new TestClient(style,
						(server != null) ? server.endpoint() : "http://127.0.0.1:" + nobody.getLocalPort(),
						fault.options().andThen(builder -> builder.retryPolicy(column.policy)))) {
			long start = System.nanoTime();
			OtsException failure = catchThrowableOfType(OtsException.class,
					() -> client.call(column.idempotency, "r".repeat(fault.requestSize()), CallOptions.defaults()));
			Duration elapsed = Duration.ofNanos(System.nanoTime() - start);

			assertThat(failure).isInstanceOf(fault.exception());
			assertThat(failure).hasMessageContaining(fault.words());
			assertThat(failure.failureClass()).isEqualTo(fault.failureClass());
			assertThat(failure.effect()).isEqualTo(fault.effect());
			int attempts = column.repeats(fault.failureClass()) ? ATTEMPTS : 1;
			assertThat(failure.attempts()).isEqualTo(attempts);
			if (server != null) {
				int seen = fault.reachesServer() ? attempts : 0;
				Awaitility.await().until(() -> server.requests() >= seen);
				assertThat(server.requests()).isEqualTo(seen);
			}
			// Nothing waited for the 30 seconds that a call may take
			assertThat(elapsed).isLessThan(Duration.ofSeconds(15));
			assertThat(client.pool().leased()).isZero();
			assertThat(client.pool().pending()).isZero();
			assertLog(client.log(), failure, attempts);
			assertNoCanary(failure, client.log());
		}
	}

	@AfterAll
	static void httpClientLogsNoSecretEither() {
		httpClientLog.end();
		assertThat(httpClientLog.lines()).isNotEmpty()
			.noneMatch(line -> TestKeys.canaries().stream().anyMatch(line::contains))
			.noneMatch(line -> line.contains("x-ots-"));
	}

	private static void assertLog(CapturedLog log, OtsException failure, int attempts) {
		assertThat(log.lines(Level.ERROR)).containsExactly(failure.getMessage());
		assertThat(log.lines(Level.DEBUG)).filteredOn(line -> line.contains("failed, next one in"))
			.hasSize(attempts - 1);
		assertThat(failure.getMessage()).hasSizeLessThanOrEqualTo(1024)
			.doesNotContain("\n", "\r")
			.contains(failure.operation(), "orders", "127.0.0.1:", "attempts " + attempts);
	}

	private static void assertNoCanary(Throwable failure, CapturedLog log) {
		for (String canary : TestKeys.canaries()) {
			for (Throwable each = failure; each != null; each = each.getCause()) {
				assertThat(each.toString()).doesNotContain(canary);
			}
			assertThat(log.lines()).noneMatch(line -> line.contains(canary));
		}
	}

	/**
	 * Has a port on which nobody listens, also not another test.
	 */
	private static Socket boundSocket() throws IOException {
		Socket socket = new Socket();
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		return socket;
	}

	/**
	 * A kind of request under a policy.
	 */
	enum Column {

		READ(Idempotency.READ, new DefaultRetryPolicy(TestClient.QUICK), List.of(FailureClass.OUTCOME_UNKNOWN)),

		REPEATABLE(Idempotency.REPEATABLE, new WriteRetryPolicy(TestClient.QUICK),
				List.of(FailureClass.OUTCOME_UNKNOWN)),

		REPEATABLE_BY_DEFAULT(Idempotency.REPEATABLE, new DefaultRetryPolicy(TestClient.QUICK), List.of()),

		ONCE(Idempotency.ONCE, new WriteRetryPolicy(TestClient.QUICK), List.of());

		private final Idempotency idempotency;

		private final RetryPolicy policy;

		private final List<FailureClass> alsoRepeats;

		Column(Idempotency idempotency, RetryPolicy policy, List<FailureClass> alsoRepeats) {
			this.idempotency = idempotency;
			this.policy = policy;
			this.alsoRepeats = alsoRepeats;
		}

		boolean repeats(FailureClass failureClass) {
			return failureClass == FailureClass.REFUSED || failureClass == FailureClass.NOT_SENT
					|| this.alsoRepeats.contains(failureClass);
		}

	}

}
