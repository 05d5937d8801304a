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

package io.otspring.emulator.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeerTests {

	private static final Duration LATEST = Duration.ofSeconds(10);

	private static final HttpLimits IMPATIENT = limits(Duration.ofSeconds(20), Duration.ofMillis(300), 16 << 20);

	@Test
	void peerThatDripsItsHeadIsCutOff() throws IOException {
		try (TestServer server = new TestServer(IMPATIENT); RawConnection connection = server.connect()) {
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(LATEST)
				.until(() -> !canSend(connection, "x"));
		}
	}

	@Test
	void headDeadlineHoldsOnAConnectionThatWasUsedBefore() throws IOException {
		try (TestServer server = new TestServer(IMPATIENT); RawConnection connection = server.connect()) {
			connection.send(server.request("Echo").bytes()).receive();
			long begin = System.nanoTime();
			connection.send("POST /Echo HTTP/1.1\r\nHost: ");
			assertThat(connection.isClosedByPeer()).isTrue();
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(300), LATEST);
		}
	}

	@Test
	void connectionMayBeIdleForLongerThanAHeadMayTake() throws IOException {
		try (TestServer server = new TestServer(IMPATIENT); RawConnection connection = server.connect()) {
			connection.send(server.request("Echo").bytes()).receive();
			connection.socket().setSoTimeout(800);
			assertThat(connection.isClosedByPeer()).isFalse();
			assertThat(connection.send(server.request("Echo").bytes()).receive().status()).isEqualTo(200);
		}
	}

	@Test
	void idleConnectionIsClosedInTheEnd() throws IOException {
		HttpLimits limits = limits(Duration.ofMillis(300), Duration.ofSeconds(10), 16 << 20);
		try (TestServer server = new TestServer(limits); RawConnection connection = server.connect()) {
			assertThat(connection.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void peerThatDripsItsBodyGetsATimeout() throws IOException {
		try (TestServer server = new TestServer(IMPATIENT); RawConnection connection = server.connect()) {
			connection.send(server.request("Echo", new byte[100_000]).head());
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(LATEST)
				.until(() -> connection.socket().getInputStream().available() > 0 || !canSend(connection, "x"));
			RawResponse response = connection.receive();
			assertThat(response.error()).isEqualTo("408 OTSRequestTimeout Request timeout.");
			assertThat(response.header("connection")).isEqualTo("close");
			assertThat(connection.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void bodyThatNeverComesOfARequestThatIsRefusedAnywayIsNotAwaitedForEver() throws IOException {
		try (TestServer server = new TestServer(IMPATIENT); RawConnection connection = server.connect()) {
			connection.send(server.request("Nope", new byte[100]).head());
			assertThat(connection.receive().error())
				.isEqualTo("400 OTSParameterInvalid Unsupported operation: 'Nope'.");
			assertThat(connection.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void slowPeersDoNotHoldThreads() throws IOException {
		try (TestServer server = new TestServer()) {
			List<RawConnection> slow = new ArrayList<>();
			try {
				for (int i = 0; i < 60; i++) {
					RawConnection connection = server.connect();
					slow.add(connection);
					connection
						.send((i % 2 == 0) ? server.request("Echo", new byte[100]).head() : "POST /Ec".getBytes());
				}
				assertThat(server.call(server.request("Echo")).status()).isEqualTo(200);
			}
			finally {
				// Or else the server waits for them before it stops
				for (RawConnection connection : slow) {
					connection.close();
				}
			}
		}
	}

	@Test
	void requestIsRefusedWhenThereIsNoMemoryForItsBody() throws IOException {
		try (TestServer server = new TestServer(withMemory(300_000)); RawConnection connection = server.connect()) {
			connection.send(server.request("Echo", new byte[500_000]).bytes());
			assertThat(connection.receive().error()).isEqualTo("503 OTSServerBusy Server is busy.");
			for (int i = 0; i < 10; i++) {
				connection.send(server.request("Echo", new byte[100_000]).bytes());
				assertThat(connection.receive().status()).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n\r\n\0\0\0", "nonsense\r\n\r\n", "POST\r\n\r\n", "POST /Echo\r\n\r\n",
			"POST /Echo HTTP/9.9\r\nHost: localhost\r\n\r\n", "POST /Echo HTTP/1.1\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\n no: fold\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
			"POST /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", "POST /../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n", "POST Echo HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nExpect: miracle\r\n\r\n",
			"POST /Echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" })
	void malformedHttpIsAnErrorOfTheProtocol(String text) throws IOException {
		try (TestServer server = new TestServer(); RawConnection connection = server.connect()) {
			RawResponse response = connection.send(text).receive();
			assertThat(response.status()).isBetween(400, 505);
			assertThat(response.error()).contains(" OTS");
			assertThat(response.headers()).containsKeys("x-ots-requestid", "x-ots-date", "x-ots-contentmd5")
				.doesNotContainKeys("server", "content-type");
		}
	}

	@Test
	void headThatIsTooLargeIsRefused() throws IOException {
		try (TestServer server = new TestServer(); RawConnection connection = server.connect()) {
			SignedRequest request = server.request("Echo").unsigned("x-large", "v".repeat(20_000));
			RawResponse response = connection.send(request.bytes()).receive();
			assertThat(response.error())
				.isEqualTo("431 OTSParameterInvalid Invalid HTTP request: Request Header Fields Too Large.");
		}
	}

	@Test
	void bodyThatBreaksOffIsAnErrorOfTheProtocol() throws IOException {
		try (TestServer server = new TestServer(); RawConnection connection = server.connect()) {
			connection.send(server.request("Echo", new byte[100]).head()).send(new byte[50]);
			connection.socket().shutdownOutput();
			assertThat(connection.receive().error()).startsWith("400 OTSParameterInvalid ");
		}
	}

	@Test
	void resetConnectionsLeaveNothingBehind() throws IOException {
		try (TestServer server = new TestServer(withMemory(200_000))) {
			for (int i = 0; i < 50; i++) {
				RawConnection connection = server.connect();
				connection.send(server.request("Echo", new byte[100_000]).head()).send(new byte[50_000]);
				connection.socket().setSoLinger(true, 0);
				connection.close();
			}
			Awaitility.await().until(() -> server.call(server.request("Echo", new byte[100_000])).status() == 200);
		}
	}

	@Test
	void expectationIsMetBeforeTheBodyIsSent() throws IOException {
		try (TestServer server = new TestServer(); RawConnection connection = server.connect()) {
			byte[] body = { 1, 2, 3 };
			connection.send(server.request("Echo", body).unsigned("Expect", "100-continue").head());
			assertThat(connection.receive().status()).isEqualTo(100);
			assertThat(connection.send(body).receive().body()).isEqualTo(body);
		}
	}

	private static boolean canSend(RawConnection connection, String text) {
		try {
			connection.send(text);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static HttpLimits withMemory(long memory) {
		return limits(Duration.ofSeconds(20), Duration.ofSeconds(10), memory);
	}

	private static HttpLimits limits(Duration idleTime, Duration deadline, long memory) {
		return new HttpLimits(16 * 1024, 100, 1024 * 1024, memory, 100, 16, idleTime, deadline, deadline,
				Duration.ofSeconds(1));
	}

}
