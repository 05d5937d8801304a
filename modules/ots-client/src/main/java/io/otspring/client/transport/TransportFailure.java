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

package io.otspring.client.transport;

import org.jspecify.annotations.Nullable;

/**
 * An exchange that ended without an answer.
 *
 * @since 0.1.0
 */
public final class TransportFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final boolean sent;

	/**
	 * Creates a failure.
	 * @param kind where the exchange failed
	 * @param message what went wrong, in words, without any header or byte of the body
	 * @param sent whether a byte of the request may have got to the service
	 * @param cause the cause, if there is one
	 */
	public TransportFailure(Kind kind, String message, boolean sent, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.sent = sent;
	}

	/**
	 * Returns where the exchange failed.
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * Returns whether a byte of the request may have got to the service. If not, the
	 * request cannot have been executed.
	 */
	public boolean sent() {
		return this.sent;
	}

	/**
	 * Where an exchange can fail.
	 *
	 * @since 0.1.0
	 */
	public enum Kind {

		/** The name of the host has no address. */
		UNKNOWN_HOST,

		/** No connection could be made. */
		CONNECT,

		/** The proxy cannot be reached, or cannot reach the service. */
		PROXY,

		/** The proxy does not let the request through. */
		PROXY_REFUSAL,

		/** A connection, TLS included, took too long. */
		CONNECT_TIMEOUT,

		/** One end does not accept the other's certificate or TLS version. */
		TLS,

		/** No connection of the pool became free in time. */
		POOL_EXHAUSTED,

		/** The other end kept silent for too long. */
		SOCKET_TIMEOUT,

		/** The connection broke. */
		CONNECTION_LOST,

		/** The answer is not HTTP/1.1, breaks off or has a status that makes no sense. */
		MALFORMED,

		/** The answer is larger than accepted. */
		TOO_LARGE,

		/** The answer is encoded in a way that was not asked for. */
		CONTENT_ENCODING,

		/** The answer points to another place. */
		REDIRECT,

		/** The call was {@linkplain Cancellation#cause() ended} from outside. */
		CANCELLED

	}

}
