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

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.CallUsage;
import io.otspring.client.call.WriteCall;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.OtsEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * One call while it goes on: what it is about, its limits, and what has become of it so
 * far. Apart from {@link #cancellation()} and {@link #deadline()}, one thread at a time
 * uses it.
 */
final class Call {

	private final String operation;

	private final List<String> tables;

	private final Idempotency idempotency;

	private final boolean newRow;

	private final CallOptions options;

	private final String traceId;

	private final OtsEndpoint endpoint;

	private final Duration callTimeout;

	private final Duration socketTimeout;

	private final RetryPolicy retryPolicy;

	private final long start = System.nanoTime();

	private final Deadline deadline;

	private final Cancellation cancellation = new Cancellation();

	private final UsageMeter usage = new UsageMeter();

	private long requestStart = this.start;

	private int attempts;

	private int attemptsBefore;

	private Effect effect = Effect.NONE;

	private @Nullable String requestId;

	private int paidTokens;

	private boolean clockCorrected;

	private boolean signAgain;

	private long requestBytes;

	private long responseBytes;

	private long requestBytesBefore;

	private long responseBytesBefore;

	private @Nullable WriteCall write;

	/**
	 * Starts a call.
	 * @param newRow whether it is a write on the sole condition that there is no such row
	 * @param options what the call wants, over the defaults of the client
	 */
	Call(String operation, List<String> tables, Idempotency idempotency, boolean newRow, CallOptions options,
			OtsEndpoint endpoint) {
		this.operation = operation;
		this.tables = tables;
		this.idempotency = idempotency;
		this.newRow = newRow;
		this.options = options;
		this.traceId = options.traceId().orElseGet(TraceId::random);
		this.endpoint = endpoint;
		this.callTimeout = options.callTimeout().orElseThrow();
		this.socketTimeout = options.socketTimeout().orElseThrow();
		this.retryPolicy = options.retryPolicy().orElseThrow();
		this.deadline = Deadline.after(this.callTimeout);
	}

	String operation() {
		return this.operation;
	}

	List<String> tables() {
		return this.tables;
	}

	Idempotency idempotency() {
		return this.idempotency;
	}

	CallOptions options() {
		return this.options;
	}

	String traceId() {
		return this.traceId;
	}

	Duration callTimeout() {
		return this.callTimeout;
	}

	Duration socketTimeout() {
		return this.socketTimeout;
	}

	RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	Deadline deadline() {
		return this.deadline;
	}

	Cancellation cancellation() {
		return this.cancellation;
	}

	/**
	 * Returns what adds up what the call takes.
	 */
	UsageMeter usage() {
		return this.usage;
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/**
	 * Returns the time from which on a call is slow, if this one is.
	 */
	Optional<Duration> exceededThreshold() {
		return this.options.slowCallThreshold().filter(threshold -> elapsed().compareTo(threshold) >= 0);
	}

	/**
	 * Returns what auditors were told of the call, if they were.
	 */
	Optional<WriteCall> write() {
		return Optional.ofNullable(this.write);
	}

	void writes(WriteCall told) {
		this.write = told;
	}

	int attempts() {
		return this.attempts;
	}

	/**
	 * Starts another request of a batch. Attempts, retries and their time are counted for
	 * each request of a batch on its own, so that a long batch has no fewer of them.
	 * @param again whether its rows were sent before, so that it is a further attempt
	 */
	void startRequest(boolean again) {
		if (!again) {
			this.attemptsBefore = this.attempts;
			this.requestStart = System.nanoTime();
			this.paidTokens = 0;
		}
		this.effect = Effect.NONE;
		this.requestBytesBefore += this.requestBytes;
		this.responseBytesBefore += this.responseBytes;
		this.requestBytes = 0;
		this.responseBytes = 0;
	}

	int attemptsOfRequest() {
		return this.attempts - this.attemptsBefore;
	}

	Duration elapsedOfRequest() {
		return Duration.ofNanos(System.nanoTime() - this.requestStart);
	}

	void startAttempt(long requestBytes) {
		this.attempts++;
		this.requestId = null;
		this.requestBytes = requestBytes;
		this.responseBytes = 0;
	}

	/**
	 * Notes that the service, or something in its place, answered.
	 */
	void answered(@Nullable String requestId, long responseBytes) {
		this.requestId = requestId;
		this.responseBytes = responseBytes;
		this.usage.sent(this.requestBytes);
		this.usage.received(responseBytes);
	}

	/**
	 * Notes that an attempt went out, though nobody answered.
	 */
	void sentInVain() {
		this.usage.sent(this.requestBytes);
	}

	long requestBytes() {
		return this.requestBytes;
	}

	long responseBytes() {
		return this.responseBytes;
	}

	/**
	 * Returns what is told of the call when it has succeeded.
	 */
	CallResult toResult() {
		return new CallResult(metadata(), this.requestBytesBefore + this.requestBytes,
				this.responseBytesBefore + this.responseBytes);
	}

	/**
	 * Returns what is told of the call however it ended.
	 */
	CallUsage toUsage() {
		return this.usage.toUsage(this.attempts);
	}

	/**
	 * Returns what all attempts of the request together may have done.
	 */
	Effect effect() {
		return this.effect;
	}

	/**
	 * Adds what an attempt may have done, and returns what all attempts together may have
	 * done: a later attempt that was refused does not undo an earlier one.
	 */
	Effect addEffect(Effect ofAttempt) {
		this.effect = this.effect.and(ofAttempt);
		return this.effect;
	}

	/**
	 * Returns what the last retry cost, 0 without a retry.
	 */
	int paidTokens() {
		return this.paidTokens;
	}

	void paid(int tokens) {
		this.paidTokens = tokens;
	}

	/**
	 * Asks for one more attempt with the corrected clock.
	 * @return whether this is the first time in this call
	 */
	boolean correctClock() {
		if (this.clockCorrected) {
			return false;
		}
		this.clockCorrected = true;
		this.signAgain = true;
		return true;
	}

	/**
	 * Returns whether the next attempt was asked for by {@link #correctClock()}, once.
	 */
	boolean takeSignAgain() {
		boolean taken = this.signAgain;
		this.signAgain = false;
		return taken;
	}

	String requestId() {
		return (this.requestId != null) ? this.requestId : "";
	}

	/**
	 * Returns what is known of the response now.
	 */
	ResponseMetadata metadata() {
		return new ResponseMetadata(requestId(), this.traceId, this.attempts, elapsed());
	}

	FailedCall toFailedCall() {
		FailedCall failed = new FailedCall(this.operation, this.tables, this.endpoint.hostAndPort(), this.attempts,
				this.requestId, this.traceId, elapsed());
		return this.newRow ? failed.ofNewRow() : failed;
	}

}
