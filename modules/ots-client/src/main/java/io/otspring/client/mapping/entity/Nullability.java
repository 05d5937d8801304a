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
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whether a member may be {@code null}: if it is annotated so, by an annotation of
 * whatever library, or if nothing says that what is not annotated may not.
 */
final class Nullability {

	private Nullability() {
	}

	static boolean isNullable(Member member) {
		if (member.type().isPrimitive()) {
			return false;
		}
		return isAnnotated(member) || !isNullMarked(member.field().getDeclaringClass());
	}

	private static boolean isAnnotated(Member member) {
		return Stream
			.of(member.field().getAnnotations(), member.field().getAnnotatedType().getAnnotations(),
					member.getter().getAnnotations(), member.getter().getAnnotatedReturnType().getAnnotations())
			.flatMap(Stream::of)
			.map(Annotation::annotationType)
			.anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
	}

	private static boolean isNullMarked(Class<?> type) {
		for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
			if (each.isAnnotationPresent(NullMarked.class)) {
				return true;
			}
			if (each.isAnnotationPresent(NullUnmarked.class)) {
				return false;
			}
		}
		return isNullMarked(type.getPackage()) || isNullMarked(type.getModule());
	}

	private static boolean isNullMarked(AnnotatedElement element) {
		return element.isAnnotationPresent(NullMarked.class);
	}

}
