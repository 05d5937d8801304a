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

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.TableNameResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/**
 * {@link AutoConfiguration Auto-configuration} for Tablestore clients. Making a client
 * does no input or output; the asynchronous one is only made for a bean that asks for it.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(OTSClient.class)
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OtsProperties.class)
@Import(FurtherOtsClientsRegistrar.class)
public final class OtsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(OtsConnectionDetails.class)
	PropertiesOtsConnectionDetails otsConnectionDetails(OtsProperties properties, ObjectProvider<SslBundles> bundles) {
		return new PropertiesOtsConnectionDetails(properties, bundles.getIfAvailable());
	}

	@Bean
	@Lazy // An application with a client of its own need not have set an access key
	@ConditionalOnMissingBean
	OtsCredentialsProvider otsCredentialsProvider(OtsConnectionDetails connectionDetails, OtsProperties properties) {
		OtsCredentials credentials = connectionDetails.getCredentials();
		return (credentials != null) ? OtsCredentialsProvider.of(credentials)
				: PropertiesCredentials.of(properties.getCredentials());
	}

	@Bean
	@ConditionalOnMissingBean
	RetryPolicy otsRetryPolicy(OtsProperties properties) {
		return PropertiesRetryPolicy.of(properties.getRetry());
	}

	@Bean
	OtsClientSettings otsClientSettings(OtsProperties properties, OtsConnectionDetails connectionDetails,
			ObjectProvider<OtsCredentialsProvider> credentialsProvider, RetryPolicy retryPolicy) {
		return new OtsClientSettings(OtsClientNames.PRIMARY, properties, connectionDetails,
				credentialsProvider::getObject, retryPolicy);
	}

	@Bean
	PropertiesOtsClientOptionsCustomizer otsPropertiesClientOptionsCustomizer(OtsClientSettings settings) {
		return new PropertiesOtsClientOptionsCustomizer(settings);
	}

	@Bean
	RefreshedCallOptions otsRefreshedCallOptions() {
		return new RefreshedCallOptions();
	}

	@Bean
	GuardsOtsClientOptionsCustomizer otsGuardsClientOptionsCustomizer(OtsClientSettings settings,
			Environment environment, RefreshedCallOptions refreshed, ObjectProvider<TableNameResolver> tableNames,
			ObjectProvider<WriteAuditor> auditors) {
		return new GuardsOtsClientOptionsCustomizer(settings, environment, refreshed, tableNames, auditors);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	OtsClientOptions.Builder otsClientOptionsBuilder(ObjectProvider<OtsClientOptionsCustomizer> customizers) {
		OtsClientOptions.Builder builder = OtsClientOptions.builder();
		customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
		return builder;
	}

	@Bean
	@ConditionalOnMissingBean
	OTSClient otsClient(OtsClientOptions.Builder builder, ObjectProvider<OtsCallObserver> observers) {
		return OTSClient.create(new ClientObservers(observers).applyTo(OtsClientNames.PRIMARY.client(), builder));
	}

	@Bean
	@Lazy // It has connections and threads of its own, which not every application needs
	@ConditionalOnMissingBean
	OTSAsyncClient otsAsyncClient(OtsClientOptions.Builder builder, ObjectProvider<OtsCallObserver> observers) {
		return OTSAsyncClient
			.create(new ClientObservers(observers).applyTo(OtsClientNames.PRIMARY.asyncClient(), builder));
	}

}
