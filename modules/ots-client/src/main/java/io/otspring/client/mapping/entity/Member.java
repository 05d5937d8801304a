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
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field of a class with the methods that read and set it.
 *
 * @param name the name of the property
 * @param field the field, which is looked at for annotations only
 * @param getter the method that reads it
 * @param setter the method that sets it, if there is one
 */
record Member(String name, Field field, Method getter, @Nullable Method setter) {

	<A extends Annotation> Optional<A> find(Class<A> annotation) {
		return Stream.of(this.field, this.getter)
			.map(each -> each.getAnnotation(annotation))
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	boolean has(Class<? extends Annotation> annotation) {
		return find(annotation).isPresent();
	}

	Stream<Class<? extends Annotation>> annotations() {
		return Stream.of(this.field, this.getter)
			.flatMap(each -> Stream.of(each.getAnnotations()))
			.map(Annotation::annotationType);
	}

	Class<?> type() {
		return this.field.getType();
	}

	boolean isOptional() {
		return type() == Optional.class;
	}

	/**
	 * Returns the type of the values, without the {@link Optional} around it.
	 */
	Type valueType() {
		Type type = this.field.getGenericType();
		if (isOptional() && type instanceof ParameterizedType optional) {
			return optional.getActualTypeArguments()[0];
		}
		return type;
	}

	/**
	 * Returns whether the type depends on how the class is used.
	 */
	boolean isGeneric() {
		return isGeneric(this.field.getGenericType());
	}

	private static boolean isGeneric(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			return Stream.of(parameterized.getActualTypeArguments()).anyMatch(Member::isGeneric);
		}
		return type instanceof TypeVariable || type instanceof WildcardType;
	}

}
