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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The request or its answer did not get through.
 *
 * @since 0.1.0
 */
public final class OtsTransportException extends OtsException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Creates an exception.
	 * @param reason where the exchange failed
	 * @param detail what went wrong, for the message
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 * @param cause the cause, if there is one
	 */
	public OtsTransportException(Reason reason, String detail, FailedCall call, FailureClass failureClass,
			Effect effect, @Nullable Throwable cause) {
		super(detail, call, failureClass, effect, cause);
		this.reason = reason;
	}

	/**
	 * Returns where the exchange failed.
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Returns why TLS was refused.
	 * @return the problem, or nothing if the exchange failed elsewhere
	 */
	public Optional<TlsProblem> tlsProblem() {
		Throwable refusal = getCause();
		return (this.reason == Reason.TLS && refusal != null) ? Optional.of(TlsProblem.of(refusal)) : Optional.empty();
	}

	/**
	 * Where an exchange failed.
	 *
	 * @since 0.1.0
	 */
	public enum Reason {

		/** The name of the host has no address. */
		UNKNOWN_HOST,

		/** No connection could be made. */
		CONNECT,

		/**
		 * The proxy cannot be reached, cannot reach the service or does not let the
		 * request through.
		 */
		PROXY,

		/** One end does not accept the other's certificate or TLS version. */
		TLS,

		/** All connections were in use for longer than a call may wait for one. */
		POOL_EXHAUSTED,

		/** The connection broke while the request was sent or the answer awaited. */
		CONNECTION_LOST

	}

}
