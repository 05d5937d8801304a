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
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field of a class with what reads and sets it.
 */
final class Member {

	private final String name;

	private final Class<?> type;

	private final Type genericType;

	private final Nullability nullability;

	private final List<Annotation> annotations;

	private final MethodHandle getter;

	private final @Nullable MethodHandle setter;

	/**
	 * Creates a member.
	 * @param name the name of the property
	 * @param genericType the type of the field
	 * @param nullability whether it may be {@code null}
	 * @param annotations those of the field and the getter
	 * @param getter reads it: a handle from {@link Object} to the type of the field
	 * @param setter sets it, if there is such: a handle from {@link Object} and the type
	 * of the field to {@code void}
	 */
	Member(String name, Type genericType, Nullability nullability, List<Annotation> annotations, MethodHandle getter,
			@Nullable MethodHandle setter) {
		this.name = name;
		this.type = getter.type().returnType();
		this.genericType = genericType;
		this.nullability = nullability;
		this.annotations = List.copyOf(annotations);
		this.getter = getter;
		this.setter = setter;
	}

	String name() {
		return this.name;
	}

	Class<?> type() {
		return this.type;
	}

	MethodHandle getter() {
		return this.getter;
	}

	/**
	 * Returns what reads it as an object: a handle from {@link Object} to {@link Object}.
	 */
	MethodHandle boxingGetter() {
		return this.getter.asType(this.getter.type().changeReturnType(Object.class));
	}

	@Nullable MethodHandle setter() {
		return this.setter;
	}

	Nullability nullability() {
		return this.nullability;
	}

	boolean isOptional() {
		return this.type == Optional.class;
	}

	/**
	 * Returns the type of the values, without the {@link Optional} around it.
	 */
	Type valueType() {
		if (isOptional() && this.genericType instanceof ParameterizedType optional) {
			return optional.getActualTypeArguments()[0];
		}
		return this.genericType;
	}

	/**
	 * Returns whether the type depends on how the class is used.
	 */
	boolean isGeneric() {
		return isGeneric(this.genericType);
	}

	private static boolean isGeneric(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			return Stream.of(parameterized.getActualTypeArguments()).anyMatch(Member::isGeneric);
		}
		if (type instanceof GenericArrayType array) {
			return isGeneric(array.getGenericComponentType());
		}
		return type instanceof TypeVariable || type instanceof WildcardType;
	}

	/**
	 * Returns the types of all annotations.
	 */
	Stream<Class<? extends Annotation>> annotations() {
		return this.annotations.stream().map(Annotation::annotationType);
	}

	<A extends Annotation> Optional<A> find(Class<A> annotation) {
		return this.annotations.stream().filter(annotation::isInstance).map(annotation::cast).findFirst();
	}

	boolean has(Class<? extends Annotation> annotation) {
		return find(annotation).isPresent();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
