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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Connections that cannot be had, and those that went stale in the pool.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class ConnectionFaultTests {

	@Parameter
	private ClientStyle style;

	@ParameterizedTest
	@EnumSource
	@Execution(ExecutionMode.CONCURRENT)
	void hostThatDoesNotAnswerIsAConnectTimeout(Idempotency idempotency) throws Exception {
		List<AutoCloseable> waiting = new ArrayList<>();
		try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			waiting.addAll(fillBacklog(full));
			try (TestClient client = new TestClient(this.style, "http://127.0.0.1:" + full.getLocalPort(),
					builder -> builder.connectTimeout(Duration.ofMillis(300)))) {
				OtsTimeoutException failure = catchThrowableOfType(OtsTimeoutException.class,
						() -> client.call(idempotency));
				assertThat(failure.limit()).isEqualTo(OtsTimeoutException.Limit.CONNECT);
				assertThat(failure.timeout()).isEqualTo(Duration.ofMillis(300));
				assertThat(failure.effect()).isEqualTo(Effect.NONE);
				assertThat(failure.failureClass()).isEqualTo(FailureClass.NOT_SENT);
				assertThat(failure.attempts()).isEqualTo(3);
				assertThat(client.pool().leased()).isZero();
			}
		}
		finally {
			for (AutoCloseable channel : waiting) {
				channel.close();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void exhaustedPoolIsNotTriedAgain(Idempotency idempotency) throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			release.await();
			return Faults.success(request).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.maxConnections(1).poolAcquireTimeout(Duration.ofMillis(300)))) {
			Thread other = new Thread(() -> client.call(Idempotency.ONCE));
			other.start();
			Awaitility.await().until(() -> server.requests() == 1);

			OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
					() -> client.call(idempotency));
			assertThat(failure.reason()).isEqualTo(OtsTransportException.Reason.POOL_EXHAUSTED);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure.failureClass()).isEqualTo(FailureClass.PERMANENT);
			assertThat(failure.attempts()).isEqualTo(1);
			assertThat(failure.elapsed()).isBetween(Duration.ofMillis(295), Duration.ofSeconds(10));
			assertThat(failure).hasMessageContaining("pool of 1").hasMessageContaining("maxConnections");
			assertThat(client.pool().pending()).isZero();

			release.countDown();
			other.join();
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void connectionThatTheServerClosedWhileIdleIsReplacedAfterItsValidation() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(Idempotency.ONCE);
			server.closeConnections();
			// Connections are validated after two seconds of idleness
			Awaitility.await().pollDelay(Duration.ofMillis(2200)).until(() -> true);
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(server.requests()).isEqualTo(2);
			assertThat(client.pool().leased()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void connectionThatWasResetWhileIdleIsReplacedBeforeAnythingIsSent(Idempotency idempotency) throws Exception {
		CountDownLatch answered = new CountDownLatch(1);
		CountDownLatch reset = new CountDownLatch(1);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			Faults.success(request).send(socket);
			if (request.number() == 1) {
				// An answer that was not read yet would be lost
				answered.await();
				FaultServer.reset(socket);
				reset.countDown();
				return false;
			}
			return true;
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(idempotency);
			answered.countDown();
			reset.await();
			assertThat(client.call(idempotency)).isEqualTo("success");
			assertThat(server.requests()).isEqualTo(2);
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void bytesThatBelongToNoRequestAreNotTakenForAnAnswer(Idempotency idempotency) throws Exception {
		CountDownLatch forged = new CountDownLatch(1);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			Faults.success(request).send(socket);
			if (request.number() == 1) {
				Reply.to(request).body("forged").send(socket);
				forged.countDown();
			}
			return true;
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(idempotency);
			forged.await();
			assertThat(client.call(idempotency)).isEqualTo("success");
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void writeIsNotSentTwiceOverAConnectionThatEndsAfterTheRequest() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			if (request.number() == 1) {
				return Faults.success(request).send(socket);
			}
			return false;
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(Idempotency.ONCE);
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
			assertThat(server.requests()).isEqualTo(2);
		}
	}

	@Test
	void damagedAnswerClosesTheIdleConnections() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			Reply reply = Faults.success(request);
			return ((request.number() == 2) ? reply.unsigned() : reply).send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(Idempotency.ONCE);
			catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(client.pool().available()).isZero();
			client.call(Idempotency.ONCE);
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void connectionIsNotKeptIfTheAnswerSaysClose() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Faults.success(request).rawHeader("Connection: Close")));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			client.call(Idempotency.ONCE);
			assertThat(client.pool().available()).isZero();
			client.call(Idempotency.ONCE);
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void idleConnectionIsNotKeptLongerThanItMay() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.poolMaxIdleTime(Duration.ofMillis(50)))) {
			client.call(Idempotency.READ);
			Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
			client.call(Idempotency.READ);
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void connectionIsNotUsedLongerThanItMay() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.poolMaxLifeTime(Duration.ofMillis(50)))) {
			client.call(Idempotency.READ);
			Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
			client.call(Idempotency.READ);
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@Test
	void answerWithoutLengthEndsWithItsConnection() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			Faults.success(request).announcedLength(-2).send(socket);
			return false;
		}); TestClient client = new TestClient(this.style, server.endpoint())) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(client.pool().available()).isZero();
		}
	}

	@Test
	void chunkedAnswerIsReadToItsEnd() throws Exception {
		String large = "large".repeat(100_000);
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.to(request).body(large).chunked()));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			assertThat(client.call(Idempotency.ONCE, "request", CallOptions.defaults())).isEqualTo(large);
			assertThat(client.call(Idempotency.ONCE, "request", CallOptions.defaults())).isEqualTo(large);
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	/**
	 * Makes connections until the socket accepts no more.
	 */
	static List<AutoCloseable> fillBacklog(ServerSocket full) throws Exception {
		List<AutoCloseable> waiting = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			SocketChannel channel = SocketChannel.open();
			channel.configureBlocking(false);
			channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()));
			waiting.add(channel);
		}
		return waiting;
	}

}
