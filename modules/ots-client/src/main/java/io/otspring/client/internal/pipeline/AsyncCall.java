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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.otspring.client.call.CallObservation;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.internal.pipeline.RunningCalls.RunningCall;
import io.otspring.client.transport.AsyncHttpTransport;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * One call that nobody's thread waits for. Its pieces of work follow each other, each in
 * the thread that it comes to, and start with what ended the wait before them.
 *
 * @param <Q> the type of the request
 * @param <R> the type of the response
 */
@SuppressWarnings("FutureReturnValueIgnored") // Stages that only listen have no outcome
final class AsyncCall<Q, R> {

	private final Pipeline pipeline;

	private final AsyncHttpTransport transport;

	private final CompletionThreads threads;

	private final Operation<Q, R> operation;

	private final Q request;

	private final Call call;

	private final CallObservation observation;

	private final CompletableFuture<R> future = new CompletableFuture<>();

	private final RunningCall entry;

	AsyncCall(Pipeline pipeline, AsyncHttpTransport transport, CompletionThreads threads, Operation<Q, R> operation,
			Q request, Call call) {
		this.pipeline = pipeline;
		this.transport = transport;
		this.threads = threads;
		this.operation = operation;
		this.request = request;
		this.call = call;
		this.observation = pipeline.observe(call);
		this.entry = pipeline.running().add(call, this.future);
	}

	/**
	 * Makes the first attempt in the thread of the caller.
	 */
	CompletableFuture<R> start() {
		// Also tells of a future that others complete, as orTimeout does
		this.future.whenComplete((response, failure) -> this.call.cancellation().cancel(Cancellation.Cause.CANCELLED));
		work(this::encode);
		return this.future;
	}

	private Optional<R> encode() {
		this.pipeline.requireGoingOn(this.call);
		this.pipeline.watch();
		return attempt(this.pipeline.steps().encode(this.operation, this.request, this.call));
	}

	/**
	 * Sends the request. It goes on with the answer.
	 */
	private Optional<R> attempt(EncodedRequest encoded) {
		try {
			this.pipeline.requireGoingOn(this.call);
			SignedRequest signed = this.pipeline.steps().sign(encoded, this.call);
			this.transport.exchange(signed.wire(), this.call.cancellation())
				.whenComplete((response, failure) -> this.threads
					.execute(() -> work(() -> answered(encoded, signed, response, failure))));
			return Optional.empty();
		}
		catch (OtsException ex) {
			return pause(ex, encoded);
		}
	}

	/**
	 * Reads the answer, or goes on with the next attempt.
	 */
	private Optional<R> answered(EncodedRequest encoded, SignedRequest signed, @Nullable TransportResponse response,
			@Nullable Throwable failure) {
		try {
			if (response == null) {
				throw this.pipeline.failed((failure != null) ? failure : new IllegalStateException(), this.call);
			}
			return Optional.of(read(signed, response));
		}
		catch (OtsException ex) {
			return pause(ex, encoded);
		}
	}

	private R read(SignedRequest signed, TransportResponse answer) {
		try {
			R response = this.pipeline.steps().read(this.operation, this.request, signed, answer, this.call);
			this.pipeline.succeeded(this.call);
			return response;
		}
		catch (OtsProtocolException ex) {
			// Whatever damaged this answer may sit behind the other connections, too
			this.transport.closeIdleConnections();
			throw ex;
		}
	}

	/**
	 * Waits for the next attempt as for a step of an exchange. What would abort the step
	 * makes the attempt, which finds out by itself whether the call goes on.
	 */
	private Optional<R> pause(OtsException failure, EncodedRequest encoded) {
		Duration pause = this.pipeline.pauseAfter(failure, this.call, this.observation);
		Cancellation cancellation = this.call.cancellation();
		AtomicBoolean over = new AtomicBoolean();
		Runnable goOn = () -> {
			if (over.compareAndSet(false, true)) {
				this.threads.execute(() -> {
					cancellation.detach();
					work(() -> attempt(encoded));
				});
			}
		};
		if (pause.isZero()) {
			goOn.run();
		}
		else {
			cancellation.startStep(Deadline.after(pause));
			cancellation.onCancel(goOn);
		}
		return Optional.empty();
	}

	/**
	 * Does a piece of work, and ends the call if it is the last one: if it has a response
	 * or fails. The scope of the observation is closed before others hear of the end.
	 */
	private void work(Supplier<Optional<R>> piece) {
		try {
			inScope(piece).ifPresent(response -> {
				this.observation.succeeded(Pipeline.result(this.call));
				end(future -> future.complete(response));
			});
		}
		catch (OtsException ex) {
			this.observation.failed(ex);
			end(future -> future.completeExceptionally(ex));
		}
		catch (RuntimeException | Error ex) {
			end(future -> future.completeExceptionally(ex));
		}
	}

	private Optional<R> inScope(Supplier<Optional<R>> piece) {
		CallObservation.Scope scope = this.observation.openScope();
		try {
			return piece.get();
		}
		catch (OtsException ex) {
			this.pipeline.failed(ex);
			throw ex;
		}
		finally {
			scope.close();
		}
	}

	/**
	 * Tells those who wait for the future, in this thread.
	 */
	private void end(Consumer<CompletableFuture<R>> completion) {
		try {
			completion.accept(this.future);
		}
		finally {
			this.pipeline.running().remove(this.entry);
		}
	}

}
