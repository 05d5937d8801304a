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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.otspring.client.credentials.FetchedCredentials;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.fault.Certificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the security token service is asked for.
 */
class AliyunTokenServiceTests {

	private static final FetchedCredentials ANSWER = FetchedCredentials
		.of(OtsCredentials.of("STS.id", "canarySecret", "canaryToken"), Instant.parse("2126-01-01T00:00:00Z"));

	private final Map<String, String> parameters = new ConcurrentHashMap<>();

	private final Properties properties = (Properties) System.getProperties().clone();

	@TempDir
	private static Path directory;

	private static SSLContext serverContext;

	private HttpsServer server;

	private AssumedRole.Builder role;

	@BeforeAll
	static void makeCertificate() throws Exception {
		SSLContext.getDefault(); // It must not be made of what is set here
		Certificates certificates = new Certificates(directory);
		certificates.create("sts", "ip:127.0.0.1");
		serverContext = certificates.server("sts");
	}

	@BeforeEach
	void start() throws IOException {
		System.setProperty("javax.net.ssl.trustStore", directory.resolve("certificates.p12").toString());
		System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
		this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setHttpsConfigurator(new HttpsConfigurator(serverContext));
		this.server.createContext("/", this::answer);
		this.server.start();
		this.role = AssumedRole.builder()
			.roleArn("acs:ram::1:role/app")
			.sessionName("orders")
			.policy("{\"Version\":\"1\"}")
			.duration(Duration.ofMinutes(20))
			.stsEndpoint("127.0.0.1:" + this.server.getAddress().getPort());
	}

	@AfterEach
	void stop() {
		System.setProperties(this.properties);
		this.server.stop(0);
	}

	@Test
	void roleIsAssumedWithAnAccessKey() {
		AliyunCredentialsFetcher fetcher = AliyunCredentialsFetcher.ramRoleArn(this.role.externalId("partner").build(),
				OtsCredentials.of("callerId", "callerSecret", "callerToken"));
		assertThat(fetcher.fetch()).isEqualTo(ANSWER);
		assertThat(fetcher.name()).isEqualTo("ram-role-arn");
		assertThat(this.parameters).containsEntry("Action", "AssumeRole")
			.containsEntry("AccessKeyId", "callerId")
			.containsEntry("SecurityToken", "callerToken")
			.containsEntry("RoleArn", "acs:ram::1:role/app")
			.containsEntry("RoleSessionName", "orders")
			.containsEntry("DurationSeconds", "1200")
			.containsEntry("Policy", "{\"Version\":\"1\"}")
			.containsEntry("ExternalId", "partner");
	}

	@Test
	void roleIsAssumedWithATokenThatIsReadEachTime() throws Exception {
		Path tokenFile = Files.writeString(directory.resolve("token"), "first-token");
		AliyunCredentialsFetcher fetcher = AliyunCredentialsFetcher.oidc(this.role.build(),
				"acs:ram::1:oidc-provider/k8s", tokenFile);
		assertThat(fetcher.fetch()).isEqualTo(ANSWER);
		assertThat(this.parameters).containsEntry("Action", "AssumeRoleWithOIDC")
			.containsEntry("RoleArn", "acs:ram::1:role/app")
			.containsEntry("RoleSessionName", "orders")
			.containsEntry("OIDCProviderArn", "acs:ram::1:oidc-provider/k8s")
			.containsEntry("OIDCToken", "first-token")
			.containsEntry("DurationSeconds", "1200")
			.containsEntry("Policy", "{\"Version\":\"1\"}");
		Files.writeString(tokenFile, "second-token");
		fetcher.fetch();
		assertThat(this.parameters).containsEntry("OIDCToken", "second-token");
	}

	private void answer(HttpExchange exchange) throws IOException {
		String query = String.valueOf(exchange.getRequestURI().getRawQuery());
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		for (String parameter : (query + "&" + body).split("&")) {
			String[] parts = parameter.split("=", 2);
			if (parts.length == 2) {
				this.parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
			}
		}
		byte[] answer = """
				{ "RequestId": "r", "Credentials": { "AccessKeyId": "STS.id", "AccessKeySecret": "canarySecret",
				  "SecurityToken": "canaryToken", "Expiration": "2126-01-01T00:00:00Z" } }
				""".getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

}
