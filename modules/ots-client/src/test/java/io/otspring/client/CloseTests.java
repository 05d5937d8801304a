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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
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
 * Clients that are closed, idle or busy.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class CloseTests {

	@Parameter
	private ClientStyle style;

	@Test
	void everyCallerOfABusyClientHearsThatItWasClosed() throws Exception {
		ExecutorService threads = Executors.newCachedThreadPool();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			if (request.path().equals("/GetRow")) {
				return Reply.error(request, 503, "OTSServerBusy", "").send(socket);
			}
			self.hang();
			return false;
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.maxConnections(20)
							.socketTimeout(Duration.ofSeconds(50))
							.callTimeout(Duration.ofSeconds(60))
							.poolAcquireTimeout(Duration.ofSeconds(50))
							.retryPolicy(attempt -> RetryDecision.againAfter(Duration.ofSeconds(40))))) {
			List<Future<OtsClientClosedException>> inPause = submit(threads, client, Idempotency.READ, 10);
			Awaitility.await().until(() -> server.requests() == 10 && client.pool().leased() == 0);
			List<Future<OtsClientClosedException>> onTheWay = submit(threads, client, Idempotency.ONCE, 20);
			Awaitility.await().until(() -> server.requests() == 30);
			List<Future<OtsClientClosedException>> waiting = submit(threads, client, Idempotency.ONCE, 10);
			Awaitility.await().until(() -> client.pool().pending() == 10);

			long start = System.nanoTime();
			client.close();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

			assertEnded(onTheWay, Effect.UNKNOWN);
			assertEnded(inPause, Effect.NONE);
			assertEnded(waiting, Effect.NONE);
			assertThat(server.requests()).isEqualTo(30);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void requestThatIsOnItsWayMayFinish() throws Exception {
		ExecutorService threads = Executors.newCachedThreadPool();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.pause(200);
			return Faults.success(request).send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			Future<String> call = threads.submit(() -> client.call(Idempotency.ONCE));
			Awaitility.await().until(() -> server.requests() == 1);
			client.close();
			assertThat(call.get()).isEqualTo("success");
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void callAfterClosingFailsAtOnce() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success))) {
			TestClient client = new TestClient(this.style, server.endpoint());
			client.call(Idempotency.READ);
			client.close();
			OtsClientClosedException failure = catchThrowableOfType(OtsClientClosedException.class,
					() -> client.call(Idempotency.READ));
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure.attempts()).isZero();
			assertThat(failure.elapsed()).isLessThan(Duration.ofSeconds(10));
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void closingAgainDoesNothing() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success))) {
			TestClient client = new TestClient(this.style, server.endpoint());
			client.close();
			client.close();
			assertThat(client.pool().leased()).isZero();
		}
	}

	@Test
	void closedClientLeavesNoThreadAndNoConnection() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success))) {
			TestClient client = new TestClient(this.style, server.endpoint());
			String threads = client.log().loggerName() + "-";
			client.call(Idempotency.READ);
			assertThat(threadNames()).anyMatch(name -> name.startsWith(threads));
			client.close();
			Awaitility.await().until(() -> threadNames().stream().noneMatch(name -> name.startsWith(threads)));
			assertThat(client.pool().available()).isZero();
		}
	}

	@Test
	void clientWithoutTrafficHasNoThread() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			assertThat(threadNames()).noneMatch(name -> name.startsWith(client.log().loggerName() + "-"));
		}
	}

	private static List<String> threadNames() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
	}

	private static List<Future<OtsClientClosedException>> submit(ExecutorService threads, TestClient client,
			Idempotency idempotency, int count) {
		List<Future<OtsClientClosedException>> calls = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			calls.add(threads.submit(() -> catchThrowableOfType(OtsClientClosedException.class,
					() -> client.call(idempotency, "request", CallOptions.defaults()))));
		}
		return calls;
	}

	private static void assertEnded(List<Future<OtsClientClosedException>> calls, Effect effect) throws Exception {
		for (Future<OtsClientClosedException> call : calls) {
			OtsException failure = call.get();
			assertThat(failure).hasMessageContaining("client closed");
			assertThat(failure.effect()).isEqualTo(effect);
		}
	}

}
