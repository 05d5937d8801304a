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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Slow calls, the name that the client gives itself, and settings that change.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class CallGuardTests {

	private static final FaultServer.Script LATE = (server, request, socket) -> {
		server.pause(20);
		return Faults.success(request).send(socket);
	};

	@Parameter
	private ClientStyle style;

	@Test
	void slowCallIsOneWarning() throws Exception {
		try (FaultServer server = FaultServer.start(LATE);
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.slowCallThreshold(Duration.ofMillis(10)))) {
			client.call(Idempotency.READ);
			assertThat(client.log().lines(Level.WARN)).singleElement()
				.asString()
				.matches("GetRow \\[orders] was slow: \\d+ ms, beyond the threshold of 10 ms "
						+ "\\(attempts 1, request id 0005a8d1-1b2c-3d4e-5f60-000000000001, trace id [0-9a-f-]+\\)");
		}
	}

	@Test
	void callOfItsTimeIsNoWarning() throws Exception {
		try (FaultServer server = FaultServer.start(LATE);
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.slowCallThreshold(Duration.ofMillis(10)))) {
			client.call(Idempotency.READ, "request",
					CallOptions.builder().slowCallThreshold(Duration.ofHours(1)).build());
			assertThat(client.log().lines(Level.WARN)).isEmpty();
		}
	}

	@Test
	void slowCallThatFailsIsOneErrorThatSaysSo() throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			self.pause(20);
			return Reply.error(request, 403, "OTSConditionCheckFail", "").send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.slowCallThreshold(Duration.ofMillis(10)))) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(client.log().lines(Level.WARN)).isEmpty();
			assertThat(client.log().lines(Level.ERROR))
				.containsExactly(failure.getMessage() + "; slow, beyond the threshold of 10 ms");
		}
	}

	@Test
	void slowCallThatIsCancelledIsAWarning() throws Exception {
		assumeThat(this.style).isNotEqualTo(ClientStyle.BLOCKING);
		try (FaultServer server = FaultServer.start(FaultServer.silence());
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.slowCallThreshold(Duration.ofMillis(1)))) {
			CompletableFuture<String> call = client.start(Idempotency.READ);
			Awaitility.await().until(() -> server.connections() > 0);
			call.cancel(true);
			Awaitility.await()
				.untilAsserted(() -> assertThat(client.log().lines(Level.WARN)).singleElement()
					.asString()
					.startsWith("GetRow [orders] was slow: "));
			assertThat(client.log().lines(Level.ERROR)).isEmpty();
		}
	}

	@Test
	void clientSaysItsNameAndThatOfTheApplication() throws Exception {
		List<String> agents = new CopyOnWriteArrayList<>();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			agents.add(request.header("user-agent"));
			return Faults.success(request).send(socket);
		});
				TestClient plain = new TestClient(this.style, server.endpoint());
				TestClient named = new TestClient(this.style, server.endpoint(),
						builder -> builder.applicationName("order-service/1.7"))) {
			plain.call(Idempotency.READ);
			named.call(Idempotency.READ);
		}
		assertThat(agents.get(0)).matches("otspring/\\d[0-9A-Za-z.-]+ java/\\d+(\\.\\d+)*");
		assertThat(agents.get(1)).isEqualTo(agents.get(0) + " order-service/1.7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a\r\nx-ots-date: 1", "a/b/c", "\u00fcber", "a(b)" })
	void applicationNameIsFitForAHeader(String name) {
		assertThatExceptionOfType(InvalidOptionException.class)
			.isThrownBy(() -> OtsClientOptions.builder()
				.endpoint("https://inst01.cn-hangzhou.ots.aliyuncs.com")
				.applicationName(name)
				.build())
			.satisfies(ex -> assertThat(ex.getMessage()).contains("applicationName").doesNotContain("\n"));
	}

	@Test
	void defaultsAreAskedForOncePerCallAndTakeEffectWithTheNext() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		AtomicReference<CallOptions> current = new AtomicReference<>(
				CallOptions.builder().retryPolicy(RetryPolicy.none()).build());
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 503, "OTSServerBusy", "")));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.callDefaults(() -> {
							asked.incrementAndGet();
							return current.get();
						}))) {
			assertThat(attempts(client)).isEqualTo(1);
			current.set(CallOptions.defaults());
			assertThat(attempts(client)).isEqualTo(3);
			assertThat(asked).hasValue(2);
		}
	}

	@Test
	void timeOutsChangeWithTheDefaultsAndCallsGoBeforeThem() throws Exception {
		AtomicReference<CallOptions> current = new AtomicReference<>(
				CallOptions.builder().callTimeout(Duration.ofMillis(120)).build());
		try (FaultServer server = FaultServer.start(FaultServer.silence());
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.callDefaults(current::get))) {
			assertThat(timeout(client, CallOptions.defaults())).hasMillis(120);
			current.set(CallOptions.builder().socketTimeout(Duration.ofMillis(60)).build());
			assertThat(timeout(client, CallOptions.builder().retryPolicy(RetryPolicy.none()).build())).hasMillis(60);
			assertThat(timeout(client, CallOptions.builder().callTimeout(Duration.ofMillis(30)).build())).hasMillis(30);
		}
	}

	@Test
	void supplierThatFailsLeavesTheSettings() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.callDefaults(() -> {
							throw new IllegalStateException("secret");
						}))) {
			assertThat(client.call(Idempotency.READ)).isEqualTo("success");
			assertThat(client.log().lines(Level.WARN))
				.containsExactly("A supplier of call defaults threw java.lang.IllegalStateException, which is ignored");
		}
	}

	private static int attempts(TestClient client) {
		return catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.READ)).attempts();
	}

	private static Duration timeout(TestClient client, CallOptions options) {
		return catchThrowableOfType(OtsTimeoutException.class, () -> client.call(Idempotency.ONCE, "request", options))
			.timeout();
	}

}
