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

package io.otspring.client.error;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What exceptions say and mean.
 */
class ErrorTests {

	private static final FailedCall CALL = new FailedCall("PutRow", List.of("orders", "items"), "localhost:8087", 3,
			"request-1", "trace-1", Duration.ofMillis(1234));

	@Test
	void messageNamesEverythingInOneLine() {
		OtsException failure = new ServiceError(503, "OTSTimeout", "Operation timeout.").toException(CALL,
				Effect.UNKNOWN);
		assertThat(failure).hasMessage("PutRow on orders, items at localhost:8087 failed: HTTP 503, OTSTimeout: "
				+ "Operation timeout. (effect UNKNOWN, attempts 3, elapsed 1234 ms, request id request-1, trace id trace-1)");
	}

	@Test
	void messageSaysWhatToDoWhereThatIsKnown() {
		assertThat(message(403, "OTSAuthFailed", "Signature mismatch."))
			.contains("[check access key, instance name and clock]");
		assertThat(message(503, "OTSServerBusy", "Server is busy.")).contains("[call less often");
		assertThat(message(404, "OTSTableNotReady", "The table is not ready.")).contains("up to a minute");
		assertThat(ServiceError.ofStatus(502).toException(CALL, Effect.UNKNOWN)).hasMessageContaining("HTTP_502")
			.hasMessageContaining("check the endpoint");
	}

	@Test
	void messageThatQuotesKeysIsNotRepeated() {
		OtsServiceException failure = new ServiceError(400, "OTSDataOutOfRange",
				"Data out of scope of atomic. Atomic PartKey:secret. Data PartKey:other")
			.toException(CALL, Effect.NONE);
		assertThat(failure).hasMessageNotContaining("PartKey");
		assertThat(failure.serviceMessage()).contains("PartKey:secret");
	}

	@Test
	void messageIsOneShortLineWhateverTheServiceSays() {
		FailedCall call = new FailedCall("BatchWriteRow", Collections.nCopies(1000, "t".repeat(255)),
				"h".repeat(255) + ":443", 3, "r".repeat(500), "i".repeat(128), Duration.ZERO);
		String words = "\u8868\n\r\u2028\u0000".repeat(5000);
		String message = new ServiceError(400, "OTSParameterInvalid", words).toException(call, Effect.NONE)
			.getMessage();
		assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
		assertThat(message).doesNotContain("\n", "\r", "\u2028", "\u0000", "\ufffd").contains("and 997 more");
	}

	@Test
	void exceptionsCanBeSerialized() throws Exception {
		OtsException failure = new ServiceError(503, "OTSTimeout", "Operation timeout.").toException(CALL,
				Effect.UNKNOWN);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(failure);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			OtsServiceException copy = (OtsServiceException) in.readObject();
			assertThat(copy).hasMessage(failure.getMessage());
			assertThat(copy.requestId()).contains("request-1");
			assertThat(copy.tables()).containsExactly("orders", "items");
		}
	}

	@ParameterizedTest
	@CsvSource({ "409, OTSRowOperationConflict", "403, OTSNotEnoughCapacityUnit", "404, OTSTableNotReady",
			"503, OTSPartitionUnavailable", "503, OTSServerBusy", "503, OTSStorageServerBusy",
			"503, OTSOperationThrottled", "429, OTSFlowControl", "408, OTSRequestTimeout" })
	void transientRefusalsAreKnown(int status, String code) {
		ServiceError error = new ServiceError(status, code, "");
		assertThat(error.failureClass()).isEqualTo(FailureClass.REFUSED);
		assertThat(error.effect()).isEqualTo(Effect.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "503, OTSTimeout", "500, OTSInternalServerError", "503, OTSServerUnavailable", "502, Whatever",
			"599, HTTP_599", "200, OTSTimeout" })
	void outcomeOfErrorsInsideTheServiceIsUnknown(int status, String code) {
		ServiceError error = new ServiceError(status, code, "");
		assertThat(error.failureClass()).isEqualTo(FailureClass.OUTCOME_UNKNOWN);
		assertThat(error.effect()).isEqualTo(Effect.UNKNOWN);
	}

	@Test
	void quotaPassesOnlyIfItIsAboutTheRateOfTableOperations() {
		assertThat(new ServiceError(403, "OTSQuotaExhausted", "Too frequent table operations.").failureClass())
			.isEqualTo(FailureClass.REFUSED);
		assertThat(new ServiceError(403, "OTSQuotaExhausted", "Too frequent table operations").failureClass())
			.isEqualTo(FailureClass.PERMANENT);
		assertThat(new ServiceError(403, "OTSQuotaExhausted", "").failureClass()).isEqualTo(FailureClass.PERMANENT);
	}

	@ParameterizedTest
	@EnumSource
	void everyKnownCodeHasAClassThatFitsItsStatus(ErrorCode code) {
		FailureClass failureClass = new ServiceError(code.httpStatus(), code.code(), "").failureClass();
		assertThat(failureClass).isNotEqualTo(FailureClass.NOT_SENT);
		if (code.httpStatus() >= 500) {
			assertThat(failureClass).isNotEqualTo(FailureClass.PERMANENT);
		}
	}

	@ParameterizedTest
	@EnumSource
	void effectsAddUp(Effect effect) {
		assertThat(effect.and(Effect.NONE)).isEqualTo(effect);
		assertThat(Effect.NONE.and(effect)).isEqualTo(effect);
		assertThat(effect.and(Effect.APPLIED)).isEqualTo(Effect.APPLIED);
	}

	private static String message(int status, String code, String words) {
		return new ServiceError(status, code, words).toException(CALL, Effect.NONE).getMessage();
	}

}
