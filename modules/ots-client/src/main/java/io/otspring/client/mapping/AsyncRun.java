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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.otspring.client.error.OtsException;
import io.otspring.client.row.AsyncRowOperations;
import org.jspecify.annotations.Nullable;

/**
 * Executes an operation without a thread that waits. Whoever completes the future of the
 * result ends the call that goes on.
 *
 * @param <R> the type of the result
 */
@SuppressWarnings("FutureReturnValueIgnored") // Stages that only listen have no outcome
final class AsyncRun<R extends @Nullable Object> {

	private final AsyncRowOperations client;

	private final CompletableFuture<R> result = new CompletableFuture<>();

	private volatile @Nullable CompletableFuture<?> current;

	private AsyncRun(AsyncRowOperations client) {
		this.client = client;
		this.result.whenComplete((value, failure) -> endCurrent());
	}

	static <R extends @Nullable Object> CompletableFuture<R> of(Step<R> operation, AsyncRowOperations client) {
		AsyncRun<R> run = new AsyncRun<>(client);
		run.proceed(operation);
		return run.result;
	}

	private void proceed(Step<R> step) {
		if (step instanceof Step.Calling<?, R> calling) {
			call(calling);
		}
		else {
			this.result.complete(((Step.Done<R>) step).result());
		}
	}

	private <A> void call(Step.Calling<A, R> step) {
		CompletableFuture<A> call = step.call().nonBlocking().apply(this.client);
		this.current = call;
		if (this.result.isDone()) {
			endCurrent();
		}
		call.whenComplete((answer, failure) -> {
			try {
				proceed((failure != null) ? afterFailure(step, failure) : step.answered().apply(answer));
			}
			catch (RuntimeException | Error ex) {
				this.result.completeExceptionally(ex);
			}
		});
	}

	private <A> Step<R> afterFailure(Step.Calling<A, R> step, Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (cause instanceof OtsException exception) {
			return step.failed().apply(exception);
		}
		throw new CompletionException(cause);
	}

	private void endCurrent() {
		CompletableFuture<?> call = this.current;
		if (call != null) {
			call.cancel(false);
		}
	}

}
