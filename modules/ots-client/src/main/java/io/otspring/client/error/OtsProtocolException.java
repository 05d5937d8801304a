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

import org.jspecify.annotations.Nullable;

/**
 * What came back is not an answer that can be trusted. The request may have been
 * executed.
 *
 * @since 0.1.0
 */
public final class OtsProtocolException extends OtsException {

	private static final long serialVersionUID = 1L;

	private final Violation violation;

	/**
	 * Creates an exception.
	 * @param violation what is wrong with the answer
	 * @param detail the same in words, for the message
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 * @param cause the cause, if there is one
	 */
	public OtsProtocolException(Violation violation, String detail, FailedCall call, FailureClass failureClass,
			Effect effect, @Nullable Throwable cause) {
		super(detail, call, failureClass, effect, cause);
		this.violation = violation;
	}

	/**
	 * Returns what is wrong with the answer.
	 */
	public Violation violation() {
		return this.violation;
	}

	/**
	 * What can be wrong with an answer.
	 *
	 * @since 0.1.0
	 */
	public enum Violation {

		/** It is not HTTP/1.1 as the service speaks it, or it breaks off. */
		HTTP(true),

		/** It is larger than the client accepts. */
		TOO_LARGE(false),

		/** It is encoded in a way that was not asked for. */
		CONTENT_ENCODING(false),

		/** It points to another place. */
		REDIRECT(false),

		/** It lacks a header that proves it to be whole and genuine. */
		MISSING_HEADER(false),

		/** Its signature is wrong. */
		SIGNATURE(false),

		/** Its date is not now. */
		DATE(false),

		/** Its body does not have the announced checksum. */
		CHECKSUM(true),

		/** Its body does not inflate to what was announced. */
		COMPRESSION(true),

		/** Its body is not a message of the service. */
		BODY(true);

		private final boolean transientDamage;

		Violation(boolean transientDamage) {
			this.transientDamage = transientDamage;
		}

		/**
		 * Returns what such an answer means for another attempt.
		 */
		public FailureClass failureClass() {
			return this.transientDamage ? FailureClass.OUTCOME_UNKNOWN : FailureClass.PERMANENT;
		}

	}

}
