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

/**
 * The refusals of more than one step on the way from a request to its answer.
 */
final class Refusals {

	private Refusals() {
	}

	static OtsError bodyTooLarge() {
		return new OtsError(ErrorCode.REQUEST_BODY_TOO_LARGE, "The size of POST data is too large.");
	}

	static OtsError serverBusy() {
		return new OtsError(ErrorCode.SERVER_BUSY, "Server is busy.");
	}

	static OtsError unreadable() {
		return OtsError.parameterInvalid("Cannot deserialize the request data.");
	}

}
