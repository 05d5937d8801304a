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

package io.otspring.boot.autoconfigure.health;

import io.otspring.boot.autoconfigure.test.Failures;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsTimeoutException.Limit;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServiceVerdict}.
 */
class ServiceVerdictTests {

	@ParameterizedTest
	@EnumSource(value = ErrorCode.class,
			names = { "NO_PERMISSION_ACCESS", "CONDITION_CHECK_FAIL", "OBJECT_NOT_EXIST", "PARAMETER_INVALID",
					"SERVER_BUSY", "STORAGE_SERVER_BUSY", "OPERATION_THROTTLED", "FLOW_CONTROL", "QUOTA_EXHAUSTED",
					"NOT_ENOUGH_CAPACITY_UNIT" })
	void serviceThatRefusesAnswers(ErrorCode code) {
		assertThat(ServiceVerdict.of(Failures.answer(code))).isEqualTo(ServiceVerdict.ANSWERS);
	}

	@ParameterizedTest
	@EnumSource(value = ErrorCode.class, names = { "AUTH_FAILED", "INTERNAL_SERVER_ERROR", "SERVER_UNAVAILABLE",
			"TIMEOUT", "PARTITION_UNAVAILABLE" })
	void serviceInTroubleOrWithoutTrustIsDown(ErrorCode code) {
		assertThat(ServiceVerdict.of(Failures.answer(code))).isEqualTo(ServiceVerdict.DOWN);
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 502 })
	void answerOfSomethingElseIsDown(int status) {
		assertThat(ServiceVerdict.of(Failures.answer(status, "HTTP_" + status))).isEqualTo(ServiceVerdict.DOWN);
	}

	@ParameterizedTest
	@EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "POOL_EXHAUSTED")
	void networkFailureIsDown(Reason reason) {
		assertThat(ServiceVerdict.of(Failures.transport(reason))).isEqualTo(ServiceVerdict.DOWN);
	}

	@Test
	void exhaustedPoolTellsNothing() {
		assertThat(ServiceVerdict.of(Failures.transport(Reason.POOL_EXHAUSTED))).isEqualTo(ServiceVerdict.NONE);
	}

	@Test
	void silenceIsDown() {
		assertThat(ServiceVerdict.of(Failures.timeout(Limit.SOCKET))).isEqualTo(ServiceVerdict.DOWN);
		assertThat(ServiceVerdict.of(Failures.timeout(Limit.CONNECT))).isEqualTo(ServiceVerdict.DOWN);
	}

	@Test
	void impatientCallTellsNothing() {
		assertThat(ServiceVerdict.of(Failures.timeout(Limit.CALL))).isEqualTo(ServiceVerdict.NONE);
	}

	@Test
	void answerThatCannotBeTrustedIsDown() {
		assertThat(ServiceVerdict.of(protocolException(Violation.SIGNATURE))).isEqualTo(ServiceVerdict.DOWN);
	}

	@Test
	void answerThatIsTooLargeTellsNothing() {
		assertThat(ServiceVerdict.of(protocolException(Violation.TOO_LARGE))).isEqualTo(ServiceVerdict.NONE);
	}

	@Test
	void missingCredentialsAreDown() {
		assertThat(ServiceVerdict.of(new OtsCredentialsException("None", Failures.call(), Effect.NONE, null)))
			.isEqualTo(ServiceVerdict.DOWN);
	}

	@Test
	void faultsOfTheCallerTellNothing() {
		assertThat(ServiceVerdict.of(new OtsRequestException("Wrong", Failures.call(), null)))
			.isEqualTo(ServiceVerdict.NONE);
		assertThat(ServiceVerdict.of(new OtsClientClosedException(Failures.call(), Effect.NONE, null)))
			.isEqualTo(ServiceVerdict.NONE);
		assertThat(ServiceVerdict.of(new OtsInterruptedException(Failures.call(), Effect.NONE, null)))
			.isEqualTo(ServiceVerdict.NONE);
	}

	private static OtsProtocolException protocolException(Violation violation) {
		return new OtsProtocolException(violation, "As told", Failures.call(), FailureClass.PERMANENT, Effect.UNKNOWN,
				null);
	}

}
