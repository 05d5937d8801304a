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

package io.otspring.boot.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.transport.PoolStatistics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the properties of timeouts and connections, each seen at work on a socket.
 */
class ConnectionPropertiesTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void close() {
		this.server.close();
		this.threads.shutdownNow();
	}

	@Test
	void socketTimeoutEndsSilence() {
		this.server.stall();
		run(client -> {
			OtsTimeoutException ex = catchThrowableOfType(OtsTimeoutException.class, client::listTable);
			assertThat(ex.limit()).isEqualTo(OtsTimeoutException.Limit.SOCKET);
			assertThat(ex.timeout()).isEqualTo(Duration.ofMillis(200));
			assertThat(ex.elapsed()).isBetween(Duration.ofMillis(190), Duration.ofSeconds(10));
		}, "ots.socket-timeout=200ms", "ots.retry.policy=none");
	}

	@Test
	void callTimeoutEndsCall() {
		this.server.stall();
		run(client -> {
			OtsTimeoutException ex = catchThrowableOfType(OtsTimeoutException.class, client::listTable);
			assertThat(ex.limit()).isEqualTo(OtsTimeoutException.Limit.CALL);
			assertThat(ex.timeout()).isEqualTo(Duration.ofMillis(200));
			assertThat(ex.elapsed()).isBetween(Duration.ofMillis(190), Duration.ofSeconds(10));
		}, "ots.call-timeout=200ms");
	}

	@Test
	void connectTimeoutEndsHandshake() throws IOException {
		// Connections are taken by the operating system and never answered
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
			run(client -> {
				OtsTimeoutException ex = catchThrowableOfType(OtsTimeoutException.class, client::listTable);
				assertThat(ex.limit()).isEqualTo(OtsTimeoutException.Limit.CONNECT);
				assertThat(ex.timeout()).isEqualTo(Duration.ofMillis(200));
				assertThat(ex.elapsed()).isBetween(Duration.ofMillis(190), Duration.ofSeconds(4));
			}, "ots.endpoint=https://127.0.0.1:" + silent.getLocalPort(), "ots.connect-timeout=200ms",
					"ots.retry.policy=none");
		}
	}

	@Test
	void maxConnectionsBoundsSockets() {
		this.server.stall();
		run(client -> {
			for (int i = 0; i < 6; i++) {
				this.threads.execute(() -> catchThrowableOfType(RuntimeException.class, client::listTable));
			}
			Awaitility.await().until(() -> statistics(client).equals(new PoolStatistics(2, 0, 4, 2)));
			Awaitility.await().until(() -> this.server.requests().size() == 2);
			assertThat(this.server.connections()).isEqualTo(2);
		}, "ots.max-connections=2", "ots.pool.acquire-timeout=1m");
	}

	@Test
	void acquireTimeoutEndsWaitForConnection() {
		this.server.stall();
		run(client -> {
			this.threads.execute(() -> catchThrowableOfType(RuntimeException.class, client::listTable));
			Awaitility.await().until(() -> this.server.requests().size() == 1);
			OtsTransportException ex = catchThrowableOfType(OtsTransportException.class, client::listTable);
			assertThat(ex.reason()).isEqualTo(OtsTransportException.Reason.POOL_EXHAUSTED);
			assertThat(ex.elapsed()).isBetween(Duration.ofMillis(190), Duration.ofSeconds(4));
		}, "ots.max-connections=1", "ots.pool.acquire-timeout=200ms");
	}

	@Test
	void maxIdleTimeEndsUseOfIdleConnection() {
		run(client -> {
			client.listTable();
			// By default, a connection may be idle for 8 seconds
			Awaitility.await()
				.pollInterval(Duration.ofMillis(150))
				.atMost(Duration.ofSeconds(6))
				.until(() -> !client.listTable().tables().isEmpty() && this.server.connections() > 1);
		}, "ots.pool.max-idle-time=50ms");
	}

	@Test
	void connectionIsUsedAgainWithinIdleTime() {
		run(client -> {
			client.listTable();
			client.listTable();
			assertThat(this.server.connections()).isOne();
		});
	}

	@Test
	void maxLifeTimeEndsUseOfBusyConnection() {
		run(client -> {
			client.listTable();
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(Duration.ofSeconds(6))
				.until(() -> !client.listTable().tables().isEmpty() && this.server.connections() > 1);
		}, "ots.pool.max-life-time=100ms");
	}

	private void run(Consumer<OTSClient> calls, String... properties) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties(properties))
			.run(context -> calls.accept(context.getBean(OTSClient.class)));
	}

	private static PoolStatistics statistics(OTSClient client) {
		return client.poolStatistics().orElseThrow();
	}

}
