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

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.otspring.boot.autoconfigure.bulk.OtsBulkWriterAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.health.OtsHealthContributorAutoConfiguration;
import io.otspring.boot.autoconfigure.metrics.OtsMetricsAutoConfiguration;
import io.otspring.boot.autoconfigure.observation.OtsObservationAutoConfiguration;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for an application that makes its beans when they are needed.
 */
class LazyInitializationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, ObservationAutoConfiguration.class,
				OtsObservationAutoConfiguration.class, OtsTaskExecutorAutoConfiguration.class,
				OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class, OtsBulkWriterAutoConfiguration.class,
				OtsHealthContributorAutoConfiguration.class, OtsMetricsAutoConfiguration.class))
		.withBean(SimpleMeterRegistry.class)
		.withPropertyValues("ots.emulator.enabled=true")
		.withInitializer(
				context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));

	@Test
	void startMakesNeitherClientNorEmulator() {
		this.application.run(context -> {
			ConfigurableListableBeanFactory beans = context.getSourceApplicationContext().getBeanFactory();
			assertThat(beans.containsSingleton("otsClient")).isFalse();
			assertThat(beans.containsSingleton("otsEmulator")).isFalse();
		});
	}

	@Test
	void callsAreMeasured() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).listTable();
			context.getBean(OTSAsyncClient.class).listTable().get();
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("ots.client.operation").tag("client", "otsClient").timer().count()).isOne();
			assertThat(registry.get("ots.client.pool.max").tag("client", "otsClient").gauge().value()).isEqualTo(50);
			assertThat(registry.get("ots.client.pool.max").tag("client", "otsAsyncClient").gauge().value())
				.isEqualTo(50);
		});
	}

	@Test
	void healthIsAskedForWithoutAnyCallBefore() {
		this.application.run(context -> {
			HealthIndicator health = context.getBean("otsHealthContributor", HealthIndicator.class);
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			context.getBean(OTSClient.class).listTable();
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void bulkWritersAreFlushedWhenTheApplicationStops() {
		this.application.withUserConfiguration(Writer.class).run(context -> {
			context.getBean(OTSClient.class)
				.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			BulkWriter writer = context.getBean(BulkWriter.class);
			writer.put(row -> row.table("orders").primaryKey(key -> key.add("id", 1)));
			context.getSourceApplicationContext().stop();
			assertThat(writer.statistics().written()).isOne();
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Writer {

		@Bean
		BulkWriter writer(OTSClient client) {
			return client.bulkWriter(o -> {
			});
		}

	}

}
