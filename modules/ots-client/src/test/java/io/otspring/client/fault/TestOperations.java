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

package io.otspring.client.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.otspring.client.internal.operation.Operation;
import io.otspring.client.retry.Idempotency;

/**
 * Operations whose requests and responses are plain texts.
 */
public final class TestOperations {

	/** A response with this text cannot be decoded. */
	public static final String UNDECODABLE = "undecodable";

	private TestOperations() {
	}

	public static Operation<String, String> of(Idempotency idempotency) {
		String name = switch (idempotency) {
			case READ -> "GetRow";
			case REPEATABLE -> "PutRow";
			case GUARDED, ONCE -> "UpdateRow";
		};
		return new Operation<>(name, String.class, request -> idempotency, request -> List.of("orders"),
				(request, body) -> body.buffer().writeBytes(request.getBytes(StandardCharsets.UTF_8)),
				(request, body, metadata) -> decode(body));
	}

	private static String decode(byte[] body) throws IOException {
		String text = new String(body, StandardCharsets.UTF_8);
		if (text.equals(UNDECODABLE)) {
			throw new IllegalStateException("No message in " + text);
		}
		if (text.startsWith("malformed")) {
			throw new IOException("No message");
		}
		return text;
	}

}
