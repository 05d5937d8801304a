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

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import ch.qos.logback.classic.Level;
import io.otspring.client.call.CallObservation;
import io.otspring.client.credentials.EnvironmentCredentialsProvider;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.HostAddress;
import io.otspring.client.fault.TestKeys;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.InvalidEndpointException;
import io.otspring.client.transport.ProxySettings;
import io.otspring.client.transport.TlsSettings;
import io.otspring.protocol.signature.SignatureVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Options of clients: their defaults, their limits and what is warned of.
 */
class OtsClientOptionsTests {

	private static final String ENDPOINT = "https://inst01.cn-hangzhou.ots.aliyuncs.com";

	@Test
	void endpointIsEnough() {
		OtsClientOptions options = OtsClientOptions.builder().endpoint(ENDPOINT).build();
		assertThat(options.instanceName()).isEqualTo("inst01");
		assertThat(options.region()).isEqualTo("cn-hangzhou");
		assertThat(options.credentialsProvider()).isInstanceOf(EnvironmentCredentialsProvider.class);
		assertThat(options.signatureVersion()).isEqualTo(SignatureVersion.V2);
		assertThat(options.encoding()).hasToString("UTF-8");
		assertThat(options.socketTimeout()).isEqualTo(Duration.ofSeconds(50));
		assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
		assertThat(options.callTimeout()).isEqualTo(Duration.ofSeconds(60));
		assertThat(options.maxConnections()).isEqualTo(50);
		assertThat(options.poolAcquireTimeout()).isEqualTo(Duration.ofSeconds(5));
		assertThat(options.poolMaxIdleTime()).isEqualTo(Duration.ofSeconds(8));
		assertThat(options.poolMaxLifeTime()).isEqualTo(Duration.ofMinutes(5));
		assertThat(options.maxResponseSize()).isEqualTo(67_108_864);
		assertThat(options.loggerName()).isEqualTo("tablestore-client");
		assertThat(options.retryBudget()).isEqualTo(500);
		assertThat(options.requestCompression()).isFalse();
		assertThat(options.responseCompression()).isFalse();
		assertThat(options.responseVerification()).isTrue();
		assertThat(options.tlsSettings().get()).isEqualTo(TlsSettings.defaults());
		assertThat(options.proxy()).isEmpty();
		assertThat(options.observers()).isEmpty();
	}

	@Test
	void builderStartsWithTheOptionsItComesFrom() throws Exception {
		OtsClientOptions options = OtsClientOptions.builder()
			.endpoint("https://gateway.example.test:8443")
			.instanceName("other")
			.credentials(TestKeys.temporary())
			.signatureVersion(SignatureVersion.V4)
			.region("cn-beijing")
			.encoding(java.nio.charset.StandardCharsets.ISO_8859_1)
			.socketTimeout(Duration.ofSeconds(1))
			.connectTimeout(Duration.ofSeconds(2))
			.callTimeout(Duration.ofSeconds(3))
			.maxConnections(4)
			.poolAcquireTimeout(Duration.ofSeconds(5))
			.poolMaxIdleTime(Duration.ofSeconds(6))
			.poolMaxLifeTime(Duration.ofSeconds(7))
			.maxResponseSize(8000)
			.loggerName("nine")
			.retryPolicy(RetryPolicy.none())
			.retryBudget(10)
			.requestCompression(true)
			.responseCompression(true)
			.responseVerification(false)
			.tlsSettings(TlsSettings.of(SSLContext.getDefault()))
			.proxy(ProxySettings.of("proxy.example.test", 3128).withUser("me", "proxy-secret"))
			.observer(call -> CallObservation.NOOP)
			.httpCustomizer(pool -> {
			})
			.build();
		assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
	}

	@Test
	void optionsDoNotChangeWithTheirBuilder() {
		OtsClientOptions.Builder builder = OtsClientOptions.builder().endpoint(ENDPOINT);
		OtsClientOptions options = builder.build();
		builder.maxConnections(7).observer(call -> CallObservation.NOOP);
		assertThat(options.maxConnections()).isEqualTo(50);
		assertThat(options.observers()).isEmpty();
	}

	@Test
	void secretsDoNotShow() {
		OtsClientOptions options = OtsClientOptions.builder()
			.endpoint(ENDPOINT)
			.credentials(TestKeys.temporary())
			.proxy(ProxySettings.of("proxy.example.test", 3128).withUser("me", "proxy-secret"))
			.build();
		assertThat(options).asString().contains("inst01").doesNotContain(TestKeys.SECRET, TestKeys.TOKEN);
		assertThat(options.proxy()).get().asString().contains("proxy.example.test:3128").doesNotContain("secret", "me");
	}

