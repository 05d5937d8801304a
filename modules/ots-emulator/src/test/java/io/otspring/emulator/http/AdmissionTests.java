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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);

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
	void signatureV2IsAccepted() throws IOException {
		assertThat(server.call(server.request("Echo")).status()).isEqualTo(200);
	}

	@Test
	void signatureV4IsAccepted() throws IOException {
		assertThat(server.call(server.request("Echo").v4(TestServer.SECRET, TODAY, "cn-hangzhou")).status())
			.isEqualTo(200);
	}

	@Test
	void signatureV2WithDayAndRegionIsStillV2() throws IOException {
		SignedRequest request = server.request("Echo")
			.header(OtsHeaders.SIGN_DATE, "20240102")
			.header(OtsHeaders.SIGN_REGION, "cn-hangzhou");
		assertThat(server.call(request).status()).isEqualTo(200);
	}

	@Test
	void securityTokenIsAcceptedWithEitherSignature() throws IOException {
		SignedRequest request = server.request("Echo").header(OtsHeaders.STS_TOKEN, "tok+en/=xyz");
		assertThat(server.call(request).status()).isEqualTo(200);
		assertThat(server.call(request.v4(TestServer.SECRET, TODAY, "cn-hangzhou")).status()).isEqualTo(200);
	}

	@Test
	void securityTokenIsPartOfTheSignature() throws IOException {
		SignedRequest request = server.request("Echo")
			.header(OtsHeaders.STS_TOKEN, "one")
			.unsigned(OtsHeaders.STS_TOKEN, "two");
		assertThat(server.call(request).error()).isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void headersThatTheServerDoesNotKnowArePartOfTheSignature() throws IOException {
		assertThat(server.call(server.request("Echo").header("x-ots-charge-for-admin", "1")).status()).isEqualTo(200);
		assertThat(server.call(server.request("Echo").unsigned("x-ots-charge-for-admin", "1")).error())
			.isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void operationMayHaveASlash() throws IOException {
		assertThat(server.call(server.request("tunnel/echo")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW" })
	void anotherMethodThanPostIsNotAllowed(String method) throws IOException {
		assertThat(server.call(server.request("Echo").method(method)).error())
			.isEqualTo("405 OTSMethodNotAllowed Only POST method for requests is supported.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nope", "echo", "", "Echo/", "Echo?a=b", "tunnel", "%45cho" })
	void unknownOperationIsNotSupported(String operation) throws IOException {
		assertThat(server.call(server.request(operation)).error())
			.isEqualTo("400 OTSParameterInvalid Unsupported operation: '" + operation + "'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-ots-date", "x-ots-apiversion", "x-ots-accesskeyid", "x-ots-instancename",
			"x-ots-contentmd5", "x-ots-signature" })
	void missingHeaderIsNamed(String name) throws IOException {
		assertThat(server.call(server.request("Echo").without(name)).error())
			.isEqualTo("400 OTSParameterInvalid Missing header: '" + name + "'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-ots-signdate", "x-ots-signregion" })
	void missingHeaderOfSignatureV4IsNamed(String name) throws IOException {
		SignedRequest request = server.request("Echo").v4(TestServer.SECRET, TODAY, "cn-hangzhou").without(name);
		assertThat(server.call(request).error()).isEqualTo("400 OTSParameterInvalid Missing header: '" + name + "'.");
	}

	@Test
	void emptyHeaderIsMissing() throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.DATE, "")).error())
			.isEqualTo("400 OTSParameterInvalid Missing header: 'x-ots-date'.");
	}

	@Test
	void olderProtocolIsRefused() throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.API_VERSION, "2014-08-08")).error())
			.isEqualTo("400 OTSParameterInvalid Unsupported API version: '2014-08-08'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-01-02T03:04:05Z", "2024-01-02T03:04:05.6Z", "2024-01-02T03:04:05.11223Z",
			"2024-01-02T03:04:05.000Z", "2024-01-02T03:04:05.123456789Z" })
	void fractionOfTheDateMayHaveAnyLength(String date) throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.DATE, date)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2024-01-02 03:04:05", "2024-01-02T03:04:05.000", "2024-13-02T03:04:05.000Z",
			"1704164645" })
	void dateOfAnotherFormatIsRefused(String date) throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.DATE, date)).error())
			.isEqualTo("400 OTSParameterInvalid Invalid date format: " + date + ".");
	}

	@Test
	void accessKeyMustExist() throws IOException {
		SignedRequest request = SignedRequest.of("Echo", new byte[0], TestServer.NOW, "LTAIother", TestServer.SECRET);
		assertThat(server.call(request).error()).isEqualTo("403 OTSAuthFailed The AccessKeyID does not exist.");
	}

	@ParameterizedTest
	@CsvSource({ "-900,200", "900,200", "-901,403", "901,403" })
	void dateMayBeFifteenMinutesOff(int seconds, int status) throws IOException {
		String date = OtsDate.formatMicros(TestServer.NOW.plus(Duration.ofSeconds(seconds)));
		RawResponse response = server.call(server.request("Echo").header(OtsHeaders.DATE, date));
		assertThat(response.status()).isEqualTo(status);
		if (status == 403) {
			assertThat(response.error())
				.isEqualTo("403 OTSAuthFailed Mismatch between system time and x-ots-date: " + date + ".");
		}
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-01,200", "2024-01-03,200", "2023-12-31,403", "2024-01-04,403" })
	void dayOfSignatureV4MayBeOneOff(LocalDate day, int status) throws IOException {
		RawResponse response = server.call(server.request("Echo").v4(TestServer.SECRET, day, "cn-hangzhou"));
		assertThat(response.status()).isEqualTo(status);
		if (status == 403) {
			assertThat(response.error()).isEqualTo("403 OTSAuthFailed Signature mismatch.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "today", "2024-01-02", "20240102+0100", "20241302" })
	void dayOfSignatureV4OfAnotherFormatIsRefused(String day) throws IOException {
		SignedRequest request = server.request("Echo")
			.v4(TestServer.SECRET, TODAY, "cn-hangzhou")
			.header(OtsHeaders.SIGN_DATE, day);
		assertThat(server.call(request).error()).isEqualTo("400 OTSParameterInvalid Invalid date format: " + day + ".");
	}

	@Test
	void md5MustBeThatOfTheBody() throws IOException {
		SignedRequest request = server.request("Echo", new byte[] { 1 })
			.header(OtsHeaders.CONTENT_MD5, "1B2M2Y8AsgTpgAmY7PhCfg==");
		assertThat(server.call(request).error())
			.isEqualTo("403 OTSAuthFailed Mismatch between MD5 value of request body and x-ots-contentmd5 in header.");
	}

	@Test
	void signatureMustBeMadeWithTheSecret() throws IOException {
		SignedRequest request = SignedRequest.of("Echo", new byte[0], TestServer.NOW, TestServer.KEY_ID, "wrong");
		assertThat(server.call(request).error()).isEqualTo("403 OTSAuthFailed Signature mismatch.");
		assertThat(server.call(request.v4("wrong", TODAY, "cn-hangzhou")).error())
			.isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void signatureOfAnotherOperationIsRefused() throws IOException {
		String signature = "r9u5UrwwWUHj74AjHrJLUfG9GKc=";
		assertThat(server.call(server.request("Echo").unsigned(OtsHeaders.SIGNATURE, signature)).error())
			.isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void signatureV4IsNotCheckedAsV2() throws IOException {
		SignedRequest request = server.request("Echo").unsigned(OtsHeaders.SIGNATURE_V4, "x");
		assertThat(server.call(request).error()).isEqualTo("400 OTSParameterInvalid Missing header: 'x-ots-signdate'.");
	}

	@Test
	void instanceMustExist() throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.INSTANCE_NAME, "nowhere")).error())
			.isEqualTo("403 OTSAuthFailed The instance is not found.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../etc", "a/b", "a.b", "a\\b", "%2e", "a b" })
	void instanceNameMustBeAName(String name) throws IOException {
		assertThat(server.call(server.request("Echo").header(OtsHeaders.INSTANCE_NAME, name)).error())
			.isEqualTo("400 OTSParameterInvalid Invalid instance name: '" + name + "'.");
	}

	@Test
	void instanceReachesTheOperation() throws IOException {
		assertThat(server.call(server.request("Instance").header(OtsHeaders.INSTANCE_NAME, "other")).body()).asString()
			.isEqualTo("other");
	}

	@Test
	void tooManyHeadersAreRefused() throws IOException {
		SignedRequest request = server.request("Echo");
		for (int i = 0; i < 100; i++) {
			request.unsigned("h" + i, "v");
		}
		assertThat(server.call(request).error()).startsWith("400 OTSParameterInvalid Too many headers: ");
	}

	/**
	 * Spoils a request in every way at once, and mends it step by step in the order of
	 * the checks: the error is always that of the first check that fails.
	 */
	@ParameterizedTest
	@MethodSource("mendings")
	void firstFailingCheckNamesTheError(int mended, String error) throws IOException {
		byte[] large = new byte[TestServer.LIMITS.bodySize() + 1];
		byte[] body = (mended < 9) ? new byte[1] : large;
		SignedRequest request = SignedRequest.of((mended < 2) ? "Nope" : "Echo", body, TestServer.NOW,
				(mended < 5) ? "LTAIother" : TestServer.KEY_ID, (mended < 8) ? "wrong" : TestServer.SECRET);
		request.method((mended < 1) ? "GET" : "POST");
		if (mended < 9) {
			request.header(OtsHeaders.INSTANCE_NAME, "nowhere");
		}
		if (mended < 3) {
			request.without(OtsHeaders.CONTENT_MD5);
		}
		else if (mended < 7) {
			request.header(OtsHeaders.CONTENT_MD5, "wrong");
		}
		if (mended < 4) {
			request.header(OtsHeaders.DATE, "yesterday");
		}
		else if (mended < 6) {
			request.header(OtsHeaders.DATE, "2020-01-01T00:00:00.000Z");
		}
		assertThat(server.call(request).error()).isEqualTo(error);
	}

	static Stream<Object[]> mendings() {
		List<String> errors = List.of("405 OTSMethodNotAllowed Only POST method for requests is supported.",
				"400 OTSParameterInvalid Unsupported operation: 'Nope'.",
				"400 OTSParameterInvalid Missing header: 'x-ots-contentmd5'.",
				"400 OTSParameterInvalid Invalid date format: yesterday.",
				"403 OTSAuthFailed The AccessKeyID does not exist.",
				"403 OTSAuthFailed Mismatch between system time and x-ots-date: 2020-01-01T00:00:00.000Z.",
				"403 OTSAuthFailed Mismatch between MD5 value of request body and x-ots-contentmd5 in header.",
				"403 OTSAuthFailed Signature mismatch.", "403 OTSAuthFailed The instance is not found.",
				"413 OTSRequestBodyTooLarge The size of POST data is too large.");
		return Stream.iterate(0, i -> i < errors.size(), i -> i + 1).map(i -> new Object[] { i, errors.get(i) });
	}

}
