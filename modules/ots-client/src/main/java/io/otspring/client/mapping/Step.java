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

package io.otspring.client.mapping;

import java.util.function.Function;

import io.otspring.client.error.OtsException;
import io.otspring.client.row.RowOperations;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a template, as the calls that it takes: the same for templates that
 * wait and those that do not.
 *
 * @param <R> the type of the result
 */
sealed interface Step<R extends @Nullable Object> {

	static <R extends @Nullable Object> Step<R> done(R result) {
		return new Done<>(result);
	}

	/**
	 * Begins with a call whose failure is that of the operation.
	 */
	static <A, R extends @Nullable Object> Step<R> call(ClientCall<A> call, Function<A, Step<R>> answered) {
		return call(call, answered, failure -> {
			throw failure;
		});
	}

	/**
	 * Begins with a call.
	 * @param call the call
	 * @param answered what follows its answer
	 * @param failed what follows its failure; it throws what the operation fails with
	 */
	static <A, R extends @Nullable Object> Step<R> call(ClientCall<A> call, Function<A, Step<R>> answered,
			Function<OtsException, Step<R>> failed) {
		return new Calling<>(call, answered, failed);
	}

	/**
	 * Returns this operation with another result.
	 */
	<S extends @Nullable Object> Step<S> map(Function<R, S> function);

	/**
	 * Executes the operation, and returns when it is done.
	 */
	static <R extends @Nullable Object> R run(Step<R> operation, RowOperations client) {
		Step<R> step = operation;
		while (step instanceof Calling<?, R> calling) {
			step = calling.next(client);
		}
		return ((Done<R>) step).result();
	}

	/**
	 * The end.
	 *
	 * @param <R> the type of the result
	 * @param result the result
	 */
	record Done<R extends @Nullable Object>(R result) implements Step<R> {

		@Override
		public <S extends @Nullable Object> Step<S> map(Function<R, S> function) {
			return new Done<>(function.apply(this.result));
		}

	}

	/**
	 * A call, and what follows it.
	 *
	 * @param <A> the type of the answer
	 * @param <R> the type of the result
	 * @param call the call
	 * @param answered what follows its answer
	 * @param failed what follows its failure
	 */
	record Calling<A, R extends @Nullable Object>(ClientCall<A> call, Function<A, Step<R>> answered,
			Function<OtsException, Step<R>> failed) implements Step<R> {

		Step<R> next(RowOperations client) {
			A answer;
			try {
				answer = this.call.blocking().apply(client);
			}
			catch (OtsException ex) {
				return this.failed.apply(ex);
			}
			return this.answered.apply(answer);
		}

		@Override
		public <S extends @Nullable Object> Step<S> map(Function<R, S> function) {
			return new Calling<>(this.call, answer -> this.answered.apply(answer).map(function),
					failure -> this.failed.apply(failure).map(function));
		}

	}

}
