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

package io.otspring.boot.autoconfigure.emulator;

import java.nio.file.Path;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.OtsProperties;
import io.otspring.client.OTSClient;
import io.otspring.emulator.OtsEmulator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/**
 * {@link AutoConfiguration Auto-configuration} for an emulator that takes the place of
 * the service. It is never on by itself, so that a lost setting cannot turn into writes
 * to memory.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = OtsAutoConfiguration.class)
@ConditionalOnClass({ OTSClient.class, OtsEmulator.class })
@ConditionalOnBooleanProperty(name = "ots.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ots.emulator.enabled")
@ConditionalOnMissingBean(OtsConnectionDetails.class)
@EnableConfigurationProperties(OtsProperties.class)
public final class OtsEmulatorAutoConfiguration {

	private static final Log logger = LogFactory.getLog(OtsEmulatorAutoConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	OtsEmulator otsEmulator(OtsProperties properties) {
		MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(entries -> {
			entries.put("ots.emulator.enabled", true);
			entries.put("ots.endpoint", textOrNull(properties.getEndpoint()));
			properties.getClients()
				.forEach((name, client) -> entries.put("ots.clients." + name + ".endpoint",
						textOrNull(client.getEndpoint())));
		});
		OtsEmulator.Builder builder = builder(properties.getEmulator().getPort());
		Path directory = properties.getEmulator().getDataDirectory();
		if (directory != null) {
			builder.dataDirectory(directory);
		}
		ClientInstances.of(properties.getClients()).addTo(builder);
		OtsEmulator emulator = builder.start();
		String place = "The embedded Tablestore emulator takes the place of the service, at " + emulator.endpoint();
		if (directory != null) {
			logger.info(place + ". Its data is in " + directory + ".");
		}
		else {
			logger.warn(place + ". Its data is in memory and will be lost when the application ends.");
		}
		return emulator;
	}

	@Bean
	EmulatorOtsConnectionDetails otsConnectionDetails(OtsEmulator emulator, OtsProperties properties) {
		return EmulatorOtsConnectionDetails.of(emulator, ClientInstances.of(properties.getClients()));
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return StringUtils.hasText(text) ? text : null;
	}

	private static OtsEmulator.Builder builder(int port) {
		try {
			return OtsEmulator.builder().port(port);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("ots.emulator.port", port, ex.getMessage());
		}
	}

}
