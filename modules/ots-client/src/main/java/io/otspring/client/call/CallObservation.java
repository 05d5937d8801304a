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

package io.otspring.client.call;

import java.time.Duration;

import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Attempt;

/**
 * Hears of one call. Either {@link #succeeded} or {@link #failed} is the last thing that
 * it hears, once. A call that blocks tells everything in the caller's thread; an
 * asynchronous one in whichever thread works for it, one at a time.
 *
 * @since 0.1.0
 */
public interface CallObservation {

	/**
	 * An observation that is not interested in anything further.
	 */
	CallObservation NOOP = new CallObservation() {

	};

	/**
	 * Makes the observation the current one of the calling thread, which works for the
	 * call. A call that blocks has one scope, an asynchronous one has one for each piece
	 * of its work: sending an attempt, reading an answer. A scope is closed in the thread
	 * that opened it, before the end of the call is told.
	 * @return what ends it
	 */
	default Scope openScope() {
		return Scope.NOOP;
	}

	/**
	 * Hears that an attempt failed and that another follows.
	 * @param attempt the attempt that failed
	 * @param pause the time until the next one
	 */
	default void retrying(Attempt attempt, Duration pause) {
	}

	/**
	 * Hears what the call took, right before it hears how it ended.
	 * @param usage what it took
	 */
	default void used(CallUsage usage) {
	}

	/**
	 * Hears that the call succeeded.
	 * @param result the result
	 */
	default void succeeded(CallResult result) {
	}

	/**
	 * Hears that the call failed, or that one of the requests of a batch did.
	 * @param failure the exception that the caller gets, or finds in the results of rows
	 */
	default void failed(OtsException failure) {
	}

	/**
	 * The part of a thread's time in which an observation is the current one.
	 */
	@FunctionalInterface
	interface Scope extends AutoCloseable {

		/**
		 * A scope that does nothing.
		 */
		Scope NOOP = () -> {
		};

		@Override
		void close();

	}

}
