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

package io.otspring.client.row;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Calls that follow each other and have one response together. Whoever completes the
 * future of the response ends the call that goes on.
 *
 * @param <R> the type of the response
 */
@SuppressWarnings("FutureReturnValueIgnored") // Stages that only listen have no outcome
final class CallSequence<R> {

	private final CompletableFuture<R> response = new CompletableFuture<>();

	private volatile @Nullable CompletableFuture<?> current;

	CallSequence() {
		this.response.whenComplete((value, failure) -> endCurrent());
	}

	CompletableFuture<R> response() {
		return this.response;
	}

	/**
	 * Goes on after a call. If the call fails, so does the sequence.
	 * @param <T> the type of the call's response
	 * @param call the call
	 * @param next takes the response, and makes another call or ends the sequence
	 */
	<T> void call(CompletableFuture<T> call, Consumer<T> next) {
		this.current = call;
		if (this.response.isDone()) {
			endCurrent();
		}
		call.whenComplete((value, failure) -> {
			if (failure != null) {
				this.response.completeExceptionally(cause(failure));
				return;
			}
			try {
				next.accept(value);
			}
			catch (RuntimeException | Error ex) {
				this.response.completeExceptionally(ex);
			}
		});
	}

	/**
	 * Ends the sequence.
	 */
	void end(R value) {
		this.response.complete(value);
	}

	/**
	 * Returns what made a call fail, without what a future may have put around it.
	 */
	static Throwable cause(Throwable failure) {
		Throwable cause = failure.getCause();
		return (failure instanceof CompletionException && cause != null) ? cause : failure;
	}

	private void endCurrent() {
		CompletableFuture<?> call = this.current;
		if (call != null) {
			call.cancel(true);
		}
	}

}
