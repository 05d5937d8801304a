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

package io.otspring.client.internal.pipeline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.protobuf.InvalidProtocolBufferException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.message.CommonMessages;

/**
 * Reads answers whose status is an error.
 */
final class ErrorAnswer {

	/**
	 * What tells garbage that happens to be a message from an error of the service.
	 */
	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.]{1,64}");

	private static final String DATE_MISMATCH = "Mismatch between system time and " + OtsHeaders.DATE;

	private static final int MAX_MESSAGE = 4096;

	private ErrorAnswer() {
	}

	/**
	 * Returns the error of an answer.
	 * @param status the HTTP status
	 * @param body the inflated body
	 */
	static ServiceError read(int status, byte[] body) {
		try {
			CommonMessages.Error error = CommonMessages.Error.parseFrom(body);
			if (!CODE.matcher(error.getCode()).matches()) {
				return ServiceError.ofStatus(status);
			}
			String message = error.getMessage();
			return new ServiceError(status, error.getCode(),
					(message.length() <= MAX_MESSAGE) ? message : message.substring(0, MAX_MESSAGE));
		}
		catch (InvalidProtocolBufferException ex) {
			return ServiceError.ofStatus(status);
		}
	}

	static boolean authFailed(ServiceError error) {
		return error.httpStatus() == ErrorCode.AUTH_FAILED.httpStatus()
				&& error.code().equals(ErrorCode.AUTH_FAILED.code());
	}

	/**
	 * Returns whether the service refused the request for its date alone.
	 */
	static boolean dateMismatch(ServiceError error) {
		return authFailed(error) && error.message().startsWith(DATE_MISMATCH);
	}

	/**
	 * Returns the time at the service, which a refused request is told with or without a
	 * signature.
	 */
	static Optional<Instant> serviceTime(TransportResponse response) {
		Optional<Instant> date = response.header(OtsHeaders.DATE).flatMap(OtsDate::parse);
		return date.isPresent() ? date : response.header("Date").flatMap(ErrorAnswer::parseHttpDate);
	}

	private static Optional<Instant> parseHttpDate(String text) {
		try {
			return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
