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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.internal.operation.Batch;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.internal.pipeline.RunningCalls.RunningCall;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportResponse;

/**
 * Executes calls in the thread of the caller, which waits for the answer and between
 * attempts.
 */
public final class BlockingCallExecutor implements AutoCloseable {

	private static final Duration WATCHDOG_IDLE_TIME = Duration.ofSeconds(10);

	private final PipelineSettings settings;

	private final HttpTransport transport;

	private final CallLog log;

	private final Failures failures;

	private final AttemptSteps steps;

	private final RetryDecider retries;

	private final Observers observers;

	private final RunningCalls running = new RunningCalls();

	private final Watchdog watchdog;

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Creates an executor.
	 * @param settings its settings
	 * @param transport what carries the requests, which is closed with the executor
	 * @param log where calls are logged
	 */
	public BlockingCallExecutor(PipelineSettings settings, HttpTransport transport, CallLog log) {
		this.settings = settings;
		this.transport = transport;
		this.log = log;
		this.failures = new Failures(settings);
		this.steps = new AttemptSteps(settings, this.failures, log);
		this.retries = new RetryDecider(settings.retryBudget(), log);
		this.observers = new Observers(settings, log);
		this.watchdog = new Watchdog(this.running, WATCHDOG_IDLE_TIME, settings.loggerName() + "-watchdog");
	}

	/**
	 * Executes a request and waits for the response.
	 * @param <Q> the type of the request
	 * @param <R> the type of the response
	 * @param operation the operation
	 * @param request the request
	 * @param options what the call wants differently from the settings
	 * @return the response
	 * @throws OtsException if there is none
	 */
	public <Q, R> R execute(Operation<Q, R> operation, Q request, CallOptions options) {
		Call call = describe(operation, request, options);
		CallObservation observation = this.observers.started(call);
		try {
			Outcome<R> outcome = inScope(operation, request, call, observation);
			outcome.failure().ifPresentOrElse(observation::failed, () -> observation.succeeded(call.toResult()));
			return outcome.response();
		}
		catch (OtsException ex) {
			observation.failed(ex);
			throw ex;
		}
	}

	/**
	 * Ends all calls and closes the connections. Calls whose request is on its way have a
	 * moment to finish.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.running.close(this.settings.closeGrace());
			this.transport.close();
			this.watchdog.stop();
		}
	}

	private <Q> Call describe(Operation<Q, ?> operation, Q request, CallOptions options) {
		try {
			return new Call(operation.name(), operation.tables().apply(request), operation.idempotency().apply(request),
					options, this.settings);
		}
		catch (RuntimeException ex) {
			Call call = new Call(operation.name(), List.of(), Idempotency.ONCE, options, this.settings);
			OtsException failure = this.failures.unencodable(ex, call);
			this.log.failed(failure);
			throw failure;
		}
	}

	private <Q, R> Outcome<R> inScope(Operation<Q, R> operation, Q request, Call call, CallObservation observation) {
		CallObservation.Scope scope = observation.openScope();
		RunningCall entry = this.running.add(call, Thread.currentThread());
		try {
			requireGoingOn(call);
			this.watchdog.wake();
			return perform(operation, request, call, observation);
		}
		catch (OtsException ex) {
			this.log.failed(ex);
			throw ex;
		}
		finally {
			this.running.remove(entry);
			scope.close();
		}
	}

	private <Q, R> Outcome<R> perform(Operation<Q, R> operation, Q request, Call call, CallObservation observation) {
		Batch<Q, R, ?, ?> batch = operation.batch().orElse(null);
		if (batch != null) {
			return performBatch(operation, new BatchCall<>(batch, request, call, this.retries), call, observation);
		}
		R response = send(operation, request, this.steps.encode(operation, request, call), call, observation);
		this.retries.succeeded(call);
		return new Outcome<>(response, Optional.empty());
	}

	private <Q, R> Outcome<R> performBatch(Operation<Q, R> operation, BatchCall<Q, R, ?, ?> batch, Call call,
			CallObservation observation) {
		while (batch.hasNext()) {
			Q request = batch.next();
			try {
				EncodedRequest encoded = this.steps.encode(operation, request, call);
				if (!batch.divide(encoded.uncompressedLength())) {
					R response = send(operation, request, encoded, call, observation);
					batch.answered(response)
						.ifPresentOrElse(again -> pause(again.attempt(), again.pause(), call, observation),
								() -> this.retries.succeeded(call));
				}
			}
			catch (OtsException ex) {
				batch.failed(ex);
			}
		}
		batch.failure().ifPresent(this.log::failed);
		return new Outcome<>(batch.response(), batch.failure());
	}

	private <Q, R> R send(Operation<Q, R> operation, Q request, EncodedRequest encoded, Call call,
			CallObservation observation) {
		while (true) {
			try {
				return attempt(operation, request, encoded, call);
			}
			catch (OtsException ex) {
				Attempt attempt = RetryDecider.attempt(ex, call);
				Duration pause = this.retries.pauseAfter(attempt, call).orElseThrow(() -> ex);
				pause(attempt, pause, call, observation);
			}
		}
	}

	private <Q, R> R attempt(Operation<Q, R> operation, Q request, EncodedRequest encoded, Call call) {
		requireGoingOn(call);
		SignedRequest signed = this.steps.sign(encoded, call);
		TransportResponse response = exchange(signed, call);
		try {
			return this.steps.read(operation, request, signed, response, call);
		}
		catch (OtsProtocolException ex) {
			// Whatever damaged this answer may sit behind the other connections, too
			this.transport.closeIdleConnections();
			throw ex;
		}
	}

	private TransportResponse exchange(SignedRequest signed, Call call) {
		try {
			return this.transport.exchange(signed.wire(), call.cancellation());
		}
		catch (TransportFailure ex) {
			throw this.failures.of(ex, call);
		}
		catch (RuntimeException ex) {
			throw this.failures.of(new TransportFailure(TransportFailure.Kind.CONNECTION_LOST,
					"transport failed: " + ex.getClass().getSimpleName(), true, ex), call);
		}
	}

	/**
	 * Waits for the next attempt.
	 */
	private void pause(Attempt attempt, Duration pause, Call call, CallObservation observation) {
		this.log.retrying(call, pause, attempt.failure());
		observation.retrying(attempt, pause);
		try {
			call.cancellation().pause(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void requireGoingOn(Call call) {
		if (Thread.currentThread().isInterrupted()) {
			call.cancellation().cancel(Cancellation.Cause.INTERRUPTED);
		}
		if (call.cancellation().cause().isPresent()) {
			throw this.failures.cancelled(call, Effect.NONE, null);
		}
	}

	/**
	 * How a call ended that did not throw.
	 *
	 * @param <R> the type of the response
	 * @param response the response
	 * @param failure why some rows of a batch were not answered
	 */
	private record Outcome<R>(R response, Optional<OtsException> failure) {

	}

}
