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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
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

	private final TypeProblems problems;

	private final Set<Method> getters = new HashSet<>();

	/**
	 * Creates an inspector.
	 * @param type the type
	 * @param path the property that it is the type of, with a dot behind it, or empty
	 * @param problems takes what is wrong with it
	 */
	StructureInspector(Class<?> type, String path, Problems problems) {
		this.type = type;
		this.problems = new TypeProblems(type, path, problems);
	}

	/**
	 * Returns the structure, unless something is wrong.
	 */
	Optional<Structure> inspect() {
		int before = this.problems.count();
		String refusal = refusal();
		if (refusal != null) {
			this.problems.ofType(refusal);
			return Optional.empty();
		}
		List<Member> members = new ArrayList<>();
		for (Field field : this.type.getDeclaredFields()) {
			if (!field.isSynthetic()) {
				member(field).ifPresent(members::add);
			}
		}
		checkMethods();
		return (this.problems.count() > before) ? Optional.empty()
				: new ConstructorInspector(this.type, members, this.problems).inspect();
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
		return inherited()
			.map(field -> "inherits '" + field.getName() + "' of " + field.getDeclaringClass().getName()
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
			ownAnnotation(field).ifPresent(annotation -> this.problems.ofMember(field.getName(),
					"is annotated with " + annotation + ", but is no property, as it is static or transient"));
			return Optional.empty();
		}
		Optional<Method> getter = Accessors.getter(field);
		if (getter.isEmpty()) {
			if (!field.isAnnotationPresent(Ignored.class)) {
				this.problems.ofMember(field.getName(), "has no getter; add one, or @Ignored");
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
			this.problems.ofMember(field.getName(), this.problems.inaccessible());
			return Optional.empty();
		}
	}

	private void checkMethods() {
		for (Method method : this.type.getDeclaredMethods()) {
			if (!method.isSynthetic() && !this.getters.contains(method)) {
				ownAnnotation(method).ifPresent(annotation -> this.problems.ofMember(method.getName() + "()",
						"is annotated with " + annotation + ", but is not the getter of a field"));
			}
		}
	}

	private static Optional<String> ownAnnotation(AnnotatedElement element) {
		return Stream.of(element.getAnnotations())
			.map(Annotation::annotationType)
			.filter(each -> each.getPackageName().equals(OWN_ANNOTATIONS))
			.map(each -> "@" + each.getSimpleName())
			.findFirst();
	}

}
