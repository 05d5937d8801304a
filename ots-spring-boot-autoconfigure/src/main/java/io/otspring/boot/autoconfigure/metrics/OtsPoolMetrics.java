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

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.otspring.client.OTSClient;

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
		this.clients.forEach((name, client) -> PoolGauges.bind(registry, name, client, OTSClient::poolStatistics));
	}

}
