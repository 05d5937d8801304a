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

package io.otspring.boot.autoconfigure.dao;

import java.util.Map;
import java.util.function.Consumer;

import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.mapping.EntityExistsException;
import io.otspring.client.mapping.EntityNotFoundException;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.VersionConflictException;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.entity.MappingException;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.stereotype.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsExceptionTranslationAutoConfiguration}, with a repository that
 * calls an emulator.
 */
class OtsExceptionTranslationAutoConfigurationTests {

	private static OtsEmulator emulator;

	private static OTSClient client;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsExceptionTranslationAutoConfiguration.class))
		.withBean(OTSClient.class, () -> client, bean -> bean.setDestroyMethodName(""))
		.withBean(Orders.class);

	private final ApplicationContextRunner translating = this.application
		.withPropertyValues("ots.exception-translation.enabled=true");

	@BeforeAll
	static void start() {
		emulator = OtsEmulator.builder().start();
		client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build());
		client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
		client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("state", "NEW"));
		client.createTable(table -> table.table("Item").primaryKey("id", PrimaryKeyType.INTEGER));
	}

	@AfterAll
	static void stop() {
		client.close();
		emulator.close();
	}

	@Test
	void nothingIsTranslatedUnlessTheApplicationAsksForIt() {
		this.application.run(context -> {
			assertThat(context).doesNotHaveBean(OtsExceptionTranslator.class)
				.doesNotHaveBean(PersistenceExceptionTranslationPostProcessor.class);
			assertThatExceptionOfType(OtsConditionFailedException.class)
				.isThrownBy(() -> context.getBean(Orders.class).insert(1));
		});
	}

	@Test
	void propertyIsKnown() {
		OtsProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("ots.exception-translation.enabled", "true")))
			.bind("ots", OtsProperties.class)
			.get();
		assertThat(properties.getExceptionTranslation().isEnabled()).isTrue();
	}

	@Test
	void rowThatExistsIsADuplicate() {
		this.translating.run(context -> assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> context.getBean(Orders.class).insert(1))
			.satisfies(ex -> assertThat(ex.getCause()).isInstanceOfSatisfying(OtsException.class,
					cause -> assertThat(cause.effect()).isEqualTo(Effect.NONE))));
	}

	@Test
	void rowThatIsNotAsExpectedIsAnOptimisticLockingFailure() {
		this.translating.run(context -> assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> context.getBean(Orders.class).ship(1)));
	}

	@Test
	void missingTableIsAWrongUse() {
		this.translating.run(context -> assertThatExceptionOfType(InvalidDataAccessResourceUsageException.class)
			.isThrownBy(() -> context.getBean(Orders.class).archive(1)));
	}

	@Test
	void entityThatExistsIsADuplicate() {
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> run(template -> {
			template.insert(new Item(1, 0.5, 0));
			template.insert(new Item(1, 0.5, 0));
		})).withCauseInstanceOf(EntityExistsException.class);
	}

	@Test
	void entityThatIsMissingIsAnEmptyResult() {
		assertThatExceptionOfType(EmptyResultDataAccessException.class)
			.isThrownBy(() -> run(template -> template.get(Item.class, 2L)))
			.withCauseInstanceOf(EntityNotFoundException.class);
	}

	@Test
	void entityWithAnotherVersionIsAnOptimisticLockingFailure() {
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> run(template -> {
			Item stale = template.insert(new Item(3, 0.5, 0));
			template.update(stale);
			template.update(stale);
		})).withCauseInstanceOf(VersionConflictException.class);
	}

	@Test
	void valueThatCannotBeStoredIsATypeMismatch() {
		assertThatExceptionOfType(TypeMismatchDataAccessException.class)
			.isThrownBy(() -> run(template -> template.insert(new Item(4, Double.NaN, 0))))
			.withCauseInstanceOf(ConversionException.class);
	}

	@Test
	void typeThatCannotBeMappedIsAWrongUse() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> run(template -> template.find(String.class, "a")))
			.withCauseInstanceOf(MappingException.class);
	}

	@Test
	void exceptionThatAMethodDeclaresIsThrownAsItIs() {
		this.translating.run(context -> assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(() -> context.getBean(Orders.class).insertOrFail(1)));
	}

	@Test
	void springBootTranslatesIfItCan() {
		this.translating
			.withConfiguration(AutoConfigurations.of(PersistenceExceptionTranslationAutoConfiguration.class))
			.run(context -> {
				assertThat(context).hasSingleBean(PersistenceExceptionTranslationPostProcessor.class)
					.doesNotHaveBean("otsExceptionTranslationPostProcessor");
				assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> context.getBean(Orders.class).insert(1));
			});
	}

	@Test
	void repositoriesAreNotTranslatedIfSpringBootIsToldSo() {
		this.translating.withPropertyValues("spring.persistence.exceptiontranslation.enabled=false").run(context -> {
			assertThat(context).hasSingleBean(OtsExceptionTranslator.class);
			assertThatExceptionOfType(OtsException.class).isThrownBy(() -> context.getBean(Orders.class).insert(1));
		});
	}

	@Test
	void translatorOfTheApplicationCounts() {
		OtsExceptionTranslator own = new OtsExceptionTranslator();
		this.translating.withBean(OtsExceptionTranslator.class, () -> own)
			.run(context -> assertThat(context).getBean(OtsExceptionTranslator.class).isSameAs(own));
	}

	@Test
	void interfacesAreProxiedIfTheApplicationWantsThat() {
		this.translating.withPropertyValues("spring.aop.proxy-target-class=false")
			.run(context -> assertThat(
					context.getBean(PersistenceExceptionTranslationPostProcessor.class).isProxyTargetClass())
				.isFalse());
	}

	@Test
	void nothingIsTranslatedWithoutSpringsDataAccess() {
		this.translating.withClassLoader(new FilteredClassLoader(PersistenceExceptionTranslationPostProcessor.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("otsExceptionTranslator"));
	}

	@Test
	void nothingIsTranslatedIfTheStarterIsSwitchedOff() {
		this.translating.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OtsExceptionTranslator.class));
	}

	private void run(Consumer<OtsTemplate> operation) {
		this.translating.withBean(Items.class).run(context -> context.getBean(Items.class).run(operation));
	}

	record Item(@PartitionKey long id, double price, @Version long version) {

	}

	@Repository
	static class Items {

		private final OtsTemplate template;

		Items(OTSClient client) {
			this.template = OtsTemplate.create(client);
		}

		void run(Consumer<OtsTemplate> operation) {
			operation.accept(this.template);
		}

	}

	@Repository
	static class Orders {

		private final OTSClient client;

		Orders(OTSClient client) {
			this.client = client;
		}

		void insert(long id) {
			this.client.putRow(row -> row.table("orders")
				.primaryKey(key -> key.add("id", id))
				.condition(Condition.rowDoesNotExist()));
		}

		void insertOrFail(long id) throws OtsConditionFailedException {
			insert(id);
		}

		void ship(long id) {
			this.client.updateRow(row -> row.table("orders")
				.primaryKey(key -> key.add("id", id))
				.put("state", "SHIPPED")
				.condition(Condition.rowExists().and(Filter.column("state").equalTo("PAID"))));
		}

		void archive(long id) {
			this.client.putRow(row -> row.table("archive").primaryKey(key -> key.add("id", id)));
		}

	}

}
