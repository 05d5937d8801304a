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

package io.otspring.client.credentials.aliyun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.Config;
import com.aliyun.credentials.models.CredentialModel;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.credentials.FetchedCredentials;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.RefreshingCredentialsProvider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Credentials that the vendor's library gets.
 */
class AliyunCredentialsFetcherTests {

	private static final String ROLE = "acs:ram::1:role/app";

	private static final OtsCredentials CALLER = OtsCredentials.of("callerId", "canarySecret");

	private final AtomicInteger requests = new AtomicInteger();

	private volatile int status = 200;

	private volatile String answer = credentials("Success");

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
	void credentialsComeFromAUri() {
		AliyunCredentialsFetcher fetcher = AliyunCredentialsFetcher.credentialsUri(uri());
		assertThat(fetcher.fetch()).isEqualTo(FetchedCredentials
			.of(OtsCredentials.of("STS.id", "canarySecret", "canaryToken"), Instant.parse("2126-01-01T00:00:00Z")));
		assertThat(fetcher).asString().isEqualTo("AliyunCredentialsFetcher[credentials-uri]");
		assertThat(fetcher.name()).isEqualTo("credentials-uri");
	}

	@Test
	void refusedCredentialsAreFetchedPastTheCacheOfTheLibrary() {
		try (RefreshingCredentialsProvider provider = RefreshingCredentialsProvider
			.builder(AliyunCredentialsFetcher.credentialsUri(uri()))
			.maxWait(Duration.ofSeconds(30))
			.clock(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
			.build()) {
			provider.refused(provider.credentials());
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.requests.get() == 2);
		}
	}

	@Test
	void failureTellsStatusAndCodeAndNothingElse() {
		AliyunCredentialsFetcher fetcher = AliyunCredentialsFetcher.credentialsUri(uri());
		this.status = 403;
		this.answer = credentials("NoPermission");
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher::fetch)
			.withMessage("the library failed with CredentialException, HTTP status 403, code NoPermission")
			.withNoCause();
		this.status = 200;
		this.answer = "canarySecret";
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(fetcher::fetch)
			.withMessageNotContaining("canary")
			.withNoCause();
	}

	@Test
	void clientOfTheUserIsAsked() {
		CredentialModel model = CredentialModel.builder().accessKeyId("id").accessKeySecret("secret").build();
		AliyunCredentialsFetcher fetcher = AliyunCredentialsFetcher.of(client(model));
		assertThat(fetcher.fetch()).isEqualTo(FetchedCredentials.of(OtsCredentials.of("id", "secret")));
		assertThat(fetcher.name()).isEqualTo("aliyun");
	}

	@Test
	void modelThatIsNoAccessKeyIsRefused() {
		CredentialModel bearer = CredentialModel.builder().bearerToken("canary").build();
		assertThatExceptionOfType(CredentialsUnavailableException.class)
			.isThrownBy(AliyunCredentialsFetcher.of(client(bearer))::fetch)
			.withMessage("the library has no access key");
		CredentialModel malformed = CredentialModel.builder().accessKeyId("id").accessKeySecret("canary bird").build();
		assertThatExceptionOfType(CredentialsUnavailableException.class)
			.isThrownBy(AliyunCredentialsFetcher.of(client(malformed))::fetch)
			.withMessageStartingWith("not usable: ")
			.withMessageNotContaining("canary");
	}

	@Test
	void missingSettingsAreToldBeforeAnybodyIsAsked() {
		AssumedRole nobody = AssumedRole.builder().build();
		AssumedRole role = AssumedRole.builder().roleArn(ROLE).build();
		assertThatIllegalArgumentException().isThrownBy(() -> AliyunCredentialsFetcher.ramRoleArn(nobody, CALLER))
			.withMessageContaining("ALIBABA_CLOUD_ROLE_ARN");
		assertThatIllegalArgumentException().isThrownBy(() -> AliyunCredentialsFetcher.oidc(role, null, null))
			.withMessageContaining("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
		assertThatIllegalArgumentException().isThrownBy(() -> AliyunCredentialsFetcher.oidc(role, "acs:idp", null))
			.withMessageContaining("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> AliyunCredentialsFetcher.credentialsUri(URI.create("nowhere")));
		assertThatIllegalArgumentException().isThrownBy(() -> AssumedRole.builder().duration(Duration.ofMinutes(14)));
	}

	@Test
	void tokenServiceThatIsNotThereIsAFailureWithoutSecrets() {
		AssumedRole role = AssumedRole.builder()
			.roleArn(ROLE)
			.sessionName("app")
			.policy("{}")
			.externalId("x")
			.duration(Duration.ofMinutes(15))
			.stsEndpoint("127.0.0.1:1")
			.build();
		assertThatExceptionOfType(CredentialsUnavailableException.class)
			.isThrownBy(AliyunCredentialsFetcher.ramRoleArn(role, CALLER)::fetch)
			.withMessageStartingWith("the library failed with ")
			.withMessageNotContaining("canary")
			.withNoCause();
		assertThatExceptionOfType(CredentialsUnavailableException.class)
			.isThrownBy(AliyunCredentialsFetcher.oidc(role, "acs:idp", Path.of("no-such-file"))::fetch)
			.withMessageStartingWith("the library failed with ")
			.withNoCause();
		assertThat(role).asString().isEqualTo("AssumedRole[" + ROLE + "]");
	}

	private static Client client(CredentialModel model) {
		return new Client(new Config().setType("access_key").setAccessKeyId("x").setAccessKeySecret("x")) {
			@Override
			public CredentialModel getCredential() {
				return model;
			}
		};
	}

	private URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/credentials");
	}

	private static String credentials(String code) {
		return """
				{ "Code": "%s", "AccessKeyId": "STS.id", "AccessKeySecret": "canarySecret",
				  "SecurityToken": "canaryToken", "Expiration": "2126-01-01T00:00:00Z" }
				""".formatted(code);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.requests.incrementAndGet();
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
