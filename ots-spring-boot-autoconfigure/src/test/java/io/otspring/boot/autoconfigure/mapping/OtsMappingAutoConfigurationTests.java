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

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.mapping.Auditor;
import io.otspring.client.mapping.EntityCallback;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.JsonFormat;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.example.mapped.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsMappingAutoConfiguration}.
 */
class OtsMappingAutoConfigurationTests {

	private static OtsEmulator emulator;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsMappingAutoConfiguration.class))
		.withPropertyValues("ots.endpoint=" + emulator.endpoint(), "ots.instance-name=" + emulator.instance(),
				"ots.credentials.access-key-id=" + emulator.accessKeyId(),
				"ots.credentials.access-key-secret=" + emulator.accessKeySecret());

	@BeforeAll
	static void start() {
		emulator = OtsEmulator.builder().start();
		try (OTSClient client = client()) {
			client.createTable(table -> table.table("Note").primaryKey("id", PrimaryKeyType.STRING));
		}
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void templatesAreThere() {
		this.application.run(context -> {
			OtsTemplate template = context.getBean(OtsTemplate.class);
			Note stored = template.put(new Note("1", "blue", null, null));
			assertThat(template.find(Note.class, "1")).contains(stored);
			assertThat(context.getBean(OtsAsyncTemplate.class).find(Note.class, "1").join()).contains(stored);
			assertThat(context.getBean(OtsAsyncTemplate.class).entityTypes()).isSameAs(template.entityTypes());
		});
	}

	@Test
	void asynchronousClientIsOnlyMadeForABeanThatAsksForItsTemplate() {
		this.application.run(context -> {
			assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("otsAsyncClient"))
				.isFalse();
			context.getBean(OtsAsyncTemplate.class);
			assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("otsAsyncClient"))
				.isTrue();
		});
	}

	@Test
	void namesAreAsTheyAre() {
		this.application.run(context -> assertThat(column(context, "orderState")).isEqualTo("orderState"));
	}

	@Test
	void namesAreInSnakeCaseIfThatIsSet() {
		this.application.withPropertyValues("ots.mapping.naming=snake-case")
			.run(context -> assertThat(column(context, "orderState")).isEqualTo("order_state"));
	}

	@Test
	void namingOfTheApplicationCounts() {
		this.application.withBean(NamingStrategy.class, () -> name -> "x_" + name)
			.run(context -> assertThat(column(context, "orderState")).isEqualTo("x_orderState"));
	}

	@Test
	void convertersOfTheApplicationCountAndTheFirstInTheirOrderMost() {
		this.application.withBean("second", ColumnConverter.class, () -> new MarkingConverter("second", 2))
			.withBean("first", ColumnConverter.class, () -> new MarkingConverter("first", 1))
			.run(context -> assertThat(state(context, "new")).isEqualTo(ColumnValue.of("first:new")));
	}

	@Test
	void jsonIsAsTheApplicationHasIt() {
		this.application.withBean(JsonMapper.class,
				() -> JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE).build())
			.run(context -> assertThat(items(context))
				.isEqualTo(ColumnValue.of("[{\"Article\":\"pen\",\"Count\":2}]")));
	}

	@Test
	void jsonHasItsFormatWithoutAMapperOfTheApplication() {
		this.application.run(context -> {
			assertThat(context).doesNotHaveBean(JsonFormat.class);
			assertThat(items(context)).isEqualTo(ColumnValue.of("[{\"article\":\"pen\",\"count\":2}]"));
		});
	}

	@Test
	void jsonFormatOfTheApplicationCounts() {
		JsonFormat own = type -> new MarkingConverter("json", 0);
		this.application.withBean(JsonMapper.class, JsonMapper::new)
			.withBean("own", JsonFormat.class, () -> own)
			.run(context -> assertThat(context.getBean(ColumnConverters.class).json(List.class).write(cast("x")))
				.isEqualTo(ColumnValue.of("json:x")));
	}

	@Test
	void jacksonIsNotNeeded() {
		this.application.withClassLoader(new FilteredClassLoader("tools.jackson"))
			.run(context -> assertThat(context).hasSingleBean(OtsTemplate.class).doesNotHaveBean(JsonFormat.class));
	}

	@Test
	void callbacksAreCalledInTheirOrder() {
		this.application.withBean("second", EntityCallback.class, () -> new MarkingCallback("second", 2))
			.withBean("first", EntityCallback.class, () -> new MarkingCallback("first", 1))
			.run(context -> assertThat(put(context).color()).isEqualTo("blue first second"));
	}

	@Test
	void auditorAndClockTellWhoMadeChangesAndWhen() {
		this.application.withBean(Auditor.class, () -> () -> Optional.of("me"))
			.withBean(InstantSource.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
			.run(context -> {
				assertThat(put(context).changedBy()).isEqualTo("me");
				assertThat(put(context).created()).isEqualTo(Instant.EPOCH);
			});
	}

	@Test
	void beansOfTheApplicationTakeThePlaceOfThoseThatThereAre() {
		OtsTemplateOptions options = OtsTemplateOptions.builder().build();
		OtsTemplate template = OtsTemplate.create(client(), options);
		this.application.withBean(OtsTemplateOptions.class, () -> options)
			.withBean(OtsTemplate.class, () -> template)
			.run(context -> {
				assertThat(context).getBean(OtsTemplate.class).isSameAs(template);
				assertThat(context.getBean(OtsAsyncTemplate.class).entityTypes()).isSameAs(options.entityTypes());
			});
	}

	@Test
	void entityTypesOfTheApplicationCount() {
		EntityTypes own = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());
		this.application.withBean(EntityTypes.class, () -> own)
			.run(context -> assertThat(context.getBean(OtsTemplate.class).entityTypes()).isSameAs(own));
	}

	@Test
	void templateIsThatOfThePrimaryClientAndAnotherOneCanBeMadeBesideIt() {
		this.application.withPropertyValues("ots.clients.archive.call-timeout=1s")
			.withUserConfiguration(ArchiveTemplate.class)
			.run(context -> {
				OtsTemplate template = context.getBean(OtsTemplate.class);
				assertThat(template).isSameAs(context.getBean("otsTemplate"));
				assertThat(context.getBean("archiveTemplate", OtsTemplate.class)).isNotSameAs(template)
					.extracting(OtsTemplate::entityTypes)
					.isSameAs(template.entityTypes());
			});
	}

	@Test
	void thereIsNoTemplateOfTwoClientsOfWhichNoneIsPrimary() {
		this.application.withBean("one", OTSClient.class, OtsMappingAutoConfigurationTests::client)
			.withBean("other", OTSClient.class, OtsMappingAutoConfigurationTests::client)
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsTemplate.class));
	}

	@Test
	void thereIsNothingIfTheStarterIsSwitchedOff() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OtsTemplate.class)
				.doesNotHaveBean(OTSAsyncClient.class)
				.doesNotHaveBean(OtsTemplateOptions.class));
	}

	@Test
	void thereIsNothingWithoutTheClient() {
		this.application.withClassLoader(new FilteredClassLoader(OTSClient.class, OtsTemplate.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("otsTemplate"));
	}

	private static Note put(AssertableApplicationContext context) {
		return context.getBean(OtsTemplate.class).put(new Note("2", "blue", null, null));
	}

	private static String column(AssertableApplicationContext context, String property) {
		return context.getBean(EntityTypes.class).of(Order.class).property(property).column();
	}

	private static ColumnValue state(AssertableApplicationContext context, String value) {
		return context.getBean(EntityTypes.class).of(Order.class).property("orderState").toColumn(value);
	}

	private static ColumnValue items(AssertableApplicationContext context) {
		return context.getBean(EntityTypes.class)
			.of(Order.class)
			.property("items")
			.toColumn(List.of(new Order.Item("pen", 2)));
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object value) {
		return (T) value;
	}

	private static OTSClient client() {
		return OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build());
	}

	/**
	 * A type whose times and names are set by the template.
	 */
	record Note(@PartitionKey String id, String color, @CreatedTime @Nullable Instant created,
			@LastModifiedBy @Nullable String changedBy) {

		Note withColor(String newColor) {
			return new Note(this.id, newColor, this.created, this.changedBy);
		}

	}

	record MarkingConverter(String mark, int getOrder) implements ColumnConverter<String>, Ordered {

		@Override
		public Class<String> type() {
			return String.class;
		}

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.STRING;
		}

		@Override
		public ColumnValue write(String value) {
			return ColumnValue.of(this.mark + ":" + value);
		}

		@Override
		public String read(ColumnValue value) {
			return ((StringValue) value).value();
		}

	}

	record MarkingCallback(String mark, int getOrder) implements EntityCallback<Note>, Ordered {

		@Override
		public Class<Note> type() {
			return Note.class;
		}

		@Override
		public Note beforeWrite(Note entity) {
			return entity.withColor(entity.color() + " " + this.mark);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ArchiveTemplate {

		@Bean(defaultCandidate = false)
		OtsTemplate archiveTemplate(@Qualifier("archive") OTSClient client, OtsTemplateOptions options) {
			return OtsTemplate.create(client, options);
		}

	}

}
