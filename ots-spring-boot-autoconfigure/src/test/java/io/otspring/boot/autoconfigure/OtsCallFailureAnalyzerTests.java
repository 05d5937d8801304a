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

import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that call the service while they start, and cannot.
 */
class OtsCallFailureAnalyzerTests {

	private final ApplicationContextRunner application = StartupFailure.application(OtsAutoConfiguration.class)
		.withUserConfiguration(CallsAtStart.class)
		.withPropertyValues("ots.instance-name=local", "ots.credentials.access-key-id=id",
				"ots.credentials.access-key-secret=canary", "ots.retry.policy=none");

	@Test
	void nothingListens() throws IOException {
		try (Socket bound = new Socket()) {
			// Nobody else gets the port meanwhile
			bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			FailureAnalysis analysis = analyze("http://127.0.0.1:" + bound.getLocalPort());
			assertThat(analysis.getDescription())
				.startsWith("A call of Tablestore failed while the application started: ")
				.contains("ListTable", "cannot connect");
			assertThat(analysis.getAction()).startsWith("Check that 'ots.endpoint'")
				.contains("can be reached from here");
		}
	}

	@Test
	void hostIsUnknown() {
		FailureAnalysis analysis = analyze("http://no-such-host.invalid");
		assertThat(analysis.getDescription()).contains("no-such-host.invalid");
		assertThat(analysis.getAction()).startsWith("Check that 'ots.endpoint'");
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
	void serverSpeaksAnotherProtocol() {
		try (OtsEmulator emulator = OtsEmulator.builder().start()) {
			FailureAnalysis analysis = analyze(emulator.endpoint().replace("http:", "https:"));
			assertThat(analysis.getAction()).startsWith("Check that 'ots.endpoint'").contains("'ots.ssl.bundle'");
		}
	}

	@Test
	void serverKeepsSilent() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			FailureAnalysis analysis = StartupFailure.analyze(this.application.withPropertyValues(
					"ots.endpoint=http://127.0.0.1:" + silent.getLocalPort(), "ots.socket-timeout=200ms"));
			assertThat(analysis.getAction()).contains("'ots.endpoint'", "'ots.socket-timeout'");
		}
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

}
