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

import java.time.InstantSource;

import io.otspring.boot.autoconfigure.ObserversByClient;
import io.otspring.client.call.OtsCallObserver;

/**
 * The histories of the configured clients, by the names of the blocking clients' beans.
 * The blocking and the asynchronous client of a name have one together, since they call
 * the same service in the same way.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class CallHistories extends ObserversByClient<CallHistory> {

	CallHistories(InstantSource clock) {
		super(() -> new CallHistory(clock));
	}

	@Override
	public OtsCallObserver forClient(String name) {
		return ofClient(name.replaceFirst("tsAsyncClient$", "tsClient"));
	}

}
