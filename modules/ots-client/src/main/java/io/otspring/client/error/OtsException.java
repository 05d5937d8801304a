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
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A call that failed. The subtypes say how; what is common to all is data here. The
 * message is one line of at most 1 KiB and never contains credentials, signatures or row
 * data.
 *
 * @since 0.1.0
 */
public abstract class OtsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FailedCall call;

	private final FailureClass failureClass;

	private final Effect effect;

	/**
	 * Creates an exception.
	 * @param reason what went wrong, in words that complete the sentence "operation
	 * failed:"
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 * @param cause the cause, if there is one
	 */
	protected OtsException(String reason, FailedCall call, FailureClass failureClass, Effect effect,
			@Nullable Throwable cause) {
		super(FailureMessage.of(reason, call, effect), cause);
		this.call = call;
		this.failureClass = failureClass;
		this.effect = effect;
	}

	/**
	 * Returns the name of the operation, for example {@code GetRow}.
	 */
	public final String operation() {
		return this.call.operation();
	}

	/**
	 * Returns the tables that the request concerns.
	 */
	public final List<String> tables() {
		return this.call.tables();
	}

	/**
	 * Returns how many attempts were started, 0 if the call failed before the first.
	 */
	public final int attempts() {
		return this.call.attempts();
	}

	/**
	 * Returns the service's name for the last request, which its support asks for. It is
	 * missing if the service did not answer the last attempt.
	 */
	public final Optional<String> requestId() {
		return this.call.requestId();
	}

	/**
	 * Returns the id that all attempts of the call carried.
	 */
	public final String traceId() {
		return this.call.traceId();
	}

	/**
	 * Returns how long the call took, retries and pauses included.
	 */
	public final Duration elapsed() {
		return this.call.elapsed();
	}

	/**
	 * Returns what the call may have done to the data, all of its attempts taken
	 * together.
	 */
	public final Effect effect() {
		return this.effect;
	}

	/**
	 * Returns what the failure of the last attempt means for another one.
	 */
	public final FailureClass failureClass() {
		return this.failureClass;
	}

	/**
	 * Returns everything that is known of the call besides the failure.
	 */
	public final FailedCall call() {
		return this.call;
	}

}
