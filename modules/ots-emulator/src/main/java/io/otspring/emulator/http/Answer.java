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

package io.otspring.emulator.http;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages;

/**
 * What goes back to the client, before it is compressed and signed.
 */
final class Answer {

	private final int status;

	private final byte[] body;

	private Answer(int status, byte[] body) {
		this.status = status;
		this.body = body;
	}

	static Answer success(byte[] body) {
		return new Answer(200, body);
	}

	static Answer error(OtsError error) {
		return error(error.code().httpStatus(), error.code(), error.message());
	}

	/**
	 * Creates an answer to a request that only HTTP has something against.
	 */
	static Answer error(int status, ErrorCode code, String message) {
		return new Answer(status,
				CommonMessages.Error.newBuilder().setCode(code.code()).setMessage(message).build().toByteArray());
	}

	int status() {
		return this.status;
	}

	byte[] body() {
		return this.body;
	}

}
