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

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * Binds the properties of clients, with what further clients inherit from the primary
 * one.
 */
final class ClientPropertiesBinder {

	private static final String PRIMARY = "ots";

	private static final String FURTHER = PRIMARY + ".clients";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Bindable<OtsClientProperties> PROPERTIES = Bindable.of(OtsClientProperties.class);

	private final Binder binder;

	ClientPropertiesBinder(Environment environment) {
		this.binder = Binder.get(environment);
	}

	/**
	 * Returns the names of the further clients.
	 * @throws InvalidConfigurationPropertyValueException if one cannot be part of the
	 * name of a bean
	 */
	Set<String> names() {
		Set<String> names = this.binder.bind(FURTHER, Bindable.mapOf(String.class, Object.class))
			.orElseGet(Map::of)
			.keySet();
		for (String name : names) {
			if (!NAME.matcher(name).matches()) {
				throw new InvalidConfigurationPropertyValueException(FURTHER, name,
						"The name of a client must be made of lower-case letters, digits and single dashes, and "
								+ "start with a letter.");
			}
		}
		return names;
	}

	/**
	 * Returns the properties of the primary client.
	 */
	OtsClientProperties bindPrimary() {
		return this.binder.bindOrCreate(PRIMARY, PROPERTIES);
	}

	/**
	 * Returns the properties of a further client.
	 * @param name the name of the client
	 * @return its own properties, and those of the primary client that it inherits
	 */
	OtsClientProperties bind(String name) {
		OtsClientProperties properties = bindPrimary();
		if (isSet(name, "credentials")) {
			properties.clearCredentials();
		}
		if (isSet(name, "proxy.host")) {
			properties.clearProxy();
		}
		if (isSet(name, "endpoint") || isSet(name, "instance-name")) {
			properties.clearInstance();
		}
		return this.binder.bindOrCreate(FURTHER + "." + name, PROPERTIES.withExistingValue(properties));
	}

	/**
	 * Returns whether a further client has a property, or one of a group, of its own.
	 * @param name the name of the client
	 * @param property the name of the property or group
	 */
	boolean isSet(String name, String property) {
		return this.binder.bind(FURTHER + "." + name + "." + property, Bindable.of(Object.class)).isBound()
				|| this.binder.bind(FURTHER + "." + name + "." + property, Bindable.mapOf(String.class, Object.class))
					.isBound();
	}

	/**
	 * Returns whether a further client has a property from the primary one, if that has
	 * it.
	 * @param name the name of the client
	 * @param property the name of the property
	 */
	boolean inherits(String name, String property) {
		if (property.startsWith("credentials.")) {
			return !isSet(name, "credentials");
		}
		boolean ofInstance = property.equals("instance-name") || property.equals("region");
		boolean otherInstance = isSet(name, "endpoint") || isSet(name, "instance-name");
		return !isSet(name, property) && !(ofInstance && otherInstance);
	}

}
