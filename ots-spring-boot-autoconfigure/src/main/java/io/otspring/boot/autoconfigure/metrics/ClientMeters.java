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

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.otspring.boot.autoconfigure.observation.DefaultOtsClientObservationConvention;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation.LowCardinalityKeyNames;
import io.otspring.client.call.CallUsage;
import io.otspring.client.call.OtsCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.model.ConsumedCapacity;

/**
 * The counters and timers of one client.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class ClientMeters {

	private static final String NONE = "none";

	private final Tags client;

	private final MeterProvider<Counter> retries;

	private final MeterProvider<Counter> capacityRead;

	private final MeterProvider<Counter> capacityWrite;

	private final MeterProvider<Counter> sent;

	private final MeterProvider<Counter> received;

	private final Timer acquire;

	/**
	 * Creates meters.
	 * @param registry where they are registered
	 * @param client the name of the client
	 */
	ClientMeters(MeterRegistry registry, String client) {
		this.client = Tags.of(LowCardinalityKeyNames.CLIENT.asString(), client);
		this.retries = counter(OtsClientMeter.RETRIES, registry);
		this.capacityRead = counter(OtsClientMeter.CAPACITY_READ, registry);
		this.capacityWrite = counter(OtsClientMeter.CAPACITY_WRITE, registry);
		this.sent = counter(OtsClientMeter.SENT, registry);
		this.received = counter(OtsClientMeter.RECEIVED, registry);
		this.acquire = Timer.builder(OtsClientMeter.POOL_ACQUIRE.getName())
			.description(OtsClientMeter.POOL_ACQUIRE.getDescription())
			.tags(this.client)
			.register(registry);
	}

	void retried(OtsCall call, OtsException failure) {
		String table = (call.tables().size() == 1) ? call.tables().get(0) : NONE;
		Tags tags = table(call, table).and(LowCardinalityKeyNames.ERROR_TYPE.asString(),
				DefaultOtsClientObservationConvention.errorType(failure));
		this.retries.withTags(tags).increment();
	}

	void used(OtsCall call, CallUsage usage) {
		Tags tags = operation(call);
		this.sent.withTags(tags).increment((double) usage.sentBytes());
		this.received.withTags(tags).increment((double) usage.receivedBytes());
		usage.consumed().forEach((table, capacity) -> consumed(table(call, table.isEmpty() ? NONE : table), capacity));
		usage.acquireTimes().forEach(this.acquire::record);
	}

	private void consumed(Tags tags, ConsumedCapacity capacity) {
		if (capacity.read() > 0) {
			this.capacityRead.withTags(tags).increment(capacity.read());
		}
		if (capacity.write() > 0) {
			this.capacityWrite.withTags(tags).increment(capacity.write());
		}
	}

	private Tags operation(OtsCall call) {
		return this.client.and(LowCardinalityKeyNames.OPERATION.asString(), call.operation());
	}

	private Tags table(OtsCall call, String table) {
		return operation(call).and(LowCardinalityKeyNames.COLLECTION.asString(), table);
	}

	private static MeterProvider<Counter> counter(OtsClientMeter meter, MeterRegistry registry) {
		return Counter.builder(meter.getName())
			.description(meter.getDescription())
			.baseUnit(meter.getBaseUnit())
			.withRegistry(registry);
	}

}
