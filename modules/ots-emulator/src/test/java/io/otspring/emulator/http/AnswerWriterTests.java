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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.ContentMd5;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerWriterTests {

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
	void answerHasTheHeadersOfTheService() throws IOException {
		RawResponse response = server.call(server.request("Echo", new byte[] { 1, 2, 3 }));
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).containsExactly(1, 2, 3);
		assertThat(response.header("x-ots-date")).isEqualTo("2024-01-02T03:04:05.678901Z");
		assertThat(response.header("x-ots-contenttype")).isEqualTo("protocol buffer");
		assertThat(response.header("x-ots-contentmd5")).isEqualTo(ContentMd5.of(new byte[] { 1, 2, 3 }));
		assertThat(response.headers()).containsKey("date").doesNotContainKey("server");
	}

	@Test
	void requestIdBeginsWithTheTimeInMicrosecondsAndIsUnique() throws IOException {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 10; i++) {
			String id = server.call(server.request("Echo")).header("x-ots-requestid");
			assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
			long micros = Long.parseLong(id.substring(0, 18).replace("-", ""), 16);
			assertThat(micros).isEqualTo(TestServer.NOW.toEpochMilli() * 1000 + 901);
			ids.add(id);
		}
		assertThat(ids).hasSize(10);
	}

	@Test
	void answerIsSignedWithTheSecretOfSignatureV2() throws IOException {
		SignedRequest request = server.request("Echo", new byte[] { 1 });
		RawResponse response = server.call(request);
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void answerIsSignedWithTheDerivedKeyOfSignatureV4() throws IOException {
		SignedRequest request = server.request("Echo").v4(TestServer.SECRET, LocalDate.of(2024, 1, 2), "cn-hangzhou");
		RawResponse response = server.call(request);
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void forbiddenWithAnotherCodeThanAuthFailedIsSigned() throws IOException {
		SignedRequest request = server.request("Conflict");
		RawResponse response = server.call(request);
		assertThat(response.error()).isEqualTo("403 OTSConditionCheckFail Row exists which is expected nonexistent");
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void conditionCheckFailHasTheBytesThatTheServiceSends() throws IOException {
		byte[] body = server.call(server.request("Conflict")).body();
		assertThat(body).hasSize(65).startsWith(0x0a, 0x15).endsWith("nonexistent".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void everyErrorHasTheHeadersOfAnAnswer() throws IOException {
		SignedRequest request = server.request("Nope");
		RawResponse response = server.call(request);
		assertThat(response.headers()).containsKeys("x-ots-requestid", "x-ots-date", "x-ots-contenttype",
				"x-ots-contentmd5");
		assertThat(response.header("x-ots-contentmd5")).isEqualTo(ContentMd5.of(response.body()));
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void refusalOfASignatureIsSignedAsTheAccessKeyIsKnown() throws IOException {
		SignedRequest request = server.request("Echo").unsigned(OtsHeaders.SIGNATURE, "x");
		RawResponse response = server.call(request);
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void answerToAnUnknownAccessKeyIsNotSigned() throws IOException {
		RawResponse response = server
			.call(SignedRequest.of("Echo", new byte[0], TestServer.NOW, "LTAIother", TestServer.SECRET));
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.headers()).doesNotContainKey("authorization");
	}

	@Test
	void faultOfAnOperationIsAnInternalError() throws IOException {
		assertThat(server.call(server.request("Crash")).error())
			.isEqualTo("500 OTSInternalServerError Internal server error.");
		assertThat(server.call(server.request("Overflow")).error())
			.isEqualTo("500 OTSInternalServerError Internal server error.");
	}

	@Test
	void answerIsCompressedOnRequestUnderTheMd5OfTheBodyBeforeCompression() throws IOException {
		byte[] body = "abcdefgh".repeat(1000).getBytes(StandardCharsets.UTF_8);
		SignedRequest request = server.request("Echo", body).header(OtsHeaders.RESPONSE_COMPRESS_TYPE, "deflate");
		RawResponse response = server.call(request);
		assertThat(response.header("x-ots-response-compress-type")).isEqualTo("deflate");
		assertThat(response.header("x-ots-response-compress-size")).isEqualTo("8000");
		assertThat(response.body()).hasSizeLessThan(1000);
		assertThat(Deflate.inflate(response.body(), 8000, 8000)).isEqualTo(body);
		assertThat(response.header("x-ots-contentmd5")).isEqualTo(ContentMd5.of(body));
		assertThat(response.header("authorization")).isEqualTo(request.expectedAuthorization(response));
	}

	@Test
	void emptyAnswerIsNotCompressed() throws IOException {
		RawResponse response = server.call(server.request("Echo").header(OtsHeaders.RESPONSE_COMPRESS_TYPE, "deflate"));
		assertThat(response.headers()).doesNotContainKeys("x-ots-response-compress-type",
				"x-ots-response-compress-size");
		assertThat(response.header("content-length")).isEqualTo("0");
	}

	@Test
	void answerIsNotCompressedInAWayThatIsNotKnown() throws IOException {
		RawResponse response = server
			.call(server.request("Echo", new byte[10]).header(OtsHeaders.RESPONSE_COMPRESS_TYPE, "zstd"));
		assertThat(response.headers()).doesNotContainKey("x-ots-response-compress-type");
		assertThat(response.body()).hasSize(10);
	}

	@Test
	void connectionTakesManyRequests() throws IOException {
		byte[] body = new byte[300_000];
		new Random(7).nextBytes(body);
		try (RawConnection connection = server.connect()) {
			for (int i = 0; i < 20; i++) {
				RawResponse response = connection.send(server.request("Echo", body).bytes()).receive();
				assertThat(response.body()).isEqualTo(body);
				assertThat(response.headers()).doesNotContainKey("connection");
			}
			assertThat(connection.send(server.request("Nope", body).bytes()).receive().status()).isEqualTo(400);
			assertThat(connection.send(server.request("Echo").bytes()).receive().status()).isEqualTo(200);
		}
	}

	@Test
	void pipelinedRequestsAreAnsweredInOrder() throws IOException {
		try (RawConnection connection = server.connect()) {
			for (byte i = 0; i < 10; i++) {
				connection.send(server.request("Echo", new byte[] { i }).bytes());
			}
			for (byte i = 0; i < 10; i++) {
				assertThat(connection.receive().body()).containsExactly(i);
			}
		}
	}

}
