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

package io.otspring.client.internal.httpclient5;

import java.io.IOException;

import io.otspring.client.transport.TransportFailure.Kind;
import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * The end of a connection before the end of the headers of an answer.
 */
final class BrokenOffHeaders {

	/** A server to which plain HTTP makes no sense begins with it. */
	private static final int TLS_ALERT = 0x15;

	private BrokenOffHeaders() {
	}

	/**
	 * Returns the failure.
	 * @param firstByte the first byte of the answer
	 */
	static IOException after(int firstByte) {
		return (firstByte == TLS_ALERT)
				? new RefusedAnswerException(Kind.MALFORMED, "answer is TLS, so the endpoint needs https")
				: new ConnectionClosedException("Answer breaks off in its headers");
	}

}
