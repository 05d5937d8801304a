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
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for metrics of clients: what their calls
 * take, and their connections.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({ OTSClient.class, MeterRegistry.class })
@ConditionalOnBean({ OTSClient.class, MeterRegistry.class })
public final class OtsMetricsAutoConfiguration {

	@Bean
	MeterCallObserver otsMeterCallObserver(ObjectProvider<MeterRegistry> registry) {
		return new MeterCallObserver("otsClient", registry::getObject);
	}

	@Bean
	static OtsPoolMetrics otsPoolMetrics(ObjectProvider<MeterRegistry> registry) {
		return new OtsPoolMetrics(registry);
	}

}
