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

import java.util.List;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.PerClientCallObserver;
import io.otspring.boot.autoconfigure.observation.DefaultOtsClientObservationConvention;
import io.otspring.boot.autoconfigure.observation.OtsClientContext;
import io.otspring.boot.autoconfigure.observation.OtsClientObservationConvention;
import io.otspring.boot.autoconfigure.observation.OtsObservationAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The code of observability.md.
 */
@ExtendWith(EmulatorExtension.class)
class ObservabilityGuideTests {

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final ApplicationContextRunner application;

	ObservabilityGuideTests(OtsEmulator emulator) {
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsObservationAutoConfiguration.class, OtsAutoConfiguration.class))
			.withBean(ObservationRegistry.class, () -> this.registry)
			.withPropertyValues("ots.endpoint=" + emulator.endpoint(), "ots.instance-name=" + emulator.instance(),
					"ots.credentials.access-key-id=" + emulator.accessKeyId(),
					"ots.credentials.access-key-secret=" + emulator.accessKeySecret());
	}

	@Test
	void conventionOfOneOwnNamesObservations() {
		this.application.withUserConfiguration(ObservationConfiguration.class).run(context -> {
			context.getBean(OTSClient.class).listTable();
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasNameEqualTo("db.client.operation.duration")
				.hasLowCardinalityKeyValue("db.operation.name", "ListTable")
				.hasLowCardinalityKeyValue("zone", "hangzhou-a");
		});
	}

	@Test
	void clientsOfOneOwnAreObserved() {
		this.application.run(context -> {
			List<PerClientCallObserver> observers = context.getBeanProvider(PerClientCallObserver.class)
				.orderedStream()
				.toList();
			try (OTSClient client = archive(context.getBean(OtsClientOptions.Builder.class), observers)) {
				client.listTable();
			}
			TestObservationRegistryAssert.assertThat(this.registry)
				.hasSingleObservationThat()
				.hasLowCardinalityKeyValue("client", "archive");
		});
	}

	// snippet observability.client
	static OTSClient archive(OtsClientOptions.Builder options, List<PerClientCallObserver> observers) {
		observers.forEach(observer -> options.observer(observer.forClient("archive")));
		return OTSClient.create(options.build());
	}
	// end

	// snippet observability.convention
	static class OpenTelemetryConvention extends DefaultOtsClientObservationConvention {

		@Override
		public String getName() {
			return "db.client.operation.duration";
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(OtsClientContext context) {
			return super.getLowCardinalityKeyValues(context).and("zone", "hangzhou-a");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ObservationConfiguration {

		@Bean
		OtsClientObservationConvention otsClientObservationConvention() {
			return new OpenTelemetryConvention();
		}

	}
	// end

}
