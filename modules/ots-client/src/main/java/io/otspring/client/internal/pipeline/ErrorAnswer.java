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

import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.protobuf.CodedInputStream;
import io.otspring.client.error.ServiceError;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;

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

	/** Field 1, a text. */
	private static final int CODE_TAG = 0x0A;

	/** Field 2, a text. */
	private static final int MESSAGE_TAG = 0x12;

	private ErrorAnswer() {
	}

	/**
	 * Returns the error of an answer. The message is read by hand: loading the generated
	 * classes takes a moment that the first call that fails may not have left.
	 * @param status the HTTP status
	 * @param body the inflated body
	 */
	static ServiceError read(int status, byte[] body) {
		String code = "";
		String message = "";
		try {
			CodedInputStream in = CodedInputStream.newInstance(body);
			for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
				switch (tag) {
					case CODE_TAG -> code = in.readStringRequireUtf8();
					case MESSAGE_TAG -> message = in.readStringRequireUtf8();
					default -> in.skipField(tag);
				}
			}
		}
		catch (IOException ex) {
			return ServiceError.ofStatus(status);
		}
		if (!CODE.matcher(code).matches()) {
			return ServiceError.ofStatus(status);
		}
		return new ServiceError(status, code,
				(message.length() <= MAX_MESSAGE) ? message : message.substring(0, MAX_MESSAGE));
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
