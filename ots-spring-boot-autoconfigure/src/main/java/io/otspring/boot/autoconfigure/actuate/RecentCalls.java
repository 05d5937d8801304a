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

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;

/**
 * Remembers calls of all clients that are worth a look.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class RecentCalls implements PerClientCallObserver {

	private final InstantSource clock;

	private final Map<String, CallsOfClient> byClient = new ConcurrentHashMap<>();

	RecentCalls(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public CallObservation started(OtsCall call) {
		// A client of the application, of which nothing says which one it is
		return CallObservation.NOOP;
	}

	@Override
	public OtsCallObserver forClient(String name) {
		return ofClient(name);
	}

	/**
	 * Returns what is remembered of a client, empty as long as it is told nothing.
	 * @param name the name of the client's bean
	 */
	CallsOfClient ofClient(String name) {
		return this.byClient.computeIfAbsent(name, client -> new CallsOfClient(this.clock));
	}

}
