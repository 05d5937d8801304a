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

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the methods that read and set a field, by the conventions of records, of beans,
 * and of what generates them.
 */
final class Accessors {

	private Accessors() {
	}

	/**
	 * Finds {@code name()}, {@code getName()} or {@code isName()}.
	 */
	static Optional<Method> getter(Field field) {
		String name = field.getName();
		return find(Stream.of(name, "get" + capitalize(name), "get" + name, "is" + capitalize(name)), field)
			.filter(method -> method.getReturnType() == field.getType())
			.findFirst();
	}

	/**
	 * Finds {@code setName}, or {@code setActive} of a field {@code isActive}.
	 */
	static Optional<Method> setter(Field field) {
		String name = field.getName();
		Stream<String> names = Stream.of("set" + capitalize(name), "set" + name);
		if (field.getType() == boolean.class && name.matches("is[A-Z].*")) {
			names = Stream.concat(names, Stream.of("set" + name.substring(2)));
		}
		return find(names, field, field.getType()).findFirst();
	}

	static boolean isPrivate(Executable executable) {
		return Modifier.isPrivate(executable.getModifiers());
	}

	private static Stream<Method> find(Stream<String> names, Field field, Class<?>... parameters) {
		Method[] methods = field.getDeclaringClass().getDeclaredMethods();
		return names.flatMap(name -> Stream.of(methods)
			.filter(method -> method.getName().equals(name) && !method.isSynthetic() && !isPrivate(method)
					&& !Modifier.isStatic(method.getModifiers())
					&& Arrays.equals(method.getParameterTypes(), parameters)));
	}

	private static String capitalize(String name) {
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

}
