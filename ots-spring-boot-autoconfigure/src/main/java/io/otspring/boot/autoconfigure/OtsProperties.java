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

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Properties of the Tablestore clients. Those of the primary client are directly below
 * {@code ots}.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
@ConfigurationProperties(value = "ots", ignoreUnknownFields = false)
public class OtsProperties extends OtsClientProperties {

	/**
	 * Whether to configure a Tablestore client.
	 */
	private boolean enabled = true;

	/**
	 * Further clients by their names. What a client does not set is as the primary one
	 * has it; but a client with an access key of its own inherits nothing below
	 * 'credentials', and one with an endpoint or instance of its own neither instance
	 * name, region nor the tables of its health.
	 */
	private Map<String, OtsClientProperties> clients = new LinkedHashMap<>();

	private final ExceptionTranslation exceptionTranslation = new ExceptionTranslation();

	@NestedConfigurationProperty
	private final MappingProperties mapping = new MappingProperties();

	@NestedConfigurationProperty
	private final EmulatorProperties emulator = new EmulatorProperties();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public Map<String, OtsClientProperties> getClients() {
		return this.clients;
	}

	public void setClients(Map<String, OtsClientProperties> clients) {
		this.clients = clients;
	}

	public MappingProperties getMapping() {
		return this.mapping;
	}

	public EmulatorProperties getEmulator() {
		return this.emulator;
	}

	public ExceptionTranslation getExceptionTranslation() {
		return this.exceptionTranslation;
	}

	/**
	 * Translation of exceptions.
	 *
	 * @since 0.1.0
	 */
	public static class ExceptionTranslation {

		/**
		 * Whether to translate exceptions of the clients in repositories to those of
		 * Spring's data access.
		 */
		private boolean enabled = false;

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

	}

}
