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

import java.util.Optional;

import io.otspring.protocol.ErrorCode;

/**
 * An error as the service reports it, for a call or for a row of a batch.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param httpStatus the HTTP status of the answer; for a row the status that the code has
 * by itself
 * @param code the error code, for example {@code OTSConditionCheckFail}
 * @param message the service's words, empty if there are none
 * @since 0.1.0
 */
public record ServiceError(int httpStatus, String code, String message) {

	static final String HTTP_PREFIX = "HTTP_";

	/**
	 * Describes an answer that is an error by its status alone, since its body is not one
	 * of the service.
	 * @param httpStatus the status
	 * @return the error, with the code {@code HTTP_<status>}
	 */
	public static ServiceError ofStatus(int httpStatus) {
		return new ServiceError(httpStatus, HTTP_PREFIX + httpStatus, "");
	}

	/**
	 * Returns what the service answered, if an exception is about an answer of it.
	 * @param failure the exception
	 * @return the error
	 */
	public static Optional<ServiceError> of(OtsException failure) {
		return (failure instanceof OtsServiceException answered)
				? Optional.of(new ServiceError(answered.httpStatus(), answered.errorCode(), answered.serviceMessage()))
				: Optional.empty();
	}

	/**
	 * Returns what the error means for another attempt.
	 */
	public FailureClass failureClass() {
		return ServiceErrorRules.failureClass(this);
	}

	/**
	 * Returns whether the service asks to be called less often.
	 */
	public boolean throttling() {
		return ServiceErrorRules.throttling(this);
	}

	/**
	 * Returns what a request with this answer may have done.
	 */
	public Effect effect() {
		return (failureClass() == FailureClass.OUTCOME_UNKNOWN) ? Effect.UNKNOWN : Effect.NONE;
	}

	/**
	 * Returns the constant of the code, if the code is a known one.
	 */
	public Optional<ErrorCode> knownCode() {
		return ErrorCode.of(this.code);
	}

	/**
	 * Returns the exception that fits the code.
	 * @param call the call that failed
	 * @param effect what all attempts together may have done
	 * @return the exception
	 */
	public OtsServiceException toException(FailedCall call, Effect effect) {
		if (throttling()) {
			return new OtsThrottledException(this, call, failureClass(), effect);
		}
		ErrorCode known = knownCode().orElse(null);
		if (known == ErrorCode.CONDITION_CHECK_FAIL) {
			return new OtsConditionFailedException(this, call, failureClass(), effect);
		}
		if (known == ErrorCode.AUTH_FAILED) {
			return new OtsAuthenticationException(this, call, failureClass(), effect);
		}
		return new OtsServiceException(this, call, failureClass(), effect);
	}

	String summary() {
		String advice = ServiceErrorRules.advice(this);
		String words = ServiceErrorRules.quotesData(this) ? "" : this.message;
		return "HTTP " + this.httpStatus + ", " + this.code + (words.isEmpty() ? "" : ": " + words)
				+ (advice.isEmpty() ? "" : " [" + advice + "]");
	}

}
