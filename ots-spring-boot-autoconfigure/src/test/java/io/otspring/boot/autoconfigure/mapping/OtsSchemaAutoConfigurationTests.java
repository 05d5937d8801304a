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

package io.otspring.boot.autoconfigure.mapping;

import java.util.List;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.example.mapped.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsSchemaAutoConfiguration}.
 */
class OtsSchemaAutoConfigurationTests {

	private static final String PACKAGE = "io.otspring.example.";

	private static OtsEmulator emulator;

	private static OTSClient client;

	private final ApplicationContextRunner withoutTypes = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsMappingAutoConfiguration.class,
				OtsSchemaAutoConfiguration.class))
		.withPropertyValues("ots.endpoint=" + emulator.endpoint(), "ots.instance-name=" + emulator.instance(),
				"ots.credentials.access-key-id=" + emulator.accessKeyId(),
				"ots.credentials.access-key-secret=" + emulator.accessKeySecret());

	private final ApplicationContextRunner application = this.withoutTypes
		.withPropertyValues("ots.mapping.packages=" + PACKAGE + "mapped");

	@BeforeAll
	static void start() {
		emulator = OtsEmulator.builder().start();
		client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build());
	}

	@AfterAll
	static void stop() {
		client.close();
		emulator.close();
	}

	@BeforeEach
	void clear() {
		emulator.clear();
	}

	@Test
	void typesAreFoundInThePackagesOfTheApplication() {
		this.withoutTypes
			.withInitializer(context -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), PACKAGE + "mapped.archived"))
			.run(context -> assertThat(types(context)).extracting(Class::getSimpleName)
				.containsExactly("ArchivedOrder"));
	}

	@Test
	void typesAreFoundInOtherPackagesIfTheseAreSet() {
		this.withoutTypes.withPropertyValues("ots.mapping.packages=" + PACKAGE + "mapped")
			.withInitializer(context -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), PACKAGE + "refused"))
			.run(context -> assertThat(types(context)).hasSize(3).contains(Order.class));
	}

	@Test
	void typesAreThoseThatTheApplicationNames() {
		this.application.withBean(MappedTypes.class, () -> MappedTypes.of(Order.class))
			.run(context -> assertThat(types(context)).containsExactly(Order.class));
	}

	@Test
	void typesAreNotLookedForIfThePackagesAreSetToNone() {
		this.withoutTypes.withPropertyValues("ots.mapping.packages=")
			.withInitializer(context -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), PACKAGE + "refused"))
			.run(context -> assertThat(types(context)).isEmpty());
	}

	@Test
	void thereIsNothingIfTheStarterIsSwitchedOff() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MappedTypes.class));
	}

	@Test
	void typesAreNotLookedForWithoutTemplate() {
		this.application.withBean("one", OTSClient.class, () -> client, bean -> bean.setDestroyMethodName(""))
			.withBean("other", OTSClient.class, () -> client, bean -> bean.setDestroyMethodName(""))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MappedTypes.class));
	}

	@Test
	void serviceIsNotCalledUnlessTablesAreWanted() {
		try (OtsTestServer server = OtsTestServer.start()) {
			this.application.withPropertyValues(server.properties()).run(context -> {
				assertThat(types(context)).isNotEmpty();
				assertThat(server.requests()).isEmpty();
			});
		}
	}

	@Test
	void serviceIsNotCalledIfThereAreNoTypes() {
		try (OtsTestServer server = OtsTestServer.start()) {
			this.withoutTypes.withPropertyValues(server.properties("ots.mapping.schema=check")).run(context -> {
				assertThat(context).hasNotFailed();
				assertThat(server.requests()).isEmpty();
			});
		}
	}

	@Test
	void tablesAreCreatedBeforeATemplateIsUsed() {
		this.application.withPropertyValues("ots.mapping.schema=create").withBean(Seed.class).run(context -> {
			assertThat(client.listTable().tables()).containsExactly("ArchivedOrder", "Customer", "orders");
			assertThat(context.getBean(OtsTemplate.class).find(Order.class, "c-17", 42L)).isPresent();
		});
	}

	@Test
	void tablesAreCreatedWithTheFirstTemplateIfBeansAreMadeWhenTheyAreNeeded() {
		this.application.withPropertyValues("ots.mapping.schema=create")
			.withInitializer(
					context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run(context -> {
				assertThat(client.listTable().tables()).isEmpty();
				context.getBean(OtsTemplate.class);
				assertThat(client.listTable().tables()).contains("orders");
			});
	}

	@Test
	void applicationStartsIfTablesAreAsTheyShouldBe() {
		this.application.withPropertyValues("ots.mapping.schema=create")
			.run(context -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("ots.mapping.schema=check")
			.run(context -> assertThat(context).hasNotFailed());
	}

	@Test
	void applicationDoesNotStartIfATableIsAnotherOne() {
		client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
		FailureAnalysis analysis = StartupFailure
			.analyze(this.application.withPropertyValues("ots.mapping.schema=check"));
		assertThat(analysis.getDescription()).contains("Table 'orders' is not as " + Order.class.getName(),
				"key part 1: 'customer' STRING expected", "Table 'Customer'", "is missing");
		assertThat(analysis.getAction()).contains("'ots.mapping.schema=create'", "'ots.mapping.schema'", "'none'");
		assertThat(client.listTable().tables()).containsExactly("orders");
	}

	@Test
	void applicationDoesNotStartIfTheServiceCannotBeReached() {
		FailureAnalysis analysis = StartupFailure.analyze(this.application.withPropertyValues(
				"ots.mapping.schema=check", "ots.endpoint=http://127.0.0.1:1", "ots.retry.max-retries=0"));
		assertThat(analysis.getDescription()).contains("A call of Tablestore failed while the application started");
	}

	@Test
	void applicationSaysOfAllTypesWhatIsWrongWithThem() {
		FailureAnalysis analysis = StartupFailure
			.analyze(this.withoutTypes.withPropertyValues("ots.mapping.packages=" + PACKAGE + "refused"));
		assertThat(analysis.getDescription()).contains(PACKAGE + "refused.NoKey", PACKAGE + "refused.DoubleKey",
				"'id'");
		assertThat(analysis.getAction()).contains("'ots.mapping.packages'");
	}

	private static List<Class<?>> types(AssertableApplicationContext context) {
		return context.getBean(MappedTypes.class).types();
	}

	/**
	 * A bean of the application that is made before those of the starter, unless it asks
	 * for them.
	 */
	static class Seed {

		Seed(OtsTemplate template) {
			template.insert(new Order("c-17", 42, "NEW", "CNY", new Order.Address("Hangzhou"), List.of(), null, 0));
		}

	}

}
