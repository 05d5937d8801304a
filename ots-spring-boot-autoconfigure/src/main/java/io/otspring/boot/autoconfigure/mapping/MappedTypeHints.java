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

package io.otspring.boot.autoconfigure.mapping;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Json;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Tells a native image what is looked up in mapped types, and in the types that they
 * consist of.
 */
final class MappedTypeHints {

	private final ReflectionHints hints;

	private final BindingReflectionHintsRegistrar json = new BindingReflectionHintsRegistrar();

	private final Set<Class<?>> known = new HashSet<>();

	MappedTypeHints(ReflectionHints hints) {
		this.hints = hints;
	}

	void register(Class<?> type) {
		if (!this.known.add(type)) {
			return;
		}
		this.hints.registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS,
				MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS);
		for (Class<?> each = type.getSuperclass(); each != null && each != Object.class; each = each.getSuperclass()) {
			this.hints.registerType(each, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
		registerNullness(type);
		for (Field field : type.getDeclaredFields()) {
			Type valueType = valueType(field.getGenericType());
			register(field, valueType);
			if (isJsonByDefault(ResolvableType.forType(valueType).toClass())) {
				this.json.registerReflectionHints(this.hints, valueType);
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			register(method, valueType(method.getGenericReturnType()));
		}
	}

	/** Whether {@code null} is refused may be said by a class around, or the package. */
	private void registerNullness(Class<?> type) {
		for (Class<?> each = type.getEnclosingClass(); each != null; each = each.getEnclosingClass()) {
			this.hints.registerType(each);
		}
		String packageInfo = type.getPackageName() + ".package-info";
		if (ClassUtils.isPresent(packageInfo, type.getClassLoader())) {
			this.hints.registerType(ClassUtils.resolveClassName(packageInfo, type.getClassLoader()));
		}
	}

	private void register(AnnotatedElement member, Type valueType) {
		if (member.isAnnotationPresent(Embedded.class)) {
			register(ResolvableType.forType(valueType).toClass());
		}
		if (member.isAnnotationPresent(Json.class)) {
			this.json.registerReflectionHints(this.hints, valueType);
		}
		Convert convert = member.getAnnotation(Convert.class);
		if (convert != null) {
			this.hints.registerType(convert.value(), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

	private static boolean isJsonByDefault(Class<?> type) {
		return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
				|| (type.isArray() && type != byte[].class);
	}

	private static Type valueType(Type type) {
		ResolvableType resolvable = ResolvableType.forType(type);
		return (resolvable.toClass() == Optional.class) ? resolvable.getGeneric().getType() : type;
	}

}
