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

package io.otspring.client.mapping.entity;

import java.util.Locale;

/**
 * How tables and columns are named whose names are not given.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NamingStrategy {

	/**
	 * Returns the name of a table or column.
	 * @param javaName the simple name of a type, or the name of a property
	 */
	String nameOf(String javaName);

	/**
	 * Returns the strategy that takes names as they are.
	 */
	static NamingStrategy asIs() {
		return javaName -> javaName;
	}

	/**
	 * Returns the strategy that makes {@code order_item} of {@code orderItem} and of
	 * {@code OrderItem}, and {@code http_url} of {@code httpURL}.
	 */
	static NamingStrategy snakeCase() {
		return javaName -> javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
			.replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
			.toLowerCase(Locale.ROOT);
	}

}
