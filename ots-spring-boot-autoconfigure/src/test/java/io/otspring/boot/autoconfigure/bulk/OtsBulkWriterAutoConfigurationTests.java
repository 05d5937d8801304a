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

package io.otspring.boot.autoconfigure.bulk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsBulkWriterAutoConfiguration}.
 */
class OtsBulkWriterAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LifecycleAutoConfiguration.class, OtsAutoConfiguration.class,
				OtsEmulatorAutoConfiguration.class, OtsBulkWriterAutoConfiguration.class))
		.withPropertyValues("ots.emulator.enabled=true");

	@Test
	void backsOffWithoutWriter() {
		this.application.run(context -> assertThat(context).doesNotHaveBean(BulkWriterLifecycle.class));
	}

	@Test
	void writesWhatTheWritersHoldEachTimeTheApplicationStops() {
		this.application.withUserConfiguration(TwoWriters.class).run(context -> {
			createTable(context.getBean(OTSClient.class));
			for (int round = 0; round < 2; round++) {
				List<CompletableFuture<RowWriteResult>> rows = List.of(
						put(context.getBean("writer", BulkWriter.class), 2 * round),
						put(context.getBean("other", BulkWriter.class), 2 * round + 1));
				assertThat(rows).noneMatch(CompletableFuture::isDone);
				ConfigurableApplicationContext stopped = context.getSourceApplicationContext();
				stopped.stop();
				assertThat(rows).allMatch(CompletableFuture::isDone)
					.noneMatch(CompletableFuture::isCompletedExceptionally);
				stopped.start();
			}
			assertThat(context.getBean(OTSClient.class).range(r -> r.table("orders").rest("id")).stream()).hasSize(4);
		});
	}

	@Test
	void makesNoWriterThatNobodyUsed() {
		this.application.withUserConfiguration(UnusedWriter.class).run(context -> {
			assertThat(context).hasSingleBean(BulkWriterLifecycle.class);
			context.getSourceApplicationContext().stop();
			assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("writer")).isFalse();
		});
	}

	@Test
	void destroysWritersBeforeTheClientAndTheClientBeforeTheEmulator() {
		List<String> destroyed = new CopyOnWriteArrayList<>();
		this.application.withUserConfiguration(TwoWriters.class)
			.withBean(DestructionAwareBeanPostProcessor.class, () -> (bean, name) -> destroyed.add(name))
			.run(context -> assertThat(context).hasNotFailed());
		assertThat(destroyed).containsSubsequence("writer", "otsClient", "otsEmulator")
			.containsSubsequence("other", "otsClient");
	}

	@Test
	void givesUpAtTheEndOfTheShutdownPhase() {
		try (OtsTestServer server = OtsTestServer.start().stall()) {
			CompletableFuture<?>[] row = new CompletableFuture<?>[1];
			this.application
				.withPropertyValues(server.properties("ots.emulator.enabled=false",
						"spring.lifecycle.timeout-per-shutdown-phase=20ms"))
				.withUserConfiguration(TwoWriters.class)
				.run(context -> row[0] = put(context.getBean("writer", BulkWriter.class), 1));
			assertThat(row[0]).isCompletedExceptionally();
		}
	}

	private static void createTable(OTSClient client) {
		client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
	}

	private static CompletableFuture<RowWriteResult> put(BulkWriter writer, int id) {
		try {
			return writer.put(row -> row.table("orders").primaryKey(key -> key.add("id", id)).column("state", "NEW"));
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoWriters {

		@Bean
		BulkWriter writer(OTSClient client) {
			return client.bulkWriter(o -> o.flushInterval(Duration.ofHours(1)).closeTimeout(Duration.ofMillis(20)));
		}

		@Bean
		BulkWriter other(OTSClient client) {
			return client.bulkWriter(o -> o.flushInterval(Duration.ofHours(1)).closeTimeout(Duration.ofMillis(20)));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UnusedWriter {

		@Bean
		@Lazy
		BulkWriter writer(OTSClient client) {
			return client.bulkWriter(o -> {
			});
		}

	}

}
