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

import java.util.LinkedHashMap;
import java.util.Map;

import io.otspring.boot.autoconfigure.OtsClientProperties;
import io.otspring.emulator.OtsEmulator;

import org.springframework.util.StringUtils;

/**
 * The instances of the emulator that further clients use. Clients that share an instance
 * of the service share one here; others do not see each other's tables.
 *
 * @param byClient the names of the instances by the names of the clients, without the
 * clients that use the instance of the primary one
 * @since 0.1.0
 */
public record ClientInstances(Map<String, String> byClient) {

	private static final String PRIMARY = "local";

	/**
	 * Returns the instances that clients use.
	 * @param clients the properties of the further clients by their names
	 */
	public static ClientInstances of(Map<String, OtsClientProperties> clients) {
		Map<String, String> byClient = new LinkedHashMap<>();
		clients.forEach((name, properties) -> {
			if (StringUtils.hasText(properties.getInstanceName())) {
				byClient.put(name, properties.getInstanceName().strip());
			}
			else if (StringUtils.hasText(properties.getEndpoint())) {
				byClient.put(name, name);
			}
		});
		return new ClientInstances(byClient);
	}

	/**
	 * Adds the instances of all clients, that of the primary one first.
	 * @param builder the builder of an emulator
	 */
	public void addTo(OtsEmulator.Builder builder) {
		builder.instance(PRIMARY);
		this.byClient.values()
			.stream()
			.distinct()
			.filter(instance -> !instance.equals(PRIMARY))
			.forEach(builder::addInstance);
	}

}
