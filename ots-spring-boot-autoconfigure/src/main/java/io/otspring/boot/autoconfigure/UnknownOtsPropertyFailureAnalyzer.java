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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/**
 * Explains that there is no such property below {@code ots}, and names the one that was
 * probably meant. It comes before Spring Boot's analyzer of the same exception, which
 * shows values: what is misspelt here may be a secret.
 */
@Order(0)
final class UnknownOtsPropertyFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("ots");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
		List<ConfigurationProperty> unknown = cause.getUnboundProperties()
			.stream()
			.filter(property -> PREFIX.isAncestorOf(property.getName()))
			.toList();
		if (unknown.isEmpty()) {
			return null;
		}
		OtsPropertyNames names = OtsPropertyNames.known();
		StringBuilder description = new StringBuilder("There is no such property below 'ots':");
		StringBuilder action = new StringBuilder("Correct or remove it:");
		for (ConfigurationProperty property : unknown) {
			String name = property.getName().toString();
			description.append("\n  - '").append(name).append('\'').append(PropertyOrigins.origin(property));
			action.append("\n  - '")
				.append(name)
				.append("': did you mean '")
				.append(names.nearestTo(name))
				.append("'?");
		}
		return new FailureAnalysis(description.toString(), action.toString(), cause);
	}

}
