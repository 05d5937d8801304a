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
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdministrationHandlerTests {

	private static final String KEY = "Authorization: Basic " + base64(TestServer.KEY_ID + ":" + TestServer.SECRET);

	private static TestServer server;

	@BeforeAll
	static void start() throws IOException {
		server = new TestServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whoShowsTheKeyIsServed() throws IOException {
		RawResponse response = call("POST /_emulator/things?a=1%202", KEY, "Host: localhost", "hello");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.header("content-type")).isEqualTo("text/plain");
		assertThat(text(response)).isEqualTo("POST things 1 2 hello");
	}

	@ParameterizedTest
	@CsvSource({ "LTAItestid:wrong", "LTAItestid:", "LTAItestid", "other:testsecret", ":testsecret", "''" })
	void wrongKeyIsRefused(String shown) throws IOException {
		assertRefused(call("GET /_emulator/things", "Authorization: Basic " + base64(shown), "Host: localhost", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Nothing: 1", "Authorization: Basic", "Authorization: Basic ???",
			"Authorization: Bearer LTAItestid:testsecret", "Authorization: OTS LTAItestid:testsecret" })
	void whoShowsNoKeyIsRefused(String header) throws IOException {
		assertRefused(call("GET /_emulator/things", header, "Host: localhost", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example", "Host: localhost\r\nOrigin: http://localhost" })
	void webPageIsRefusedWithoutALookAtTheKey(String headers) throws IOException {
		RawResponse response = call("GET /_emulator/things", KEY, headers, "");
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.headers()).doesNotContainKey("www-authenticate");
	}

	@Test
	void failureIsAnsweredWithoutDetails() throws IOException {
		RawResponse response = call("GET /_emulator/crash", KEY, "Host: localhost", "");
		assertThat(response.status()).isEqualTo(500);
		assertThat(text(response)).isEqualTo("The emulator failed.\n");
	}

	@Test
	void operationsAreNotReachedWithTheKeyShown() throws IOException {
		assertThat(call("POST /Echo", KEY, "Host: localhost", "").status()).isEqualTo(400);
	}

	private static void assertRefused(RawResponse response) {
		assertThat(response.status()).isEqualTo(401);
		assertThat(response.header("www-authenticate")).startsWith("Basic ");
		assertThat(text(response)).startsWith("The access key is missing or wrong").doesNotContain(TestServer.SECRET);
	}

	private static RawResponse call(String request, String key, String host, String body) throws IOException {
		try (RawConnection connection = server.connect()) {
			return connection
				.send(request + " HTTP/1.1\r\n" + host + "\r\n" + key + "\r\nContent-Length: " + body.length()
						+ "\r\n\r\n" + body)
				.receive();
		}
	}

	private static String text(RawResponse response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
