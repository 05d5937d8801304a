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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.OtsException;

/**
 * Remembers the last failures and the slowest calls of a client.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class CallsOfClient implements OtsCallObserver {

	private final InstantSource clock;

	private final LastFailures failures = new LastFailures();

	private final SlowestCalls slowest = new SlowestCalls();

	CallsOfClient(InstantSource clock) {
		this.clock = clock;
	}

	List<CallDescriptor> lastFailures() {
		return this.failures.newestFirst();
	}

	List<CallDescriptor> slowest() {
		return this.slowest.slowestFirst(this.clock.instant());
	}

	@Override
	public CallObservation started(OtsCall call) {
		return new CallObservation() {

			@Override
			public void succeeded(CallResult result) {
				Instant now = CallsOfClient.this.clock.instant();
				if (CallsOfClient.this.slowest.isSlow(result.metadata().elapsed(), now)) {
					CallsOfClient.this.slowest.add(CallDescriptor.succeeded(now, call, result));
				}
			}

			@Override
			public void failed(OtsException failure) {
				CallDescriptor ended = CallDescriptor.failed(CallsOfClient.this.clock.instant(), failure);
				CallsOfClient.this.failures.add(ended);
				if (CallsOfClient.this.slowest.isSlow(ended.elapsed(), ended.time())) {
					CallsOfClient.this.slowest.add(ended);
				}
			}

		};
	}

}
