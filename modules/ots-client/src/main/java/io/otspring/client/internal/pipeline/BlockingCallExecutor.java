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
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.internal.pipeline.RunningCalls.RunningCall;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportResponse;

/**
 * Executes calls in the thread of the caller, which waits for the answer and between
 * attempts.
 */
public final class BlockingCallExecutor implements AutoCloseable {

	private final Pipeline pipeline;

	private final HttpTransport transport;

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Creates an executor.
	 * @param settings its settings
	 * @param transport what carries the requests, which is closed with the executor
	 * @param log where calls are logged
	 */
	public BlockingCallExecutor(PipelineSettings settings, HttpTransport transport, CallLog log) {
		this.pipeline = new Pipeline(settings, log);
		this.transport = transport;
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
		Call call = this.pipeline.describe(operation, request, options);
		CallObservation observation = this.pipeline.observe(operation, request, call);
		try {
			Outcome<R> outcome = inScope(operation, request, call, observation);
			this.pipeline.tell(outcome, call, observation);
			return outcome.response();
		}
		catch (OtsException ex) {
			this.pipeline.tell(ex, call, observation);
			throw ex;
		}
	}

	/**
	 * Returns what calls want at this moment unless they say otherwise.
	 */
	public CallOptions callOptions() {
		return this.pipeline.callOptions();
	}

	/**
	 * Ends all calls and closes the connections. Calls whose request is on its way have a
	 * moment to finish.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.pipeline.endCalls();
			this.transport.close();
			this.pipeline.stop();
		}
	}

	private <Q, R> Outcome<R> inScope(Operation<Q, R> operation, Q request, Call call, CallObservation observation) {
		CallObservation.Scope scope = observation.openScope();
		RunningCall entry = this.pipeline.running().add(call, Thread.currentThread());
		try {
			requireGoingOn(call);
			this.pipeline.watch();
			return this.pipeline.ended(call, perform(operation, request, call, observation));
		}
		catch (OtsException ex) {
			this.pipeline.failed(call, ex);
			throw ex;
		}
		finally {
			this.pipeline.running().remove(entry);
			scope.close();
		}
	}

	private <Q, R> Outcome<R> perform(Operation<Q, R> operation, Q request, Call call, CallObservation observation) {
		BatchCall<Q, R, ?, ?> batch = this.pipeline.batch(operation, request, call).orElse(null);
		if (batch != null) {
			return performBatch(operation, batch, call, observation);
		}
		EncodedRequest encoded = this.pipeline.steps().encode(operation, request, call);
		R response = send(operation, request, encoded, call, observation);
		this.pipeline.succeeded(call);
		return new Outcome<>(response, Optional.empty());
	}

	private <Q, R> Outcome<R> performBatch(Operation<Q, R> operation, BatchCall<Q, R, ?, ?> batch, Call call,
			CallObservation observation) {
		while (batch.hasNext()) {
			Q request = batch.next();
			try {
				EncodedRequest encoded = this.pipeline.steps().encode(operation, request, call);
				if (!batch.divide(encoded.uncompressedLength())) {
					R response = send(operation, request, encoded, call, observation);
					batch.answered(response)
						.ifPresentOrElse(
								again -> pause(this.pipeline.told(again.attempt(), again.pause(), call, observation),
										call),
								() -> this.pipeline.succeeded(call));
				}
			}
			catch (OtsException ex) {
				batch.failed(ex);
			}
		}
		return new Outcome<>(batch.response(), batch.failure());
	}

	private <Q, R> R send(Operation<Q, R> operation, Q request, EncodedRequest encoded, Call call,
			CallObservation observation) {
		while (true) {
			try {
				return attempt(operation, request, encoded, call);
			}
			catch (OtsException ex) {
				pause(this.pipeline.pauseAfter(ex, call, observation), call);
			}
		}
	}

	private <Q, R> R attempt(Operation<Q, R> operation, Q request, EncodedRequest encoded, Call call) {
		requireGoingOn(call);
		SignedRequest signed = this.pipeline.steps().sign(encoded, call);
		TransportResponse response = exchange(signed, call);
		try {
			return this.pipeline.steps().read(operation, request, signed, response, call);
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
		catch (TransportFailure | RuntimeException ex) {
			throw this.pipeline.failed(ex, call);
		}
	}

	private void pause(Duration pause, Call call) {
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
		this.pipeline.requireGoingOn(call);
	}

}
