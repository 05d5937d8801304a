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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallOptions;
import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.fault.TestKeys;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Clocks that differ, keys that are refused, and credentials that are missing.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class AuthenticationTests {

	private static final String DATE_MISMATCH = "Mismatch between system time and x-ots-date: 2024-01-01T00:00:00.000Z.";

	@Parameter
	private ClientStyle style;

	@ParameterizedTest
	@EnumSource
	void clockIsCorrectedOnceFromTheAnswer(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start(AuthenticationTests::checkDate);
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.clock(ahead(Duration.ofMinutes(20))).retryPolicy(RetryPolicy.none()))) {
			assertThat(client.call(idempotency)).isEqualTo("success");
			assertThat(server.requests()).isEqualTo(2);
			assertThat(client.call(idempotency)).isEqualTo("success");
			assertThat(server.requests()).isEqualTo(3);
			assertThat(client.log().lines(Level.WARN)).singleElement().asString().contains("clock");
			assertThat(client.log().lines(Level.ERROR)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void clockIsCorrectedFromTheHttpDateIfThereIsNoOther(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			if (outOfDate(request)) {
				return Reply.error(request, 403, "OTSAuthFailed", DATE_MISMATCH)
					.foreign()
					.rawHeader("Date: " + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME
						.format(Instant.now().atOffset(java.time.ZoneOffset.UTC)))
					.send(socket);
			}
			return Faults.success(request).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.clock(ahead(Duration.ofMinutes(-20))))) {
			assertThat(client.call(idempotency)).isEqualTo("success");
			assertThat(server.requests()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void clockIsNotCorrectedTwiceInACall(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 403, "OTSAuthFailed", DATE_MISMATCH)));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(idempotency));
			assertThat(failure).isInstanceOf(OtsAuthenticationException.class);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure.attempts()).isEqualTo(2);
			assertThat(server.requests()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void providerOfTemporaryCredentialsHearsOnceThatTheyAreRefused(Idempotency idempotency) throws Exception {
		RecordingProvider provider = new RecordingProvider(TestKeys.temporary());
		try (FaultServer server = FaultServer.start(authFailed());
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.credentialsProvider(provider))) {
			catchThrowableOfType(OtsAuthenticationException.class, () -> client.call(idempotency));
			assertThat(provider.refused).containsExactly(TestKeys.temporary());
			assertThat(server.requests()).isEqualTo(1);
		}
	}

	@Test
	void providerOfLastingCredentialsHearsNothing() throws Exception {
		RecordingProvider provider = new RecordingProvider(TestKeys.lasting());
		try (FaultServer server = FaultServer.start(authFailed());
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.credentialsProvider(provider))) {
			catchThrowableOfType(OtsAuthenticationException.class, () -> client.call(Idempotency.READ));
			assertThat(provider.refused).isEmpty();
		}
	}

	@Test
	void credentialsAreAskedForWithEachAttempt() throws Exception {
		RecordingProvider provider = new RecordingProvider(TestKeys.lasting());
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 503, "OTSServerBusy", "Server is busy.")));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.credentialsProvider(provider))) {
			catchThrowableOfType(OtsException.class, () -> client.call(Idempotency.READ));
			assertThat(provider.asked).isEqualTo(3);
		}
	}

	@Test
	void missingCredentialsFailTheCallWithTheWordsOfTheProvider() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.credentialsProvider(() -> {
							throw new CredentialsUnavailableException("role has no keys");
						}))) {
			OtsCredentialsException failure = catchThrowableOfType(OtsCredentialsException.class,
					() -> client.call(Idempotency.READ));
			assertThat(failure).hasMessageContaining("role has no keys");
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(server.requests()).isZero();
		}
	}

	@Test
	void providerThatThrowsSomethingElseIsNotQuoted() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.credentialsProvider(() -> {
							throw new IllegalStateException("cannot use " + TestKeys.SECRET);
						}))) {
			OtsCredentialsException failure = catchThrowableOfType(OtsCredentialsException.class,
					() -> client.call(Idempotency.READ, "request", CallOptions.defaults()));
			assertThat(failure).hasMessageContaining("IllegalStateException").hasMessageNotContaining(TestKeys.SECRET);
			assertThat(client.log().lines()).noneMatch(line -> line.contains(TestKeys.SECRET));
		}
	}

	private static boolean checkDate(FaultServer server, FaultServer.Request request, java.net.Socket socket)
			throws Exception {
		if (outOfDate(request)) {
			return Reply.error(request, 403, "OTSAuthFailed", DATE_MISMATCH).unsigned().send(socket);
		}
		return Faults.success(request).send(socket);
	}

	private static boolean outOfDate(FaultServer.Request request) {
		Instant date = OtsDate.parse(request.header(OtsHeaders.DATE)).orElseThrow();
		return Duration.between(date, Instant.now()).abs().compareTo(OtsDate.TOLERANCE) > 0;
	}

	private static FaultServer.Script authFailed() {
		return Faults.replying(request -> Reply.error(request, 403, "OTSAuthFailed", "Signature mismatch."));
	}

	private static InstantSource ahead(Duration offset) {
		return () -> Instant.now().plus(offset);
	}

	/**
	 * Notes what it is asked and told.
	 */
	private static final class RecordingProvider implements OtsCredentialsProvider {

		private final OtsCredentials credentials;

		private final List<OtsCredentials> refused = new ArrayList<>();

		private int asked;

		RecordingProvider(OtsCredentials credentials) {
			this.credentials = credentials;
		}

		@Override
		public OtsCredentials credentials() {
			this.asked++;
			return this.credentials;
		}

		@Override
		public void refused(OtsCredentials refusedOnes) {
			this.refused.add(refusedOnes);
		}

	}

}
