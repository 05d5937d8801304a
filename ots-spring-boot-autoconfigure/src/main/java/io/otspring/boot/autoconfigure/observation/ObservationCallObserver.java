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

package io.otspring.boot.autoconfigure.observation;

import java.time.Duration;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Makes an observation of each call.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 */
final class ObservationCallObserver implements PerClientCallObserver {

	private static final OtsClientObservationConvention DEFAULT_CONVENTION = new DefaultOtsClientObservationConvention();

	private final String client;

	private final ObservationRegistry registry;

	private final @Nullable OtsClientObservationConvention convention;

	/**
	 * Creates an observer.
	 * @param client the name of the client
	 * @param registry where observations go
	 * @param convention how they are named, or {@code null} for the default
	 */
	ObservationCallObserver(String client, ObservationRegistry registry,
			@Nullable OtsClientObservationConvention convention) {
		this.client = client;
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public OtsCallObserver forClient(String name) {
		return new ObservationCallObserver(name, this.registry, this.convention);
	}

	@Override
	public CallObservation started(OtsCall call) {
		if (this.registry.isNoop()) {
			return CallObservation.NOOP;
		}
		OtsClientContext context = new OtsClientContext(this.client, call);
		Observation observation = OtsClientObservation.OPERATION.observation(this.convention, DEFAULT_CONVENTION,
				() -> context, this.registry);
		if (observation.isNoop()) {
			return CallObservation.NOOP;
		}
		return new ObservedCall(observation.start(), context);
	}

	/**
	 * A call that is observed.
	 *
	 * @param observation its observation, which has started
	 * @param context the context of the observation
	 */
	private record ObservedCall(Observation observation, OtsClientContext context) implements CallObservation {

		@Override
		public Scope openScope() {
			return this.observation.openScope()::close;
		}

		@Override
		public void retrying(Attempt attempt, Duration pause) {
			this.observation.event(OtsClientObservation.OtsClientEvent.RETRY
				.format(DefaultOtsClientObservationConvention.errorType(attempt.failure())));
		}

		@Override
		public void succeeded(CallResult result) {
			this.context.setResponse(result);
			this.observation.stop();
		}

		@Override
		public void failed(OtsException failure) {
			this.observation.error(failure).stop();
		}

	}

}
