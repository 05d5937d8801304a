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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.health.OtsHealthContributorAutoConfiguration;
import io.otspring.boot.autoconfigure.metrics.OtsMetricsAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.retry.RetryDecision;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the clients below {@code ots.clients}.
 */
class FurtherOtsClientsTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final OtsTestServer archive = OtsTestServer.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
		.withPropertyValues(this.server.properties())
		.withPropertyValues("ots.clients.archive.endpoint=" + this.archive.endpoint(),
				"ots.clients.archive.instance-name=archive-instance");

	@AfterEach
	void closeServers() {
		this.server.close();
		this.archive.close();
	}

	@Test
	void furtherClientIsInjectedByItsName() {
		this.application.withUserConfiguration(Services.class).run(context -> {
			Services services = context.getBean(Services.class);
			services.archive.listTable();
			services.asyncArchive.listTable().join();
			assertThat(this.archive.requests()).hasSize(2);
			assertThat(this.server.requests()).isEmpty();
			services.primary.listTable();
			assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo(OtsTestServer.INSTANCE);
		});
	}

	@Test
	void primaryClientStaysTheOnlyCandidate() {
		this.application.run(context -> {
			assertThat(context.getBean(OTSClient.class)).isSameAs(context.getBean("otsClient"));
			assertThat(context.getBeanNamesForType(OTSClient.class)).containsExactlyInAnyOrder("otsClient",
					"archiveOtsClient");
			assertThat(context.getBean(OtsCredentialsProvider.class))
				.isSameAs(context.getBean("otsCredentialsProvider"));
			assertThat(context.getBean(OtsConnectionDetails.class)).isSameAs(context.getBean("otsConnectionDetails"));
		});
	}

	@Test
	void clientOfTheApplicationStaysTheOnlyCandidate() {
		OTSClient own = OTSClient.create(OtsClientOptions.builder()
			.endpoint(this.server.endpoint())
			.instanceName("own")
			.credentials("id", "secret")
			.build());
		this.application.withBean("own", OTSClient.class, () -> own).run(context -> {
			assertThat(context.getBean(OTSClient.class)).isSameAs(own);
			assertThat(context).hasBean("archiveOtsClient").doesNotHaveBean("otsClient");
		});
	}

	@Test
	void eachClientHasAPoolOfItsOwn() {
		this.application.withPropertyValues("ots.max-connections=7", "ots.clients.archive.max-connections=3")
			.run(context -> {
				assertThat(max(context, "otsClient")).isEqualTo(7);
				assertThat(max(context, "archiveOtsClient")).isEqualTo(3);
			});
	}

	@Test
	void whatIsNotSetIsInherited() {
		this.application.withPropertyValues("ots.max-connections=7").run(context -> {
			assertThat(max(context, "archiveOtsClient")).isEqualTo(7);
			client(context, "archiveOtsClient").listTable();
			assertThat(this.archive.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID))
				.isEqualTo(OtsTestServer.ACCESS_KEY_ID);
			assertThat(this.archive.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo("archive-instance");
		});
	}

	@Test
	void accessKeyOfItsOwnComesWithoutTheTokenOfThePrimaryClient() {
		this.application
			.withPropertyValues("ots.credentials.sts-token=token", "ots.clients.archive.credentials.access-key-id=own",
					"ots.clients.archive.credentials.access-key-secret=" + OtsTestServer.ACCESS_KEY_SECRET)
			.run(context -> {
				client(context, "archiveOtsClient").listTable();
				assertThat(this.archive.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("own");
				assertThat(this.archive.onlyRequest().header(OtsHeaders.STS_TOKEN)).isNull();
			});
	}

	@Test
	void instanceNameIsNotInheritedByAnEndpointOfItsOwn() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties())
			.withPropertyValues("ots.clients.archive.endpoint=https://my-archive.cn-hangzhou.ots.aliyuncs.com",
					"ots.region=cn-shanghai", "ots.health.tables=orders")
			.run(context -> {
				OtsClientProperties properties = context.getBean("archiveOtsClientSettings", OtsClientSettings.class)
					.properties();
				assertThat(properties.getInstanceName()).isNull();
				assertThat(properties.getRegion()).isNull();
				assertThat(properties.getHealth().getTables()).isEmpty();
			});
	}

	@Test
	void retryPolicyOfThePrimaryClientCountsUnlessAnotherIsSet() {
		this.archive.answerWith(OtsTestServer.Reply.error(ErrorCode.SERVER_BUSY));
		RetryPolicy once = attempt -> (attempt.number() == 1) ? RetryDecision.againAfter(Duration.ZERO)
				: RetryDecision.giveUp();
		ApplicationContextRunner application = this.application.withBean(RetryPolicy.class, () -> once);
		application.run(context -> {
			assertThatExceptionOfType(OtsThrottledException.class)
				.isThrownBy(() -> client(context, "archiveOtsClient").listTable());
			assertThat(this.archive.requests()).hasSize(2);
		});
		application.withPropertyValues("ots.clients.archive.retry.policy=none").run(context -> {
			assertThatExceptionOfType(OtsThrottledException.class)
				.isThrownBy(() -> client(context, "archiveOtsClient").listTable());
			assertThat(this.archive.requests()).hasSize(3);
		});
	}

	@Test
	void partsOfAClientCanBeBeansOfTheApplication() {
		this.application.withUserConfiguration(OwnCredentials.class).run(context -> {
			client(context, "archiveOtsClient").listTable();
			client(context, "otsClient").listTable();
			assertThat(this.archive.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("of-bean");
			assertThat(this.server.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID))
				.isEqualTo(OtsTestServer.ACCESS_KEY_ID);
		});
	}

	@Test
	void customizersChangeAllClientsOrOne() {
		this.application.withBean("all", OtsClientOptionsCustomizer.class, () -> builder -> builder.maxConnections(3))
			.withBean("one", OtsClientOptionsCustomizer.class, OnlyArchive::new)
			.run(context -> {
				assertThat(max(context, "otsClient")).isEqualTo(3);
				assertThat(max(context, "archiveOtsClient")).isEqualTo(4);
			});
	}

	@Test
	void furtherClientsAreClosedWithTheContext() {
		OTSClient[] client = new OTSClient[1];
		this.application.run(context -> client[0] = client(context, "archiveOtsClient"));
		assertThatExceptionOfType(OtsClientClosedException.class).isThrownBy(() -> client[0].listTable());
	}

	@Test
	void wordsOfANameAreJoinedInTheNamesOfBeans() {
		this.application.withPropertyValues("ots.clients.cold-archive.max-connections=2")
			.run(context -> assertThat(context).hasBean("coldArchiveOtsClient").hasBean("coldArchiveOtsAsyncClient"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Archive", "1st", "a_b" })
	void nameThatCannotBePartOfABeanNameIsRefused(String name) {
		this.application.withPropertyValues("ots.clients[" + name + "].max-connections=2")
			.run(context -> assertThat(context).getFailure()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining(name));
	}

	@Test
	void eachClientHasAHealthEntryAndMetersOfItsOwn() {
		this.application
			.withConfiguration(AutoConfigurations.of(OtsHealthContributorAutoConfiguration.class,
					MetricsAutoConfiguration.class, OtsMetricsAutoConfiguration.class))
			.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("ots.clients.archive.health.tables=old-orders")
			.run(context -> {
				CompositeHealthContributor health = (CompositeHealthContributor) context.getBean("otsHealthContributor",
						HealthContributor.class);
				assertThat(health.stream().map(HealthContributors.Entry::name)).containsExactlyInAnyOrder("otsClient",
						"archiveOtsClient");
				assertThat(context.getBean(MeterRegistry.class).get("ots.client.pool.max").gauges())
					.extracting(gauge -> gauge.getId().getTag("client"))
					.containsExactlyInAnyOrder("otsClient", "archiveOtsClient");
			});
	}

	@Test
	void emulatorTakesThePlaceOfEachInstance() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class))
			.withPropertyValues("ots.emulator.enabled=true", "ots.clients.archive.instance-name=old",
					"ots.clients.patient.call-timeout=5m")
			.run(context -> {
				assertThat(context.getBean(OtsEmulator.class).instances()).containsExactly("local", "old");
				client(context, "otsClient")
					.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
				assertThat(client(context, "patientOtsClient").listTable().tables()).isEqualTo(List.of("orders"));
				assertThat(client(context, "archiveOtsClient").listTable().tables()).isEmpty();
			});
	}

	@Test
	void emulatorAndEndpointOfAFurtherClientContradictEachOther() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class))
			.withPropertyValues("ots.emulator.enabled=true", "ots.clients.archive.endpoint=http://127.0.0.1:1")
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(MutuallyExclusiveConfigurationPropertiesException.class,
						ex -> assertThat(ex.getConfiguredNames()).contains("ots.clients.archive.endpoint")));
	}

	private static OTSClient client(ApplicationContext context, String bean) {
		return context.getBean(bean, OTSClient.class);
	}

	private static int max(ApplicationContext context, String bean) {
		return client(context, bean).poolStatistics().orElseThrow().max();
	}

	@Configuration(proxyBeanMethods = false)
	static class Services {

		@Autowired
		OTSClient primary;

		@Autowired
		@Qualifier("archive")
		OTSClient archive;

		@Autowired
		@Qualifier("archive")
		OTSAsyncClient asyncArchive;

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnCredentials {

		@Bean(defaultCandidate = false)
		OtsCredentialsProvider archiveOtsCredentialsProvider() {
			return OtsCredentialsProvider.of(OtsCredentials.of("of-bean", OtsTestServer.ACCESS_KEY_SECRET));
		}

	}

	private static final class OnlyArchive implements OtsClientOptionsCustomizer {

		@Override
		public void customize(OtsClientOptions.Builder builder) {
		}

		@Override
		public void customize(String client, OtsClientOptions.Builder builder) {
			builder.maxConnections(Map.of("archive", 4).get(client));
		}

	}

}
