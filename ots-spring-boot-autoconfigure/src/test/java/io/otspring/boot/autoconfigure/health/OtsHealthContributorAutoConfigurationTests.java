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

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.protocol.ErrorCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsHealthContributorAutoConfiguration}.
 */
class OtsHealthContributorAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsHealthContributorAutoConfiguration.class,
				OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class))
		.withPropertyValues(this.server.properties());

	@AfterEach
	void close() {
		this.server.close();
		this.threads.shutdownNow();
	}

	@Test
	void tellsTheHealthOfTheClient() {
		this.application.run(context -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsEntry("endpoint", "127.0.0.1")
				.containsEntry("instance", OtsTestServer.INSTANCE)
				.containsEntry("emulator", false)
				.containsKeys("latency", "lastSuccess");
			assertThat(this.server.onlyRequest().operation()).isEqualTo("ListTable");
		});
	}

	@Test
	void hearsOfTheCallsOfTheClient() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)));
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(this.server.onlyRequest().operation()).isEqualTo("PutRow");
		});
	}

	@Test
	void saysThatTheServiceIsAnEmulator() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsHealthContributorAutoConfiguration.class,
					OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class))
			.withPropertyValues("ots.emulator.enabled=true")
			.run(context -> assertThat(health(context).getDetails()).containsEntry("emulator", true)
				.containsEntry("instance", "local"));
	}

	@Test
	void timeoutEndsProbe() {
		this.server.stall();
		this.application.withPropertyValues("ots.health.timeout=500ms").run(context -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			// A call has what is left of the time, and by default would have two seconds
			assertThat(health.getDetails().get("error").toString())
				.containsPattern("timeout of ([1-4]?\\d?\\d|500) ms");
		});
	}

	@Test
	void probeIsNotRepeated() {
		this.server.answerWith(OtsTestServer.Reply.error(ErrorCode.SERVER_BUSY));
		this.application.run(context -> {
			assertThat(health(context).getDetails()).containsEntry("throttled", true);
			assertThat(this.server.requests()).hasSize(1);
		});
	}

	@Test
	void cacheTimeEndsUseOfProbe() {
		this.application.withPropertyValues("ots.health.cache-time=50ms").run(context -> {
			health(context);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(100))
				.atMost(Duration.ofSeconds(10))
				.until(() -> health(context).getStatus() == Status.UP && this.server.requests().size() > 1);
		});
	}

	@Test
	void probeIsUsedAgainWithinCacheTime() {
		this.application.run(context -> {
			health(context);
			health(context);
			assertThat(this.server.requests()).hasSize(1);
		});
	}

	@Test
	void tablesAreDescribed() {
		this.server.answerWith(OtsTestServer.Reply.error(ErrorCode.OBJECT_NOT_EXIST));
		this.application.withPropertyValues("ots.health.tables=orders,customers").run(context -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(this.server.onlyRequest().operation()).isEqualTo("DescribeTable");
			assertThat(new String(this.server.onlyRequest().body())).contains("orders");
		});
	}

	@Test
	void concurrentChecksShareOneProbe() {
		this.application.run(context -> {
			for (int i = 0; i < 8; i++) {
				this.threads.execute(() -> health(context));
			}
			Awaitility.await().until(() -> !this.server.requests().isEmpty());
			this.threads.shutdown();
			Awaitility.await().until(this.threads::isTerminated);
			assertThat(this.server.requests()).hasSize(1);
		});
	}

	@Test
	void backsOffIfDisabled() {
		this.application.withPropertyValues("management.health.ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(HealthContributor.class)
				.doesNotHaveBean(CallHistories.class)
				.hasSingleBean(OTSClient.class));
	}

	@Test
	void backsOffWithoutClient() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(HealthContributor.class));
	}

	@Test
	void backsOffWithoutClientOnTheClassPath() {
		this.application.withClassLoader(new FilteredClassLoader(OTSClient.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthContributor.class));
	}

	@Test
	void backsOffForContributorOfTheApplication() {
		HealthIndicator own = () -> Health.up().build();
		this.application.withBean("otsHealthIndicator", HealthIndicator.class, () -> own)
			.run(context -> assertThat(context).hasSingleBean(HealthContributor.class)
				.getBean(HealthContributor.class)
				.isSameAs(own));
	}

	@Test
	void severalClientsAreToldApart() {
		this.application.withUserConfiguration(TwoClients.class).run(context -> {
			CompositeHealthContributor composite = context.getBean(CompositeHealthContributor.class);
			assertThat(composite.stream().map(CompositeHealthContributor.Entry::name)).containsExactlyInAnyOrder("one",
					"two");
			assertThat(((HealthIndicator) composite.getContributor("two")).health().getStatus()).isEqualTo(Status.UP);
		});
	}

	@ParameterizedTest
	@CsvSource({ "ots.health.timeout, 0", "ots.health.timeout, 2d", "ots.health.cache-time, -1" })
	void valueOutOfRangeIsExplained(String property, String value) {
		assertThat(StartupFailure.analyze(this.application.withPropertyValues(property + "=" + value)).getDescription())
			.contains("'" + property + "'");
	}

	private static Health health(ApplicationContext context) {
		return context.getBean(HealthIndicator.class).health();
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		OTSClient one(OtsClientOptions.Builder builder) {
			return OTSClient.create(builder.build());
		}

		@Bean
		OTSClient two(OtsClientOptions.Builder builder) {
			return OTSClient.create(builder.build());
		}

	}

}
