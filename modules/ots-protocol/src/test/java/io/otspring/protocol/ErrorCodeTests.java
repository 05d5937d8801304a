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

package io.otspring.protocol;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorCode}.
 */
class ErrorCodeTests {

	private static final Set<ErrorCode> STATUS_NOT_CERTAIN = EnumSet.of(ErrorCode.OPERATION_THROTTLED,
			ErrorCode.STORAGE_SERVER_BUSY, ErrorCode.SESSION_NOT_EXIST, ErrorCode.SESSION_BUSY,
			ErrorCode.OUT_OF_TRANSACTION_DATA_SIZE_LIMIT, ErrorCode.DATA_OUT_OF_RANGE, ErrorCode.TRIMMED_DATA_ACCESS);

	@ParameterizedTest
	@CsvSource({ "OTSAuthFailed, 403", "OTSNoPermissionAccess, 403", "OTSRequestBodyTooLarge, 413",
			"OTSRequestTimeout, 408", "OTSMethodNotAllowed, 405", "OTSParameterInvalid, 400", "OTSInvalidPK, 400",
			"OTSOutOfRowSizeLimit, 400", "OTSOutOfColumnCountLimit, 400", "OTSForbiddenUpdateCapacityUnit, 400",
			"OTSConditionCheckFail, 403", "OTSQuotaExhausted, 403", "OTSTooFrequentReservedThroughputAdjustment, 403",
			"OTSCapacityUnitExhausted, 403", "OTSNotEnoughCapacityUnit, 403", "OTSObjectNotExist, 404",
			"OTSTableNotReady, 404", "OTSObjectAlreadyExist, 409", "OTSRowOperationConflict, 409",
			"OTSFlowControl, 429", "OTSInternalServerError, 500", "OTSServerBusy, 503", "OTSPartitionUnavailable, 503",
			"OTSTimeout, 503", "OTSServerUnavailable, 503" })
	void hasTheStatusOfTheService(String code, int httpStatus) {
		ErrorCode constant = ErrorCode.of(code).orElseThrow();
		assertThat(constant.httpStatus()).isEqualTo(httpStatus);
		assertThat(STATUS_NOT_CERTAIN).doesNotContain(constant);
	}

	@Test
	void hasAnErrorStatusForEveryCode() {
		assertThat(ErrorCode.values()).hasSize(25 + STATUS_NOT_CERTAIN.size())
			.allMatch(code -> code.httpStatus() >= 400 && code.httpStatus() < 600);
	}

	@Test
	void namesTheCodeAsTheConstant() {
		assertThat(ErrorCode.values()).allSatisfy(code -> {
			String name = code.code().replaceAll("(?<=[a-z])(?=[A-Z])", "_").replaceFirst("^OTS", "");
			assertThat(name).isEqualToIgnoringCase(code.name());
		});
	}

	@Test
	void findsEveryConstantByItsCode() {
		assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(ErrorCode.of(code.code())).contains(code));
	}

	@Test
	void knowsNothingOfOtherCodes() {
		assertThat(ErrorCode.of("OTSSomethingNew")).isEmpty();
		assertThat(ErrorCode.of("otsauthfailed")).isEmpty();
		assertThat(ErrorCode.of("")).isEmpty();
	}

	@Test
	void knowsTheMessageOfTheTransientQuota() {
		assertThat(ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS).isEqualTo("Too frequent table operations.");
	}

}
