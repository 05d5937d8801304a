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
import java.util.Random;

import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests {

	private static final int LIMIT = TestServer.LIMITS.bodySize();

	private static final String TOO_LARGE = "413 OTSRequestBodyTooLarge The size of POST data is too large.";

	private static final String NOT_DESERIALIZED = "400 OTSParameterInvalid Cannot deserialize the request data.";

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
	void bodyMayBeAsLargeAsTheLimit() throws IOException {
		byte[] body = random(LIMIT);
		assertThat(server.call(server.request("Echo", body)).body()).isEqualTo(body);
	}

	@Test
	void serviceTakesFiveMegabytes() {
		assertThat(HttpLimits.DEFAULT.bodySize()).isEqualTo(5 * 1024 * 1024);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1_000_000, 3_000_000 })
	void largerBodyIsRefusedOnAConnectionThatGoesOn(int more) throws IOException {
		try (RawConnection connection = server.connect()) {
			connection.send(server.request("Echo", new byte[LIMIT + more]).bytes());
			assertThat(connection.receive().error()).isEqualTo(TOO_LARGE);
			assertThat(connection.send(server.request("Echo").bytes()).receive().status()).isEqualTo(200);
		}
	}

	@Test
	void bodyThatIsTooLargeEvenToBeThrownAwayEndsTheConnection() throws IOException {
		try (RawConnection connection = server.connect()) {
			SignedRequest request = server.request("Echo").unsigned("Content-Length", "1000000000000");
			connection.send(request.head());
			byte[] part = new byte[LIMIT];
			for (int i = 0; i < 4; i++) {
				connection.send(part);
			}
			connection.send(new byte[1]);
			RawResponse response = connection.receive();
			assertThat(response.error()).isEqualTo(TOO_LARGE);
			assertThat(response.header("connection")).isEqualTo("close");
			assertThat(connection.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void largerBodyOfARequestThatIsNotSignedIsRefusedForThat() throws IOException {
		SignedRequest request = server.request("Echo", new byte[LIMIT + 1]).unsigned(OtsHeaders.SIGNATURE, "x");
		assertThat(server.call(request).error()).isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void chunkedBodyIsTaken() throws IOException {
		byte[] body = "abcdefgh".getBytes(StandardCharsets.UTF_8);
		try (RawConnection connection = server.connect()) {
			connection.send(chunked(server.request("Echo", body)).head())
				.send("3\r\nabc\r\n")
				.send("5\r\ndefgh\r\n")
				.send("0\r\n\r\n");
			assertThat(connection.receive().body()).isEqualTo(body);
		}
	}

	@Test
	void chunkedBodyIsLimitedToo() throws IOException {
		try (RawConnection connection = server.connect()) {
			connection.send(chunked(server.request("Echo")).head())
				.send(Integer.toHexString(LIMIT + 1) + "\r\n")
				.send(new byte[LIMIT + 1])
				.send("\r\n0\r\n\r\n");
			assertThat(connection.receive().error()).isEqualTo(TOO_LARGE);
		}
	}

	@Test
	void compressedBodyIsInflated() throws IOException {
		byte[] body = "abcdefgh".repeat(1000).getBytes(StandardCharsets.UTF_8);
		assertThat(server.call(compressed(body, body.length)).body()).isEqualTo(body);
	}

	@Test
	void compressedBodyMayInflateToTheLimit() throws IOException {
		assertThat(server.call(compressed(new byte[LIMIT], LIMIT)).body()).hasSize(LIMIT);
	}

	@Test
	void compressedBodyThatAnnouncesMoreThanTheLimitIsRefused() throws IOException {
		assertThat(server.call(compressed(new byte[LIMIT + 1], LIMIT + 1L)).error()).isEqualTo(TOO_LARGE);
		assertThat(server.call(compressed(new byte[1], Long.MAX_VALUE)).error()).isEqualTo(TOO_LARGE);
	}

	@Test
	void compressedBodyThatInflatesToMoreThanItAnnouncesIsRefused() throws IOException {
		assertThat(server.call(compressed(new byte[100_000_000], 1000)).error()).isEqualTo(NOT_DESERIALIZED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "many", "1001", "99999999999999999999" })
	void announcedSizeMustBeTheSize(String size) throws IOException {
		SignedRequest request = compressed(new byte[1000], 1000).header(OtsHeaders.REQUEST_COMPRESS_SIZE, size);
		assertThat(server.call(request).error()).isEqualTo(NOT_DESERIALIZED);
	}

	@Test
	void announcedSizeMustBeThere() throws IOException {
		SignedRequest request = compressed(new byte[1000], 1000).without(OtsHeaders.REQUEST_COMPRESS_SIZE);
		assertThat(server.call(request).error())
			.isEqualTo("400 OTSParameterInvalid Missing header: 'x-ots-request-compress-size'.");
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2", "-1" })
	void damagedStreamIsRefused(int cut) throws IOException {
		byte[] stream = deflate(random(1000));
		byte[] damaged = java.util.Arrays.copyOf(stream, (cut < 0) ? stream.length + cut : cut);
		SignedRequest request = server.request("Echo", damaged)
			.header(OtsHeaders.REQUEST_COMPRESS_TYPE, "deflate")
			.header(OtsHeaders.REQUEST_COMPRESS_SIZE, "1000");
		assertThat(server.call(request).error()).isEqualTo(NOT_DESERIALIZED);
	}

	@Test
	void anotherCompressionIsRefused() throws IOException {
		SignedRequest request = server.request("Echo", new byte[10])
			.header(OtsHeaders.REQUEST_COMPRESS_TYPE, "gzip")
			.header(OtsHeaders.REQUEST_COMPRESS_SIZE, "10");
		assertThat(server.call(request).error())
			.isEqualTo("400 OTSParameterInvalid Unsupported compress type: 'gzip'.");
	}

	private static SignedRequest chunked(SignedRequest request) {
		return request.unsigned("Content-Length", null).unsigned("Transfer-Encoding", "chunked");
	}

	private static SignedRequest compressed(byte[] body, long announcedSize) {
		return server.request("Echo", deflate(body))
			.header(OtsHeaders.REQUEST_COMPRESS_TYPE, "deflate")
			.header(OtsHeaders.REQUEST_COMPRESS_SIZE, Long.toString(announcedSize));
	}

	private static byte[] deflate(byte[] body) {
		return Deflate.compress(body, 0, body.length);
	}

	private static byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(7).nextBytes(bytes);
		return bytes;
	}

}
