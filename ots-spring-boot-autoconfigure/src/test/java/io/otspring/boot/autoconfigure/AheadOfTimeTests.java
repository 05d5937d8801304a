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

import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.otspring.boot.autoconfigure.bulk.OtsBulkWriterAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.health.OtsHealthContributorAutoConfiguration;
import io.otspring.boot.autoconfigure.mapping.MappedTypes;
import io.otspring.boot.autoconfigure.mapping.OtsMappingAutoConfiguration;
import io.otspring.boot.autoconfigure.mapping.OtsSchemaAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.example.mapped.Order;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is generated ahead of time.
 */
class AheadOfTimeTests {

	private static final String MAPPED_TYPES = "ots.mapping.packages=io.otspring.example.mapped";

	private final TestGenerationContext generation = new TestGenerationContext(Application.class);

	@Test
	void everyPropertyCanBeBoundInANativeImage() throws NoSuchMethodException {
		process("ots.emulator.enabled=true");
		RuntimeHints hints = this.generation.getRuntimeHints();
		assertThat(setters(OtsProperties.class)).hasSizeGreaterThan(20)
			.allSatisfy(setter -> assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(setter))
				.accepts(hints));
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(OtsClientProperties.class.getDeclaredConstructor())).accepts(hints);
	}

	@Test
	void mappedTypesCanBeReadAndWrittenInANativeImage() {
		process(MAPPED_TYPES, "ots.mapping.schema=create");
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Order.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.accepts(this.generation.getRuntimeHints());
	}

	@Test
	@CompileWithForkedClassLoader
	void applicationAnswersAsWithoutIt() {
		try (OtsTestServer server = OtsTestServer.start()) {
			String[] properties = server.properties("ots.max-connections=7", "ots.clients.archive.max-connections=3");
			ClassName initializer = process(server.properties("ots.clients.archive.max-connections=3", MAPPED_TYPES));
			TestCompiler.forSystem().with(this.generation).compile(compiled -> {
				try (GenericApplicationContext context = new GenericApplicationContext()) {
					TestPropertyValues.of(properties).applyTo(context);
					start(context, compiled, initializer);
					assertThat(context.getBean(OTSClient.class).listTable().tables()).containsExactly("orders");
					assertThat(context.getBean(OTSClient.class).poolStatistics().orElseThrow().max()).isEqualTo(7);
					OTSClient archive = context.getBean(Application.class).archive.getObject();
					assertThat(archive).isSameAs(context.getBean("archiveOtsClient"));
					assertThat(archive.listTable().tables()).containsExactly("orders");
					assertThat(archive.poolStatistics().orElseThrow().max()).isEqualTo(3);
					assertThat(context.getBean(BulkWriter.class)).isNotNull();
					assertThat(context.getBean(MappedTypes.class).types()).contains(Order.class);
					assertThat(context.getBean(OtsTemplate.class).find(Order.class, "c-17", 42L)).isEmpty();
				}
			});
		}
	}

	private ClassName process(String... properties) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(properties).applyTo(context);
			context.register(OtsTaskExecutorAutoConfiguration.class, OtsEmulatorAutoConfiguration.class,
					OtsAutoConfiguration.class, Application.class, OtsBulkWriterAutoConfiguration.class,
					OtsHealthContributorAutoConfiguration.class, OtsMappingAutoConfiguration.class,
					OtsSchemaAutoConfiguration.class);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, this.generation);
			this.generation.writeGeneratedContent();
			return initializer;
		}
	}

	@SuppressWarnings("unchecked")
	private static void start(GenericApplicationContext context, Compiled compiled, ClassName initializer) {
		compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()).initialize(context);
		context.refresh();
	}

	private static List<Method> setters(Class<?> type) {
		List<Method> setters = new ArrayList<>();
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
			if (property.getWriteMethod() != null) {
				setters.add(property.getWriteMethod());
			}
			else if (property.getPropertyType().getName().startsWith("io.otspring.")) {
				setters.addAll(setters(property.getPropertyType()));
			}
		}
		return setters;
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Autowired
		@Qualifier("archive")
		ObjectProvider<OTSClient> archive;

		@Bean
		BulkWriter writer(OTSClient client) {
			return client.bulkWriter(o -> {
			});
		}

	}

}
