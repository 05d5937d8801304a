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

package io.otspring.boot.autoconfigure.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.OtsException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the last calls of a client told about the service.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class CallHistory implements OtsCallObserver {

	private final InstantSource clock;

	private volatile @Nullable OtsCall lastCall;

	private volatile @Nullable Finding lastAnswer;

	private volatile @Nullable Finding lastFailure;

	private volatile @Nullable Instant lastSuccess;

	private volatile @Nullable String probeTraceId;

	CallHistory(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Announces a probe, whose answer is judged elsewhere.
	 * @param traceId the trace id of its calls
	 */
	void expectProbe(String traceId) {
		this.probeTraceId = traceId;
	}

	/**
	 * Returns the last call, which tells where calls go.
	 */
	Optional<OtsCall> lastCall() {
		return Optional.ofNullable(this.lastCall);
	}

	/**
	 * Returns when a call last succeeded.
	 */
	Optional<Instant> lastSuccess() {
		return Optional.ofNullable(this.lastSuccess);
	}

	/**
	 * Returns what calls told since a moment. One answer outweighs all failures: some
	 * calls fail where the service as a whole is well.
	 * @param start the moment
	 * @return the finding, or nothing if no call told anything
	 */
	Optional<Finding> findingSince(Instant start) {
		Finding answer = this.lastAnswer;
		if (answer != null && answer.time().isAfter(start)) {
			return Optional.of(answer);
		}
		Finding failure = this.lastFailure;
		return (failure != null && failure.time().isAfter(start)) ? Optional.of(failure) : Optional.empty();
	}

	@Override
	public CallObservation started(OtsCall call) {
		this.lastCall = call;
		boolean probe = call.traceId().equals(this.probeTraceId);
		return new CallObservation() {

			@Override
			public void succeeded(CallResult result) {
				Instant now = CallHistory.this.clock.instant();
				CallHistory.this.lastSuccess = now;
				if (!probe) {
					CallHistory.this.lastAnswer = new Finding(now, true, result.metadata().elapsed(), null);
				}
			}

			@Override
			public void failed(OtsException failure) {
				if (!probe) {
					remember(failure);
				}
			}

		};
	}

	private void remember(OtsException failure) {
		Instant now = this.clock.instant();
		switch (ServiceVerdict.of(failure)) {
			case ANSWERS -> this.lastAnswer = new Finding(now, true, failure.elapsed(), failure);
			case DOWN -> this.lastFailure = new Finding(now, false, failure.elapsed(), failure);
			case NONE -> {
			}
		}
	}

}
