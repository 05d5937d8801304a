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

package io.otspring.client.internal.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import io.otspring.client.error.ServiceError;
import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.message.CommonMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies of errors, sound and otherwise.
 */
class ErrorAnswerTests {

	@Test
	void capturedErrorOfTheServiceIsRead() {
		byte[] body = HexFormat.of()
			.parseHex("0a15" + hex("OTSConditionCheckFail") + "1228" + hex("Row exists which is expected nonexistent"));
		assertThat(body).hasSize(65);
		assertThat(ErrorAnswer.read(403, body))
			.isEqualTo(new ServiceError(403, "OTSConditionCheckFail", "Row exists which is expected nonexistent"));
	}

	@Test
	void missingMessageIsEmpty() {
		assertThat(ErrorAnswer.read(500, CommonMessages.Error.newBuilder().setCode("OTSTimeout").build().toByteArray()))
			.isEqualTo(new ServiceError(500, "OTSTimeout", ""));
	}

	@Test
	void furtherFieldsArePassedOver() {
		CommonMessages.Error error = CommonMessages.Error.newBuilder()
			.setCode("OTSNoPermissionAccess")
			.setMessage("You have no permission")
			.setAccessDeniedDetail(CommonMessages.AccessDeniedDetail.newBuilder()
				.setAuthAction("ots:GetRow")
				.setAuthPrincipalType("SubUser")
				.setAuthPrincipalOwnerId("1")
				.setAuthPrincipalDisplayName("2")
				.setPolicyType("3")
				.setNoPermissionType("4"))
			.build();
		assertThat(ErrorAnswer.read(403, error.toByteArray()).message()).isEqualTo("You have no permission");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0a", "0a02ff", "0a02ffff", "0a00", "1203616263", "0a03612062", "0b0b0b0b", "08",
			"ffffffffffffffffffffffff", "3c68746d6c3e" })
	void anythingElseIsAnErrorByItsStatusAlone(String hex) {
		assertThat(ErrorAnswer.read(502, HexFormat.of().parseHex(hex))).isEqualTo(ServiceError.ofStatus(502));
	}

	@Test
	void nestingHasAnEnd() {
		byte[] groups = new byte[1_000_000];
		java.util.Arrays.fill(groups, (byte) 0x1B);
		assertThat(ErrorAnswer.read(500, groups)).isEqualTo(ServiceError.ofStatus(500));
	}

	@Test
	void longMessageIsCut() {
		byte[] body = CommonMessages.Error.newBuilder()
			.setCode("OTSTimeout")
			.setMessage("m".repeat(1_000_000))
			.build()
			.toByteArray();
		assertThat(ErrorAnswer.read(503, body).message()).hasSize(4096);
	}

	@Test
	void timeOfTheServiceIsTakenFromItsOwnHeaderFirst() {
		HttpHeader own = new HttpHeader("X-Ots-Date", "2024-01-02T03:04:05.678901Z");
		HttpHeader http = new HttpHeader("date", "Tue, 2 Jan 2024 03:04:09 GMT");
		assertThat(ErrorAnswer.serviceTime(answer(http, own))).contains(Instant.parse("2024-01-02T03:04:05.678901Z"));
		assertThat(ErrorAnswer.serviceTime(answer(http))).contains(Instant.parse("2024-01-02T03:04:09Z"));
		assertThat(ErrorAnswer.serviceTime(answer(new HttpHeader("Date", "yesterday")))).isEmpty();
		assertThat(ErrorAnswer.serviceTime(answer())).isEmpty();
	}

	private static TransportResponse answer(HttpHeader... headers) {
		return new TransportResponse(403, List.of(headers), new byte[0]);
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
