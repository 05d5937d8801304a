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
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.junit.EmulatorTurns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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
public final class OtsTestAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OtsEmulator otsEmulator() {
		return OtsEmulator.builder().start();
	}

	@Bean
	EmulatorTurns otsEmulatorTurns(OtsEmulator emulator) {
		return new EmulatorTurns(emulator);
	}

	@Bean
	@ConditionalOnMissingBean(OtsConnectionDetails.class)
	EmulatorOtsConnectionDetails otsConnectionDetails(OtsEmulator emulator) {
		return EmulatorOtsConnectionDetails.of(emulator);
	}

	@Bean
	static ConnectionDetailsReplacement otsConnectionDetailsReplacement() {
		return new ConnectionDetailsReplacement();
	}

	@Bean
	static TestedOptionsPostProcessor otsTestedOptionsPostProcessor(ObjectProvider<OtsConnectionDetails> details) {
		return new TestedOptionsPostProcessor(details);
	}

}
