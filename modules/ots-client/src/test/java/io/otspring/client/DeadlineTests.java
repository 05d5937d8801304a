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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.fault.StallMeter;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryDecision;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The one deadline of a call, whatever the call is doing when it comes.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class DeadlineTests {

	private static final Duration SLACK = Duration.ofMillis(100);

	@Parameter
	private ClientStyle style;

	@Test
	void callEndsAtItsDeadlineWhateverItWaitsFor() throws Exception {
		Random random = new Random(7);
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			int delay = random.nextInt(600);
			self.pause((delay < 300) ? delay : 20_000);
			return (delay % 3 == 0) ? Reply.to(request).foreign().status(503).send(socket)
					: Faults.success(request).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(), builder -> builder.maxConnections(8));
				StallMeter stalls = new StallMeter()) {
			CallOptions options = CallOptions.builder().callTimeout(Duration.ofMillis(250)).build();
			// The first calls of a JVM load classes, which no deadline can shorten
			for (int i = 0; i < 20; i++) {
				time(client, options);
			}
			List<Future<Duration>> calls = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				calls.add(threads.submit(() -> time(client, options)));
			}
			List<Duration> elapsed = new ArrayList<>();
			for (Future<Duration> call : calls) {
				elapsed.add(call.get());
			}
			// A busy machine holds up one call or another, but not most of them
			elapsed.sort(Comparator.naturalOrder());
			Duration limit = options.callTimeout().orElseThrow().plus(SLACK).plus(stalls.worst());
			assertThat(elapsed.get(elapsed.size() / 2)).isLessThan(limit);
			assertThat(elapsed.get(elapsed.size() - 1)).isLessThan(Duration.ofSeconds(10));
			assertThat(client.pool().leased()).isZero();
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void lastServiceErrorIsReportedIfAPauseWouldReachBeyondTheDeadline() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 503, "OTSServerBusy", "Server is busy.")));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.callTimeout(Duration.ofSeconds(20))
							.retryPolicy(attempt -> RetryDecision.againAfter(Duration.ofSeconds(50))))) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.READ));
			assertThat(failure).isInstanceOf(OtsServiceException.class);
			assertThat(failure.elapsed()).isLessThan(Duration.ofSeconds(10));
			assertThat(failure.attempts()).isEqualTo(1);
		}
	}

	@Test
	void deadlineThatComesBeforeTheFirstByteIsSentLeavesNoEffect() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			release.await();
			return Faults.success(request).send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint(), builder -> builder.maxConnections(1))) {
			Thread other = new Thread(() -> client.call(Idempotency.ONCE));
			other.start();
			Awaitility.await().until(() -> server.requests() == 1);
			CallOptions options = CallOptions.builder().callTimeout(Duration.ofMillis(100)).build();
			OtsTimeoutException failure = catchThrowableOfType(OtsTimeoutException.class,
					() -> client.call(Idempotency.ONCE, "request", options));
			assertThat(failure.limit()).isEqualTo(OtsTimeoutException.Limit.CALL);
			assertThat(failure.timeout()).isEqualTo(Duration.ofMillis(100));
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			release.countDown();
			other.join();
		}
	}

	@Test
	void effectOfAnEarlierAttemptIsNotForgotten() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			if (request.number() == 1) {
				return Reply.error(request, 500, "OTSInternalServerError", "").send(socket);
			}
			return Reply.error(request, 503, "OTSServerBusy", "").send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.READ));
			assertThat(failure).hasMessageContaining("OTSServerBusy");
			assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
		}
	}

	private static Duration time(TestClient client, CallOptions options) {
		long start = System.nanoTime();
		try {
			client.call(Idempotency.READ, "request", options);
		}
		catch (OtsException ex) {
			// Timed out, or gave up just before
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
