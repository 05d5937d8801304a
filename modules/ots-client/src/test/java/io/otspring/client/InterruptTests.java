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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryDecision;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Threads that are interrupted while they wait in a call.
 */
class InterruptTests {

	@Test
	void waitForTheAnswerEnds() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.hang();
			return false;
		}); TestClient client = patient(server)) {
			Interrupted outcome = interrupt(client, () -> server.requests() == 1);
			assertThat(outcome.failure().effect()).isEqualTo(Effect.UNKNOWN);
			assertThat(client.pool().available()).isZero();
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void waitForTheNextAttemptEnds() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 503, "OTSServerBusy", "")));
				TestClient client = new TestClient(ClientStyle.BLOCKING, server.endpoint(),
						builder -> builder.callTimeout(Duration.ofSeconds(30))
							.retryPolicy(attempt -> RetryDecision.againAfter(Duration.ofSeconds(20))))) {
			Interrupted outcome = interrupt(client, () -> client.pool().available() == 1);
			assertThat(outcome.failure().effect()).isEqualTo(Effect.NONE);
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void waitForAConnectionOfThePoolEnds() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.hang();
			return false;
		});
				TestClient client = new TestClient(ClientStyle.BLOCKING, server.endpoint(),
						builder -> builder.maxConnections(1).poolAcquireTimeout(Duration.ofSeconds(20)))) {
			Thread other = new Thread(
					() -> catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE)));
			other.start();
			Awaitility.await().until(() -> server.requests() == 1);
			Interrupted outcome = interrupt(client, () -> client.pool().pending() == 1);
			assertThat(outcome.failure().effect()).isEqualTo(Effect.NONE);
			assertThat(client.pool().pending()).isZero();
			server.closeConnections();
			other.join();
			assertThat(client.pool().leased()).isZero();
		}
	}

	@Test
	void handshakeEnds() throws Exception {
		try (FaultServer server = FaultServer.start(FaultServer.silence());
				TestClient client = new TestClient(ClientStyle.BLOCKING, "https://127.0.0.1:" + server.port(),
						builder -> builder.connectTimeout(Duration.ofSeconds(20))
							.callTimeout(Duration.ofSeconds(30)))) {
			Interrupted outcome = interrupt(client, () -> server.connections() == 1);
			assertThat(outcome.failure().effect()).isEqualTo(Effect.NONE);
		}
	}

	@Test
	void threadThatIsInterruptedAlreadySendsNothing() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = patient(server)) {
			CompletableFuture<OtsInterruptedException> failure = new CompletableFuture<>();
			Thread thread = new Thread(() -> {
				Thread.currentThread().interrupt();
				failure
					.complete(catchThrowableOfType(OtsInterruptedException.class, () -> client.call(Idempotency.READ)));
			});
			thread.start();
			assertThat(failure.get(30, TimeUnit.SECONDS).effect()).isEqualTo(Effect.NONE);
			assertThat(server.requests()).isZero();
		}
	}

	private static TestClient patient(FaultServer server) {
		return new TestClient(ClientStyle.BLOCKING, server.endpoint(),
				builder -> builder.socketTimeout(Duration.ofSeconds(20)).callTimeout(Duration.ofSeconds(30)));
	}

	private static Interrupted interrupt(TestClient client, java.util.concurrent.Callable<Boolean> ready)
			throws Exception {
		CompletableFuture<Interrupted> outcome = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			OtsInterruptedException failure = catchThrowableOfType(OtsInterruptedException.class,
					() -> client.call(Idempotency.READ));
			outcome.complete(new Interrupted(failure, Thread.currentThread().isInterrupted(), System.nanoTime()));
		});
		thread.start();
		Awaitility.await().until(ready);
		long start = System.nanoTime();
		thread.interrupt();
		Interrupted interrupted = outcome.get(30, TimeUnit.SECONDS);
		// What was waited for would have taken twenty seconds
		assertThat(Duration.ofNanos(interrupted.end() - start)).isLessThan(Duration.ofSeconds(10));
		assertThat(interrupted.flag()).isTrue();
		assertThat(client.log().lines(ch.qos.logback.classic.Level.ERROR)).contains(interrupted.failure().getMessage());
		return interrupted;
	}

	record Interrupted(OtsInterruptedException failure, boolean flag, long end) {

	}

}
