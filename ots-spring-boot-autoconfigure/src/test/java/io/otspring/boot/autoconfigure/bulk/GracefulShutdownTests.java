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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that rows are not lost when a web application shuts down under load.
 */
class GracefulShutdownTests {

	private static final int REQUESTS = 40;

	@Test
	void everyRowThatWasAcceptedIsWritten() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().start(); OTSClient client = client(emulator)) {
			client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
				.properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "server.shutdown", "graceful",
						"ots.endpoint", emulator.endpoint(), "ots.instance-name", emulator.instance(),
						"ots.credentials.access-key-id", emulator.accessKeyId(), "ots.credentials.access-key-secret",
						emulator.accessKeySecret()))
				.run();
			Orders orders = application.getBean(Orders.class);
			postAll(application);
			orders.arrived.await();
			// The requests go on when the shutdown has begun
			application.close();
			assertThat(orders.accepted).hasValue(REQUESTS);
			assertThat(client.range(r -> r.table("orders").rest("id")).stream()).hasSize(REQUESTS);
		}
	}

	private static void postAll(ConfigurableApplicationContext application) {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		HttpClient http = HttpClient.newHttpClient();
		for (int id = 0; id < REQUESTS; id++) {
			http.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders/" + id))
				.POST(BodyPublishers.noBody())
				.build(), BodyHandlers.discarding());
		}
	}

	private static OTSClient client(OtsEmulator emulator) {
		return OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Orders.class)
	static class Application {

		@Bean
		BulkWriter writer(OTSClient client) {
			return client.bulkWriter(o -> o.flushInterval(Duration.ofHours(1)));
		}

	}

	/**
	 * Takes orders, but not before the application stops.
	 */
	@RestController
	static class Orders implements SmartLifecycle {

		private final BulkWriter writer;

		private final CountDownLatch arrived = new CountDownLatch(REQUESTS);

		private final AtomicInteger accepted = new AtomicInteger();

		private final CountDownLatch stopping = new CountDownLatch(1);

		Orders(BulkWriter writer) {
			this.writer = writer;
		}

		@PostMapping("/orders/{id}")
		void create(@PathVariable long id) throws InterruptedException {
			this.arrived.countDown();
			this.stopping.await();
			this.writer.put(row -> row.table("orders").primaryKey(key -> key.add("id", id)).column("state", "NEW"));
			this.accepted.incrementAndGet();
		}

		@Override
		public void start() {
			// Runs from the beginning
		}

		@Override
		public void stop() {
			this.stopping.countDown();
		}

		@Override
		public boolean isRunning() {
			return this.stopping.getCount() > 0;
		}

	}

}
