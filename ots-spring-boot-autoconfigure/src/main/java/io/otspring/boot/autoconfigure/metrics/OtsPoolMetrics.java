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

import io.micrometer.core.instrument.MeterRegistry;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Registers the gauges of a client's connections when the client is made. A registry that
 * asked for the clients would make those that nobody needs, and would wait for itself if
 * it is made late: clients that are observed need it, too.
 */
final class OtsPoolMetrics implements BeanPostProcessor {

	private final ObjectProvider<MeterRegistry> registry;

	OtsPoolMetrics(ObjectProvider<MeterRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof OTSClient client) {
			this.registry
				.ifAvailable(available -> PoolGauges.bind(available, beanName, client, OTSClient::poolStatistics));
		}
		else if (bean instanceof OTSAsyncClient client) {
			this.registry
				.ifAvailable(available -> PoolGauges.bind(available, beanName, client, OTSAsyncClient::poolStatistics));
		}
		return bean;
	}

}
