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

import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.protocol.ErrorCode;

/**
 * What a failed call tells about the service.
 */
enum ServiceVerdict {

	/** The service is there and answers, even if it refuses. */
	ANSWERS,

	/** The service cannot be reached, is in trouble or does not know the caller. */
	DOWN,

	/** Nothing: the failure is a matter of the caller. */
	NONE;

	private static final int SERVER_ERROR = 500;

	static ServiceVerdict of(OtsException failure) {
		if (failure instanceof OtsServiceException refusal) {
			return of(refusal);
		}
		if (failure instanceof OtsTransportException transport) {
			return (transport.reason() == OtsTransportException.Reason.POOL_EXHAUSTED) ? NONE : DOWN;
		}
		if (failure instanceof OtsTimeoutException timeout) {
			// A call may have been given less time than the service needs
			return (timeout.limit() == OtsTimeoutException.Limit.CALL) ? NONE : DOWN;
		}
		if (failure instanceof OtsProtocolException protocol) {
			return (protocol.violation() == OtsProtocolException.Violation.TOO_LARGE) ? NONE : DOWN;
		}
		return (failure instanceof OtsCredentialsException) ? DOWN : NONE;
	}

	/**
	 * Returns whether the service answers, but holds the caller back.
	 */
	static boolean throttled(OtsException failure) {
		return failure instanceof OtsThrottledException
				|| (failure instanceof OtsServiceException refusal && is(refusal, ErrorCode.QUOTA_EXHAUSTED));
	}

	static boolean is(OtsServiceException refusal, ErrorCode code) {
		return refusal.errorCode().equals(code.code());
	}

	private static ServiceVerdict of(OtsServiceException refusal) {
		if (throttled(refusal)) {
			return ANSWERS;
		}
		// What has no code of the service was not checked, and may come from anywhere
		boolean foreign = refusal.errorCode().startsWith("HTTP_");
		if (foreign || refusal.httpStatus() >= SERVER_ERROR || refusal instanceof OtsAuthenticationException) {
			return DOWN;
		}
		return ANSWERS;
	}

}
