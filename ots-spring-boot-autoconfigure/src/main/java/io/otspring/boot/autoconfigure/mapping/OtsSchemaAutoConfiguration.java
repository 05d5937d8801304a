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

import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.client.OTSClient;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * {@link AutoConfiguration Auto-configuration} for the types that an application stores
 * as rows: it finds and inspects them, and looks at their tables as
 * {@code ots.mapping.schema} says, before a template can be used.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsMappingAutoConfiguration.class)
@ConditionalOnClass(OtsTemplate.class)
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@ConditionalOnBean({ OtsTemplateOptions.class, OtsTemplate.class })
public final class OtsSchemaAutoConfiguration {

	@Bean
	MappedTypesInitializer otsMappedTypesInitializer(OtsTemplateOptions options, MappedTypes types,
			OtsProperties properties, ObjectProvider<OTSClient> client) {
		return new MappedTypesInitializer(options.entityTypes(), types, properties.getMapping().getSchema(),
				client::getObject);
	}

	@Bean
	static DependsOnInitializer otsTemplateDependsOnInitializer() {
		return new DependsOnInitializer(OtsTemplate.class);
	}

	@Bean
	static DependsOnInitializer otsAsyncTemplateDependsOnInitializer() {
		return new DependsOnInitializer(OtsAsyncTemplate.class);
	}

	/**
	 * The types that are found, unless the application says which there are.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(MappedTypes.class)
	@Import(MappedTypesRegistrar.class)
	static class FoundTypes {

	}

	/**
	 * Has templates made after tables have been looked at.
	 */
	static final class DependsOnInitializer extends AbstractDependsOnBeanFactoryPostProcessor {

		DependsOnInitializer(Class<?> templates) {
			super(templates, MappedTypesInitializer.class);
		}

	}

}
