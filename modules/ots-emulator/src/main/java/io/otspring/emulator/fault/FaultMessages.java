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

package io.otspring.emulator.fault;

import java.util.Map;

import io.otspring.protocol.ErrorCode;

/**
 * The service's words for the errors that come and go by themselves.
 */
final class FaultMessages {

	private static final Map<ErrorCode, String> MESSAGES = Map.ofEntries(
			Map.entry(ErrorCode.SERVER_BUSY, "Server is busy."),
			Map.entry(ErrorCode.PARTITION_UNAVAILABLE, "The partition is not available."),
			Map.entry(ErrorCode.TIMEOUT, "Operation timeout."),
			Map.entry(ErrorCode.SERVER_UNAVAILABLE, "Server is not available."),
			Map.entry(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error."),
			Map.entry(ErrorCode.NOT_ENOUGH_CAPACITY_UNIT, "Remaining capacity unit is not enough."),
			Map.entry(ErrorCode.CAPACITY_UNIT_EXHAUSTED, "Capacity unit is not enough."),
			Map.entry(ErrorCode.TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT,
					"Capacity unit adjustment is too frequent."),
			Map.entry(ErrorCode.QUOTA_EXHAUSTED, "Too frequent table operations."),
			Map.entry(ErrorCode.FLOW_CONTROL, "The requests have been throttled."),
			Map.entry(ErrorCode.TABLE_NOT_READY, "The table is not ready."),
			Map.entry(ErrorCode.ROW_OPERATION_CONFLICT, "Data is being modified by the other request."),
			Map.entry(ErrorCode.REQUEST_TIMEOUT, "Request timeout."),
			Map.entry(ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist."),
			Map.entry(ErrorCode.SESSION_NOT_EXIST, "Session not exist or may be timeout."),
			Map.entry(ErrorCode.AUTH_FAILED, "Signature mismatch."));

	private FaultMessages() {
	}

	static String of(ErrorCode code) {
		return MESSAGES.getOrDefault(code, "Injected fault.");
	}

}
