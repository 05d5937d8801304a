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

package io.otspring.client.error;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A call, or a step of it, took longer than it may.
 *
 * @since 0.1.0
 */
public final class OtsTimeoutException extends OtsException {

	private static final long serialVersionUID = 1L;

	private final Limit limit;

	private final Duration timeout;

	/**
	 * Creates an exception.
	 * @param limit which limit was reached
	 * @param timeout how long the limit is
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 * @param cause the cause, if there is one
	 */
	public OtsTimeoutException(Limit limit, Duration timeout, FailedCall call, FailureClass failureClass, Effect effect,
			@Nullable Throwable cause) {
		super(limit.words + " of " + timeout.toMillis() + " ms exceeded", call, failureClass, effect, cause);
		this.limit = limit;
		this.timeout = timeout;
	}

	/**
	 * Returns which limit was reached.
	 */
	public Limit limit() {
		return this.limit;
	}

	/**
	 * Returns how long the limit is.
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * The limits of a call's time.
	 *
	 * @since 0.1.0
	 */
	public enum Limit {

		/** The whole call, retries and pauses included. */
		CALL("call timeout"),

		/** A connection, TLS included. */
		CONNECT("connect timeout"),

		/** The silence while bytes of the answer are awaited. */
		SOCKET("socket timeout");

		private final String words;

		Limit(String words) {
			this.words = words;
		}

	}

}
