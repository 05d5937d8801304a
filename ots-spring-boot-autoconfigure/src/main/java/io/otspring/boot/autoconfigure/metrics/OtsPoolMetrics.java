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

import java.util.Map;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.otspring.client.OTSClient;
import io.otspring.client.transport.PoolStatistics;

/**
 * Gauges of the connections of clients. A client without a pool, such as a mock, has
 * none.
 */
final class OtsPoolMetrics implements MeterBinder {

	private final Map<String, OTSClient> clients;

	/**
	 * Creates metrics.
	 * @param clients the clients by their names
	 */
	OtsPoolMetrics(Map<String, OTSClient> clients) {
		this.clients = Map.copyOf(clients);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clients.forEach((name, client) -> {
			if (client.poolStatistics().isPresent()) {
				bind(registry, Tags.of("client", name), client);
			}
		});
	}

	private static void bind(MeterRegistry registry, Tags tags, OTSClient client) {
		gauge("ots.client.pool.connections", "Open connections", client, PoolStatistics::leased)
			.tags(tags.and("state", "leased"))
			.register(registry);
		gauge("ots.client.pool.connections", "Open connections", client, PoolStatistics::available)
			.tags(tags.and("state", "available"))
			.register(registry);
		gauge("ots.client.pool.pending", "Calls that wait for a connection", client, PoolStatistics::pending).tags(tags)
			.register(registry);
		gauge("ots.client.pool.max", "Size of the pool", client, PoolStatistics::max).tags(tags).register(registry);
	}

	private static Gauge.Builder<OTSClient> gauge(String name, String description, OTSClient client,
			ToIntFunction<PoolStatistics> value) {
		return Gauge
			.builder(name, client,
					measured -> measured.poolStatistics()
						.map(value::applyAsInt)
						.map(Integer::doubleValue)
						.orElse(Double.NaN))
			.description(description);
	}

}
