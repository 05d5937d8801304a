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

package io.otspring.samples.stsrotation;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.emulator.OtsEmulator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An emulator that knows the temporary keys. The auto-configured one would hand its own
 * key to the client, past the file.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("ots.emulator.enabled")
class LocalTablestore {

	@Bean
	OtsEmulator otsEmulator(TemporaryKeys keys) {
		OtsEmulator.Builder builder = OtsEmulator.builder();
		keys.addTo(builder);
		return builder.start();
	}

	@Bean
	OtsConnectionDetails otsConnectionDetails(OtsEmulator emulator) {
		return new OtsConnectionDetails() {

			@Override
			public String getEndpoint() {
				return emulator.endpoint();
			}

			@Override
			public String getInstance() {
				return emulator.instance();
			}

		};
	}

}
