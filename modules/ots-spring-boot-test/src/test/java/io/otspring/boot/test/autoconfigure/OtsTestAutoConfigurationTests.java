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

package io.otspring.boot.test.autoconfigure;

import java.io.StringReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsClientOptionsCustomizer;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.junit.EmulatorTurns;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsTestAutoConfiguration}.
 */
class OtsTestAutoConfigurationTests {

	private static final String PRODUCTION = "https://production.cn-hangzhou.ots.aliyuncs.com";

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsTestAutoConfiguration.class, OtsEmulatorAutoConfiguration.class,
				OtsAutoConfiguration.class))
		.withPropertyValues("ots.endpoint=" + PRODUCTION, "ots.instance-name=production",
				"ots.credentials.access-key-id=id", "ots.credentials.access-key-secret=secret");

	@Test
	void winsOverTheEndpoint() {
		this.application.run(OtsTestAutoConfigurationTests::assertUsesTheEmulator);
	}

	@Test
	void winsWhetherTheApplicationHasAnEmulatorOrNot() {
		this.application.withPropertyValues("ots.emulator.enabled=true", "ots.emulator.port=1")
			.run(OtsTestAutoConfigurationTests::assertUsesTheEmulator);
		this.application.withPropertyValues("ots.emulator.enabled=false")
			.run(OtsTestAutoConfigurationTests::assertUsesTheEmulator);
	}

	@Test
	void winsOverConnectionDetailsOfTheApplication() {
		this.application.withUserConfiguration(OwnDetails.class).run(context -> {
			assertUsesTheEmulator(context);
			assertThat(context.getBean("own")).isInstanceOf(EmulatorOtsConnectionDetails.class);
		});
	}

	@Test
	void winsOverCustomizersOfTheApplication() {
		this.application.withBean(OtsClientOptionsCustomizer.class,
				() -> builder -> builder.endpoint(PRODUCTION).instanceName("production").credentials("id", "secret"))
			.run(OtsTestAutoConfigurationTests::assertUsesTheEmulator);
	}

	@Test
	void winsOverTheBuilderOfTheApplication() {
		this.application.withUserConfiguration(OwnBuilder.class)
			.run(OtsTestAutoConfigurationTests::assertUsesTheEmulator);
	}

	@Test
	void winsOverEverythingThatFurtherClientsHave() {
		this.application
			.withPropertyValues("ots.clients.cold-archive.endpoint=" + PRODUCTION, "ots.clients.old.instance-name=old",
					"ots.clients.patient.call-timeout=5m", "ots.clients.own.instance-name=own")
			.withBean(OtsClientOptionsCustomizer.class,
					() -> builder -> builder.endpoint(PRODUCTION)
						.instanceName("production")
						.credentials("id", "secret"))
			.withBean("ownOtsConnectionDetails", OtsConnectionDetails.class, () -> () -> PRODUCTION,
					definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.run(context -> {
				assertUsesTheEmulator(context);
				assertThat(context.getBean(OtsEmulator.class).instances()).containsExactlyInAnyOrder("local",
						"cold-archive", "old", "own");
				context.getBean(OtsEmulator.class)
					.load(new StringReader(
							"""
									{"table": "orders", "primaryKey": [{"name": "id", "type": "integer"}]}
									{"table": "archived", "instance": "cold-archive", "primaryKey": [{"name": "id", "type": "integer"}]}
									"""));
				assertThat(tables(context, "patientOtsClient")).containsExactly("orders");
				assertThat(tables(context, "coldArchiveOtsClient")).containsExactly("archived");
				assertThat(tables(context, "oldOtsClient")).isEmpty();
				assertThat(tables(context, "ownOtsClient")).isEmpty();
			});
	}

	@Test
	void backsOffForAnEmulatorOfTheTest() {
		try (OtsEmulator own = OtsEmulator.builder().instance("own").start()) {
			this.application.withBean("own", OtsEmulator.class, () -> own).run(context -> {
				assertUsesTheEmulator(context);
				assertThat(context).hasSingleBean(OtsEmulator.class);
				assertThat(context.getBean(OtsEmulator.class)).isSameAs(own);
			});
		}
	}

	@Test
	void leavesTheContainerOfATest() {
		try (OtsEmulator container = OtsEmulator.builder().instance("container").start()) {
			this.application.withInitializer(context -> {
				RootBeanDefinition definition = new RootBeanDefinition(Container.class, () -> new Container(container));
				definition.setAttribute("org.springframework.boot.testcontainers.service.connection.ServiceConnection",
						true);
				((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("container", definition);
			}).run(context -> {
				assertThat(context.getBean(OtsConnectionDetails.class)).isInstanceOf(Container.class);
				assertThat(context.getBean(OtsClientOptions.Builder.class).build().instanceName())
					.isEqualTo("container");
				assertThat(context.getBean(OTSClient.class).listTable().tables()).isEmpty();
			});
		}
	}

	@Test
	void doesNothingIfEverythingIsDisabled() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OtsEmulator.class)
				.doesNotHaveBean(EmulatorTurns.class)
				.doesNotHaveBean(OTSClient.class));
	}

	@Test
	void emulatorsOfTwoContextsAreApartAndEndWithThem() {
		AtomicReference<OtsEmulator> first = new AtomicReference<>();
		this.application.run(context -> {
			first.set(context.getBean(OtsEmulator.class));
			context.getBean(OTSClient.class)
				.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			this.application.run(other -> assertThat(other.getBean(OTSClient.class).listTable().tables()).isEmpty());
		});
		assertThat(first.get().port()).isNegative();
	}

	private static List<String> tables(AssertableApplicationContext context, String client) {
		return context.getBean(client, OTSClient.class).listTable().tables();
	}

	private static void assertUsesTheEmulator(AssertableApplicationContext context) {
		OtsEmulator emulator = context.getBean(OtsEmulator.class);
		OtsClientOptions options = context.getBean(OtsClientOptions.Builder.class).build();
		assertThat(options.endpoint().toString()).contains("127.0.0.1:" + emulator.port());
		assertThat(options.instanceName()).isEqualTo(emulator.instance());
		assertThat(options.credentialsProvider().credentials().accessKeyId()).isEqualTo(emulator.accessKeyId());
		assertThat(context.getBean(OTSClient.class).listTable().tables()).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDetails {

		@Bean
		@Primary
		OtsConnectionDetails own() {
			return () -> PRODUCTION;
		}

		@Bean
		OtsConnectionDetails other() {
			return () -> PRODUCTION;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilder {

		@Bean
		@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
		OtsClientOptions.Builder own() {
			return OtsClientOptions.builder().endpoint(PRODUCTION).credentials("id", "secret");
		}

	}

	record Container(OtsEmulator emulator) implements OtsConnectionDetails {

		@Override
		public String getEndpoint() {
			return this.emulator.endpoint();
		}

		@Override
		public String getInstance() {
			return this.emulator.instance();
		}

		@Override
		public OtsCredentials getCredentials() {
			return OtsCredentials.of(this.emulator.accessKeyId(), this.emulator.accessKeySecret());
		}

	}

}
