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

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.TlsProblem;
import io.otspring.client.fault.Certificates;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.HostAddress;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transport.TlsSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Certificates and TLS versions that a client must refuse, and those that it must take.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class TlsFaultTests {

	private static final FaultServer.Script SUCCESS = Faults.replying(Faults::success);

	@Parameter
	private ClientStyle style;

	@TempDir
	private static Path directory;

	private static Certificates certificates;

	@BeforeAll
	static void makeCertificates() throws Exception {
		certificates = new Certificates(directory);
		certificates.create("loopback", "dns:localhost,ip:127.0.0.1");
		certificates.create("localhost-only", "dns:localhost");
		certificates.create("wildcard", "dns:*.example.test");
		certificates.create("expired", "dns:localhost,ip:127.0.0.1", "-10d", 5);
		certificates.create("not-yet-valid", "dns:localhost,ip:127.0.0.1", "+5d", 5);
	}

	@Test
	void trustedCertificateOfTheHostIsTaken() throws Exception {
		assertSucceeds("loopback", "127.0.0.1");
	}

	@Test
	void wildcardStandsForOneLabel() throws Exception {
		assertSucceeds("wildcard", "a.example.test");
	}

	@ParameterizedTest
	@EnumSource
	void certificateThatNobodyTrustsIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("loopback", certificates.trusting("localhost-only"), "127.0.0.1", idempotency,
				TlsProblem.NOT_TRUSTED);
	}

	@ParameterizedTest
	@EnumSource
	void certificateOfAnotherAuthorityThanTheJvmKnowsIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("loopback", null, "127.0.0.1", idempotency, TlsProblem.NOT_TRUSTED);
	}

	@ParameterizedTest
	@EnumSource
	void expiredCertificateIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("expired", certificates.client(), "127.0.0.1", idempotency, TlsProblem.EXPIRED);
	}

	@ParameterizedTest
	@EnumSource
	void certificateThatIsNotYetValidIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("not-yet-valid", certificates.client(), "127.0.0.1", idempotency, TlsProblem.NOT_YET_VALID);
	}

	@ParameterizedTest
	@EnumSource
	void certificateOfAnotherHostIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("localhost-only", certificates.client(), "a.example.test", idempotency, TlsProblem.OTHER_HOST);
	}

	@ParameterizedTest
	@EnumSource
	void addressThatTheCertificateDoesNotNameIsRefused(Idempotency idempotency) throws Exception {
		assertRefused("localhost-only", certificates.client(), "127.0.0.1", idempotency, TlsProblem.OTHER_HOST);
	}

	@ParameterizedTest
	@EnumSource
	void wildcardDoesNotStandForTwoLabels(Idempotency idempotency) throws Exception {
		assertRefused("wildcard", certificates.client(), "a.b.example.test", idempotency, TlsProblem.OTHER_HOST);
	}

	@ParameterizedTest
	@EnumSource
	void serverThatOnlySpeaksTls11IsRefused(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start(new Tls11Only());
				TestClient client = client(server, certificates.client(), "127.0.0.1")) {
			assertTlsRefusal(client, server, idempotency, TlsProblem.OTHER);
		}
	}

	@ParameterizedTest
	@EnumSource
	void serverThatDoesNotSpeakTlsIsRefused(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start(new PlainGreeting());
				TestClient client = client(server, certificates.client(), "127.0.0.1")) {
			assertTlsRefusal(client, server, idempotency, TlsProblem.NO_TLS);
		}
	}

	@ParameterizedTest
	@EnumSource
	@Execution(ExecutionMode.CONCURRENT)
	void handshakeThatStallsIsAConnectTimeout(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start(FaultServer.silence());
				TestClient client = impatientClient(server)) {
			assertConnectTimeout(client, idempotency);
			assertThat(server.connections()).isEqualTo(3);
		}
	}

	@ParameterizedTest
	@EnumSource
	@Execution(ExecutionMode.CONCURRENT)
	void handshakeThatDripsIsAConnectTimeout(Idempotency idempotency) throws Exception {
		try (FaultServer server = FaultServer.start(new Drip()); TestClient client = impatientClient(server)) {
			assertConnectTimeout(client, idempotency);
		}
	}

	@Test
	void callOverTlsEndsAtItsDeadlineWhileBytesDripIn() throws Exception {
		try (FaultServer server = FaultServer.startTls(certificates.server("loopback"), (self, request, socket) -> {
			for (byte each : Faults.success(request).bytes()) {
				socket.getOutputStream().write(each);
				self.pause(100);
			}
			return true;
		}); TestClient client = client(server, certificates.client(), "127.0.0.1")) {
			CallOptions options = CallOptions.builder().callTimeout(Duration.ofMillis(800)).build();
			long start = System.nanoTime();
			OtsTimeoutException failure = catchThrowableOfType(OtsTimeoutException.class,
					() -> client.call(Idempotency.READ, "request", options));
			assertThat(failure.limit()).isEqualTo(OtsTimeoutException.Limit.CALL);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(800),
					Duration.ofSeconds(10));
			assertThat(client.pool().leased()).isZero();
		}
	}

	private void assertSucceeds(String certificate, String host) throws Exception {
		try (FaultServer server = FaultServer.startTls(certificates.server(certificate), SUCCESS);
				TestClient client = client(server, certificates.client(), host)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	private void assertRefused(String certificate, SSLContext trust, String host, Idempotency idempotency,
			TlsProblem problem) throws Exception {
		try (FaultServer server = FaultServer.startTls(certificates.server(certificate), SUCCESS);
				TestClient client = client(server, trust, host)) {
			assertTlsRefusal(client, server, idempotency, problem);
		}
	}

	private static void assertTlsRefusal(TestClient client, FaultServer server, Idempotency idempotency,
			TlsProblem problem) {
		long start = System.nanoTime();
		OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
				() -> client.call(idempotency));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		assertThat(failure.reason()).isEqualTo(OtsTransportException.Reason.TLS);
		assertThat(failure.tlsProblem()).contains(problem);
		assertThat(failure.failureClass()).isEqualTo(FailureClass.PERMANENT);
		assertThat(failure.effect()).isEqualTo(Effect.NONE);
		assertThat(failure.attempts()).isEqualTo(1);
		assertThat(failure.getMessage()).hasSizeLessThan(1024).doesNotContain("BEGIN CERTIFICATE", "\n");
		assertThat(server.requests()).isZero();
		assertThat(client.pool().leased()).isZero();
		assertThat(client.log().lines(Level.ERROR)).containsExactly(failure.getMessage());
	}

	private static void assertConnectTimeout(TestClient client, Idempotency idempotency) {
		OtsException failure = catchThrowableOfType(OtsException.class, () -> client.call(idempotency));
		assertThat(failure).isInstanceOfSatisfying(OtsTimeoutException.class,
				timeout -> assertThat(timeout.limit()).isEqualTo(OtsTimeoutException.Limit.CONNECT));
		assertThat(failure.failureClass()).isEqualTo(FailureClass.NOT_SENT);
		assertThat(failure.effect()).isEqualTo(Effect.NONE);
		assertThat(failure.attempts()).isEqualTo(3);
		assertThat(failure.elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(15));
		assertThat(client.pool().leased()).isZero();
	}

	private TestClient impatientClient(FaultServer server) throws Exception {
		return client(server, certificates.client(), "127.0.0.1",
				builder -> builder.connectTimeout(Duration.ofMillis(300)));
	}

	private TestClient client(FaultServer server, SSLContext trust, String host) {
		return client(server, trust, host, builder -> {
		});
	}

	private TestClient client(FaultServer server, SSLContext trust, String host,
			Consumer<OtsClientOptions.Builder> customizer) {
		return new TestClient(this.style, "https://" + host + ":" + server.port(), builder -> {
			if (trust != null) {
				builder.tlsSettings(TlsSettings.of(trust));
			}
			builder.httpCustomizer(HostAddress.of(InetAddress.getLoopbackAddress()));
			customizer.accept(builder);
		});
	}

	/**
	 * Chooses TLS 1.1 whatever the client offers.
	 */
	private static final class Tls11Only implements FaultServer.Script {

		private static final String SERVER_HELLO = "160302002a" + "02000026" + "0302" + "00".repeat(32) + "00" + "c013"
				+ "00";

		@Override
		public boolean answer(FaultServer server, FaultServer.Request request, Socket socket) {
			return false;
		}

		@Override
		public void serve(FaultServer server, Socket socket) throws Exception {
			InputStream in = socket.getInputStream();
			in.readNBytes(3);
			in.readNBytes(in.read() << 8 | in.read());
			socket.getOutputStream().write(HexFormat.of().parseHex(SERVER_HELLO));
			in.read();
		}

	}

	/**
	 * Answers as a server does that expects HTTP and gets something else.
	 */
	private static final class PlainGreeting implements FaultServer.Script {

		@Override
		public boolean answer(FaultServer server, FaultServer.Request request, Socket socket) {
			return false;
		}

		@Override
		public void serve(FaultServer server, Socket socket) throws Exception {
			socket.getInputStream().read();
			socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			server.hang();
		}

	}

	/**
	 * Sends the start of a long record, byte by byte.
	 */
	private static final class Drip implements FaultServer.Script {

		@Override
		public boolean answer(FaultServer server, FaultServer.Request request, Socket socket) {
			return false;
		}

		@Override
		public void serve(FaultServer server, Socket socket) throws Exception {
			socket.getOutputStream().write(new byte[] { 0x16, 3, 3, 0x30, 0 });
			while (true) {
				socket.getOutputStream().write(2);
				server.pause(20);
			}
		}

	}

}
