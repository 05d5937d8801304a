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

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.otspring.client.transport.PoolStatistics;

/**
 * The gauges of one pool of connections.
 *
 * @param <C> the type of the client
 * @param client the client, which a registry does not keep alive
 * @param statistics asks the client
 */
record PoolGauges<C>(C client, Function<C, Optional<PoolStatistics>> statistics) {

	/**
	 * Registers the gauges, unless the client has no pool.
	 */
	static <C> void bind(MeterRegistry registry, String name, C client,
			Function<C, Optional<PoolStatistics>> statistics) {
		if (statistics.apply(client).isPresent()) {
			new PoolGauges<>(client, statistics).register(registry, Tags.of("client", name));
		}
	}

	private void register(MeterRegistry registry, Tags tags) {
		String state = OtsClientMeter.PoolKeyNames.STATE.asString();
		gauge(OtsClientMeter.POOL_CONNECTIONS, PoolStatistics::leased).tags(tags.and(state, "leased"))
			.register(registry);
		gauge(OtsClientMeter.POOL_CONNECTIONS, PoolStatistics::available).tags(tags.and(state, "available"))
			.register(registry);
		gauge(OtsClientMeter.POOL_PENDING, PoolStatistics::pending).tags(tags).register(registry);
		gauge(OtsClientMeter.POOL_MAX, PoolStatistics::max).tags(tags).register(registry);
	}

	private Gauge.Builder<C> gauge(OtsClientMeter meter, ToIntFunction<PoolStatistics> value) {
		Function<C, Optional<PoolStatistics>> ask = this.statistics;
		return Gauge
			.builder(meter.getName(), this.client,
					measured -> ask.apply(measured).map(value::applyAsInt).map(Integer::doubleValue).orElse(Double.NaN))
			.description(meter.getDescription())
			.baseUnit(meter.getBaseUnit());
	}

}
