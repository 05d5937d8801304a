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
import java.util.LinkedHashMap;
import java.util.Map;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.client.OTSClient;

import org.springframework.beans.factory.ObjectProvider;
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

	// Only the client that is configured here reports its calls
	private static final String REPORTING_CLIENT = "otsClient";

	private final InstantSource clock = InstantSource.system();

	@Bean
	CallHistory otsCallHistory() {
		return new CallHistory(this.clock);
	}

	@Bean
	@ConditionalOnMissingBean(name = { "otsHealthIndicator", "otsHealthContributor" })
	HealthContributor otsHealthContributor(Map<String, OTSClient> clients, CallHistory history,
			OtsProperties properties, ObjectProvider<OtsConnectionDetails> connectionDetails) {
		validate(properties.getHealth());
		Boolean emulator = connectionDetails.getIfUnique() instanceof EmulatorOtsConnectionDetails;
		OtsProperties.Health settings = properties.getHealth();
		Map<String, OtsHealthIndicator> indicators = new LinkedHashMap<>();
		clients.forEach((name, client) -> {
			boolean reporting = name.equals(REPORTING_CLIENT);
			ServiceProbe probe = new ServiceProbe(client, settings.getTimeout(), settings.getTables(), this.clock);
			indicators.put(name, new OtsHealthIndicator(probe, reporting ? history : new CallHistory(this.clock),
					settings.getCacheTime(), this.clock, reporting ? emulator : null));
		});
		return (indicators.size() == 1) ? indicators.values().iterator().next()
				: CompositeHealthContributor.fromMap(indicators);
	}

	private static void validate(OtsProperties.Health settings) {
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
