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
 * the thread that it comes to, and start with what ended the wait before them. A piece
 * returns how the call ended, or nothing if it goes on.
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

	private final Optional<BatchCall<Q, R, ?, ?>> batch;

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
		this.batch = pipeline.batch(operation, request, call);
		this.observation = pipeline.observe(operation, request, call);
		this.entry = pipeline.running().add(call, this.future);
	}

	/**
	 * Makes the first attempt in the thread of the caller.
	 */
	CompletableFuture<R> start() {
		// Also tells of a future that others complete, as orTimeout does
		this.future.whenComplete((response, failure) -> this.call.cancellation().cancel(Cancellation.Cause.CANCELLED));
		work(this::first);
		return this.future;
	}

	private Optional<Outcome<R>> first() {
		this.pipeline.requireGoingOn(this.call);
		this.pipeline.watch();
		if (this.batch.isPresent()) {
			return nextOf(this.batch.get());
		}
		return attempt(
				new Sending<>(this.request, this.pipeline.steps().encode(this.operation, this.request, this.call)));
	}

	/**
	 * Sends the next request of a batch that can be sent.
	 */
	private Optional<Outcome<R>> nextOf(BatchCall<Q, R, ?, ?> requests) {
		while (requests.hasNext()) {
			Q next = requests.next();
			try {
				EncodedRequest encoded = this.pipeline.steps().encode(this.operation, next, this.call);
				if (!requests.divide(encoded.uncompressedLength())) {
					return attempt(new Sending<>(next, encoded));
				}
			}
			catch (OtsException ex) {
				requests.failed(ex);
			}
		}
		return Optional.of(new Outcome<>(requests.response(), requests.failure()));
	}

	/**
	 * Sends a request. It goes on with the answer.
	 */
	private Optional<Outcome<R>> attempt(Sending<Q> sending) {
		try {
			this.pipeline.requireGoingOn(this.call);
			SignedRequest signed = this.pipeline.steps().sign(sending.encoded(), this.call);
			this.transport.exchange(signed.wire(), this.call.cancellation())
				.whenComplete((response, failure) -> this.threads
					.execute(() -> work(() -> answered(sending, signed, response, failure))));
			return Optional.empty();
		}
		catch (OtsException ex) {
			return failed(sending, ex);
		}
	}

	/**
	 * Reads the answer, or goes on with the next attempt.
	 */
	private Optional<Outcome<R>> answered(Sending<Q> sending, SignedRequest signed,
			@Nullable TransportResponse response, @Nullable Throwable failure) {
		try {
			if (response == null) {
				throw this.pipeline.failed((failure != null) ? failure : new IllegalStateException(), this.call);
			}
			return succeeded(read(sending, signed, response));
		}
		catch (OtsException ex) {
			return failed(sending, ex);
		}
	}

	private R read(Sending<Q> sending, SignedRequest signed, TransportResponse answer) {
		try {
			return this.pipeline.steps().read(this.operation, sending.request(), signed, answer, this.call);
		}
		catch (OtsProtocolException ex) {
			// Whatever damaged this answer may sit behind the other connections, too
			this.transport.closeIdleConnections();
			throw ex;
		}
	}

	private Optional<Outcome<R>> succeeded(R response) {
		if (this.batch.isEmpty()) {
			this.pipeline.succeeded(this.call);
			return Optional.of(new Outcome<>(response, Optional.empty()));
		}
		BatchCall<Q, R, ?, ?> requests = this.batch.get();
		RowRetries.Again again = requests.answered(response).orElse(null);
		if (again == null) {
			this.pipeline.succeeded(this.call);
			return nextOf(requests);
		}
		return pause(this.pipeline.told(again.attempt(), again.pause(), this.call, this.observation),
				() -> nextOf(requests));
	}

	private Optional<Outcome<R>> failed(Sending<Q> sending, OtsException failure) {
		Duration pause;
		try {
			pause = this.pipeline.pauseAfter(failure, this.call, this.observation);
		}
		catch (OtsException ex) {
			BatchCall<Q, R, ?, ?> requests = this.batch.orElseThrow(() -> ex);
			requests.failed(ex);
			return nextOf(requests);
		}
		return pause(pause, () -> attempt(sending));
	}

	/**
	 * Waits for the next attempt as for a step of an exchange. What would abort the step
	 * makes the attempt, which finds out by itself whether the call goes on.
	 */
	private Optional<Outcome<R>> pause(Duration pause, Supplier<Optional<Outcome<R>>> next) {
		Cancellation cancellation = this.call.cancellation();
		AtomicBoolean over = new AtomicBoolean();
		Runnable goOn = () -> {
			if (over.compareAndSet(false, true)) {
				this.threads.execute(() -> {
					cancellation.detach();
					work(next);
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
	 * Does a piece of work, and ends the call if it is the last one. The scope of the
	 * observation is closed before others hear of the end.
	 */
	private void work(Supplier<Optional<Outcome<R>>> piece) {
		try {
			inScope(piece).ifPresent(outcome -> {
				this.pipeline.tell(outcome, this.call, this.observation);
				end(waiting -> waiting.complete(outcome.response()));
			});
		}
		catch (OtsException ex) {
			this.pipeline.tell(ex, this.call, this.observation);
			end(waiting -> waiting.completeExceptionally(ex));
		}
		catch (RuntimeException | Error ex) {
			end(waiting -> waiting.completeExceptionally(ex));
		}
	}

	private Optional<Outcome<R>> inScope(Supplier<Optional<Outcome<R>>> piece) {
		CallObservation.Scope scope = this.observation.openScope();
		try {
			return piece.get().map(outcome -> this.pipeline.ended(this.call, outcome));
		}
		catch (OtsException ex) {
			this.pipeline.failed(this.call, ex);
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

	/**
	 * A request that is sent until it is answered or given up.
	 *
	 * @param <Q> the type of the request
	 * @param request the request
	 * @param encoded its body
	 */
	private record Sending<Q>(Q request, EncodedRequest encoded) {

	}

}
