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
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties of roles, each seen in what the security token service is
 * asked for.
 */
class AssumeRolePropertiesTests {

	private static final String PASSWORD = "password";

	private final OtsTestServer server = OtsTestServer.start();

	private final Map<String, String> parameters = new ConcurrentHashMap<>();

	private final Properties systemProperties = (Properties) System.getProperties().clone();

	@TempDir
	private static Path directory;

	private HttpsServer tokenService;

	@BeforeAll
	static void makeCertificate() throws Exception {
		SSLContext.getDefault(); // It must not be made of what is set here
		makeCertificate(directory.resolve("keys.p12"));
	}

	@BeforeEach
	void startTokenService() throws Exception {
		Path keys = directory.resolve("keys.p12");
		System.setProperty("javax.net.ssl.trustStore", keys.toString());
		System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
		this.tokenService = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.tokenService.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
		this.tokenService.createContext("/", this::answer);
		this.tokenService.start();
	}

	@AfterEach
	void close() {
		System.setProperties(this.systemProperties);
		this.tokenService.stop(0);
		this.server.close();
	}

	@Test
	void roleIsAssumedWithTheAccessKeyOfTheProperties() {
		listTable("provider=ram-role-arn", "access-key-id=caller", "access-key-secret=secret",
				"sts-token=callers-token");
		assertThat(this.parameters).containsEntry("Action", "AssumeRole")
			.containsEntry("AccessKeyId", "caller")
			.containsEntry("SecurityToken", "callers-token")
			.containsEntry("RoleArn", "acs:ram::1:role/app")
			.containsEntry("RoleSessionName", "orders")
			.containsEntry("DurationSeconds", "1200");
	}

	@Test
	void roleIsAssumedWithTheTokenOfAFile() throws Exception {
		Path token = Files.writeString(directory.resolve("token"), "token-of-file");
		listTable("provider=oidc", "oidc.provider-arn=acs:ram::1:oidc-provider/k8s", "oidc.token-file=" + token);
		assertThat(this.parameters).containsEntry("Action", "AssumeRoleWithOIDC")
			.containsEntry("OIDCProviderArn", "acs:ram::1:oidc-provider/k8s")
			.containsEntry("OIDCToken", "token-of-file")
			.containsEntry("RoleArn", "acs:ram::1:role/app")
			.containsEntry("RoleSessionName", "orders")
			.containsEntry("DurationSeconds", "1200");
	}

	private void listTable(String... properties) {
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues("ots.endpoint=" + this.server.endpoint(), "ots.instance-name=" + OtsTestServer.INSTANCE,
					"ots.credentials.assume-role.role-arn=acs:ram::1:role/app",
					"ots.credentials.assume-role.session-name=orders", "ots.credentials.assume-role.duration=20m",
					"ots.credentials.max-wait=30s",
					"ots.credentials.assume-role.sts-endpoint=127.0.0.1:" + this.tokenService.getAddress().getPort());
		for (String property : properties) {
			runner = runner.withPropertyValues("ots.credentials." + property);
		}
		runner.run(context -> context.getBean(OTSClient.class).listTable());
		assertThat(this.server.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("STS.app");
		assertThat(this.server.onlyRequest().header(OtsHeaders.STS_TOKEN)).isEqualTo("token-of-app");
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
				{ "RequestId": "r", "Credentials": { "AccessKeyId": "STS.app", "AccessKeySecret": "%s",
				  "SecurityToken": "token-of-app", "Expiration": "2126-01-01T00:00:00Z" } }
				""".formatted(OtsTestServer.ACCESS_KEY_SECRET).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	private static void makeCertificate(Path keys) throws IOException, InterruptedException {
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keystore", keys.toString(),
				"-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", "sts", "-keyalg", "EC", "-groupname",
				"secp256r1", "-dname", "CN=sts", "-ext", "SAN=ip:127.0.0.1", "-validity", "30")
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	private static SSLContext context(Path keys) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(keys)) {
			store.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(store, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

}
