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

package io.otspring.boot.autoconfigure.dao;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import io.otspring.boot.autoconfigure.test.Failures;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsCancelledException;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsTimeoutException.Limit;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.client.error.ServiceError;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsExceptionTranslator}.
 */
class OtsExceptionTranslatorTests {

	private static final Map<ErrorCode, Class<? extends DataAccessException>> CODES = new EnumMap<>(ErrorCode.class);

	static {
		put(OptimisticLockingFailureException.class, ErrorCode.CONDITION_CHECK_FAIL);
		put(CannotAcquireLockException.class, ErrorCode.ROW_OPERATION_CONFLICT, ErrorCode.SESSION_BUSY);
		put(TransientDataAccessResourceException.class, ErrorCode.CAPACITY_UNIT_EXHAUSTED, ErrorCode.FLOW_CONTROL,
				ErrorCode.NOT_ENOUGH_CAPACITY_UNIT, ErrorCode.OPERATION_THROTTLED, ErrorCode.PARTITION_UNAVAILABLE,
				ErrorCode.SERVER_BUSY, ErrorCode.STORAGE_SERVER_BUSY, ErrorCode.TABLE_NOT_READY,
				ErrorCode.TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT);
		put(QueryTimeoutException.class, ErrorCode.REQUEST_TIMEOUT, ErrorCode.TIMEOUT);
		put(RecoverableDataAccessException.class, ErrorCode.INTERNAL_SERVER_ERROR, ErrorCode.SERVER_UNAVAILABLE,
				ErrorCode.SESSION_NOT_EXIST);
		put(PermissionDeniedDataAccessException.class, ErrorCode.AUTH_FAILED, ErrorCode.NO_PERMISSION_ACCESS);
		put(DataIntegrityViolationException.class, ErrorCode.OUT_OF_COLUMN_COUNT_LIMIT,
				ErrorCode.OUT_OF_ROW_SIZE_LIMIT);
		put(DataRetrievalFailureException.class, ErrorCode.TRIMMED_DATA_ACCESS);
		put(NonTransientDataAccessResourceException.class, ErrorCode.QUOTA_EXHAUSTED);
		put(InvalidDataAccessResourceUsageException.class, ErrorCode.DATA_OUT_OF_RANGE,
				ErrorCode.FORBIDDEN_UPDATE_CAPACITY_UNIT, ErrorCode.INVALID_PK, ErrorCode.METHOD_NOT_ALLOWED,
				ErrorCode.OBJECT_ALREADY_EXIST, ErrorCode.OBJECT_NOT_EXIST,
				ErrorCode.OUT_OF_TRANSACTION_DATA_SIZE_LIMIT, ErrorCode.PARAMETER_INVALID,
				ErrorCode.REQUEST_BODY_TOO_LARGE);
	}

	private final OtsExceptionTranslator translator = new OtsExceptionTranslator();

	@ParameterizedTest
	@EnumSource
	void everyErrorCodeHasAnException(ErrorCode code) {
		OtsException failure = answer(code, Effect.NONE);
		assertThat(CODES).as("a code that nobody thought of").containsKey(code);
		assertThat(this.translator.translate(failure)).isExactlyInstanceOf(CODES.get(code))
			.hasMessage(failure.getMessage())
			.hasCause(failure);
	}

	@Test
	void rowThatExistsIsADuplicate() {
		OtsException failure = new ServiceError(403, "OTSConditionCheckFail", "")
			.toException(Failures.call().ofNewRow(), Effect.NONE);
		assertThat(this.translator.translate(failure)).isExactlyInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void quotaOfTableOperationsPasses() {
		OtsException failure = new ServiceError(403, "OTSQuotaExhausted", ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS)
			.toException(Failures.call(), Effect.NONE);
		assertThat(this.translator.translate(failure)).isExactlyInstanceOf(TransientDataAccessResourceException.class);
	}

	@ParameterizedTest
	@CsvSource({ "400, OTSNewCode, OtsSystemException", "502, HTTP_502, RecoverableDataAccessException",
			"404, HTTP_404, OtsSystemException" })
	void unknownCodesGoByTheirStatus(int status, String code, String expected) {
		assertThat(this.translator.translate(Failures.answer(status, code)).getClass().getSimpleName())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVER_BUSY", "ROW_OPERATION_CONFLICT" })
	void refusalAfterAnAttemptThatMayHaveHadAnEffectIsNotTransient(ErrorCode code) {
		assertThat(this.translator.translate(answer(code, Effect.UNKNOWN)))
			.isExactlyInstanceOf(RecoverableDataAccessException.class);
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN_HOST, DataAccessResourceFailureException", "CONNECT, DataAccessResourceFailureException",
			"TLS, DataAccessResourceFailureException", "POOL_EXHAUSTED, TransientDataAccessResourceException",
			"CONNECTION_LOST, RecoverableDataAccessException" })
	void transportFailures(Reason reason, String expected) {
		assertThat(this.translator.translate(Failures.transport(reason)).getClass().getSimpleName())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "CALL, QueryTimeoutException", "SOCKET, QueryTimeoutException",
			"CONNECT, DataAccessResourceFailureException" })
	void timeouts(Limit limit, String expected) {
		assertThat(this.translator.translate(Failures.timeout(limit)).getClass().getSimpleName()).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource
	void answersThatCannotBeTrusted(Violation violation) {
		OtsException failure = new OtsProtocolException(violation, "As told", Failures.call(), violation.failureClass(),
				Effect.UNKNOWN, null);
		assertThat(this.translator.translate(failure))
			.isExactlyInstanceOf((violation.failureClass() == FailureClass.OUTCOME_UNKNOWN)
					? RecoverableDataAccessException.class : DataAccessResourceFailureException.class);
	}

	@Test
	void otherFailuresOfTheClient() {
		Map<OtsException, Class<? extends DataAccessException>> expected = Map.of(
				new OtsRequestException("As told", Failures.call(), null), InvalidDataAccessApiUsageException.class,
				new OtsCredentialsException("As told", Failures.call(), Effect.NONE, null),
				DataAccessResourceFailureException.class,
				new OtsClientClosedException(Failures.call(), Effect.NONE, null),
				DataAccessResourceFailureException.class,
				new OtsInterruptedException(Failures.call(), Effect.UNKNOWN, null), OtsSystemException.class,
				new OtsCancelledException(Failures.call(), Effect.UNKNOWN, null), OtsSystemException.class);
		assertThat(expected).allSatisfy((failure,
				type) -> assertThat(this.translator.translate(failure)).isExactlyInstanceOf(type).hasCause(failure));
	}

	@Test
	void failureOfAFutureIsTranslated() {
		OtsException failure = answer(ErrorCode.SERVER_BUSY, Effect.NONE);
		assertThat(this.translator.translateExceptionIfPossible(new CompletionException(failure)))
			.isExactlyInstanceOf(TransientDataAccessResourceException.class)
			.hasCause(failure);
	}

	@Test
	void failuresOfOthersAreLeftToOthers() {
		for (RuntimeException other : List.of(new IllegalStateException(),
				new CompletionException(new IllegalStateException()), new CompletionException("no cause", null))) {
			assertThat(this.translator.translateExceptionIfPossible(other)).isNull();
		}
	}

	private static OtsException answer(ErrorCode code, Effect effect) {
		return new ServiceError(code.httpStatus(), code.code(), "").toException(Failures.call(), effect);
	}

	private static void put(Class<? extends DataAccessException> exception, ErrorCode... codes) {
		for (ErrorCode code : codes) {
			CODES.put(code, exception);
		}
	}

}
