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

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import io.otspring.client.fault.Certificates;
import io.otspring.client.fault.TlsFront;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.TlsSettings;
import io.otspring.emulator.OtsEmulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Certificates of both sides that are replaced while many threads call, none of which may
 * notice.
 */
class CertificateRotationTests {

	private static final int THREADS = 8;

	private static final int ROTATIONS = 4;

	@TempDir
	private static Path directory;

	private static Certificates certificates;

	private static OtsEmulator emulator;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final AtomicReference<TlsSettings> bundle = new AtomicReference<>();

	private final AtomicBoolean over = new AtomicBoolean();

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	private TlsFront front;

	@BeforeAll
	static void start() throws Exception {
		emulator = OtsEmulator.builder().start();
		certificates = new Certificates(directory);
		for (int i = 0; i < 2; i++) {
			certificates.create("service-" + i, "ip:127.0.0.1");
			certificates.create("client-" + i, "dns:client");
		}
	}

	@AfterAll
	static void close() {
		emulator.close();
	}

	@BeforeEach
	void open() throws Exception {
		this.front = new TlsFront(certificates.mutual("service-0"), emulator.port()).needClientCertificates();
		this.bundle.set(TlsSettings.of(certificates.mutual("client-0", "service-0")));
	}

	@AfterEach
	void shutDown() throws Exception {
		this.over.set(true);
		this.threads.shutdown();
		assertThat(this.threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		this.front.close();
	}

	@Test
	void blockingCallsDoNotNotice() throws Exception {
		try (OTSClient client = OTSClient.create(options())) {
			rotateWhile(() -> assertThat(client.listTable().tables()).isEmpty());
		}
	}

	@Test
	void asynchronousCallsDoNotNotice() throws Exception {
		try (OTSAsyncClient client = OTSAsyncClient.create(options())) {
			rotateWhile(() -> assertThat(client.listTable().join().tables()).isEmpty());
		}
	}

	private void rotateWhile(Runnable call) throws Exception {
		for (int i = 0; i < THREADS; i++) {
			this.threads.execute(() -> callUntilItIsOver(call));
		}
		for (int i = 1; i <= ROTATIONS; i++) {
			rotate("client-" + i % 2, "service-" + i % 2);
		}
		this.over.set(true);
		this.threads.shutdown();
		assertThat(this.threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.failure.get()).isNull();
	}

	private void callUntilItIsOver(Runnable call) {
		try {
			while (!this.over.get()) {
				call.run();
				this.calls.incrementAndGet();
			}
		}
		catch (Throwable ex) {
			this.failure.set(ex);
		}
	}

	/**
	 * Replaces everything in the order that those take who trust each other.
	 */
	private void rotate(String client, String service) throws Exception {
		TlsSettings trustingBoth = TlsSettings.of(certificates.mutual(client, "service-0", "service-1"));
		TlsSettings trustingNewOne = TlsSettings.of(certificates.mutual(client, service));
		awaitCalls();
		this.bundle.set(trustingBoth);
		awaitCalls();
		this.front.use(certificates.mutual(service));
		int handshakes = this.front.handshakes().size();
		this.bundle.set(trustingNewOne);
		await(() -> this.front.handshakes().size() > handshakes);
		assertThat(this.front.lastHandshake().client()).isEqualTo("CN=" + client);
	}

	private void awaitCalls() {
		int before = this.calls.get();
		await(() -> this.calls.get() > before + 2 * THREADS);
	}

	private void await(BooleanSupplier condition) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.failure.get() != null || condition.getAsBoolean());
		assertThat(this.failure.get()).isNull();
	}

	private OtsClientOptions options() {
		return OtsClientOptions.builder()
			.endpoint("https://127.0.0.1:" + this.front.port())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.tlsSettings(this.bundle::get)
			.retryPolicy(RetryPolicy.none())
			.connectTimeout(Duration.ofSeconds(30))
			.poolAcquireTimeout(Duration.ofSeconds(30))
			.build();
	}

}
