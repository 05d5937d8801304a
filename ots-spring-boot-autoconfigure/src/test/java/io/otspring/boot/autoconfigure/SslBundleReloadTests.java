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

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsTransportException;
import io.otspring.emulator.tls.GeneratedCertificate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for PEM bundles whose files are replaced while the application runs.
 */
class SslBundleReloadTests {

	private static final int THREADS = 4;

	private final AtomicBoolean over = new AtomicBoolean();

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	@TempDir
	private Path directory;

	private OtsTestServer server;

	@BeforeEach
	void start() throws Exception {
		for (String name : List.of("server", "client-0", "client-1")) {
			GeneratedCertificate.in(this.directory.resolve(name), List.of("localhost", "127.0.0.1"), Instant.now());
		}
		this.server = OtsTestServer.startSecure(serverContext());
	}

	@AfterEach
	void close() {
		this.over.set(true);
		this.threads.shutdownNow();
		this.server.close();
	}

	@Test
	void clientCertificateIsReplacedAndNoCallNotices() throws Exception {
		replace("trust.pem", "server");
		replace("client.pem", "client-0");
		application("ots.ssl.bundle=service").run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			for (int i = 0; i < THREADS; i++) {
				this.threads.execute(() -> callUntilItIsOver(client));
			}
			awaitClient("client-0");
			replace("client.pem", "client-1");
			awaitClient("client-1");
			replace("client.pem", "client-0");
			awaitClient("client-0");
			this.over.set(true);
			this.threads.shutdown();
			assertThat(this.threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
			assertThat(this.failure.get()).isNull();
		});
	}

	@Test
	void trustIsReplacedForAFurtherClient() throws Exception {
		replace("trust.pem", "client-0");
		replace("client.pem", "client-0");
		application("ots.clients.orders.ssl.bundle=service").run(context -> {
			OTSClient client = context.getBean("ordersOtsClient", OTSClient.class);
			assertThat(catchThrowableOfType(OtsTransportException.class, client::listTable).reason())
				.isEqualTo(OtsTransportException.Reason.TLS);
			replace("trust.pem", "server");
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.ignoreExceptions()
				.until(() -> !client.listTable().tables().isEmpty());
			// The other one has no bundle
			OTSClient primary = context.getBean(OTSClient.class);
			assertThat(catchThrowableOfType(OtsTransportException.class, primary::listTable).reason())
				.isEqualTo(OtsTransportException.Reason.TLS);
		});
	}

	@Test
	void bundleThatCannotBeUsedAfterAChangeLeavesTheFormerOneInUse() throws Exception {
		AtomicReference<Consumer<SslBundle>> handler = new AtomicReference<>();
		BundleTlsSettings settings = BundleTlsSettings.of(new OtsConnectionDetails() {
			@Override
			public String getEndpoint() {
				return SslBundleReloadTests.this.server.endpoint();
			}

			@Override
			public SslBundle getSslBundle() {
				return SslBundle.of(SslStoreBundle.NONE);
			}

			@Override
			public void addSslBundleUpdateHandler(Consumer<SslBundle> added) {
				handler.set(added);
			}
		});
		SSLContext before = settings.get().sslContext();
		handler.get().accept(SslBundle.of(SslStoreBundle.of(null, "wrong", null), null, null, "NO_SUCH_PROTOCOL"));
		assertThat(settings.get().sslContext()).isSameAs(before);
		handler.get().accept(SslBundle.of(SslStoreBundle.NONE));
		assertThat(settings.get().sslContext()).isNotSameAs(before);
	}

	private void callUntilItIsOver(OTSClient client) {
		try {
			while (!this.over.get()) {
				client.listTable();
			}
		}
		catch (Throwable ex) {
			this.failure.set(ex);
		}
	}

	private void awaitClient(String name) throws Exception {
		String serial = serialNumber(name);
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			List<OtsTestServer.Request> requests = this.server.requests();
			return this.failure.get() != null
					|| (!requests.isEmpty() && requests.get(requests.size() - 1).tlsClient().equals(serial));
		});
		assertThat(this.failure.get()).isNull();
	}

	private ApplicationContextRunner application(String bundle) {
		String pem = "spring.ssl.bundle.pem.service.";
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, SslAutoConfiguration.class))
			.withPropertyValues(this.server.properties("ots.retry.policy=none", bundle))
			.withPropertyValues(pem + "reload-on-update=true", "spring.ssl.bundle.watch.file.quiet-period=50ms",
					pem + "keystore.certificate=" + location("client.pem"),
					pem + "keystore.private-key=" + location("client.pem"),
					pem + "truststore.certificate=" + location("trust.pem"));
	}

	private String location(String file) {
		return "file:" + this.directory.resolve("bundle").resolve(file);
	}

	/**
	 * Puts certificate and key in place in one go.
	 */
	private void replace(String file, String name) throws Exception {
		Path source = this.directory.resolve(name);
		Path prepared = this.directory.resolve("prepared.pem");
		Files.writeString(prepared, Files.readString(source.resolve(GeneratedCertificate.CERTIFICATE_FILE))
				+ Files.readString(source.resolve(GeneratedCertificate.KEY_FILE)));
		Path bundle = Files.createDirectories(this.directory.resolve("bundle"));
		Files.move(prepared, bundle.resolve(file), StandardCopyOption.ATOMIC_MOVE);
	}

	private String serialNumber(String name) throws Exception {
		KeyStore store = store(name).getKeyStore();
		X509Certificate certificate = (X509Certificate) store.getCertificate(store.aliases().nextElement());
		return certificate.getSerialNumber().toString();
	}

	private SslStoreBundle store(String name) {
		Path source = this.directory.resolve(name);
		return new PemSslStoreBundle(
				PemSslStoreDetails.forCertificate("file:" + source.resolve(GeneratedCertificate.CERTIFICATE_FILE))
					.withPrivateKey("file:" + source.resolve(GeneratedCertificate.KEY_FILE)),
				null);
	}

	private SSLContext serverContext() throws Exception {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(SslBundle.of(store("server")).getManagers().getKeyManagers(),
				new TrustManager[] { new AnyClient() }, null);
		return context;
	}

	/**
	 * Lets every client in, so that it shows its certificate.
	 */
	private static final class AnyClient extends X509ExtendedTrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String authType) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String authType) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
