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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whether a member may be {@code null}. Annotations of any library say so by their simple
 * name.
 */
enum Nullability {

	/** It is annotated so. */
	NULLABLE,

	/** It is annotated so, or within something that is null-marked, or primitive. */
	NON_NULL,

	/** Nothing is said: it may be {@code null}. */
	UNSPECIFIED;

	private static final Set<String> NON_NULL_NAMES = Set.of("NonNull", "Nonnull");

	static Nullability of(Field field, Method getter) {
		if (field.getType().isPrimitive()) {
			return NON_NULL;
		}
		List<String> names = annotationNames(field, getter);
		if (names.contains("Nullable")) {
			return NULLABLE;
		}
		boolean nonNull = names.stream().anyMatch(NON_NULL_NAMES::contains) || isMarked(field.getDeclaringClass());
		return nonNull ? NON_NULL : UNSPECIFIED;
	}

	/** Those of an array's elements are not among them. */
	private static List<String> annotationNames(Field field, Method getter) {
		return Stream
			.of(field.getAnnotations(), field.getAnnotatedType().getAnnotations(), getter.getAnnotations(),
					getter.getAnnotatedReturnType().getAnnotations())
			.flatMap(Stream::of)
			.map(Annotation::annotationType)
			.map(Class::getSimpleName)
			.toList();
	}

	/** What is innermost decides. */
	private static boolean isMarked(Class<?> type) {
		List<AnnotatedElement> scopes = new ArrayList<>();
		for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
			scopes.add(each);
		}
		scopes.add(type.getPackage());
		scopes.add(type.getModule());
		for (AnnotatedElement scope : scopes) {
			if (scope.isAnnotationPresent(NullMarked.class)) {
				return true;
			}
			if (scope.isAnnotationPresent(NullUnmarked.class)) {
				return false;
			}
		}
		return false;
	}

}