	static Stream<Arguments> wrongOptions() {
		return Stream.of(wrong("maxConnections", "0", builder -> builder.maxConnections(0)),
				wrong("maxConnections", "10001", builder -> builder.maxConnections(10_001)),
				wrong("retryBudget", "-1", builder -> builder.retryBudget(-1)),
				wrong("maxResponseSize", "1023", builder -> builder.maxResponseSize(1023)),
				wrong("maxResponseSize", "1073741825", builder -> builder.maxResponseSize(1_073_741_825)),
				wrong("socketTimeout", "PT0S", builder -> builder.socketTimeout(Duration.ZERO)),
				wrong("connectTimeout", "PT-1S", builder -> builder.connectTimeout(Duration.ofSeconds(-1))),
				wrong("callTimeout", "PT48H", builder -> builder.callTimeout(Duration.ofDays(2))),
				wrong("poolAcquireTimeout", "PT0S", builder -> builder.poolAcquireTimeout(Duration.ZERO)),
				wrong("poolMaxIdleTime", "PT0S", builder -> builder.poolMaxIdleTime(Duration.ZERO)),
				wrong("poolMaxLifeTime", "PT0S", builder -> builder.poolMaxLifeTime(Duration.ZERO)),
				wrong("loggerName", "' '", builder -> builder.loggerName(" ")),
				wrong("region", "'cn hangzhou'", builder -> builder.region("cn hangzhou")),
				wrong("region", "missing",
						builder -> builder.endpoint("http://localhost")
							.instanceName("inst01")
							.signatureVersion(SignatureVersion.V4)),
				wrong("instanceName", "missing", builder -> builder.endpoint("http://localhost")));
	}

	@ParameterizedTest
	@MethodSource("wrongOptions")
	void wrongOptionIsNamedWithItsLimitAndItsValue(String option, String value,
			Consumer<OtsClientOptions.Builder> change) {
		OtsClientOptions.Builder builder = OtsClientOptions.builder().endpoint(ENDPOINT);
		change.accept(builder);
		InvalidOptionException refusal = catchThrowableOfType(InvalidOptionException.class, builder::build);
		assertThat(refusal.option()).isEqualTo(option);
		assertThat(refusal.value()).isEqualTo(value);
		assertThat(refusal).hasMessage("'" + option + "' must " + refusal.requirement() + ", but is " + value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a.b", "a/b", "a@b", "a#b", "a\r\nb", "a b", "a:b", "\u00e4" })
	void instanceNameCannotChangeTheHostOrAHeader(String name) {
		OtsClientOptions.Builder builder = OtsClientOptions.builder().endpoint(ENDPOINT).instanceName(name);
		assertThatExceptionOfType(InvalidOptionException.class).isThrownBy(builder::build)
			.withMessageNotContaining("\r");
	}

	@Test
	void endpointIsRequired() {
		assertThatExceptionOfType(InvalidOptionException.class).isThrownBy(() -> OtsClientOptions.builder().build())
			.withMessage("'endpoint' must be set, but is missing");
		assertThatExceptionOfType(InvalidEndpointException.class)
			.isThrownBy(() -> OtsClientOptions.builder().endpoint("nowhere").build());
	}

	@Test
	void encryptedAndLocalConnectionsAreNotWarnedOf() {
		assertThat(warnings(ENDPOINT, TestKeys.temporary())).isEmpty();
		assertThat(warnings("http://127.0.0.1:8087", TestKeys.temporary())).isEmpty();
		assertThat(warnings("http://localhost:8087", TestKeys.temporary())).isEmpty();
	}

	@Test
	void unencryptedConnectionIsWarnedOfOnce() {
		assertThat(warnings("http://inst01.cn-hangzhou.ots.aliyuncs.com", TestKeys.lasting())).singleElement()
			.asString()
			.contains("unencrypted", "https");
	}

	@Test
	void unencryptedTokenIsWarnedOfAsWell() {
		assertThat(warnings("http://inst01.cn-hangzhou.ots.aliyuncs.com", TestKeys.temporary())).hasSize(2)
			.last()
			.asString()
			.contains("security token")
			.doesNotContain(TestKeys.TOKEN);
	}

	@ParameterizedTest
	@EnumSource
	void unencryptedTokenThatComesWithARefreshIsWarnedOfOnce(ClientStyle style) throws Exception {
		AtomicReference<OtsCredentials> current = new AtomicReference<>(TestKeys.lasting());
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(style, "http://inst01.example.test:" + server.port(),
						builder -> builder.credentialsProvider(current::get)
							.httpCustomizer(HostAddress.of(InetAddress.getLoopbackAddress())))) {
			client.call(Idempotency.READ);
			assertThat(client.log().lines(Level.WARN)).singleElement().asString().contains("unencrypted; use https");
			current.set(TestKeys.temporary());
			client.call(Idempotency.READ);
			client.call(Idempotency.READ);
			assertThat(client.log().lines(Level.WARN)).hasSize(2)
				.last()
				.asString()
				.contains("security token")
				.doesNotContain(TestKeys.TOKEN);
		}
	}

	@Test
	void instanceThatContradictsTheHostIsWarnedOf() {
		assertThat(warnings("https://another.cn-hangzhou.ots.aliyuncs.com", TestKeys.lasting())).singleElement()
			.asString()
			.contains("inst01", "another");
	}

	private static List<String> warnings(String endpoint, OtsCredentials credentials) {
		CapturedLog log = new CapturedLog();
		OtsClientOptions options = OtsClientOptions.builder()
			.endpoint(endpoint)
			.instanceName("inst01")
			.credentials(credentials)
			.loggerName(log.loggerName())
			.build();
		ClientAssembly.of(options, ClientSettings.log(options)).close();
		return log.lines(Level.WARN);
	}

	private static Arguments wrong(String option, String value, Consumer<OtsClientOptions.Builder> change) {
		return Arguments.of(option, value, change);
	}

}
