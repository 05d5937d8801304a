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

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.fault.Certificates;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.TlsFront;
import io.otspring.client.fault.TlsFront.Handshake;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transport.TlsSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Keys, trust, protocols and cipher suites, on sockets, and their change.
 */
class TlsSettingsTests {

	@TempDir
	private static Path directory;

	private static Certificates certificates;

	private static FaultServer service;

	private static volatile CountDownLatch gate = new CountDownLatch(0);

	@BeforeAll
	static void start() throws Exception {
		certificates = new Certificates(directory);
		certificates.create("service", "ip:127.0.0.1");
		certificates.create("client-1", "dns:client-1");
		certificates.create("client-2", "dns:client-2");
		service = FaultServer.start((server, request, socket) -> {
			gate.await();
			return Faults.success(request).send(socket);
		});
	}

	@AfterAll
	static void close() throws Exception {
		service.close();
	}

	@ParameterizedTest
	@EnumSource
	void clientShowsItsCertificate(ClientStyle style) throws Exception {
		TlsSettings settings = TlsSettings.of(certificates.mutual("client-1"));
		assertThat(handshake(style, settings).client()).isEqualTo("CN=client-1");
	}

	@ParameterizedTest
	@EnumSource
	void clientWithoutACertificateIsRefusedByAServerThatAsks(ClientStyle style) throws Exception {
		try (TlsFront front = front(); TestClient client = client(style, front, certificates.client())) {
			int before = service.requests();
			OtsTransportException failure = failure(client);
			assertThat(failure.failureClass()).isEqualTo(FailureClass.PERMANENT);
			assertThat(failure.attempts()).isEqualTo(1);
			assertThat(service.requests()).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@EnumSource
	void protocolIsTheOneOfTheSettings(ClientStyle style) throws Exception {
		SSLContext context = certificates.mutual("client-1");
		assertThat(handshake(style, new TlsSettings(context, List.of("TLSv1.2"), List.of())).protocol())
			.isEqualTo("TLSv1.2");
		assertThat(handshake(style, new TlsSettings(context, List.of("TLSv1.3"), List.of())).protocol())
			.isEqualTo("TLSv1.3");
	}

	@ParameterizedTest
	@EnumSource
	void cipherSuiteIsTheOneOfTheSettings(ClientStyle style) throws Exception {
		SSLContext context = certificates.mutual("client-1");
		for (String suite : List.of("TLS_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")) {
			assertThat(handshake(style, new TlsSettings(context, List.of(), List.of(suite))).cipherSuite())
				.isEqualTo(suite);
		}
	}

	@ParameterizedTest
	@EnumSource
	void cipherSuiteThatTheJvmDoesNotKnowIsNamed(ClientStyle style) throws Exception {
		try (TlsFront front = front();
				TestClient client = client(style, front,
						() -> new TlsSettings(null, List.of(), List.of("TLS_UNHEARD_OF")))) {
			OtsTransportException failure = failure(client);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure).hasMessageContaining("TLS_UNHEARD_OF");
		}
	}

	@ParameterizedTest
	@EnumSource
	void settingsThatNobodyCanTellAreAFailureOfTheCall(ClientStyle style) throws Exception {
		try (TlsFront front = front(); TestClient client = client(style, front, () -> {
			throw new IllegalStateException("canary");
		})) {
			OtsTransportException failure = failure(client);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure.attempts()).isEqualTo(1);
			assertThat(failure).hasMessageContaining("no TLS settings: IllegalStateException")
				.hasMessageNotContaining("canary");
			assertThat(client.pool().leased()).isZero();
			assertThat(client.pool().pending()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void connectionIsNotUsedAgainAfterAChange(ClientStyle style) throws Exception {
		AtomicReference<TlsSettings> current = new AtomicReference<>(TlsSettings.of(certificates.mutual("client-1")));
		try (TlsFront front = front(); TestClient client = client(style, front, current::get)) {
			client.call(Idempotency.ONCE);
			current.set(TlsSettings.of(current.get().sslContext()));
			client.call(Idempotency.ONCE);
			assertThat(front.handshakes()).extracting(Handshake::client).containsExactly("CN=client-1");
			current.set(TlsSettings.of(certificates.mutual("client-2")));
			client.call(Idempotency.ONCE);
			client.call(Idempotency.ONCE);
			assertThat(front.handshakes()).extracting(Handshake::client).containsExactly("CN=client-1", "CN=client-2");
		}
	}

	@ParameterizedTest
	@EnumSource
	void exchangeThatIsUnderWayEndsUndisturbed(ClientStyle style) throws Exception {
		AtomicReference<TlsSettings> current = new AtomicReference<>(TlsSettings.of(certificates.mutual("client-1")));
		try (TlsFront front = front(); TestClient client = client(style, front, current::get)) {
			gate = new CountDownLatch(1);
			int before = service.requests();
			CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> client.call(Idempotency.ONCE));
			Awaitility.await().until(() -> service.requests() > before);
			current.set(TlsSettings.of(certificates.mutual("client-2")));
			gate.countDown();
			assertThat(underWay.join()).isEqualTo("success");
			client.call(Idempotency.ONCE);
			assertThat(front.handshakes()).extracting(Handshake::client).containsExactly("CN=client-1", "CN=client-2");
		}
	}

	@Test
	void oldProtocolIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TlsSettings(null, List.of("TLSv1.3", "TLSv1.1"), List.of()))
			.withMessage("TLS protocols must be TLSv1.2 or later, but one is 'TLSv1.1'");
	}

	private static OtsTransportException failure(TestClient client) {
		OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
				() -> client.call(Idempotency.ONCE));
		assertThat(failure.reason()).isEqualTo(OtsTransportException.Reason.TLS);
		return failure;
	}

	private static Handshake handshake(ClientStyle style, TlsSettings settings) throws Exception {
		try (TlsFront front = front(); TestClient client = client(style, front, () -> settings)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			return front.lastHandshake();
		}
	}

	private static TlsFront front() throws Exception {
		return new TlsFront(certificates.mutual("service"), service.port()).needClientCertificates();
	}

	private static TestClient client(ClientStyle style, TlsFront front, SSLContext context) {
		TlsSettings settings = TlsSettings.of(context);
		return client(style, front, () -> settings);
	}

	private static TestClient client(ClientStyle style, TlsFront front, Supplier<TlsSettings> settings) {
		return new TestClient(style, "https://127.0.0.1:" + front.port(), builder -> builder.tlsSettings(settings));
	}

}
