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

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Says in one line which property has a value that cannot be taken. Values of access keys
 * are not told.
 */
final class RefusedValue {

	private static final String SECRET = "credentials";

	private RefusedValue() {
	}

	static String describe(RuntimeException refused) {
		if (refused instanceof InvalidConfigurationPropertyValueException invalid) {
			return describe(invalid.getName(), invalid.getValue()) + " (" + invalid.getReason() + ")";
		}
		if (refused instanceof BindException unbound) {
			ConfigurationProperty property = unbound.getProperty();
			return describe(unbound.getName().toString(), (property != null) ? property.getValue() : null);
		}
		if (refused instanceof UnusableOtsPropertiesException unusable) {
			return "the access key of the properties is unusable (" + unusable.problem() + ")";
		}
		return refused.getClass().getName();
	}

	private static String describe(String property, @Nullable Object value) {
		if (value == null || property.contains(SECRET)) {
			return "property '" + property + "' is invalid";
		}
		return "property '" + property + "' must not be '" + oneLine(value) + "'";
	}

	private static String oneLine(Object value) {
		return value.toString().replaceAll("\\p{Cntrl}", " ");
	}

}
