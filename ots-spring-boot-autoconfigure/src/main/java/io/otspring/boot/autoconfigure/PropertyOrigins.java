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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Tells where a property was set.
 *
 * @since 0.1.0
 */
public final class PropertyOrigins {

	private final Environment environment;

	/**
	 * Tells where the properties of an application were set.
	 * @param environment the environment of the application
	 */
	public PropertyOrigins(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Returns the name of a property in quotes, with its origin if that is known.
	 * @param name the whole name
	 * @return for example {@code 'ots.endpoint' (class path resource ...)}
	 */
	public String describe(String name) {
		ConfigurationProperty property = find(name);
		return "'" + name + "'" + ((property != null) ? origin(property) : "");
	}

	boolean isSet(String name) {
		return find(name) != null;
	}

	static String origin(ConfigurationProperty property) {
		return (property.getOrigin() != null) ? " (" + property.getOrigin() + ")" : "";
	}

	private @Nullable ConfigurationProperty find(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

}
