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
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Applications that call the service while they start, and cannot.
 */
class OtsCallFailureAnalyzerTests {

	private static final Duration SKEW = Duration.ofMinutes(20);

	private final ApplicationContextRunner application = StartupFailure.application(OtsAutoConfiguration.class)
		.withUserConfiguration(CallsAtStart.class)
		.withPropertyValues("ots.instance-name=local", "ots.credentials.access-key-id=id",
				"ots.credentials.access-key-secret=canary", "ots.retry.policy=none");

	@Test
	void nothingListens() throws IOException {
		try (Socket bound = boundSocket()) {
			FailureAnalysis analysis = analyze("http://127.0.0.1:" + bound.getLocalPort());
			assertThat(analysis.getDescription())
				.startsWith("A call of Tablestore failed while the application started: ")
				.contains("ListTable", "cannot connect");
			assertThat(analysis.getAction()).startsWith("Check that 'ots.endpoint' (")
				.contains("can be reached from here");
		}
	}

	@Test
	void nothingListensForAFurtherClient() throws IOException {
		try (Socket bound = boundSocket()) {
			FailureAnalysis analysis = StartupFailure.analyze(StartupFailure.application(OtsAutoConfiguration.class)
				.withUserConfiguration(ArchiveIsCalledAtStart.class)
				.withPropertyValues("ots.endpoint=http://127.0.0.1:1", "ots.credentials.access-key-id=id",
						"ots.credentials.access-key-secret=secret", "ots.retry.policy=none", "ots.instance-name=local",
						"ots.clients.archive.endpoint=http://127.0.0.1:" + bound.getLocalPort(),
						"ots.clients.archive.instance-name=archive"));
			assertThat(analysis.getAction()).startsWith("Check that 'ots.clients.archive.endpoint' (");
		}
	}

	@Test
	void hostIsUnknown() {
		FailureAnalysis analysis = analyze("http://no-such-host.invalid");
		assertThat(analysis.getDescription()).contains("no-such-host.invalid");
		assertThat(analysis.getAction()).startsWith("Correct the host in 'ots.endpoint' (")
			.contains("'ots.emulator.enabled=true'");
	}

	@Test
	void secretIsWrong() {
		try (OtsEmulator emulator = OtsEmulator.builder().accessKey("id", "secret").start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("OTSAuthFailed", "Signature mismatch.")
				.doesNotContain("canary");
			assertThat(analysis.getAction()).contains("'ots.credentials.access-key-secret'").doesNotContain("canary");
		}
	}

	@Test
	void accessKeyIsUnknown() {
		try (OtsEmulator emulator = OtsEmulator.builder().accessKey("other", "secret").start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("The AccessKeyID does not exist.");
			assertThat(analysis.getAction()).startsWith("Correct 'ots.credentials.access-key-id' (")
				.contains("'ots.credentials.sts-token'");
		}
	}

	@Test
	void instanceIsUnknown() {
		try (OtsEmulator emulator = OtsEmulator.builder().accessKey("id", "canary").instance("other").start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("The instance is not found.");
			assertThat(analysis.getAction()).startsWith("Check that 'ots.instance-name' (");
		}
	}

	@Test
	void permissionIsMissing() {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.accessKey("id", "canary")
			.fault(FaultRule.on("ListTable").answer("OTSNoPermissionAccess"))
			.start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("OTSNoPermissionAccess");
			assertThat(analysis.getAction()).contains("RAM user or role of 'ots.credentials.access-key-id' (");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void clockThatDiffersIsCorrected(CapturedOutput output) {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.accessKey("id", "canary")
			.clock(() -> Instant.now().plus(SKEW))
			.start()) {
			this.application.withPropertyValues("ots.endpoint=" + emulator.endpoint())
				.run(context -> assertThat(context).hasNotFailed());
			assertThat(output).containsPattern("local clock is \\d+ s behind that of 127.0.0.1");
		}
	}

	@Test
	void clockThatCannotBeCorrected() {
		AtomicInteger asked = new AtomicInteger();
		try (OtsEmulator emulator = OtsEmulator.builder()
			.accessKey("id", "canary")
			.clock(() -> Instant.now().plus(SKEW.multipliedBy(asked.incrementAndGet())))
			.start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("Mismatch between system time");
			assertThat(analysis.getAction()).startsWith("Set the clock of this machine").contains("15 minutes");
		}
	}

	@Test
	void answersHaveAnotherTime() {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.accessKey("id", "canary")
			.fault(FaultRule.on("ListTable").wrongClock(SKEW))
			.start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("s away from now");
			assertThat(analysis.getAction()).startsWith("Set the clock of this machine");
		}
	}

	@Test
	void plainPortIsCalledByHttps() {
		try (OtsEmulator emulator = OtsEmulator.builder().start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint().replace("http:", "https:"));
			assertThat(analysis.getDescription()).contains("does not speak TLS");
			assertThat(analysis.getAction()).startsWith("Let 'ots.endpoint' (").contains("begin with http://");
		}
	}

	@Test
	void portOfTlsIsCalledByHttp(@TempDir Path directory) {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(directory).start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint().replace("https:", "http:"));
			assertThat(analysis.getAction()).startsWith("Check that 'ots.endpoint' (")
				.contains("begins with https:// if its port speaks TLS");
		}
	}

	@Test
	void certificateIsNotTrusted(@TempDir Path directory) {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(directory).start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint());
			assertThat(analysis.getDescription()).contains("the certificate is not trusted");
			assertThat(analysis.getAction()).startsWith("Let 'ots.ssl.bundle' name an SSL bundle");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void runnerOfAnApplicationIsExplainedToo(CapturedOutput output) throws IOException {
		SpringApplication application = new SpringApplication(CallsWhenStarted.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (Socket bound = boundSocket()) {
			String endpoint = "http://127.0.0.1:" + bound.getLocalPort();
			assertThatException().isThrownBy(() -> application.run("--ots.endpoint=" + endpoint,
					"--ots.instance-name=local", "--ots.credentials.access-key-id=id",
					"--ots.credentials.access-key-secret=canary", "--ots.retry.policy=none"));
		}
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "A call of Tablestore failed",
					"Check that 'ots.endpoint' (\"ots.endpoint\" from property source \"commandLineArgs\") is right")
			.doesNotContain("canary");
	}

	@Test
	void serverKeepsSilent() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			FailureAnalysis analysis = StartupFailure.analyze(this.application.withPropertyValues(
					"ots.endpoint=http://127.0.0.1:" + silent.getLocalPort(), "ots.socket-timeout=200ms"));
			assertThat(analysis.getAction()).contains("'ots.endpoint'", "'ots.socket-timeout'");
		}
	}

	/**
	 * Returns a socket that does not listen. As long as it is open, nobody else gets its
	 * port.
	 */
	private static Socket boundSocket() throws IOException {
		Socket socket = new Socket();
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		return socket;
	}

	private FailureAnalysis analyze(String endpoint) {
		return StartupFailure.analyze(this.application.withPropertyValues("ots.endpoint=" + endpoint));
	}

	@Configuration(proxyBeanMethods = false)
	static class CallsAtStart {

		@Bean
		InitializingBean caller(OTSClient client) {
			return client::listTable;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ArchiveIsCalledAtStart {

		@Bean
		InitializingBean caller(@Qualifier("archive") OTSClient client) {
			return client::listTable;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(OtsAutoConfiguration.class)
	static class CallsWhenStarted {

		@Bean
		ApplicationRunner caller(OTSClient client) {
			return arguments -> client.listTable();
		}

	}

}
