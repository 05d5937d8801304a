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

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The error codes of the service, each with the HTTP status that it comes with. The
 * service may send codes that are not listed here; they travel as text and are never an
 * error of their own.
 *
 * @since 0.1.0
 */
public enum ErrorCode {

	/** Wrong key, signature, date or instance. */
	AUTH_FAILED("OTSAuthFailed", 403),

	/** The account may not do this. */
	NO_PERMISSION_ACCESS("OTSNoPermissionAccess", 403),

	/** The HTTP body is larger than 5 MB. */
	REQUEST_BODY_TOO_LARGE("OTSRequestBodyTooLarge", 413),

	/** The server did not receive the whole request in time. */
	REQUEST_TIMEOUT("OTSRequestTimeout", 408),

	/** Another HTTP method than POST. */
	METHOD_NOT_ALLOWED("OTSMethodNotAllowed", 405),

	/** The request breaks a rule; the message says which one. */
	PARAMETER_INVALID("OTSParameterInvalid", 400),

	/** The primary key does not fit the table. */
	INVALID_PK("OTSInvalidPK", 400),

	/** The row has too much data. */
	OUT_OF_ROW_SIZE_LIMIT("OTSOutOfRowSizeLimit", 400),

	/** The row has too many columns. */
	OUT_OF_COLUMN_COUNT_LIMIT("OTSOutOfColumnCountLimit", 400),

	/** The data is outside the partition key of the atomic batch or transaction. */
	DATA_OUT_OF_RANGE("OTSDataOutOfRange", 400),

	/** More than 4 MB were written in one transaction. */
	OUT_OF_TRANSACTION_DATA_SIZE_LIMIT("OTSOutOfTransactionDataSizeLimit", 400),

	/** This instance may not change capacity units. */
	FORBIDDEN_UPDATE_CAPACITY_UNIT("OTSForbiddenUpdateCapacityUnit", 400),

	/** The row is not what the condition of the write expects. */
	CONDITION_CHECK_FAIL("OTSConditionCheckFail", 403),

	/** A quota is used up, or table operations come too often. */
	QUOTA_EXHAUSTED("OTSQuotaExhausted", 403),

	/** Reserved throughput was changed less than two minutes ago. */
	TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT("OTSTooFrequentReservedThroughputAdjustment", 403),

	/** The partition has used up its capacity units for now. */
	CAPACITY_UNIT_EXHAUSTED("OTSCapacityUnitExhausted", 403),

	/** Too few capacity units remain at the moment. */
	NOT_ENOUGH_CAPACITY_UNIT("OTSNotEnoughCapacityUnit", 403),

	/** Throttled. */
	OPERATION_THROTTLED("OTSOperationThrottled", 503),

	/** The table, index or other object does not exist. */
	OBJECT_NOT_EXIST("OTSObjectNotExist", 404),

	/** The position in a change stream is older than the records that are kept. */
	TRIMMED_DATA_ACCESS("OTSTrimmedDataAccess", 404),

	/** The table was created a moment ago and cannot be used yet. */
	TABLE_NOT_READY("OTSTableNotReady", 404),

	/** The transaction does not exist, or has timed out. */
	SESSION_NOT_EXIST("OTSSessionNotExist", 404),

	/** Another request of the same transaction is running. */
	SESSION_BUSY("OTSSessionBusy", 409),

	/** The table exists already. */
	OBJECT_ALREADY_EXIST("OTSObjectAlreadyExist", 409),

	/** The row is being changed by another request. */
	ROW_OPERATION_CONFLICT("OTSRowOperationConflict", 409),

	/** Throttled. */
	FLOW_CONTROL("OTSFlowControl", 429),

	/** Trouble inside the service; the request may have been executed. */
	INTERNAL_SERVER_ERROR("OTSInternalServerError", 500),

	/** The service is busy; nothing was executed. */
	SERVER_BUSY("OTSServerBusy", 503),

	/** The storage layer is busy; nothing was executed. */
	STORAGE_SERVER_BUSY("OTSStorageServerBusy", 503),

	/** The partition is being moved; nothing was executed. */
	PARTITION_UNAVAILABLE("OTSPartitionUnavailable", 503),

	/** The operation took too long; it may have been executed. */
	TIMEOUT("OTSTimeout", 503),

	/** The service is not available; the request may have been executed. */
	SERVER_UNAVAILABLE("OTSServerUnavailable", 503);

	/**
	 * The one message with which {@link #QUOTA_EXHAUSTED} is transient.
	 */
	public static final String TOO_FREQUENT_TABLE_OPERATIONS = "Too frequent table operations.";

	private static final Map<String, ErrorCode> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

	private final String code;

	private final int httpStatus;

	ErrorCode(String code, int httpStatus) {
		this.code = code;
		this.httpStatus = httpStatus;
	}

	/**
	 * Returns the code as it travels, for example {@code OTSConditionCheckFail}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns the HTTP status that the service answers with. Rows of a batch have the
	 * code alone.
	 */
	public int httpStatus() {
		return this.httpStatus;
	}

	/**
	 * Finds the constant of a code.
	 * @param code the code as it travels
	 * @return the constant, or nothing if the code is not a known one
	 */
	public static Optional<ErrorCode> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

}
