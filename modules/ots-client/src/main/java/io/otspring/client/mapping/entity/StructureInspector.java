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

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Ignored;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a record or bean is made of.
 */
final class StructureInspector {

	private static final String OWN_ANNOTATIONS = Ignored.class.getPackageName();

	private final Class<?> type;

	private final String path;

	private final Problems problems;

	private final Set<Method> getters = new HashSet<>();

	/**
	 * Creates an inspector.
	 * @param type the type
	 * @param path the property that it is the type of, with a dot behind it, or empty
	 * @param problems takes what is wrong with it
	 */
	StructureInspector(Class<?> type, String path, Problems problems) {
		this.type = type;
		this.path = path;
		this.problems = problems;
	}

	/**
	 * Returns the structure, unless something is wrong.
	 */
	Optional<Structure> inspect() {
		int before = this.problems.count();
		String refusal = refusal();
		if (refusal != null) {
			ofType(refusal);
			return Optional.empty();
		}
		List<Member> members = new ArrayList<>();
		for (Field field : this.type.getDeclaredFields()) {
			if (!field.isSynthetic()) {
				member(field).ifPresent(members::add);
			}
		}
		checkMethods();
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		return constructor().flatMap(constructor -> structure(members, constructor));
	}

	private @Nullable String refusal() {
		if (this.type.isInterface() || this.type.isEnum() || this.type.isArray() || this.type.isPrimitive()
				|| this.type.getName().startsWith("java.")) {
			return "is no record or bean";
		}
		if (this.type.getEnclosingClass() != null && !Modifier.isStatic(this.type.getModifiers())) {
			return "is an inner class, which cannot be made without an outer one; make it static";
		}
		if (Modifier.isAbstract(this.type.getModifiers())) {
			return "is abstract";
		}
		return inherited().map(field -> "inherits '" + field.getName() + "' of " + field.getDeclaringClass().getName()
				+ ", and inherited fields are not mapped")
			.orElse(null);
	}

	private Optional<Field> inherited() {
		return Stream.<Class<?>>iterate(this.type.getSuperclass(), each -> each != null, Class::getSuperclass)
			.flatMap(each -> Stream.of(each.getDeclaredFields()))
			.filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.findFirst();
	}

	private Optional<Member> member(Field field) {
		if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
			ownAnnotation(field).ifPresent(annotation -> ofMember(field.getName(),
					"is annotated with " + annotation + ", but is no property, as it is static or transient"));
			return Optional.empty();
		}
		Optional<Method> getter = Accessors.getter(field);
		if (getter.isEmpty()) {
			if (!field.isAnnotationPresent(Ignored.class)) {
				ofMember(field.getName(), "has no getter; add one, or @Ignored");
			}
			return Optional.empty();
		}
		this.getters.add(getter.get());
		return member(field, getter.get());
	}

	private Optional<Member> member(Field field, Method getter) {
		try {
			MethodHandle read = Handles.getter(getter);
			Method setter = Accessors.setter(field).orElse(null);
			MethodHandle set = (setter != null) ? Handles.setter(setter) : null;
			List<Annotation> annotations = Stream.of(field, getter)
				.flatMap(each -> Stream.of(each.getAnnotations()))
				.toList();
			return Optional.of(new Member(field.getName(), field.getGenericType(), Nullability.of(field, getter),
					annotations, read, set));
		}
		catch (IllegalAccessException ex) {
			ofMember(field.getName(), inaccessible());
			return Optional.empty();
		}
	}

	private void checkMethods() {
		for (Method method : this.type.getDeclaredMethods()) {
			if (!method.isSynthetic() && !this.getters.contains(method)) {
				ownAnnotation(method).ifPresent(annotation -> ofMember(method.getName() + "()",
						"is annotated with " + annotation + ", but is not the getter of a field"));
			}
		}
	}

	private Optional<Constructor<?>> constructor() {
		List<Constructor<?>> constructors = constructors();
		Optional<Constructor<?>> empty = constructors.stream()
			.filter(each -> each.getParameterCount() == 0)
			.findFirst();
		if (empty.isEmpty() && constructors.size() != 1) {
			ofType("needs a constructor without parameters, or just one, that is not private");
			return Optional.empty();
		}
		return Optional.of(empty.orElseGet(() -> constructors.get(0)));
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

	private Optional<Structure> structure(List<Member> members, Constructor<?> constructor) {
		int before = this.problems.count();
		List<Member> parameters = new ArrayList<>();
		for (String name : parameterNames(constructor)) {
			members.stream()
				.filter(each -> each.name().equals(name))
				.findFirst()
				.ifPresentOrElse(parameters::add,
						() -> ofMember(name, "is a parameter of the constructor, but no property; parameters are named"
								+ " as properties, and the compiler needs the option -parameters"));
		}
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		members.stream()
			.filter(each -> !parameters.contains(each) && each.setter() == null && !each.has(Ignored.class))
			.forEach(each -> ofMember(each.name(),
					"cannot be set; add a setter, a parameter of the constructor, or @Ignored"));
		return (this.problems.count() > before) ? Optional.empty() : structure(members, constructor, parameters);
	}

	private Optional<Structure> structure(List<Member> members, Constructor<?> constructor, List<Member> parameters) {
		try {
			MethodHandle handle = Handles.constructor(constructor);
			List<Class<?>> types = new ArrayList<>();
			for (Member parameter : parameters) {
				if (!handle.type().parameterType(types.size()).isAssignableFrom(parameter.type())) {
					ofMember(parameter.name(), "is of another type than the parameter of the constructor");
					return Optional.empty();
				}
				types.add(parameter.type());
			}
			MethodType ofMembers = MethodType.methodType(Object.class, types);
			return Optional.of(new Structure(members, handle.asType(ofMembers), parameters));
		}
		catch (IllegalAccessException ex) {
			ofType(inaccessible());
			return Optional.empty();
		}
	}

	private List<String> parameterNames(Constructor<?> constructor) {
		if (this.type.isRecord()) {
			return Stream.of(this.type.getRecordComponents()).map(RecordComponent::getName).toList();
		}
		return Stream.of(constructor.getParameters()).map(Parameter::getName).toList();
	}

	private static Optional<String> ownAnnotation(AnnotatedElement element) {
		return Stream.of(element.getAnnotations())
			.map(Annotation::annotationType)
			.filter(each -> each.getPackageName().equals(OWN_ANNOTATIONS))
			.map(each -> "@" + each.getSimpleName())
			.findFirst();
	}

	private String inaccessible() {
		return "is not accessible: the module " + this.type.getModule().getName() + " has to open "
				+ this.type.getPackageName();
	}

	private void ofType(String reason) {
		if (this.path.isEmpty()) {
			this.problems.ofType(reason);
		}
		else {
			this.problems.ofProperty(this.path.substring(0, this.path.length() - 1), "has a type that " + reason);
		}
	}

	private void ofMember(String name, String reason) {
		this.problems.ofProperty(this.path + name, reason);
	}

}
