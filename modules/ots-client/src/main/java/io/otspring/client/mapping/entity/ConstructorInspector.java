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

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Ignored;

/**
 * Finds out how instances of a record or bean are made.
 */
final class ConstructorInspector {

	private final Class<?> type;

	private final List<Member> members;

	private final TypeProblems problems;

	/**
	 * Creates an inspector.
	 * @param type the type
	 * @param members its members
	 * @param problems takes what is wrong with it
	 */
	ConstructorInspector(Class<?> type, List<Member> members, TypeProblems problems) {
		this.type = type;
		this.members = members;
		this.problems = problems;
	}

	/**
	 * Returns the structure, unless something is wrong.
	 */
	Optional<Structure> inspect() {
		return constructor().flatMap(this::structure);
	}

	/**
	 * The one without parameters, unless there is another and not all members can be set.
	 */
	private Optional<Constructor<?>> constructor() {
		Map<Boolean, List<Constructor<?>>> constructors = constructors().stream()
			.collect(Collectors.partitioningBy(each -> each.getParameterCount() == 0));
		List<Constructor<?>> empty = constructors.getOrDefault(true, List.of());
		List<Constructor<?>> others = constructors.getOrDefault(false, List.of());
		if (others.size() == 1 && (empty.isEmpty() || !unsettable(List.of()).isEmpty())) {
			return Optional.of(others.get(0));
		}
		if (empty.isEmpty()) {
			this.problems.ofType("needs a constructor without parameters, or just one, that is not private");
		}
		return empty.stream().findFirst();
	}

	private List<Member> unsettable(List<Member> parameters) {
		return this.members.stream()
			.filter(each -> !parameters.contains(each) && each.setter() == null && !each.has(Ignored.class))
			.toList();
	}

	/** The constructor that a private class has by default is private, too. */
	private List<Constructor<?>> constructors() {
		Stream<Constructor<?>> all = Stream.of(this.type.getDeclaredConstructors());
		if (this.type.isRecord()) {
			Class<?>[] components = Stream.of(this.type.getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			return all.filter(each -> Arrays.equals(each.getParameterTypes(), components)).toList();
		}
		return all
			.filter(each -> !each.isSynthetic()
					&& (!Accessors.isPrivate(each) || Modifier.isPrivate(this.type.getModifiers())))
			.toList();
	}

	private Optional<Structure> structure(Constructor<?> constructor) {
		int before = this.problems.count();
		List<Member> parameters = parameters(constructor);
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		unsettable(parameters).forEach(each -> this.problems.ofMember(each.name(),
				"cannot be set; add a setter, a parameter of the constructor, or @Ignored"));
		return (this.problems.count() > before) ? Optional.empty() : structure(constructor, parameters);
	}

	private List<Member> parameters(Constructor<?> constructor) {
		List<Member> parameters = new ArrayList<>();
		for (String name : parameterNames(constructor)) {
			this.members.stream()
				.filter(each -> each.name().equals(name))
				.findFirst()
				.ifPresentOrElse(parameters::add,
						() -> this.problems.ofMember(name,
								"is a parameter of the constructor, but no property; parameters are named"
										+ " as properties, and the compiler needs the option -parameters"));
		}
		return parameters;
	}

	private List<String> parameterNames(Constructor<?> constructor) {
		if (this.type.isRecord()) {
			return Stream.of(this.type.getRecordComponents()).map(RecordComponent::getName).toList();
		}
		return Stream.of(constructor.getParameters()).map(Parameter::getName).toList();
	}

	private Optional<Structure> structure(Constructor<?> constructor, List<Member> parameters) {
		List<Class<?>> types = new ArrayList<>();
		for (Member parameter : parameters) {
			if (!constructor.getParameterTypes()[types.size()].isAssignableFrom(parameter.type())) {
				this.problems.ofMember(parameter.name(), "is of another type than the parameter of the constructor");
				return Optional.empty();
			}
			types.add(parameter.type());
		}
		try {
			MethodHandle handle = Handles.constructor(constructor);
			return Optional
				.of(new Structure(this.members, handle.asType(MethodType.methodType(Object.class, types)), parameters));
		}
		catch (IllegalAccessException ex) {
			this.problems.ofType(this.problems.inaccessible());
			return Optional.empty();
		}
	}

}
