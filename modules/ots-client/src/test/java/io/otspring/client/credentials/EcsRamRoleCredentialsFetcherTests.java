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

package io.otspring.client.credentials;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otspring.client.fault.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The metadata service of ECS instances.
 */
class EcsRamRoleCredentialsFetcherTests {

	private static final String TOKEN = "/latest/api/token";

	private static final String ROLES = "/latest/meta-data/ram/security-credentials/";

	private static final String CREDENTIALS = """
			{ "AccessKeyId": "STS.id", "AccessKeySecret": "canarySecret", "Expiration": "2026-01-01T06:00:00Z",
			  "SecurityToken": "canaryToken", "LastUpdated": "2026-01-01T00:00:00Z", "Code": "Success" }
			""";

	private final Queue<String> requests = new ConcurrentLinkedQueue<>();

	private final Map<String, String> answers = new ConcurrentHashMap<>(
			Map.of(TOKEN, "canary-metadata-token", ROLES, "app-role\n", ROLES + "app-role", CREDENTIALS));

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void questionsCarryATokenThatWasAskedForBefore() {
		FetchedCredentials fetched = fetcher().roleName("app-role").build().fetch();
		assertThat(fetched).isEqualTo(FetchedCredentials.of(OtsCredentials.of("STS.id", "canarySecret", "canaryToken"),
				Instant.parse("2026-01-01T06:00:00Z")));
		assertThat(this.requests).containsExactly("PUT " + TOKEN + " life=60 token=null",
				"GET " + ROLES + "app-role life=null token=canary-metadata-token");
	}

	@Test
	void roleIsAskedForIfNoneIsSet() {
		fetcher().build().fetch();
		assertThat(this.requests).element(1).isEqualTo("GET " + ROLES + " life=null token=canary-metadata-token");
		assertThat(this.requests).element(2).asString().startsWith("GET " + ROLES + "app-role ");
	}

	@Test
	void tokenIsNotGoneWithoutUnlessAskedFor() {
		this.answers.remove(TOKEN);
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher().build()::fetch)
			.withMessage("http://" + authority() + " answered " + TOKEN + " with status 404");
		assertThat(this.requests).hasSize(1);
		fetcher().fallbackToVersion1(true).roleName("app-role").build().fetch();
		assertThat(this.requests).last().isEqualTo("GET " + ROLES + "app-role life=null token=null");
	}

	@Test
	void proxiesOfTheJvmDoNotCount() {
		System.setProperty("socksProxyHost", "127.0.0.1");
		System.setProperty("socksProxyPort", "1");
		System.setProperty("socksNonProxyHosts", "");
		try {
			assertThat(fetcher().build().fetch().credentials().accessKeyId()).isEqualTo("STS.id");
		}
		finally {
			List.of("socksProxyHost", "socksProxyPort", "socksNonProxyHosts").forEach(System::clearProperty);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "canarySecret", "{}", "{\"Code\":\"Failed\",\"AccessKeySecret\":\"canarySecret\"}",
			"{\"Code\":\"Success\",\"AccessKeyId\":\"id\",\"AccessKeySecret\":\"canarySecret\"}",
			"{\"Code\":\"Success\",\"AccessKeyId\":\"id\",\"AccessKeySecret\":\"canarySecret\",\"SecurityToken\":\"t\"}",
			"{\"Code\":\"Success\",\"AccessKeyId\":\"id\",\"AccessKeySecret\":\"canarySecret\",\"SecurityToken\":\"t\","
					+ "\"Expiration\":\"canarySecret\"}" })
	void answerThatIsNoCredentialsIsNotQuoted(String answer) {
		this.answers.put(ROLES + "app-role", answer);
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher().build()::fetch)
			.withMessageStartingWith("answer for role app-role: ")
			.withMessageNotContaining("canary")
			.withNoCause();
	}

	@Test
	void whatCannotBeATokenOrARoleIsNotUsed() {
		this.answers.put(ROLES, "../../../api/token");
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher().build()::fetch)
			.withMessageContaining("not the name of a role")
			.withMessageNotContaining("..");
		this.answers.put(TOKEN, "canary\r\nHost: elsewhere");
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher().build()::fetch)
			.withMessage("answer to " + TOKEN + " is not a token");
		this.answers.put(TOKEN, "x".repeat(70_000));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher().build()::fetch)
			.withMessageContaining("more than 65536 bytes");
	}

	@Test
	void silenceIsNotWaitedFor() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			EcsRamRoleCredentialsFetcher fetcher = EcsRamRoleCredentialsFetcher.builder()
				.address("http://127.0.0.1:" + silent.getLocalPort())
				.timeout(Duration.ofMillis(50))
				.fallbackToVersion1(true)
				.build();
			assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher::fetch)
				.withMessageEndingWith("SocketTimeoutException");
		}
	}

	@Test
	void nothingSecretIsLogged() {
		CapturedLog http = new CapturedLog("org.apache.hc");
		CapturedLog own = new CapturedLog("io.otspring.client.credentials");
		try (RefreshingCredentialsProvider provider = RefreshingCredentialsProvider.of(fetcher().build())) {
			this.answers.put(ROLES + "app-role", CREDENTIALS.replace("2026", "2126"));
			assertThat(provider.credentials().accessKeyId()).isEqualTo("STS.id");
		}
		finally {
			http.end();
			own.end();
		}
		assertThat(http.lines()).noneMatch(line -> line.contains("canary"));
		assertThat(own.lines()).noneMatch(line -> line.contains("canary"));
	}

	@Test
	void settingsAreChecked() {
		EcsRamRoleCredentialsFetcher.Builder builder = EcsRamRoleCredentialsFetcher.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.roleName("a/b"))
			.withMessageContaining("'roleName'");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.address("100.100.100.200"));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.address("https://100.100.100.200"))
			.withMessage("'address' must start with http:// but is https://100.100.100.200");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ofMinutes(2)));
	}

	@Test
	void providerRefreshesFromTheService() {
		try (RefreshingCredentialsProvider provider = RefreshingCredentialsProvider.builder(fetcher().build())
			.clock(new SettableClock())
			.maxWait(Duration.ofSeconds(30))
			.build()) {
			assertThat(provider.credentials().accessKeyId()).isEqualTo("STS.id");
			assertThat(provider.state().orElseThrow().provider()).isEqualTo("ecs-ram-role");
		}
	}

	private EcsRamRoleCredentialsFetcher.Builder fetcher() {
		return EcsRamRoleCredentialsFetcher.builder().address("http://" + authority()).timeout(Duration.ofSeconds(30));
	}

	private String authority() {
		return "127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.requests.add(exchange.getRequestMethod() + " " + path + " life="
				+ exchange.getRequestHeaders().getFirst("X-aliyun-ecs-metadata-token-ttl-seconds") + " token="
				+ exchange.getRequestHeaders().getFirst("X-aliyun-ecs-metadata-token"));
		String answer = this.answers.get(path);
		byte[] body = ((answer != null) ? answer : "canarySecret").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((answer != null) ? 200 : 404, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
