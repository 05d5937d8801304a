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

package io.otspring.documentation.start;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first steps, which the README has as well.
 */
@ExtendWith(OutputCaptureExtension.class)
class GettingStartedGuideTests {

	@Test
	void firstRowIsWrittenAndRead(CapturedOutput output) {
		String[] args = { "--ots.emulator.enabled=true", "--spring.main.banner-mode=off" };
		// snippet start.row
		OTSClient ots = SpringApplication.run(DemoApplication.class, args).getBean(OTSClient.class);
		ots.createTable(t -> t.table("greetings").primaryKey("name", PrimaryKeyType.STRING));
		ots.putRow(r -> r.table("greetings").primaryKey(PrimaryKey.of("name", "ann")).column("text", "hello"));
		System.out.println(ots.getRow(r -> r.table("greetings").primaryKey(PrimaryKey.of("name", "ann"))).row());
		// end
		DemoApplication.context.close();
		assertThat(output.getOut()).contains("Optional[Row[PrimaryKey[").contains("ann").contains("hello");
	}

	@Test
	void serviceWritesChangesAndReadsOrders() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class))
			.withPropertyValues("ots.emulator.enabled=true")
			.withBean(Orders.class)
			.run(context -> {
				context.getBean(OTSClient.class)
					.createTable(
							t -> t.table("orders").primaryKey("customer", PrimaryKeyType.STRING).autoIncrement("id"));
				Orders orders = context.getBean(Orders.class);
				long id = orders.create("ann", 1250);
				orders.pay("ann", id);
				assertThat(orders.of("ann")).singleElement().satisfies(order -> {
					assertThat(order.getString("state")).isEqualTo("PAID");
					assertThat(order.getLong("changes")).isEqualTo(1);
				});
			});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class DemoApplication {

		private static ConfigurableApplicationContext context;

		DemoApplication(ConfigurableApplicationContext context) {
			DemoApplication.context = context;
		}

	}

}
