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
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.wire.RawConnection;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmulatorServerTests {

	@Test
	void stopIsQuickAndLeavesNeitherPortNorThread() throws IOException {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		TestServer server = new TestServer(limits(Duration.ofSeconds(60)));
		int port = server.port();
		RawConnection idle = server.connect();
		idle.send(server.request("Echo").bytes()).receive();
		assertThat(stop(server)).isLessThan(Duration.ofSeconds(20));
		assertThat(idle.isClosedByPeer()).isTrue();
		assertNoThreadIsLeft(before);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new RawConnection(port));
		new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
	}

	@Test
	void stopWaitsForTheRequestsThatRun() throws Exception {
		TestServer server = new TestServer();
		List<RawConnection> connections = busy(server, 10);
		Thread stopping = new Thread(server.server()::stop);
		stopping.start();
		server.goOn.countDown();
		for (RawConnection connection : connections) {
			assertThat(connection.receive().status()).isEqualTo(200);
			assertThat(connection.isClosedByPeer()).isTrue();
		}
		stopping.join();
	}

	@Test
	void stopCutsOffTheRequestsThatRunForTooLong() throws Exception {
		TestServer server = new TestServer(limits(Duration.ofMillis(300)));
		List<RawConnection> connections = busy(server, 5);
		long begin = System.nanoTime();
		server.server().stop();
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(300),
				Duration.ofSeconds(20));
		for (RawConnection connection : connections) {
			assertThat(connection.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void stopWaitsNoLongerThanItShould() {
		assertThat(HttpLimits.DEFAULT.stopTime()).isLessThanOrEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void secondStopHasNoEffect() throws IOException {
		TestServer server = new TestServer();
		int port = server.port();
		server.close();
		server.close();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new RawConnection(port));
	}

	@Test
	void portThatIsTakenIsAFailureThatLeavesNoThread() throws IOException {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			ServerOptions options = new ServerOptions(
					new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort()), List.of(), Set.of(),
					InstantSource.system(), null);
			EmulatorServer server = new EmulatorServer(options, new NoOperations(), new Faults(operation -> false),
					request -> {
					});
			assertThatExceptionOfType(IOException.class).isThrownBy(server::start)
				.withRootCauseInstanceOf(BindException.class);
		}
		assertNoThreadIsLeft(before);
	}

	@Test
	void threadsDoNotKeepTheMachineUp() throws IOException {
		try (TestServer server = new TestServer()) {
			server.call(server.request("Echo"));
			assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn(thread -> thread.getName().startsWith("ots-emulator"))
				.isNotEmpty()
				.allMatch(Thread::isDaemon);
		}
	}

	/**
	 * A thread that was told to end takes a moment to.
	 */
	private static void assertNoThreadIsLeft(Set<Thread> before) {
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !before.contains(thread))
						.filteredOn(thread -> thread.getName().startsWith("ots-emulator"))
						.isEmpty());
	}

	private static HttpLimits limits(Duration stopTime) {
		return new HttpLimits(16 * 1024, 100, 1024 * 1024, 16 * 1024 * 1024, 100, 16, Duration.ofSeconds(20),
				Duration.ofSeconds(10), Duration.ofSeconds(10), stopTime);
	}

	private static Duration stop(TestServer server) {
		long begin = System.nanoTime();
		server.close();
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private static List<RawConnection> busy(TestServer server, int count) throws Exception {
		List<RawConnection> connections = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			connections.add(server.connect().send(server.request("Wait", new byte[] { 1 }).bytes()));
		}
		server.waiting.acquire(count);
		return connections;
	}

	private static final class NoOperations implements Operations {

		@Override
		public boolean knows(String operation) {
			return false;
		}

		@Override
		public Set<String> tables(String operation, byte[] body) {
			return Set.of();
		}

		@Override
		public byte[] execute(String operation, String instance, byte[] body) {
			return body;
		}

	}

}
