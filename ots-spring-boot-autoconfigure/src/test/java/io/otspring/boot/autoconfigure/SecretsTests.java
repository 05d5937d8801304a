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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsException;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that secrets show nowhere.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

	private static final String TOKEN = "canary-security-token";

	private static final String PROXY_PASSWORD = "canary-proxy-password";

	private final OtsTestServer server = OtsTestServer.start();

	private final ConfigurableApplicationContext application = start(this.server);

	@AfterEach
	void close() {
		this.application.close();
		this.server.close();
	}

	@Test
	void actuatorShowsNoSecret() throws Exception {
		this.application.getBean(OTSClient.class).listTable();
		for (String endpoint : List.of("env", "env/ots.credentials.access-key-secret", "configprops", "beans", "health",
				"conditions", "loggers", "metrics/ots.client.operation", "ots", "info")) {
			String shown = get(endpoint);
			assertThat(shown).as(endpoint).hasSizeGreaterThan(10);
			assertNoSecretIn(endpoint, shown);
		}
		assertThat(get("configprops")).contains("accessKeySecret");
	}

	@Test
	void logAndExceptionsShowNoSecret(CapturedOutput output) {
		OTSClient client = this.application.getBean(OTSClient.class);
		client.listTable();
		for (Reply reply : List.of(Reply.error(ErrorCode.AUTH_FAILED), Reply.error(ErrorCode.INTERNAL_SERVER_ERROR),
				Reply.closeConnection(), new Reply(200, "not signed".getBytes(StandardCharsets.UTF_8), false))) {
			this.server.answerWith(reply);
			OtsException ex = catchThrowableOfType(OtsException.class, client::listTable);
			StringWriter text = new StringWriter();
			ex.printStackTrace(new PrintWriter(text));
			assertNoSecretIn("exception", text.toString());
		}
		assertThat(output.getAll()).contains("ListTable");
		assertNoSecretIn("log", output.getAll());
		assertThat(this.server.requests()).hasSize(5)
			.extracting(request -> request.header(OtsHeaders.SIGNATURE))
			.doesNotContainNull()
			.noneSatisfy(signature -> assertThat(output.getAll()).contains(signature));
	}

	@Test
	void textsOfBeansShowNoSecret() {
		assertNoSecretIn("provider", this.application.getBean(OtsCredentialsProvider.class).toString());
		assertNoSecretIn("properties", this.application.getBean(OtsProperties.class).toString());
		assertNoSecretIn("details", this.application.getBean(OtsConnectionDetails.class).toString());
		OtsClientOptions.Builder builder = this.application.getBean(OtsClientOptions.Builder.class);
		assertNoSecretIn("builder", builder.toString());
		assertNoSecretIn("options", builder.build().toString());
		assertNoSecretIn("client", this.application.getBean(OTSClient.class).toString());
	}

	private static void assertNoSecretIn(String where, String text) {
		for (String secret : List.of(OtsTestServer.ACCESS_KEY_SECRET, TOKEN, PROXY_PASSWORD)) {
			byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
			List<String> forms = new ArrayList<>(List.of(secret, HexFormat.of().formatHex(bytes)));
			forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
			assertThat(text).as(where).doesNotContainIgnoringCase(forms.toArray(String[]::new));
		}
	}

	private String get(String endpoint) throws IOException, InterruptedException {
		String port = this.application.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private static ConfigurableApplicationContext start(OtsTestServer server) {
		return new SpringApplicationBuilder(Application.class).properties(server.properties())
			.properties("management.info.ots.enabled=true")
			.properties(Map.of("ots.credentials.sts-token", TOKEN, "server.port", "0", "server.address", "127.0.0.1",
					"ots.retry.policy", "none", "management.endpoint.health.show-details", "always",
					"management.endpoints.web.exposure.include", "*", "logging.level.tablestore-client", "trace",
					"logging.level.io.otspring", "trace", "logging.level.org.apache.hc", "trace",
					"logging.level.org.springframework.boot.context", "trace"))
			// The server is on this machine, which is reached without the proxy
			.properties("ots.proxy.host=proxy.example.test", "ots.proxy.port=3128", "ots.proxy.username=me",
					"ots.proxy.password=" + PROXY_PASSWORD)
			.run();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
