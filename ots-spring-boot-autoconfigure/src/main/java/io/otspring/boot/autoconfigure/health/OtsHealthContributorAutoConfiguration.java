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

package io.otspring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsClientProperties;
import io.otspring.boot.autoconfigure.OtsClientSettings;
import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.client.OTSClient;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for the health of the service.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = OtsAutoConfiguration.class)
@ConditionalOnClass({ OTSClient.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(OTSClient.class)
@ConditionalOnEnabledHealthIndicator("ots")
@EnableConfigurationProperties(OtsProperties.class)
public final class OtsHealthContributorAutoConfiguration {

	private final InstantSource clock = InstantSource.system();

	@Bean
	CallHistories otsCallHistories() {
		return new CallHistories(this.clock);
	}

	@Bean
	@ConditionalOnMissingBean(name = { "otsHealthIndicator", "otsHealthContributor" })
	HealthContributor otsHealthContributor(ConfigurableListableBeanFactory beanFactory, CallHistories histories,
			OtsProperties properties) {
		Map<String, OTSClient> clients = SimpleAutowireCandidateResolver.resolveAutowireCandidates(beanFactory,
				OTSClient.class);
		Map<String, OtsClientSettings> settings = settings(beanFactory);
		Map<String, HealthContributor> indicators = new LinkedHashMap<>();
		clients.forEach((name, client) -> indicators.put(name,
				indicator(name, client, settings.get(name), properties.getHealth(), histories)));
		return (indicators.size() == 1) ? indicators.values().iterator().next()
				: CompositeHealthContributor.fromMap(indicators);
	}

	private HealthContributor indicator(String name, OTSClient client, @Nullable OtsClientSettings settings,
			OtsClientProperties.Health defaults, CallHistories histories) {
		OtsClientProperties.Health health = (settings != null) ? settings.properties().getHealth() : defaults;
		validate(health);
		// The connection details say nothing of a client that the application made
		Boolean emulator = (settings != null) ? settings.connectionDetails() instanceof EmulatorOtsConnectionDetails
				: null;
		ServiceProbe probe = new ServiceProbe(client, health.getTimeout(), health.getTables(), this.clock);
		return new OtsHealthIndicator(probe, histories.ofClient(name), health.getCacheTime(), this.clock, emulator);
	}

	private static Map<String, OtsClientSettings> settings(ConfigurableListableBeanFactory beanFactory) {
		Map<String, OtsClientSettings> byClient = new HashMap<>();
		SimpleAutowireCandidateResolver.resolveAutowireCandidates(beanFactory, OtsClientSettings.class)
			.values()
			.forEach(settings -> byClient.put(settings.clientName(), settings));
		return byClient;
	}

	private static void validate(OtsClientProperties.Health settings) {
		Duration timeout = settings.getTimeout();
		if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
			throw new InvalidConfigurationPropertyValueException("ots.health.timeout", timeout,
					"It must be from 1 ms to 1 day.");
		}
		if (settings.getCacheTime().isNegative()) {
			throw new InvalidConfigurationPropertyValueException("ots.health.cache-time", settings.getCacheTime(),
					"It must not be negative.");
		}
	}

}
