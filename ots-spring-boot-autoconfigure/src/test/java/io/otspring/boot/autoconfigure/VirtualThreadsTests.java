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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a client that very many virtual threads use at the same time.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTests {

	private static final int THREADS = 2000;

	@Test
	void thousandsOfThreadsShareTheConnections() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class))
			.withPropertyValues("ots.emulator.enabled=true", "ots.max-connections=50", "ots.pool.acquire-timeout=2m",
					"ots.call-timeout=3m")
			.run(context -> {
				OTSClient client = context.getBean(OTSClient.class);
				client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
				SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor();
				threads.setVirtualThreads(true);
				List<CompletableFuture<Void>> calls = IntStream.range(0, THREADS)
					.mapToObj(id -> CompletableFuture.runAsync(
							() -> client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", id))),
							threads))
					.toList();
				calls.forEach(CompletableFuture::join);
				assertThat(client.range(r -> r.table("orders").rest("id")).stream()).hasSize(THREADS);
				assertThat(client.poolStatistics()).hasValueSatisfying(pool -> {
					assertThat(pool.leased()).isZero();
					assertThat(pool.pending()).isZero();
					assertThat(pool.available()).isBetween(1, 50);
				});
			});
	}

}
