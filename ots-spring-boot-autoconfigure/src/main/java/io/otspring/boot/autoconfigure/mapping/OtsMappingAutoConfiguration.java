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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.mapping.Auditor;
import io.otspring.client.mapping.EntityCallback;
import io.otspring.client.mapping.OtsAsyncTemplate;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.OtsTemplateOptions;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.JacksonJsonFormat;
import io.otspring.client.mapping.convert.JsonFormat;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * {@link AutoConfiguration Auto-configuration} for the templates that store records and
 * beans as rows. Those of further clients are made with the same options:
 *
 * <pre class="code">
 * &#64;Bean(defaultCandidate = false)
 * OtsTemplate archiveTemplate(&#64;Qualifier("archive") OTSClient client, OtsTemplateOptions options) {
 *     return OtsTemplate.create(client, options);
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class,
		afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(OtsTemplate.class)
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
public final class OtsMappingAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	NamingStrategy otsNamingStrategy(OtsProperties properties) {
		return switch (properties.getMapping().getNaming()) {
			case AS_IS -> NamingStrategy.asIs();
			case SNAKE_CASE -> NamingStrategy.snakeCase();
		};
	}

	@Bean
	@ConditionalOnMissingBean
	ColumnConverters otsColumnConverters(ObjectProvider<ColumnConverter<?>> converters,
			ObjectProvider<JsonFormat> json) {
		ColumnConverters.Builder builder = ColumnConverters.builder();
		json.ifAvailable(builder::json);
		// Of two for a type, the one that was added last is taken
		List<ColumnConverter<?>> lastFirst = new ArrayList<>(converters.orderedStream().toList());
		Collections.reverse(lastFirst);
		lastFirst.forEach(builder::add);
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	EntityTypes otsEntityTypes(NamingStrategy naming, ColumnConverters converters) {
		return new EntityTypes(naming, converters);
	}

	@Bean
	@ConditionalOnMissingBean
	OtsTemplateOptions otsTemplateOptions(EntityTypes types, ObjectProvider<EntityCallback<?>> callbacks,
			ObjectProvider<Auditor<?>> auditor, ObjectProvider<InstantSource> clock) {
		return OtsTemplateOptions.of(options -> {
			options.entityTypes(types);
			callbacks.orderedStream().forEach(options::callback);
			auditor.ifAvailable(options::auditor);
			clock.ifUnique(options::clock);
		});
	}

	@Bean
	@ConditionalOnSingleCandidate(OTSClient.class)
	@ConditionalOnMissingBean
	OtsTemplate otsTemplate(OTSClient client, OtsTemplateOptions options) {
		return OtsTemplate.create(client, options);
	}

	@Bean
	@Lazy // As its client, which not every application needs
	@ConditionalOnSingleCandidate(OTSAsyncClient.class)
	@ConditionalOnMissingBean
	OtsAsyncTemplate otsAsyncTemplate(OTSAsyncClient client, OtsTemplateOptions options) {
		return OtsAsyncTemplate.create(client, options);
	}

	/**
	 * JSON as the application has it elsewhere, as far as nothing is lost by that.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(JsonMapper.class)
	@ConditionalOnSingleCandidate(JsonMapper.class)
	static class Jackson {

		@Bean
		@ConditionalOnMissingBean(JsonFormat.class)
		JacksonJsonFormat otsJsonFormat(JsonMapper mapper) {
			return JacksonJsonFormat.exact(mapper);
		}

	}

}
