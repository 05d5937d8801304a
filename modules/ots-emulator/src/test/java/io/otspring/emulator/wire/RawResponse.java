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

package io.otspring.emulator.wire;

import java.util.Map;

import com.google.protobuf.InvalidProtocolBufferException;
import io.otspring.protocol.message.CommonMessages;

/**
 * An answer as it came, with lower-case header names.
 */
public record RawResponse(int status, Map<String, String> headers, byte[] body) {

	public String header(String name) {
		return this.headers.get(name);
	}

	/**
	 * Returns status, code and message of an error.
	 */
	public String error() {
		try {
			CommonMessages.Error error = CommonMessages.Error.parseFrom(this.body);
			return this.status + " " + error.getCode() + " " + error.getMessage();
		}
		catch (InvalidProtocolBufferException ex) {
			throw new AssertionError("Not an error of the protocol: " + this, ex);
		}
	}

}
