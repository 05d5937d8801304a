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
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What observers hear of calls.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class CallObserverTests {

	private final List<String> events = new CopyOnWriteArrayList<>();

	@Parameter
	private ClientStyle style;

	@Test
	void successIsToldWithWhatIsKnownOfIt() throws Exception {
		try (FaultServer server = FaultServer.start((self, request,
				socket) -> ((request.number() == 1) ? Reply.error(request, 503, "OTSServerBusy", "")
						: Faults.success(request))
					.send(socket));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.observer(new Recorder("a")).observer(new Recorder("b")))) {
			client.call(Idempotency.ONCE);
			String call = "UpdateRow [orders] ONCE inst01 127.0.0.1:" + server.port();
			assertThat(this.events).containsSubsequence("a started " + call, "b started " + call, "a open", "b open",
					"a retrying after attempt 1", "b retrying after attempt 1", "b close", "a close",
					"b succeeded after 2, 7 and 7 bytes", "a succeeded after 2, 7 and 7 bytes");
			assertThat(this.events).filteredOn(event -> !event.endsWith("open") && !event.endsWith("close")).hasSize(6);
		}
	}

	@Test
	void scopeIsOpenWhileAThreadWorksForTheCall() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.observer(new Recorder("a")).observer(new Recorder("b")))) {
			client.call(Idempotency.ONCE);
			List<String> scopes = this.events.stream()
				.filter(event -> event.endsWith("open") || event.endsWith("close"))
				.toList();
			// An asynchronous call has two pieces of work: before its answer and after it
			int pieces = (this.style == ClientStyle.BLOCKING) ? 1 : 2;
			assertThat(scopes).hasSize(4 * pieces);
			for (int i = 0; i < pieces; i++) {
				assertThat(scopes.subList(4 * i, 4 * i + 4)).containsExactly("a open", "b open", "b close", "a close");
			}
		}
	}

	@Test
	void failureIsToldWithTheExceptionOfTheCaller() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 403, "OTSConditionCheckFail", "")));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.observer(new Recorder("a")))) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
			assertThat(this.events).startsWith("a started UpdateRow [orders] ONCE inst01 127.0.0.1:" + server.port())
				.endsWith("a open", "a close", "a failed " + failure.getMessage());
		}
	}

	@Test
	void failureIsLoggedInsideTheScope() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 403, "OTSConditionCheckFail", "")))) {
			CallObservation observation = new CallObservation() {
				@Override
				public Scope openScope() {
					org.slf4j.MDC.put("traceId", "trace-7");
					return () -> org.slf4j.MDC.remove("traceId");
				}
			};
			try (TestClient client = new TestClient(this.style, server.endpoint(),
					builder -> builder.observer(c -> observation))) {
				catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.ONCE));
				assertThat(client.log().mdc(Level.ERROR, "traceId")).containsExactly("trace-7");
				assertThat(org.slf4j.MDC.get("traceId")).isNull();
			}
		}
	}

	@Test
	void observerThatThrowsDoesNotTouchTheCall() throws Exception {
		try (FaultServer server = FaultServer.start((self, request,
				socket) -> ((request.number() == 1) ? Reply.error(request, 503, "OTSServerBusy", "")
						: Faults.success(request))
					.send(socket));
				TestClient client = new TestClient(this.style, server.endpoint(), builder -> builder.observer(call -> {
					throw new IllegalStateException("start");
				}).observer(call -> new Broken()).observer(new Recorder("c")))) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(this.events).last().asString().startsWith("c succeeded");
			assertThat(client.log().lines(Level.WARN)).hasSizeGreaterThanOrEqualTo(4)
				.allMatch(line -> line.contains("call observer threw"));
		}
	}

	/**
	 * Throws whatever it is told.
	 */
	private static final class Broken implements CallObservation {

		@Override
		public Scope openScope() {
			return () -> {
				throw new IllegalStateException("close");
			};
		}

		@Override
		public void retrying(Attempt attempt, Duration pause) {
			throw new IllegalStateException("retrying");
		}

		@Override
		public void succeeded(CallResult result) {
			throw new IllegalStateException("succeeded");
		}

		@Override
		public void failed(OtsException failure) {
			throw new IllegalStateException("failed");
		}

	}

	/**
	 * Notes what it is told.
	 */
	private final class Recorder implements OtsCallObserver, CallObservation {

		private final String name;

		Recorder(String name) {
			this.name = name;
		}

		@Override
		public CallObservation started(OtsCall call) {
			note("started " + call.operation() + " " + call.tables() + " " + call.idempotency() + " " + call.instance()
					+ " " + call.host() + ":" + call.port());
			return this;
		}

		@Override
		public Scope openScope() {
			note("open");
			return () -> note("close");
		}

		@Override
		public void retrying(Attempt attempt, Duration pause) {
			note("retrying after attempt " + attempt.number());
		}

		@Override
		public void succeeded(CallResult result) {
			note("succeeded after " + result.metadata().attempts() + ", " + result.requestBytes() + " and "
					+ result.responseBytes() + " bytes");
		}

		@Override
		public void failed(OtsException failure) {
			note("failed " + failure.getMessage());
		}

		private void note(String event) {
			CallObserverTests.this.events.add(this.name + " " + event);
		}

	}

}
