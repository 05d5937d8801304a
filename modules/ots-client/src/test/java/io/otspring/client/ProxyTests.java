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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

import ch.qos.logback.classic.Level;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.fault.Certificates;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.HostAddress;
import io.otspring.client.fault.TestProxy;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TlsSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The way to the service through a proxy, and what proxies do wrong.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class ProxyTests {

	/** A host that only the proxy knows. */
	private static final String HOST = "inst01.example.test";

	private static final String PASSWORD = "canary-proxy-p\u00e4ssword";

	private static final String AUTHORIZATION = "Basic "
			+ Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

	private static final FaultServer.Script SUCCESS = Faults.replying(Faults::success);

	@Parameter
	private ClientStyle style;

	@TempDir
	private static Path directory;

	private static Certificates certificates;

	private static FaultServer plain;

	private static FaultServer secure;

	@BeforeAll
	static void start() throws Exception {
		certificates = new Certificates(directory);
		certificates.create("service", "dns:*.example.test");
		plain = FaultServer.start(SUCCESS);
		secure = FaultServer.startTls(certificates.server("service"), SUCCESS);
	}

	@AfterAll
	static void close() throws Exception {
		plain.close();
		secure.close();
	}

	@Test
	void encryptedCallsGoThroughATunnel() throws Exception {
		try (TestProxy proxy = new TestProxy(); TestClient client = client(secureEndpoint(), proxy)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(proxy.heads()).singleElement()
				.satisfies(head -> assertThat(head.line())
					.isEqualTo("CONNECT " + HOST + ":" + secure.port() + " HTTP/1.1"))
				.satisfies(head -> assertThat(head.headers()).containsExactly("Host: " + HOST + ":" + secure.port()));
		}
	}

	@Test
	void otherCallsAreHandedToTheProxy() throws Exception {
		try (TestProxy proxy = new TestProxy(); TestClient client = client(plainEndpoint(), proxy)) {
			assertThat(client.call(Idempotency.READ)).isEqualTo("success");
			assertThat(client.call(Idempotency.READ)).isEqualTo("success");
			assertThat(proxy.heads()).hasSize(2)
				.allSatisfy(head -> assertThat(head.line())
					.isEqualTo("POST http://" + HOST + ":" + plain.port() + "/GetRow HTTP/1.1"))
				.allSatisfy(head -> assertThat(head.header("host")).isEqualTo(HOST + ":" + plain.port()))
				.allSatisfy(head -> assertThat(head.header("proxy-authorization")).isNull());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void userNameAndPasswordGoWithTheFirstRequest(boolean encrypted) throws Exception {
		try (TestProxy proxy = new TestProxy().requireAuthorization(AUTHORIZATION);
				TestClient client = client(encrypted ? secureEndpoint() : plainEndpoint(), proxy, this::withUser)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(proxy.heads()).singleElement()
				.satisfies(head -> assertThat(head.header("proxy-authorization")).isEqualTo(AUTHORIZATION));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void proxyThatDoesNotKnowTheUserIsNamed(boolean encrypted) throws Exception {
		try (TestProxy proxy = new TestProxy().requireAuthorization("Basic b3RoZXI=")) {
			assertRefused(encrypted ? secureEndpoint() : plainEndpoint(), proxy, this::withUser,
					"proxy 127.0.0.1:" + proxy.port() + " does not accept the user name and password");
			assertRefused(encrypted ? secureEndpoint() : plainEndpoint(), proxy, UnaryOperator.identity(),
					"proxy 127.0.0.1:" + proxy.port() + " wants a user name and a password");
		}
	}

	@Test
	void proxyThatForbidsTheTunnelIsNamed() throws Exception {
		try (TestProxy proxy = new TestProxy().refuse("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nNo")) {
			assertRefused(secureEndpoint(), proxy, this::withUser, "proxy 127.0.0.1:" + proxy.port()
					+ " does not connect to " + HOST + ":" + secure.port() + ": it answers 403");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 502, 503, 504 })
	void proxyThatCannotReachTheServiceIsAskedAgain(int status) throws Exception {
		try (TestProxy proxy = new TestProxy().refuse("HTTP/1.1 " + status + " Canary\r\n\r\n");
				TestClient client = client(secureEndpoint(), proxy)) {
			OtsTransportException failure = failure(client);
			assertThat(failure.failureClass()).isEqualTo(FailureClass.NOT_SENT);
			assertThat(failure.attempts()).isEqualTo(3);
			assertThat(failure).hasMessageContaining("proxy 127.0.0.1:" + proxy.port() + " cannot reach " + HOST + ":"
					+ secure.port() + ": it answers " + status);
		}
	}

	@Test
	void answerOfAProxyInPlaceOfTheServiceProvesNothing() throws Exception {
		try (TestProxy proxy = new TestProxy().refuse("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
				TestClient client = client(plainEndpoint(), proxy)) {
			OtsServiceException failure = catchThrowableOfType(OtsServiceException.class,
					() -> client.call(Idempotency.ONCE));
			assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
			assertThat(failure.attempts()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void proxyThatIsNotThereIsNamed(boolean encrypted) throws Exception {
		TestProxy proxy = new TestProxy();
		proxy.close();
		try (TestClient client = client(encrypted ? secureEndpoint() : plainEndpoint(), proxy)) {
			OtsTransportException failure = failure(client);
			assertThat(failure.failureClass()).isEqualTo(FailureClass.NOT_SENT);
			assertThat(failure.attempts()).isEqualTo(3);
			assertThat(failure).hasMessageContaining("cannot connect through the proxy 127.0.0.1:" + proxy.port());
		}
	}

	@Test
	void proxyWithoutAnAddressIsNamed() {
		try (TestClient client = new TestClient(this.style, secureEndpoint(),
				builder -> builder.proxy(ProxySettings.of("proxy.example.test", 3128))
					.httpCustomizer(HostAddress.unknown()))) {
			assertThat(failure(client))
				.hasMessageContaining("cannot connect through the proxy proxy.example.test:3128: unknown host");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Proxy-Authorization: canary-echo\r\n\r\n", "HTTP/1.1\r\n\r\n", "" })
	void answerOfAProxyThatMakesNoSenseIsNotQuoted(String answer) throws Exception {
		try (TestProxy proxy = new TestProxy().refuse(answer); TestClient client = client(secureEndpoint(), proxy)) {
			OtsTransportException failure = failure(client);
			assertThat(failure).hasMessageContaining("cannot connect through the proxy 127.0.0.1:" + proxy.port());
			assertThat(failure).hasStackTraceContaining("proxy");
			assertThat(stackTrace(failure)).doesNotContain("canary");
		}
	}

	@Test
	void proxyThatKeepsSilentIsAConnectTimeout() throws Exception {
		try (FaultServer silent = FaultServer.start(FaultServer.silence());
				TestClient client = new TestClient(this.style, secureEndpoint(),
						builder -> builder.proxy(ProxySettings.of("127.0.0.1", silent.port()))
							.connectTimeout(Duration.ofMillis(300)))) {
			OtsTimeoutException failure = catchThrowableOfType(OtsTimeoutException.class,
					() -> client.call(Idempotency.ONCE));
			assertThat(failure.limit()).isEqualTo(OtsTimeoutException.Limit.CONNECT);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
			assertThat(failure.elapsed()).isGreaterThan(Duration.ofMillis(900));
			assertThat(client.pool().leased()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.0 200 Connection established\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" })
	void tunnelOfAnOldProxyIsUsed(String answer) throws Exception {
		try (TestProxy proxy = new TestProxy().answerTunnels(answer);
				TestClient client = client(secureEndpoint(), proxy)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
		}
	}

	@Test
	void bytesThatAProxyPutsBeforeThoseOfTheServiceAreRefused() throws Exception {
		try (TestProxy proxy = new TestProxy()
			.answerTunnels("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
			assertRefused(secureEndpoint(), proxy, UnaryOperator.identity(), "bytes of its own");
		}
	}

	@Test
	void certificateIsVerifiedForTheServiceAndNotForTheProxy() throws Exception {
		try (TestProxy proxy = new TestProxy();
				TestClient client = client("https://a.b.example.test:" + secure.port(), proxy)) {
			OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
					() -> client.call(Idempotency.ONCE));
			assertThat(failure.reason()).isEqualTo(OtsTransportException.Reason.TLS);
			assertThat(failure.effect()).isEqualTo(Effect.NONE);
		}
	}

	@Test
	void hostsOfTheListAreReachedDirectly() throws Exception {
		try (TestProxy proxy = new TestProxy();
				TestClient client = new TestClient(this.style, plainEndpoint(),
						builder -> builder.proxy(settings(proxy).withNonProxyHosts(List.of("*.EXAMPLE.test")))
							.httpCustomizer(HostAddress.of(InetAddress.getLoopbackAddress())))) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(proxy.heads()).isEmpty();
		}
	}

	@Test
	void machineItselfIsReachedDirectly() throws Exception {
		try (TestProxy proxy = new TestProxy(); TestClient client = client(plain.endpoint(), proxy)) {
			assertThat(client.call(Idempotency.ONCE)).isEqualTo("success");
			assertThat(proxy.heads()).isEmpty();
		}
	}

	private void assertRefused(String endpoint, TestProxy proxy, UnaryOperator<ProxySettings> change, String words) {
		try (TestClient client = client(endpoint, proxy, change)) {
			int before = plain.requests() + secure.requests();
			OtsTransportException failure = failure(client);
			assertThat(failure.failureClass()).isEqualTo(FailureClass.PERMANENT);
			assertThat(failure.attempts()).isEqualTo(1);
			assertThat(failure).hasMessageContaining(words);
			assertThat(plain.requests() + secure.requests()).isEqualTo(before);
		}
	}

	private OtsTransportException failure(TestClient client) {
		OtsTransportException failure = catchThrowableOfType(OtsTransportException.class,
				() -> client.call(Idempotency.ONCE));
		assertThat(failure.reason()).isEqualTo(OtsTransportException.Reason.PROXY);
		assertThat(failure.effect()).isEqualTo(Effect.NONE);
		assertThat(client.pool().leased()).isZero();
		assertThat(client.log().lines(Level.ERROR)).containsExactly(failure.getMessage());
		assertThat(stackTrace(failure)).doesNotContain(PASSWORD, AUTHORIZATION);
		return failure;
	}

	private static String stackTrace(OtsException failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private ProxySettings withUser(ProxySettings settings) {
		return settings.withUser("me", PASSWORD);
	}

	private static ProxySettings settings(TestProxy proxy) {
		return ProxySettings.of("127.0.0.1", proxy.port());
	}

	private TestClient client(String endpoint, TestProxy proxy) {
		return client(endpoint, proxy, UnaryOperator.identity());
	}

	private TestClient client(String endpoint, TestProxy proxy, UnaryOperator<ProxySettings> change) {
		return new TestClient(this.style, endpoint,
				builder -> builder.proxy(change.apply(settings(proxy)))
					.tlsSettings(TlsSettings.of(trust()))
					.connectTimeout(Duration.ofSeconds(2)));
	}

	private static SSLContext trust() {
		try {
			return certificates.client();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String plainEndpoint() {
		return "http://" + HOST + ":" + plain.port();
	}

	private static String secureEndpoint() {
		return "https://" + HOST + ":" + secure.port();
	}

}
