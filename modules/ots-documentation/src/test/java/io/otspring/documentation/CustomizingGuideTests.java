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

package io.otspring.documentation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsClientOptionsCustomizer;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableNameResolver;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans of the application, and guards.
 */
class CustomizingGuideTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class))
		.withPropertyValues("ots.emulator.enabled=true");

	@Test
	void customizersComeBeforeAndAfterTheProperties() {
		this.application.withUserConfiguration(Customizers.class)
			.withPropertyValues("ots.max-connections=7", "ots.clients.archive.call-timeout=30s")
			.run(context -> {
				OtsClientOptions options = options(context.getBean(OTSClient.class));
				assertThat(options.maxConnections()).isEqualTo(7);
				assertThat(options.retryBudget()).isEqualTo(100);
				assertThat(options(context.getBean("archiveOtsClient", OTSClient.class)).callTimeout()).hasMinutes(5);
				assertThat(options.callTimeout()).hasMinutes(1);
			});
	}

	@Test
	void beansTakeThePlaceOfProperties() {
		this.application.withUserConfiguration(Parts.class).run(context -> {
			OtsClientOptions options = options(context.getBean(OTSClient.class));
			assertThat(options.retryPolicy()).isSameAs(context.getBean(RetryPolicy.class));
			assertThat(options(context.getBean("reportingClient", OTSClient.class)).callTimeout()).hasMinutes(5);
			assertThat(context.getBean(OTSClient.class)).isSameAs(context.getBean("otsClient"));
			assertThat(context.getBean(OtsCredentialsProvider.class).credentials().accessKeyId()).isEqualTo("id");
		});
	}

	@Test
	void rangesHaveCaps() {
		this.application.run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			for (int i = 0; i < 3; i++) {
				PrimaryKey key = PrimaryKey.of("id", i);
				client.putRow(r -> r.table("orders").primaryKey(key));
			}
			List<Row> rows = new ArrayList<>();
			Optional<String> rest = Optional.empty();
			// snippet customizing.caps
			OTSClient guarded = client.withOptions(o -> o.maxRows(2).maxReadCapacity(500));
			try {
				guarded.range(r -> r.table("orders").rest("id")).forEach(rows::add);
			}
			catch (OtsRangeTooLargeException ex) {
				rest = ex.nextPage();
			}
			// end
			assertThat(rows).hasSize(2);
			assertThat(rest).isPresent();
		});
	}

	@Test
	void tablesHaveOtherNamesAtTheService() {
		this.application.withUserConfiguration(Names.class).run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			assertThat(client.listTable().tables()).containsExactly("orders");
		});
	}

	@Test
	void auditorHearsOfWrites() {
		this.application.withUserConfiguration(Audit.class).run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			client.putRow(r -> r.table("orders").primaryKey(PrimaryKey.of("id", 1)));
			client.listTable();
			assertThat(context.getBean(Audit.class).book).containsExactly("CreateTable [orders] 0 rows: APPLIED",
					"PutRow [orders] 1 rows: APPLIED");
		});
	}

	private static OtsClientOptions options(OTSClient client) {
		return client.options().orElseThrow();
	}

	// snippet customizing.customizers
	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(-1)
		OtsClientOptionsCustomizer defaultsOfTheCompany() {
			return options -> options.maxConnections(20).retryBudget(100);
		}

		@Bean
		@Order(1)
		OtsClientOptionsCustomizer patienceWithTheArchive() {
			return new ArchiveCustomizer();
		}

	}

	static class ArchiveCustomizer implements OtsClientOptionsCustomizer {

		@Override
		public void customize(OtsClientOptions.Builder options) {
		}

		@Override
		public void customize(String client, OtsClientOptions.Builder options) {
			if (client.equals("archive")) {
				options.callTimeout(Duration.ofMinutes(5));
			}
		}

	}
	// end

	// snippet customizing.beans
	@Configuration(proxyBeanMethods = false)
	static class Parts {

		@Bean
		OtsCredentialsProvider otsCredentialsProvider() {
			return () -> OtsCredentials.of("id", "secret"); // from wherever they are kept
		}

		@Bean
		RetryPolicy otsRetryPolicy() {
			return RetryPolicy.write();
		}

		@Bean(defaultCandidate = false)
		OTSClient reportingClient(OtsClientOptions.Builder options) {
			return OTSClient.create(options.callTimeout(Duration.ofMinutes(5)).build());
		}

	}
	// end

	// snippet customizing.names
	@Configuration(proxyBeanMethods = false)
	static class Names {

		@Bean
		TableNameResolver tableNameResolver() {
			return TableNameResolver.prefix("staging_");
		}

	}
	// end

	// snippet customizing.audit
	@Configuration(proxyBeanMethods = false)
	static class Audit {

		final List<String> book = new ArrayList<>();

		@Bean
		WriteAuditor writeAuditor() {
			return (call, outcome) -> this.book
				.add(call.operation() + " " + call.tables() + " " + call.rows() + " rows: " + outcome.effect());
		}

	}
	// end

}
