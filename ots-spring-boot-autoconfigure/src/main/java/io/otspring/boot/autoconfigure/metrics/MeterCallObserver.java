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

package io.otspring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallUsage;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.retry.Attempt;

import org.springframework.util.function.SingletonSupplier;

/**
 * Counts what calls take. How often there are calls and how long they take is known from
 * their observations.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class MeterCallObserver implements PerClientCallObserver {

	private final Supplier<MeterRegistry> registry;

	private final Supplier<ClientMeters> meters;

	/**
	 * Creates an observer.
	 * @param client the name of the client
	 * @param registry gives the registry, which is not asked for before the first call
	 */
	MeterCallObserver(String client, Supplier<MeterRegistry> registry) {
		this.registry = registry;
		this.meters = SingletonSupplier.of(() -> new ClientMeters(registry.get(), client));
	}

	@Override
	public OtsCallObserver forClient(String name) {
		return new MeterCallObserver(name, this.registry);
	}

	@Override
	public CallObservation started(OtsCall call) {
		return new MeteredCall(call, this.meters.get());
	}

	/**
	 * A call whose usage is counted.
	 *
	 * @param call the call
	 * @param meters what counts
	 */
	private record MeteredCall(OtsCall call, ClientMeters meters) implements CallObservation {

		@Override
		public void retrying(Attempt attempt, Duration pause) {
			this.meters.retried(this.call, attempt.failure());
		}

		@Override
		public void used(CallUsage usage) {
			this.meters.used(this.call, usage);
		}

	}

}
