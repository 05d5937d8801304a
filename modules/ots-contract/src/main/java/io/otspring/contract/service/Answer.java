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

package io.otspring.contract.service;

import java.util.Map;
import java.util.function.Function;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.otspring.protocol.message.CommonMessages;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers the headers, their names in lower case
 * @param body the body
 * @param parser reads the body of a success
 * @param <R> the message of a success
 * @since 0.1.0
 */
public record Answer<R extends MessageLite>(int status, Map<String, String> headers, ByteString body,
		Parser<R> parser) {

	private static final int FIRST_ERROR = 300;

	public boolean isError() {
		return this.status >= FIRST_ERROR;
	}

	/**
	 * Returns the message of a success.
	 * @throws IllegalStateException if the answer is an error
	 */
	public R message() {
		if (isError()) {
			throw new IllegalStateException("Refused: " + error());
		}
		return parse(this.parser);
	}

	/**
	 * Describes a success, or tells with which code and message it was refused.
	 * @param success describes the message of a success
	 */
	public String describe(Function<R, String> success) {
		return isError() ? error() : success.apply(message());
	}

	/**
	 * Returns the code of an error, which is empty if the body is not one.
	 */
	public String code() {
		return parse(CommonMessages.Error.parser()).getCode();
	}

	private String error() {
		CommonMessages.Error error = parse(CommonMessages.Error.parser());
		return this.status + " " + error.getCode() + ": " + error.getMessage();
	}

	private <T> T parse(Parser<T> of) {
		try {
			return of.parseFrom(this.body);
		}
		catch (InvalidProtocolBufferException ex) {
			throw new IllegalStateException("HTTP status " + this.status + " with a body that is not its message", ex);
		}
	}

}
