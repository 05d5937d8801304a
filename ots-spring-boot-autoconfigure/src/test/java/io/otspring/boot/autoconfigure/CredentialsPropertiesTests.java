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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Request;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.protocol.OtsHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the ways to an access key, each seen in a request.
 */
class CredentialsPropertiesTests {

	private static final String METADATA_TOKEN = "/latest/api/token";

	private static final String ROLES = "/latest/meta-data/ram/security-credentials/";

	private final OtsTestServer server = OtsTestServer.start();

	private final Queue<String> questions = new ConcurrentLinkedQueue<>();

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	@TempDir
	private Path directory;

	private HttpServer source;

	private String sourceAddress;

	@BeforeEach
	void startSource() throws IOException {
		this.source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.source.createContext("/", this::answer);
		this.source.start();
		this.sourceAddress = "http://127.0.0.1:" + this.source.getAddress().getPort();
		this.answers.put(METADATA_TOKEN, "metadata-token");
		this.answers.put(ROLES, "attached");
		for (String role : new String[] { "attached", "other" }) {
			this.answers.put(ROLES + role, json("STS." + role));
		}
		this.answers.put("/key", json("STS.uri"));
	}

	@AfterEach
	void close() {
		this.source.stop(0);
		this.server.close();
	}

	@Test
	void fileHasTheAccessKey() throws Exception {
		Path file = Files.writeString(this.directory.resolve("key.json"), json("STS.file"));
		assertThat(signerWith("provider=file", "file.path=" + file)).isEqualTo("STS.file");
		assertThat(this.server.onlyRequest().header(OtsHeaders.STS_TOKEN)).isEqualTo("token-of-STS.file");
	}

	@Test
	void fileIsLookedAtAgainAfterTheInterval() throws Exception {
		Path file = Files.writeString(this.directory.resolve("key.json"), json("STS.first"));
		run(client -> {
			client.listTable();
			write(file, json("STS.second"));
			Awaitility.await().atMost(Duration.ofSeconds(9)).until(() -> {
				client.listTable();
				return signer(this.server.requests().get(this.server.requests().size() - 1)).equals("STS.second");
			});
		}, "provider=file", "file.path=" + file, "file.check-interval=1ms");
	}

	@Test
	void metadataServiceIsAskedForTheAttachedRole() {
		assertThat(signerWith("provider=ecs-ram-role", "ecs-ram-role.address=" + this.sourceAddress))
			.isEqualTo("STS.attached");
		assertThat(this.questions).containsExactly(METADATA_TOKEN, ROLES, ROLES + "attached");
	}

	@Test
	void metadataServiceIsAskedForTheNamedRole() {
		assertThat(signerWith("provider=ecs-ram-role", "ecs-ram-role.address=" + this.sourceAddress,
				"ecs-ram-role.role-name=other"))
			.isEqualTo("STS.other");
		assertThat(this.questions).containsExactly(METADATA_TOKEN, ROLES + "other");
	}

	@Test
	void metadataServiceWithoutTokensIsAskedIfThatIsAllowed() {
		this.answers.remove(METADATA_TOKEN);
		assertThat(failureWith("provider=ecs-ram-role", "ecs-ram-role.address=" + this.sourceAddress))
			.hasMessageContaining(METADATA_TOKEN + " with status 404");
		assertThat(signerWith("provider=ecs-ram-role", "ecs-ram-role.address=" + this.sourceAddress,
				"ecs-ram-role.fallback-to-version1=true"))
			.isEqualTo("STS.attached");
	}

