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

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.RowExistence;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.retry.Attempt;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.RowChange;
import io.otspring.client.transport.TransportFailure;

/**
 * The steps of calls and what goes on between them, for executors that differ in how they
 * wait.
 */
final class Pipeline {

	private static final Duration WATCHDOG_IDLE_TIME = Duration.ofSeconds(10);

	private final PipelineSettings settings;

	private final CallLog log;

	private final Failures failures;

	private final AttemptSteps steps;

	private final RetryDecider retries;

	private final Observers observers;

	private final WriteAudits audits;

	private final RunningCalls running = new RunningCalls();

	private final Watchdog watchdog;

	Pipeline(PipelineSettings settings, CallLog log) {
		this.settings = settings;
		this.log = log;
		this.failures = new Failures(settings);
		this.steps = new AttemptSteps(settings, this.failures, log);
		this.retries = new RetryDecider(settings.retryBudget(), log);
		this.observers = new Observers(settings, log);
		this.audits = new WriteAudits(settings, log);
		this.watchdog = new Watchdog(this.running, WATCHDOG_IDLE_TIME, settings.loggerName() + "-watchdog");
	}

	/**
	 * Returns what is known of a call before it starts.
	 */
	<Q> Call describe(Operation<Q, ?> operation, Q request, CallOptions options) {
		CallOptions effective = callOptions().overriddenBy(options);
		try {
			return new Call(operation.name(), operation.tables().apply(request), operation.idempotency().apply(request),
					isNewRow(request), effective, this.settings.endpoint());
		}
		catch (RuntimeException ex) {
			Call call = new Call(operation.name(), List.of(), Idempotency.ONCE, false, effective,
					this.settings.endpoint());
			OtsException failure = this.failures.unencodable(ex, call);
			this.log.failed(call, failure);
			throw failure;
		}
	}

	/**
	 * Returns what calls want at this moment unless they say otherwise.
	 */
	CallOptions callOptions() {
		return this.settings.callDefaults().now(this.log);
	}

	/**
	 * Tells everybody who watches that a call starts.
	 */
	<Q> CallObservation observe(Operation<Q, ?> operation, Q request, Call call) {
		this.audits.started(operation, request, call);
		return this.observers.started(call, () -> operation.rows(request));
	}

	/**
	 * Tells those who observe a call how it ended.
	 */
	void tell(Outcome<?> outcome, Call call, CallObservation observation) {
		if (outcome.failure().isPresent()) {
			tell(outcome.failure().get(), call, observation);
		}
		else {
			observation.used(call.toUsage());
			observation.succeeded(call.toResult());
		}
	}

	/**
	 * Tells those who observe a call that it failed.
	 */
	void tell(OtsException failure, Call call, CallObservation observation) {
		observation.used(call.toUsage());
		observation.failed(failure);
	}

	AttemptSteps steps() {
		return this.steps;
	}

	RunningCalls running() {
		return this.running;
	}

	/**
	 * Has the limits of running calls watched.
	 */
	void watch() {
		this.watchdog.wake();
	}

	/**
	 * Makes sure that a call was not ended from outside.
	 */
	void requireGoingOn(Call call) {
		if (call.cancellation().cause().isPresent()) {
			throw this.failures.cancelled(call, Effect.NONE, null);
		}
	}

	/**
	 * Returns what the caller gets for an exchange without an answer.
	 */
	OtsException failed(Throwable exchange, Call call) {
		TransportFailure failure = (exchange instanceof TransportFailure known) ? known
				: new TransportFailure(TransportFailure.Kind.CONNECTION_LOST,
						"transport failed: " + exchange.getClass().getSimpleName(), true, exchange);
		if (failure.sent()) {
			call.sentInVain();
		}
		return this.failures.of(failure, call);
	}

	/**
	 * Returns the pause before the next attempt, or throws the failure of this one if
	 * there is none.
	 */
	Duration pauseAfter(OtsException failure, Call call, CallObservation observation) {
		Attempt attempt = RetryDecider.attempt(failure, call);
		Duration pause = this.retries.pauseAfter(attempt, call).orElseThrow(() -> failure);
		return told(attempt, pause, call, observation);
	}

	/**
	 * Returns a pause, after everybody was told of it.
	 */
	Duration told(Attempt attempt, Duration pause, Call call, CallObservation observation) {
		this.log.retrying(call, pause, attempt.failure());
		observation.retrying(attempt, pause);
		return pause;
	}

	/**
	 * Returns the requests that a call takes, if they can be several.
	 */
	<Q, R> Optional<BatchCall<Q, R, ?, ?>> batch(Operation<Q, R> operation, Q request, Call call) {
		return operation.batch().map(batch -> new BatchCall<>(batch, request, call, this.retries));
	}

	/**
	 * Notes that an attempt succeeded.
	 */
	void succeeded(Call call) {
		this.retries.succeeded(call);
	}

	/**
	 * Notes how a call ended that did not fail as a whole.
	 */
	<R> Outcome<R> ended(Call call, Outcome<R> outcome) {
		outcome.failure().ifPresentOrElse(failure -> this.log.failed(call, failure), () -> this.log.succeeded(call));
		this.audits.ended(call, outcome);
		return outcome;
	}

	/**
	 * Notes that a call failed.
	 */
	void failed(Call call, OtsException failure) {
		this.log.failed(call, failure);
		this.audits.failed(call, failure);
	}

	/**
	 * Ends all calls, after a moment for those whose request is on its way, and refuses
	 * further ones. The transport must still be there.
	 */
	void endCalls() {
		this.running.close(this.settings.closeGrace());
	}

	/**
	 * Lets the thread that watches go.
	 */
	void stop() {
		this.watchdog.stop();
	}

	private static boolean isNewRow(Object request) {
		Condition condition = (request instanceof RowChange change) ? change.condition() : Condition.none();
		return condition.rowExistence() == RowExistence.EXPECT_NOT_EXIST && condition.filter().isEmpty();
	}

}
