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

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the error codes of the service mean. Only codes are compared; the one exception is
 * the quota error, which passes if it is about the rate of table operations.
 */
final class ServiceErrorRules {

	private static final Set<ErrorCode> REFUSED = EnumSet.of(ErrorCode.ROW_OPERATION_CONFLICT,
			ErrorCode.NOT_ENOUGH_CAPACITY_UNIT, ErrorCode.TABLE_NOT_READY, ErrorCode.PARTITION_UNAVAILABLE,
			ErrorCode.SERVER_BUSY, ErrorCode.STORAGE_SERVER_BUSY, ErrorCode.OPERATION_THROTTLED, ErrorCode.FLOW_CONTROL,
			ErrorCode.REQUEST_TIMEOUT);

	private static final Set<ErrorCode> THROTTLING = EnumSet.of(ErrorCode.NOT_ENOUGH_CAPACITY_UNIT,
			ErrorCode.CAPACITY_UNIT_EXHAUSTED, ErrorCode.SERVER_BUSY, ErrorCode.STORAGE_SERVER_BUSY,
			ErrorCode.OPERATION_THROTTLED, ErrorCode.FLOW_CONTROL);

	private static final Set<ErrorCode> OUTCOME_UNKNOWN = EnumSet.of(ErrorCode.TIMEOUT, ErrorCode.INTERNAL_SERVER_ERROR,
			ErrorCode.SERVER_UNAVAILABLE);

	private static final Map<ErrorCode, String> ADVICE = Map.of(ErrorCode.AUTH_FAILED,
			"check access key, instance name and clock", ErrorCode.NO_PERMISSION_ACCESS,
			"grant the user or role of the access key this operation", ErrorCode.OBJECT_NOT_EXIST,
			"check the name of the table, and the instance", ErrorCode.TABLE_NOT_READY,
			"a new table needs up to a minute");

	private ServiceErrorRules() {
	}

	static FailureClass failureClass(ServiceError error) {
		ErrorCode known = error.knownCode().orElse(null);
		if (isRateOfTableOperations(error, known) || REFUSED.contains(known)) {
			return FailureClass.REFUSED;
		}
		if (OUTCOME_UNKNOWN.contains(known) || error.httpStatus() >= 500) {
			return FailureClass.OUTCOME_UNKNOWN;
		}
		return FailureClass.PERMANENT;
	}

	static boolean throttling(ServiceError error) {
		ErrorCode known = error.knownCode().orElse(null);
		return isRateOfTableOperations(error, known) || THROTTLING.contains(known);
	}

	/**
	 * Returns whether the service's words quote values of the primary key.
	 */
	static boolean quotesData(ServiceError error) {
		return error.knownCode().filter(code -> code == ErrorCode.DATA_OUT_OF_RANGE).isPresent();
	}

	/**
	 * Returns what to do about an error, empty if nothing general can be said.
	 */
	static String advice(ServiceError error) {
		ErrorCode known = error.knownCode().orElse(null);
		if (throttling(error)) {
			return "call less often, or raise the capacity of the table";
		}
		if (error.code().startsWith(ServiceError.HTTP_PREFIX)) {
			return "not an answer of the service; check the endpoint and what stands in front of it";
		}
		return (known != null) ? ADVICE.getOrDefault(known, "") : "";
	}

	private static boolean isRateOfTableOperations(ServiceError error, @Nullable ErrorCode known) {
		return known == ErrorCode.QUOTA_EXHAUSTED && ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS.equals(error.message());
	}

}