	@Test
	void timeoutAndWaitAreLimits() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			String address = "ecs-ram-role.address=http://127.0.0.1:" + silent.getLocalPort();
			assertThat(failureWith("provider=ecs-ram-role", address, "ecs-ram-role.timeout=10ms", "max-wait=30s"))
				.hasMessageContaining("SocketTimeoutException");
			assertThat(failureWith("provider=ecs-ram-role", address, "ecs-ram-role.timeout=30s", "max-wait=50ms"))
				.hasMessageContaining("no answer within 50 ms");
		}
	}

	@Test
	void serverOfTheUserGivesOutTheAccessKey() {
		assertThat(signerWith("provider=credentials-uri", "uri=" + this.sourceAddress + "/key")).isEqualTo("STS.uri");
		assertThat(this.server.onlyRequest().header(OtsHeaders.STS_TOKEN)).isEqualTo("token-of-STS.uri");
	}

	@Test
	void tokenServiceIsAskedForARole() throws Exception {
		try (ServerSocket tokenService = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			runner("provider=ram-role-arn", "access-key-id=id", "access-key-secret=canary",
					"assume-role.role-arn=acs:ram::1:role/app", "assume-role.session-name=app",
					"assume-role.sts-endpoint=127.0.0.1:" + tokenService.getLocalPort(), "max-wait=50ms")
				.run(context -> {
					assertThatExceptionOfType(OtsCredentialsException.class)
						.isThrownBy(context.getBean(OTSClient.class)::listTable)
						.withMessageContaining("ram-role-arn")
						.withMessageNotContaining("canary");
					tokenService.setSoTimeout(30_000);
					tokenService.accept().close();
				});
		}
	}

	@Test
	void tokenOfTheProviderIsReadFromItsFile() {
		assertThat(failureWith("provider=oidc", "assume-role.role-arn=acs:ram::1:role/app",
				"oidc.provider-arn=acs:ram::1:oidc-provider/k8s", "oidc.token-file=" + this.directory.resolve("none")))
			.hasMessageContaining("oidc: the library failed");
	}

	@Test
	void closingTheContextEndsTheThread() {
		OtsCredentialsProvider[] provider = new OtsCredentialsProvider[1];
		runner("provider=ecs-ram-role", "ecs-ram-role.address=" + this.sourceAddress)
			.run(context -> provider[0] = context.getBean(OtsCredentialsProvider.class));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider[0]::credentials)
			.withMessageContaining("closed");
	}

	@ParameterizedTest
	@CsvSource({ "file, 'ots.credentials.file.path'", "credentials-uri, 'ots.credentials.uri'",
			"oidc, ALIBABA_CLOUD_ROLE_ARN" })
	void missingSettingIsNamed(String provider, String missing) {
		FailureAnalysis analysis = analyze(runner("provider=" + provider));
		assertThat(analysis.getDescription()).contains("'ots.credentials.provider'").contains(missing);
		assertThat(analysis.getAction()).contains("below 'ots.credentials'");
	}

	@Test
	void roleNeedsAnAccessKeyToAssumeIt() {
		assertThat(analyze(runner("provider=ram-role-arn", "access-key-id=")).getDescription())
			.contains("'ots.credentials.access-key-id'", "is not set");
	}

	@ParameterizedTest
	@CsvSource({ "ram-role-arn", "oidc", "credentials-uri" })
	void missingLibraryIsNamed(String provider) {
		FailureAnalysis analysis = analyze(
				runner("provider=" + provider, "access-key-id=id", "access-key-secret=secret", "uri=http://127.0.0.1")
					.withClassLoader(new FilteredClassLoader("com.aliyun.credentials")));
		assertThat(analysis.getDescription()).contains("'ots.credentials.provider'")
			.contains("com.aliyun:credentials-java");
		assertThat(analysis.getAction()).contains("Add the dependency com.aliyun:credentials-java");
	}

	@ParameterizedTest
	@CsvSource({ "file, file.check-interval, 0s", "ecs-ram-role, ecs-ram-role.role-name, a/b",
			"ecs-ram-role, ecs-ram-role.address, https://100.100.100.200", "ecs-ram-role, ecs-ram-role.timeout, 0s",
			"ecs-ram-role, refresh-ahead, 0s", "ecs-ram-role, max-wait, 0s", "oidc, assume-role.duration, 1s" })
	void valueOutOfRangeIsNamed(String provider, String property, String value) {
		assertThat(analyze(runner("provider=" + provider, "file.path=none", property + "=" + value)).getDescription())
			.contains("'ots.credentials." + property + "'");
	}

	private String signerWith(String... properties) {
		run(OTSClient::listTable, properties);
		return signer(this.server.onlyRequest());
	}

	private OtsCredentialsException failureWith(String... properties) {
		OtsCredentialsException[] failure = new OtsCredentialsException[1];
		run(client -> failure[0] = catchThrowableOfType(OtsCredentialsException.class, client::listTable), properties);
		return failure[0];
	}

	private void run(Consumer<OTSClient> calls, String... properties) {
		runner(properties).run(context -> calls.accept(context.getBean(OTSClient.class)));
	}

	private ApplicationContextRunner runner(String... properties) {
		ApplicationContextRunner runner = StartupFailure.application(OtsAutoConfiguration.class)
			.withPropertyValues("ots.endpoint=" + this.server.endpoint(),
					"ots.instance-name=" + OtsTestServer.INSTANCE);
		for (String property : properties) {
			runner = runner.withPropertyValues("ots.credentials." + property);
		}
		return runner;
	}

	private static FailureAnalysis analyze(ApplicationContextRunner runner) {
		return StartupFailure.analyze(runner);
	}

	private static String signer(Request request) {
		return request.header(OtsHeaders.ACCESS_KEY_ID);
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String json(String id) {
		return """
				{ "Code": "Success", "AccessKeyId": "%s", "AccessKeySecret": "%s", "SecurityToken": "token-of-%s",
				  "Expiration": "2126-01-01T00:00:00Z" }
				""".formatted(id, OtsTestServer.ACCESS_KEY_SECRET, id);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.questions.add(path);
		String answer = this.answers.get(path);
		byte[] body = ((answer != null) ? answer : "nothing").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((answer != null) ? 200 : 404, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
