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

package io.otspring.emulator.engine.row;

import java.util.function.Supplier;

import io.otspring.emulator.engine.OtsError;

/**
 * How it went with one row of a batch.
 *
 * @param <T> what there is if it went well
 * @since 0.1.0
 */
public sealed interface Outcome<T> {

	/**
	 * Returns the outcome of an action.
	 * @param action the action
	 */
	static <T> Outcome<T> of(Supplier<T> action) {
		try {
			return new Done<>(action.get());
		}
		catch (OtsError ex) {
			return new Refused<>(ex);
		}
	}

	/**
	 * It went well.
	 *
	 * @param result the result
	 * @param <T> what there is
	 */
	record Done<T>(T result) implements Outcome<T> {

	}

	/**
	 * The row was refused.
	 *
	 * @param error why
	 * @param <T> what there would have been
	 */
	record Refused<T>(OtsError error) implements Outcome<T> {

	}

}
