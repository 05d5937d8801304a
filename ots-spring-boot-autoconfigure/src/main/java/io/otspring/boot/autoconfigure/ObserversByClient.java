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

package io.otspring.boot.autoconfigure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;

/**
 * Observers of calls, one for each client. Of calls that nothing says the client of they
 * hear nothing.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @param <O> the type of the observers
 * @since 0.1.0
 */
public abstract class ObserversByClient<O extends OtsCallObserver> implements PerClientCallObserver {

	private final Supplier<O> maker;

	private final Map<String, O> byClient = new ConcurrentHashMap<>();

	/**
	 * Creates observers.
	 * @param maker makes the observer of one client, when it is first asked for
	 */
	protected ObserversByClient(Supplier<O> maker) {
		this.maker = maker;
	}

	@Override
	public CallObservation started(OtsCall call) {
		return CallObservation.NOOP;
	}

	@Override
	public OtsCallObserver forClient(String name) {
		return ofClient(name);
	}

	/**
	 * Returns the observer of a client, which knows nothing as long as it is told
	 * nothing.
	 * @param name the name of the client's bean
	 * @return always the same observer for a name
	 */
	public O ofClient(String name) {
		return this.byClient.computeIfAbsent(name, client -> this.maker.get());
	}

}
