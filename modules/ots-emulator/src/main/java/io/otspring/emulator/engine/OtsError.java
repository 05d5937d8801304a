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

package io.otspring.emulator.engine;

import io.otspring.protocol.ErrorCode;

/**
 * The refusal of an operation or of one row of a batch, with the code and the message
 * that the client gets.
 *
 * @since 0.1.0
 */
public final class OtsError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorCode code;

	private final String text;

	/**
	 * Creates a refusal. It has no stack trace, because it says nothing about a fault of
	 * the emulator.
	 * @param code the code
	 * @param message the message in the words of the service
	 */
	public OtsError(ErrorCode code, String message) {
		super(message, null, false, false);
		this.code = code;
		this.text = message;
	}

	public static OtsError parameterInvalid(String message) {
		return new OtsError(ErrorCode.PARAMETER_INVALID, message);
	}

	public ErrorCode code() {
		return this.code;
	}

	/**
	 * Returns the message, which is never {@code null}.
	 */
	public String message() {
		return this.text;
	}

}
