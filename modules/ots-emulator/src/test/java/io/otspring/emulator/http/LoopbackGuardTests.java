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

package io.otspring.emulator.http;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackGuardTests {

	private static final String DENIED = "403 OTSAuthFailed Request denied by instance ACL policies.";

	private static TestServer server;

	@BeforeAll
	static void start() throws IOException {
		server = new TestServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.1:8087", "localhost", "LocalHost:1", "localhost.", "127.1.2.3",
			"[::1]", "[::1]:8087" })
	void hostOnThisMachineIsAccepted(String host) throws IOException {
		assertThat(server.call(server.request("Echo").unsigned("Host", host)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8087", "127.0.0.1.evil.example", "localhost.evil.example",
			"10.0.0.1", "0.0.0.0", "[::2]", "127.0.0.1@evil.example" })
	void otherHostIsDenied(String host) throws IOException {
		assertThat(server.call(server.request("Echo").unsigned("Host", host)).status()).isIn(400, 403);
	}

	@Test
	void denialIsAnErrorOfTheProtocol() throws IOException {
		assertThat(server.call(server.request("Echo").unsigned("Host", "evil.example")).error()).isEqualTo(DENIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "http://localhost", "null" })
	void requestFromAPageInABrowserIsDenied(String origin) throws IOException {
		assertThat(server.call(server.request("Echo").unsigned("Origin", origin)).error()).isEqualTo(DENIED);
	}

	@Test
	void preflightOfABrowserIsDenied() throws IOException {
		assertThat(
				server.call(server.request("Echo").method("OPTIONS").unsigned("Origin", "http://evil.example")).error())
			.isEqualTo(DENIED);
	}

}
