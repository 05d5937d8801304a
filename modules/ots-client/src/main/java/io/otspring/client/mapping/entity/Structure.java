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

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Ignored;
import org.jspecify.annotations.Nullable;

/**
 * What reflection tells of a record or bean.
 *
 * @param members what it consists of
 * @param constructor what makes instances
 * @param parameters the members that the constructor takes, in its order; the others are
 * set
 */
record Structure(List<Member> members, Constructor<?> constructor, List<Member> parameters) {

	/**
	 * Inspects a type.
	 * @param type the type
	 * @param path the property that it is the type of, with a dot behind it, or empty
	 * @param problems takes what is wrong with it
	 * @return its structure, unless something is wrong
	 */
	static Optional<Structure> of(Class<?> type, String path, Problems problems) {
		String refusal = refusal(type);
		if (refusal != null) {
			problems.ofType((path.isEmpty() ? "" : "has '" + path.substring(0, path.length() - 1) + "', whose type ")
					+ refusal);
			return Optional.empty();
		}
		List<Member> members = new ArrayList<>();
		boolean complete = true;
		for (Field field : type.getDeclaredFields()) {
			if (isProperty(field)) {
				Method getter = getter(type, field);
				if (getter == null) {
					problems.ofProperty(path + field.getName(), "has no getter; add one, or @Ignored");
					complete = false;
				}
				else {
					members.add(new Member(field.getName(), field, getter, setter(type, field)));
				}
			}
		}
		return complete ? creation(type, members, path, problems) : Optional.empty();
	}

	private static @Nullable String refusal(Class<?> type) {
		if (type.isInterface() || type.isEnum() || type.isArray() || type.isPrimitive()
				|| Modifier.isAbstract(type.getModifiers())) {
			return "is no record or bean";
		}
		if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
			return "is an inner class, which cannot be made without an outer one; make it static";
		}
		for (Class<?> each = type.getSuperclass(); each != null && each != Object.class; each = each.getSuperclass()) {
			for (Field field : each.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())) {
					return "inherits '" + field.getName() + "' of " + each.getName()
							+ ", and inherited fields are not mapped";
				}
			}
		}
		return null;
	}

	private static boolean isProperty(Field field) {
		return !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())
				&& !field.isSynthetic() && (field.getDeclaringClass().isRecord() || !isIgnored(field));
	}

	private static boolean isIgnored(Field field) {
		Method getter = getter(field.getDeclaringClass(), field);
		return field.isAnnotationPresent(Ignored.class)
				|| (getter != null && getter.isAnnotationPresent(Ignored.class));
	}

	private static Optional<Structure> creation(Class<?> type, List<Member> members, String path, Problems problems) {
		List<Constructor<?>> constructors = constructors(type);
		Optional<Constructor<?>> empty = constructors.stream()
			.filter(each -> each.getParameterCount() == 0)
			.findFirst();
		if (empty.isEmpty() && constructors.size() != 1) {
			problems.ofType((path.isEmpty() ? "" : "has '" + path.substring(0, path.length() - 1) + "', whose type ")
					+ "needs a constructor without parameters, or just one, that is not private");
			return Optional.empty();
		}
		Constructor<?> constructor = empty.orElseGet(() -> constructors.get(0));
		List<Member> parameters = new ArrayList<>();
		for (String name : parameterNames(type, constructor)) {
			Optional<Member> member = members.stream().filter(each -> each.name().equals(name)).findFirst();
			if (member.isEmpty()) {
				problems.ofProperty(path + name, "is a parameter of the constructor, but no property"
						+ "; parameters are named as properties, and the compiler needs the option -parameters");
				return Optional.empty();
			}
			parameters.add(member.get());
		}
		boolean settable = true;
		for (Member member : members) {
			if (!parameters.contains(member) && member.setter() == null) {
				problems.ofProperty(path + member.name(),
						"cannot be set; add a setter, a parameter of the constructor" + ", or @Ignored");
				settable = false;
			}
		}
		return settable ? Optional.of(new Structure(members, constructor, parameters)) : Optional.empty();
	}

	private static List<Constructor<?>> constructors(Class<?> type) {
		if (type.isRecord()) {
			Class<?>[] components = Stream.of(type.getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			return Stream.<Constructor<?>>of(type.getDeclaredConstructors())
				.filter(each -> Arrays.equals(each.getParameterTypes(), components))
				.toList();
		}
		return Stream.<Constructor<?>>of(type.getDeclaredConstructors()).filter(Structure::isUsable).toList();
	}

	private static List<String> parameterNames(Class<?> type, Constructor<?> constructor) {
		if (type.isRecord()) {
			return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
		}
		return Stream.of(constructor.getParameters()).map(Parameter::getName).toList();
	}

	private static @Nullable Method getter(Class<?> type, Field field) {
		String capitalized = capitalize(field.getName());
		return Stream.of(field.getName(), "get" + capitalized, "is" + capitalized)
			.flatMap(name -> method(type, name, field.getType()))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Method setter(Class<?> type, Field field) {
		return method(type, "set" + capitalize(field.getName()), null, field.getType()).findFirst().orElse(null);
	}

	private static Stream<Method> method(Class<?> type, String name, @Nullable Class<?> returnType,
			Class<?>... parameters) {
		return Stream.of(type.getDeclaredMethods())
			.filter(method -> method.getName().equals(name) && isUsable(method)
					&& !Modifier.isStatic(method.getModifiers())
					&& (returnType == null || method.getReturnType() == returnType)
					&& Arrays.equals(method.getParameterTypes(), parameters));
	}

	private static boolean isUsable(Executable executable) {
		return !Modifier.isPrivate(executable.getModifiers()) && !executable.isSynthetic();
	}

	private static String capitalize(String name) {
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

}
