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

package io.otspring.boot.test.autoconfigure;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.boot.autoconfigure.emulator.ClientInstances;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.junit.EmulatorTurns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} for tests: an emulator, which the clients
 * call whatever else the application says.
 *
 * @since 0.1.0
 * @see AutoConfigureOts
 */
@AutoConfiguration(before = { OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OtsProperties.class)
public final class OtsTestAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OtsEmulator otsEmulator(OtsProperties properties) {
		OtsEmulator.Builder builder = OtsEmulator.builder();
		ClientInstances.of(properties.getClients()).addTo(builder);
		return builder.start();
	}

	@Bean
	EmulatorTurns otsEmulatorTurns(OtsEmulator emulator) {
		return new EmulatorTurns(emulator);
	}

	@Bean
	@ConditionalOnMissingBean(OtsConnectionDetails.class)
	EmulatorOtsConnectionDetails otsConnectionDetails(OtsEmulator emulator, OtsProperties properties) {
		return EmulatorOtsConnectionDetails.of(emulator, ClientInstances.of(properties.getClients()));
	}

	@Bean
	TestedConnection otsTestedConnection(ObjectProvider<OtsConnectionDetails> details) {
		return new TestedConnection(details);
	}

	@Bean
	static TestedConnectionPostProcessor otsTestedConnectionPostProcessor(ConfigurableListableBeanFactory beans,
			ObjectProvider<OtsEmulator> emulator, ObjectProvider<OtsProperties> properties) {
		return new TestedConnectionPostProcessor(beans, () -> EmulatorOtsConnectionDetails.of(emulator.getObject(),
				ClientInstances.of(properties.getObject().getClients())));
	}

}
