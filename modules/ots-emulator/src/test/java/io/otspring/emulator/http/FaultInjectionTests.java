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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.signature.ContentMd5;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultInjectionTests {

	private static final Duration SHORT = Duration.ofMillis(150);

	private TestServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = new TestServer();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void answersWithAnErrorInsteadOfApplying() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").call(2).answer("OTSNotEnoughCapacityUnit"));
		assertThat(echo().status()).isEqualTo(200);
		SignedRequest request = this.server.request("Echo");
		RawResponse response = this.server.call(request);
		assertThat(response.error()).isEqualTo("403 OTSNotEnoughCapacityUnit Remaining capacity unit is not enough.");
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
		assertThat(echo().status()).isEqualTo(200);
		assertThat(this.server.executed).hasValue(2);
	}

	@Test
	void answersWithAMessageOfItsOwn() throws IOException {
		this.server.faults.add(FaultRule.onAny().answer("OTSServerBusy", "Come back later."));
		assertThat(echo().error()).isEqualTo("503 OTSServerBusy Come back later.");
	}

	@Test
	void answersWithAnErrorAfterApplying() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").answerAfter("OTSTimeout"));
		assertThat(echo().error()).isEqualTo("503 OTSTimeout Operation timeout.");
		assertThat(this.server.executed).hasValue(1);
	}

	@Test
	void errorDoesNotEndTheConnection() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").call(1).answer("OTSServerBusy"));
		try (RawConnection connection = this.server.connect()) {
			assertThat(connection.send(this.server.request("Echo").bytes()).receive().status()).isEqualTo(503);
			assertThat(connection.send(this.server.request("Echo").bytes()).receive().status()).isEqualTo(200);
		}
	}

	@Test
	void cutsBeforeApplying() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").call(1).cutBefore());
		try (RawConnection connection = this.server.connect()) {
			assertThat(connection.send(this.server.request("Echo").bytes()).isClosedByPeer()).isTrue();
		}
		assertThat(this.server.executed).hasValue(0);
		assertThat(echo().status()).isEqualTo(200);
	}

	@Test
	void cutsAfterApplying() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").call(1).cutAfter());
		try (RawConnection connection = this.server.connect()) {
			assertThat(connection.send(this.server.request("Echo").bytes()).isClosedByPeer()).isTrue();
		}
		assertThat(this.server.executed).hasValue(1);
		assertThat(echo().status()).isEqualTo(200);
	}

	@Test
	void delaysBeforeApplying() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").delay(SHORT));
		try (RawConnection connection = this.server.connect()) {
			long begin = System.nanoTime();
			assertThat(connection.send(this.server.request("Echo").bytes()).receive().status()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
			assertThat(connection.send(this.server.request("Nope").bytes()).receive().status()).isEqualTo(400);
		}
	}

	@Test
	void delaysTheAnswerOfWhatIsAppliedAtOnce() throws Exception {
		this.server.faults.add(FaultRule.on("Echo").delayAnswer(SHORT));
		assertThat(echo().status()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - this.server.lastExecuted)).isGreaterThanOrEqualTo(SHORT);
	}

	@Test
	void delayedCallsHoldNoThread() throws Exception {
		this.server.faults.add(FaultRule.on("Echo").delay(SHORT));
		List<RawConnection> connections = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < 3 * TestServer.LIMITS.threads(); i++) {
			connections.add(this.server.connect().send(this.server.request("Echo").bytes()));
		}
		for (RawConnection connection : connections) {
			assertThat(connection.receive().status()).isEqualTo(200);
			connection.close();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void delayMayBeLongerThanTheSilenceOnAConnection() throws IOException {
		// Long enough for the request to come before it, also on a busy machine
		Duration idleTime = Duration.ofSeconds(1);
		HttpLimits limits = new HttpLimits(16 * 1024, 100, 1024 * 1024, 16 * 1024 * 1024, 100, 16, idleTime,
				Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(3));
		try (TestServer impatient = new TestServer(limits)) {
			impatient.faults.add(FaultRule.on("Echo").delay(idleTime.plus(idleTime.dividedBy(2))));
			assertThat(impatient.call(impatient.request("Echo")).status()).isEqualTo(200);
		}
	}

	@Test
	void md5IsWrongUnderARightSignature() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").wrongMd5());
		SignedRequest request = this.server.request("Echo", new byte[] { 1, 2, 3 });
		RawResponse response = this.server.call(request);
		assertThat(response.header("x-ots-contentmd5")).isNotEqualTo(ContentMd5.of(response.body()))
			.hasSameSizeAs(ContentMd5.of(response.body()));
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
		assertThat(response.body()).containsExactly(1, 2, 3);
	}

	@Test
	void signatureIsWrong() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").wrongSignature());
		SignedRequest request = this.server.request("Echo", new byte[] { 1, 2, 3 });
		RawResponse response = this.server.call(request);
		assertThat(response.header("authorization")).isNotEqualTo(request.expectedAuthorization(response))
			.hasSameSizeAs(request.expectedAuthorization(response));
		assertThat(response.header("x-ots-contentmd5")).isEqualTo(ContentMd5.of(response.body()));
	}

	@Test
	void clockIsWrongUnderARightSignature() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").wrongClock(Duration.ofMinutes(-20)));
		SignedRequest request = this.server.request("Echo");
		RawResponse response = this.server.call(request);
		assertThat(response.header("x-ots-date")).isEqualTo("2024-01-02T02:44:05.678901Z");
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void tableOfTheRequestDecides() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").table("orders").answer("OTSServerBusy"));
		assertThat(this.server.call(this.server.request("Echo", "customers".getBytes())).status()).isEqualTo(200);
		assertThat(this.server.call(this.server.request("Echo", "orders".getBytes())).status()).isEqualTo(503);
	}

	@Test
	void callsThatAreNotAdmittedAreNotCounted() throws IOException {
		Fault fault = this.server.faults.add(FaultRule.onAny().answer("OTSServerBusy"));
		assertThat(this.server.call(this.server.request("Nope")).status()).isEqualTo(400);
		assertThat(this.server.call(this.server.request("Echo").unsigned("x-ots-signature", "wrong")).status())
			.isEqualTo(403);
		assertThat(fault.calls()).isZero();
	}

	@Test
	void budgetOfMemoryIsWholeAfterwards() throws IOException {
		this.server.faults.add(FaultRule.on("Echo").every(2).cutAfter());
		this.server.faults.add(FaultRule.on("Echo").every(3).delay(Duration.ofMillis(1)));
		byte[] body = new byte[1024 * 1024];
		for (int i = 0; i < 60; i++) {
			try (RawConnection connection = this.server.connect()) {
				connection.send(this.server.request("Echo", body).bytes());
				if (i % 2 == 0) {
					assertThat(connection.receive().status()).isEqualTo(200);
				}
				else {
					assertThat(connection.isClosedByPeer()).isTrue();
				}
			}
		}
	}

	@Test
	void eachCallIsCountedOnceWhateverComesAtTheSameTime() throws Exception {
		Fault fault = this.server.faults.add(FaultRule.on("Echo").every(5).answer("OTSServerBusy"));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Long>> tasks = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				tasks.add(() -> {
					long busy = 0;
					try (RawConnection connection = this.server.connect()) {
						for (int call = 0; call < 50; call++) {
							RawResponse response = connection.send(this.server.request("Echo").bytes()).receive();
							busy += (response.status() == 503) ? 1 : 0;
						}
					}
					return busy;
				});
			}
			long busy = 0;
			for (Future<Long> result : threads.invokeAll(tasks)) {
				busy += result.get();
			}
			assertThat(busy).isEqualTo(80);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(fault.calls()).isEqualTo(400);
		assertThat(fault.fired()).isEqualTo(80);
		assertThat(this.server.executed).hasValue(320);
	}

	private RawResponse echo() throws IOException {
		return this.server.call(this.server.request("Echo"));
	}

}
