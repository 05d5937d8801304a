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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.otspring.client.call.CallUsage;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.transport.ExchangeListener;

/**
 * Adds up what a call takes, if somebody wants to know. Like the call itself, one thread
 * at a time uses it.
 */
final class UsageMeter implements ExchangeListener {

	private boolean running;

	private long sentBytes;

	private long receivedBytes;

	private Map<String, ConsumedCapacity> consumed = Map.of();

	private List<Duration> acquireTimes = List.of();

	void start() {
		this.running = true;
		this.consumed = new HashMap<>();
		this.acquireTimes = new ArrayList<>(1);
	}

	boolean isRunning() {
		return this.running;
	}

	/**
	 * Returns what the transport tells of an exchange.
	 */
	ExchangeListener exchangeListener() {
		return this.running ? this : ExchangeListener.NONE;
	}

	@Override
	public void connectionAcquired(long nanos) {
		this.acquireTimes.add(Duration.ofNanos(nanos));
	}

	void sent(long bytes) {
		this.sentBytes += bytes;
	}

	void received(long bytes) {
		this.receivedBytes += bytes;
	}

	/**
	 * Adds what the service says that a request consumed.
	 * @param table the table, or an empty name if the request names none
	 */
	void consumed(String table, ConsumedCapacity capacity) {
		if (!capacity.equals(ConsumedCapacity.NONE)) {
			this.consumed.merge(table, capacity, ConsumedCapacity::plus);
		}
	}

	CallUsage toUsage(int attempts) {
		return new CallUsage(attempts, this.sentBytes, this.receivedBytes, this.consumed, this.acquireTimes);
	}

}
