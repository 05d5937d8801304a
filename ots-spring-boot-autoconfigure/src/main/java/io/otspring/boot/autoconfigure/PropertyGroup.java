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

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties that become values of something that checks them.
 *
 * @param prefix what their names start with
 */
record PropertyGroup(String prefix) {

	/**
	 * Hands a value over if there is one.
	 * @throws InvalidConfigurationPropertyValueException if it is not taken
	 */
	<T> void set(String name, @Nullable T value, Consumer<T> setter) {
		if (value != null) {
			make(name, value, taken -> {
				setter.accept(taken);
				return taken;
			});
		}
	}

	/**
	 * Makes something of a value.
	 * @throws InvalidConfigurationPropertyValueException if it is not taken
	 */
	<T, R> R make(String name, T value, Function<T, R> maker) {
		try {
			return maker.apply(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(this.prefix + "." + name, value, ex.getMessage());
		}
	}

}
