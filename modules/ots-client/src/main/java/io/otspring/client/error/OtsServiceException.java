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

import io.otspring.protocol.ErrorCode;

/**
 * The service, or something in front of it, answered with an error. {@link ErrorCode} has
 * the codes that are known; others are passed on as they came.
 *
 * @since 0.1.0
 */
public class OtsServiceException extends OtsException {

	private static final long serialVersionUID = 1L;

	private final int httpStatus;

	private final String errorCode;

	private final String serviceMessage;

	/**
	 * Creates an exception.
	 * @param answer what the service answered
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 */
	public OtsServiceException(ServiceError answer, FailedCall call, FailureClass failureClass, Effect effect) {
		super(answer.summary(), call, failureClass, effect, null);
		this.httpStatus = answer.httpStatus();
		this.errorCode = answer.code();
		this.serviceMessage = answer.message();
	}

	/**
	 * Returns the HTTP status of the answer.
	 */
	public final int httpStatus() {
		return this.httpStatus;
	}

	/**
	 * Returns the error code, for example {@code OTSConditionCheckFail}, or
	 * {@code HTTP_<status>} if the answer was not one of the service.
	 */
	public final String errorCode() {
		return this.errorCode;
	}

	/**
	 * Returns the service's words, empty if there are none. They may quote parts of the
	 * request.
	 */
	public final String serviceMessage() {
		return this.serviceMessage;
	}

}
