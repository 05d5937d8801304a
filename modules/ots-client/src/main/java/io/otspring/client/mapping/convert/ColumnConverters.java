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

package io.otspring.client.mapping.convert;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The converters that mapped types are stored with: the caller's own, and then the
 * built-in ones.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class ColumnConverters {

	private static final ColumnConverters STANDARD = new ColumnConverters(new Builder());

	private final List<ColumnConverter<?>> own;

	private final Map<Class<?>, ColumnConverter<?>> ownByType = new HashMap<>();

	private ColumnConverters(Builder builder) {
		this.own = List.copyOf(builder.own);
		this.own.forEach(converter -> this.ownByType.put(converter.type(), converter));
	}

	/**
	 * Returns the built-in converters.
	 */
	public static ColumnConverters standard() {
		return STANDARD;
	}

	/**
	 * Returns a builder that starts with the built-in converters.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns the converter of a type.
	 * @param type the type of a property
	 * @return the converter
	 * @throws IllegalArgumentException if there is none, with the reason
	 */
	public ColumnConverter<?> get(Type type) {
		ColumnConverter<?> converter = this.ownByType.get(type);
		if (converter != null) {
			return converter;
		}
		throw new IllegalArgumentException("there is no converter for " + type.getTypeName());
	}

	/**
	 * Returns the converter of a type of {@code java.time} that stores it in a certain
	 * form.
	 * @param type the type of a property
	 * @param form how it is stored
	 * @return the converter
	 * @throws IllegalArgumentException if the type has no such form, with the reason
	 */
	public ColumnConverter<?> get(Type type, TimeForm form) {
		return get(type);
	}

	/**
	 * Returns the converter that stores any type as JSON.
	 * @param type the type of a property
	 * @return the converter
	 * @throws IllegalArgumentException if there is no JSON library, or it cannot handle
	 * the type
	 */
	public ColumnConverter<?> json(Type type) {
		return get(type);
	}

	/**
	 * Returns whether a converter is none of the caller's own.
	 */
	public boolean isBuiltIn(ColumnConverter<?> converter) {
		return !this.own.contains(converter);
	}

	/**
	 * Finds one of the caller's own converters by its class.
	 * @param <C> the class
	 * @param type the class
	 * @return the converter, if one is registered
	 */
	public <C extends ColumnConverter<?>> Optional<C> registered(Class<C> type) {
		return this.own.stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	/**
	 * Builds {@link ColumnConverters}.
	 */
	public static final class Builder {

		private final List<ColumnConverter<?>> own = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Adds a converter, which goes before a built-in one for the same type, and
		 * before one that was added earlier.
		 * @param converter the converter
		 * @return this
		 */
		public Builder add(ColumnConverter<?> converter) {
			this.own.add(converter);
			return this;
		}

		public ColumnConverters build() {
			return new ColumnConverters(this);
		}

	}

}
