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

import java.util.Optional;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.mapping.MappedTypes;
import io.otspring.boot.autoconfigure.mapping.OtsMappingAutoConfiguration;
import io.otspring.boot.autoconfigure.mapping.OtsSchemaAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.mapping.Auditor;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;
import io.otspring.documentation.EntitiesGuideTests.Article;
import io.otspring.documentation.EntitiesGuideTests.Order;
import io.otspring.documentation.EntitiesGuideTests.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records as rows in an application of Spring Boot.
 */
class EntitiesSpringGuideTests {

	@Test
	void templatesAreBeans() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class,
					OtsMappingAutoConfiguration.class, OtsSchemaAutoConfiguration.class))
			.withUserConfiguration(Orders.class, Templates.class)
			.withBean(MappedTypes.class, () -> MappedTypes.of(Order.class, Article.class))
			.withPropertyValues("ots.emulator.enabled=true", "ots.clients.archive.call-timeout=30s",
					"ots.mapping.schema=create", "ots.mapping.naming=snake-case")
			.run(context -> {
				OtsTemplate template = context.getBean(OtsTemplate.class);
				assertThat(context.getBean(OTSClient.class).listTable().tables()).contains("article", "orders");
				template.insert(Order.of("c-17", 42, 3));
				assertThat(context.getBean(Orders.class).pay("c-17", 42).state()).isEqualTo(State.PAID);
				Article article = template.insert(new Article("a-1", "Tea", null, null, null, null));
				assertThat(article.author()).isEqualTo("ann");
				assertThat(context.getBean("archiveTemplate", OtsTemplate.class).find(Article.class, "a-1"))
					.contains(article);
			});
	}

	// snippet entities.service
	@Service
	static class Orders {

		private final OtsTemplate template;

		Orders(OtsTemplate template) {
			this.template = template;
		}

		Order pay(String customer, long number) {
			return this.template.update(this.template.get(Order.class, customer, number).in(State.PAID));
		}

	}
	// end

	// snippet entities.further
	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean(defaultCandidate = false)
		OtsTemplate archiveTemplate(@Qualifier("archive") OTSClient client, OtsTemplateOptions options) {
			return OtsTemplate.create(client, options);
		}

		@Bean
		Auditor<String> auditor() {
			return () -> Optional.of("ann");
		}

	}
	// end

}
