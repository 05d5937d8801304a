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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsTransportException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@code ots.ssl.bundle}, with a certificate that signs itself.
 */
class SslBundlePropertyTests {

	private static final char[] PASSWORD = "password".toCharArray();

	@TempDir
	private static Path directory;

	private static OtsTestServer server;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, SslAutoConfiguration.class))
		.withPropertyValues(server.properties("ots.retry.policy=none"));

	@BeforeAll
	static void startServer() throws Exception {
		Path keys = directory.resolve("keys.p12");
		makeCertificate(keys);
		server = OtsTestServer.startSecure(context(keys));
	}

	@AfterAll
	static void closeServer() {
		server.close();
	}

	@Test
	void unknownCertificateIsRefusedWithoutBundle() {
		this.application.run(context -> {
			OtsTransportException ex = catchThrowableOfType(OtsTransportException.class,
					() -> context.getBean(OTSClient.class).listTable());
			assertThat(ex.reason()).isEqualTo(OtsTransportException.Reason.TLS);
		});
	}

	@Test
	void bundleTellsWhomToTrust() {
		this.application.withPropertyValues(bundle()).run(context -> {
			assertThat(context.getBean(OTSClient.class).listTable().tables()).isNotEmpty();
			assertThat(lastRequest().tlsProtocol()).isEqualTo("TLSv1.3");
		});
	}

	@Test
	void bundleTellsProtocols() {
		this.application.withPropertyValues(bundle())
			.withPropertyValues("spring.ssl.bundle.jks.service.options.enabled-protocols=TLSv1.2")
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(lastRequest().tlsProtocol()).isEqualTo("TLSv1.2");
			});
	}

	@Test
	void bundleTellsCiphers() {
		this.application.withPropertyValues(bundle())
			.withPropertyValues("spring.ssl.bundle.jks.service.options.ciphers=TLS_CHACHA20_POLY1305_SHA256")
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(lastRequest().tlsCipher()).isEqualTo("TLS_CHACHA20_POLY1305_SHA256");
			});
	}

	@Test
	void unknownBundleIsExplained() {
		FailureAnalysis analysis = StartupFailure.analyze(this.application.withPropertyValues("ots.ssl.bundle=absent"));
		assertThat(analysis.getDescription()).contains("'absent'").contains("'ots.ssl.bundle'");
		assertThat(analysis.getAction()).contains("spring.ssl.bundle.pem.absent");
	}

	@Test
	void bundleWithoutSupportForBundlesIsExplained() {
		FailureAnalysis analysis = StartupFailure
			.analyze(new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
				.withPropertyValues(server.properties("ots.ssl.bundle=service")));
		assertThat(analysis.getDescription()).contains("'service'").contains("'ots.ssl.bundle'");
	}

	private static OtsTestServer.Request lastRequest() {
		return server.requests().get(server.requests().size() - 1);
	}

	private static String[] bundle() {
		String prefix = "spring.ssl.bundle.jks.service.truststore.";
		return new String[] { "ots.ssl.bundle=service", prefix + "location=file:" + directory.resolve("keys.p12"),
				prefix + "password=password", prefix + "type=PKCS12" };
	}

	private static void makeCertificate(Path keys) throws IOException, InterruptedException {
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keystore", keys.toString(),
				"-storetype", "PKCS12", "-storepass", "password", "-alias", "server", "-keyalg", "RSA", "-keysize",
				"2048", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "30")
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
	}

	private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(keys)) {
			store.load(in, PASSWORD);
		}
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(store, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

}
