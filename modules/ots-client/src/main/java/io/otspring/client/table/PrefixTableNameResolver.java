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

package io.otspring.client.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a prefix before all names.
 *
 * @param prefix the prefix
 */
record PrefixTableNameResolver(String prefix) implements TableNameResolver {

	private static final Pattern START_OF_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,253}");

	PrefixTableNameResolver {
		if (!START_OF_NAME.matcher(prefix).matches()) {
			throw new IllegalArgumentException(
					"A prefix of table names must be up to 254 letters, digits and underscores, no digit in front");
		}
	}

	@Override
	public String serviceName(String name) {
		return this.prefix + name;
	}

	@Override
	public Optional<String> applicationName(String serviceName) {
		boolean known = serviceName.length() > this.prefix.length() && serviceName.startsWith(this.prefix);
		return known ? Optional.of(serviceName.substring(this.prefix.length())) : Optional.empty();
	}

}
