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

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsCancelledException;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryDecision;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Futures that are cancelled while their call goes on.
 */
class CancelTests {

	private final Observer observer = new Observer();

	@Test
	void waitForTheAnswerEndsWithItsConnection() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.hang();
			return false;
		}); TestClient client = patient(server.endpoint())) {
			OtsException told = cancel(client, () -> server.requests() == 1);
			assertThat(told.effect()).isEqualTo(Effect.UNKNOWN);
			assertThat(client.pool().available()).isZero();
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void bodyThatArrivesIsBrokenOff() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			byte[] bytes = Faults.success(request).announcedLength(1000).bytes();
			socket.getOutputStream().write(bytes);
			self.hang();
			return false;
		}); TestClient client = patient(server.endpoint())) {
			OtsException told = cancel(client, () -> server.requests() == 1);
			assertThat(told.effect()).isEqualTo(Effect.UNKNOWN);
		}
	}

	@Test
	void waitForTheNextAttemptEnds() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 503, "OTSServerBusy", "")));
				TestClient client = client(server.endpoint(), builder -> builder.callTimeout(Duration.ofSeconds(30))
					.retryPolicy(attempt -> RetryDecision.againAfter(Duration.ofSeconds(20))))) {
			OtsException told = cancel(client,
					() -> client.log().lines(Level.DEBUG).stream().anyMatch(line -> line.contains("next one in")));
			assertThat(told.effect()).isEqualTo(Effect.NONE);
			assertThat(told.attempts()).isEqualTo(1);
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void waitForAConnectionOfThePoolEnds() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.hang();
			return false;
		});
				TestClient client = client(server.endpoint(),
						builder -> builder.maxConnections(1).poolAcquireTimeout(Duration.ofSeconds(20)))) {
			CompletableFuture<String> other = client.start(Idempotency.ONCE);
			Awaitility.await().until(() -> server.requests() == 1);
			OtsException told = cancel(client, () -> client.pool().pending() == 1);
			assertThat(told.effect()).isEqualTo(Effect.NONE);
			assertThat(client.pool().pending()).isZero();
			server.closeConnections();
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(other::get);
			Awaitility.await().until(() -> client.pool().leased() == 0);
		}
	}

	@Test
	void connectionThatIsMadeIsGivenUp() throws Exception {
		try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			List<AutoCloseable> waiting = ConnectionFaultTests.fillBacklog(full);
			try (TestClient client = patient("http://127.0.0.1:" + full.getLocalPort())) {
				OtsException told = cancel(client, () -> client.pool().leased() == 1);
				assertThat(told.effect()).isEqualTo(Effect.NONE);
			}
			for (AutoCloseable each : waiting) {
				each.close();
			}
		}
	}

	@Test
	void handshakeIsBrokenOff() throws Exception {
		try (FaultServer server = FaultServer.start(FaultServer.silence());
				TestClient client = patient("https://127.0.0.1:" + server.port())) {
			OtsException told = cancel(client, () -> server.connections() == 1);
			assertThat(told.effect()).isEqualTo(Effect.NONE);
		}
	}

	@Test
	void futureThatTimesOutByItselfEndsItsCall() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.hang();
			return false;
		}); TestClient client = patient(server.endpoint())) {
			CompletableFuture<String> call = client.start(Idempotency.READ).orTimeout(100, TimeUnit.MILLISECONDS);
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
				.withCauseInstanceOf(TimeoutException.class);
			Awaitility.await().until(() -> client.pool().leased() == 0 && this.observer.failures.size() == 1);
			assertThat(this.observer.failures).singleElement().isInstanceOf(OtsCancelledException.class);
		}
	}

	@Test
	void cancellingAFinishedCallChangesNothing() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = patient(server.endpoint())) {
			CompletableFuture<String> call = client.start(Idempotency.READ);
			assertThat(call.get()).isEqualTo("success");
			assertThat(call.cancel(true)).isFalse();
			assertThat(client.pool().available()).isEqualTo(1);
			assertThat(client.call(Idempotency.READ)).isEqualTo("success");
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	private OtsException cancel(TestClient client, Callable<Boolean> ready) {
		int leasedByOthers = client.pool().leased();
		CompletableFuture<String> call = client.start(Idempotency.READ);
		Awaitility.await().until(ready);
		long start = System.nanoTime();
		assertThat(call.cancel(true)).isTrue();
		assertThat(call).isCancelled();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(1))
			.until(() -> !this.observer.failures.isEmpty() && client.pool().leased() <= leasedByOthers);
		// What was waited for would have taken twenty seconds
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		assertThat(client.log().lines(Level.ERROR)).isEmpty();
		OtsException told = this.observer.failures.get(0);
		assertThat(told).isInstanceOf(OtsCancelledException.class).hasMessageContaining("the call was cancelled");
		return told;
	}

	private TestClient patient(String endpoint) {
		return client(endpoint,
				builder -> builder.connectTimeout(Duration.ofSeconds(20))
					.socketTimeout(Duration.ofSeconds(20))
					.callTimeout(Duration.ofSeconds(30)));
	}

	private TestClient client(String endpoint, Consumer<OtsClientOptions.Builder> options) {
		return new TestClient(ClientStyle.ASYNCHRONOUS, endpoint, options.andThen(b -> b.observer(this.observer)));
	}

	/**
	 * Notes failures.
	 */
	private static final class Observer implements OtsCallObserver, CallObservation {

		private final List<OtsException> failures = new CopyOnWriteArrayList<>();

		@Override
		public CallObservation started(OtsCall call) {
			return this;
		}

		@Override
		public void failed(OtsException failure) {
			this.failures.add(failure);
		}

	}

}
