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

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.boot.autoconfigure.observation.OtsObservationAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsMetricsAutoConfiguration}.
 */
class OtsMetricsAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ApplicationContextRunner withoutRegistry = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsMetricsAutoConfiguration.class, OtsAutoConfiguration.class,
				MetricsAutoConfiguration.class))
		.withPropertyValues(this.server.properties("ots.max-connections=2", "ots.pool.acquire-timeout=1m"));

	private final ApplicationContextRunner application = this.withoutRegistry.withBean(SimpleMeterRegistry.class);

	@AfterEach
	void close() {
		this.server.close();
		this.threads.shutdownNow();
	}

	@Test
	void gaugesShowIdleConnections() {
		this.application.run(context -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(connections(registry, "available")).isZero();
			context.getBean(OTSClient.class).listTable();
			assertThat(connections(registry, "available")).isOne();
			assertThat(connections(registry, "leased")).isZero();
			assertThat(gauge(registry, "ots.client.pool.max")).isEqualTo(2);
			assertThat(gauge(registry, "ots.client.pool.pending")).isZero();
		});
	}

	@Test
	void gaugesShowBusyConnectionsAndWaitingCalls() {
		this.server.stall();
		this.application.run(context -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			OTSClient client = context.getBean(OTSClient.class);
			for (int i = 0; i < 3; i++) {
				this.threads.execute(client::listTable);
			}
			Awaitility.await().untilAsserted(() -> {
				assertThat(gauge(registry, "ots.client.pool.pending")).isOne();
				assertThat(connections(registry, "leased")).isEqualTo(2);
			});
		});
	}

	@Test
	void clientsAreToldApartByTheNamesOfTheirBeans() {
		this.application
			.run(context -> assertThat(context.getBean(MeterRegistry.class).find("ots.client.pool.max").gauges())
				.singleElement()
				.satisfies(gauge -> assertThat(gauge.getId().getTag("client")).isEqualTo("otsClient")));
	}

	@Test
	void clientWithoutPoolHasNoGauges() {
		this.application.withBean("mock", OTSClient.class, MockClient::new)
			.run(context -> assertThat(context.getBean(MeterRegistry.class).find("ots.client.pool.max").gauges())
				.isEmpty());
	}

	@Test
	void furtherClientsHaveMetersOfTheirOwn() {
		this.application.withPropertyValues("ots.clients.archive.max-connections=7").run(context -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			context.getBean("archiveOtsClient", OTSClient.class).listTable();
			assertThat(registry.get("ots.client.pool.max").tag("client", "archiveOtsClient").gauge().value())
				.isEqualTo(7);
			assertThat(registry.get("ots.client.pool.max").tag("client", "otsClient").gauge().value()).isEqualTo(2);
			assertThat(registry.get("ots.client.sent").counters())
				.extracting(counter -> counter.getId().getTag("client"))
				.containsExactly("archiveOtsClient");
		});
	}

	@Test
	void asynchronousClientHasGaugesOnceItIsThere() {
		this.application.run(context -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.find("ots.client.pool.max").tag("client", "otsAsyncClient").gauge()).isNull();
			context.getBean(OTSAsyncClient.class).listTable().get();
			assertThat(registry.get("ots.client.pool.connections")
				.tags("client", "otsAsyncClient", "state", "available")
				.gauge()
				.value()).isOne();
		});
	}

	@Test
	void metersOfClientsOfTheApplicationAreTaggedAsItSays() {
		this.application.run(context -> {
			PerClientCallObserver observer = context.getBean(PerClientCallObserver.class);
			OtsClientOptions.Builder options = context.getBean(OtsClientOptions.Builder.class);
			try (OTSClient client = OTSClient.create(options.observer(observer.forClient("archive")).build())) {
				client.listTable();
			}
			assertThat(context.getBean(MeterRegistry.class).get("ots.client.sent").counter().getId().getTag("client"))
				.isEqualTo("archive");
		});
	}

	@Test
	void metersAreTurnedOffAsBootDoesIt() {
		this.application.withPropertyValues("management.metrics.enable.ots.client=false").run(context -> {
			context.getBean(OTSClient.class).listTable();
			assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
		});
	}

	@Test
	void registryThatIsMadeLateHasMetersOfTheClient() {
		this.application
			.withConfiguration(
					AutoConfigurations.of(ObservationAutoConfiguration.class, OtsObservationAutoConfiguration.class))
			.withInitializer(
					context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run(context -> {
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				context.getBean(OTSClient.class).listTable();
				assertThat(registry.get("ots.client.operation").timer().count()).isOne();
				assertThat(registry.get("ots.client.received").counter().count()).isPositive();
				assertThat(gauge(registry, "ots.client.pool.max")).isEqualTo(2);
			});
	}

	@Test
	void backsOffWithoutRegistry() {
		this.withoutRegistry.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsPoolMetrics.class));
	}

	@Test
	void backsOffWithoutClient() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsPoolMetrics.class));
	}

	@Test
	void backsOffWithoutMicrometerOnTheClassPath() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsMetricsAutoConfiguration.class, OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties())
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("otsPoolMetrics"));
	}

	private static double connections(MeterRegistry registry, String state) {
		return registry.get("ots.client.pool.connections")
			.tag("client", "otsClient")
			.tag("state", state)
			.gauge()
			.value();
	}

	private static double gauge(MeterRegistry registry, String name) {
		return registry.get(name).tag("client", "otsClient").gauge().value();
	}

	private static final class MockClient implements OTSClient {

		@Override
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			throw new UnsupportedOperationException();
		}

	}

}
