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

package io.otspring.emulator.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a line whose properties are taken out one after the other, so that what
 * nobody takes is found out.
 * <p>
 * Instances are not safe for use by multiple threads.
 */
final class JsonObject {

	private final String name;

	private final Map<String, Object> properties;

	private final Set<String> taken = new HashSet<>();

	JsonObject(String name, Map<String, Object> properties) {
		this.name = name;
		this.properties = properties;
	}

	boolean has(String property) {
		return this.properties.containsKey(property);
	}

	String string(String property) {
		return required(property, findString(property));
	}

	Optional<String> findString(String property) {
		return find(property, String.class, "a text");
	}

	Optional<Boolean> findBoolean(String property) {
		return find(property, Boolean.class, "true or false");
	}

	Optional<Long> findLong(String property) {
		return find(property, Long.class, "an integer");
	}

	Optional<Integer> findInt(String property) {
		return findLong(property).map(value -> {
			if (value != value.intValue()) {
				throw new IllegalArgumentException("'" + property + "' has more than 32 bits");
			}
			return value.intValue();
		});
	}

	/**
	 * Finds a value of any type.
	 */
	Optional<Object> find(String property) {
		return find(property, Object.class, "a value");
	}

	JsonObject object(String property) {
		return required(property, findObject(property));
	}

	@SuppressWarnings("unchecked")
	Optional<JsonObject> findObject(String property) {
		return find(property, Map.class, "an object").map(map -> new JsonObject(property, map));
	}

	/**
	 * Returns the elements of an array, none if there is no such property.
	 */
	@SuppressWarnings("unchecked")
	List<Object> list(String property) {
		return find(property, List.class, "an array").map(list -> (List<Object>) list).orElse(List.of());
	}

	/**
	 * Returns the texts of an array, none if there is no such property.
	 */
	List<String> strings(String property) {
		return list(property).stream().map(element -> {
			if (!(element instanceof String text)) {
				throw new IllegalArgumentException("'" + property + "' is not an array of texts");
			}
			return text;
		}).toList();
	}

	/**
	 * Returns the objects of an array, none if there is no such property.
	 */
	@SuppressWarnings("unchecked")
	List<JsonObject> objects(String property) {
		return list(property).stream().map(element -> {
			if (!(element instanceof Map<?, ?> map)) {
				throw new IllegalArgumentException("'" + property + "' is not an array of objects");
			}
			return new JsonObject(property, (Map<String, Object>) map);
		}).toList();
	}

	/**
	 * Returns all properties, whatever their names.
	 */
	Map<String, Object> all() {
		this.taken.addAll(this.properties.keySet());
		return this.properties;
	}

	/**
	 * Refuses properties that nobody has taken.
	 */
	void requireNothingElse() {
		for (String property : this.properties.keySet()) {
			if (!this.taken.contains(property)) {
				throw new IllegalArgumentException("unknown property '" + property + "' of the " + this.name);
			}
		}
	}

	private <T> Optional<T> find(String property, Class<T> type, String description) {
		Object value = this.properties.get(property);
		if (value != null && !type.isInstance(value)) {
			throw new IllegalArgumentException("'" + property + "' is not " + description);
		}
		this.taken.add(property);
		return Optional.ofNullable(value).map(type::cast);
	}

	private static <T> T required(String property, Optional<T> value) {
		return value.orElseThrow(() -> new IllegalArgumentException("'" + property + "' is missing"));
	}

}
