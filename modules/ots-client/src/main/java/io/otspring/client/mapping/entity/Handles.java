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
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;

import io.otspring.client.model.Row;

/**
 * Makes the method handles of a type, once: nothing is looked up or reflected upon when
 * an entity is read or written.
 */
final class Handles {

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

	private static final MethodHandle OR = function(Boolean.class, "logicalOr", boolean.class, boolean.class,
			boolean.class);

	private Handles() {
	}

	/**
	 * Returns a handle from an {@link Object} to the type of the member, a primitive one
	 * without boxing.
	 */
	static MethodHandle getter(Member member) {
		return unreflect(member.getter()).asType(MethodType.methodType(member.type(), Object.class));
	}

	/**
	 * Returns a handle from an {@link Object} to the member as an {@link Object}.
	 */
	static MethodHandle objectGetter(Member member) {
		return unreflect(member.getter()).asType(MethodType.methodType(Object.class, Object.class));
	}

	/**
	 * Returns a handle that reads a member from a row and sets it in an {@link Object}.
	 */
	static MethodHandle setter(Method setter, MethodHandle reader) {
		MethodHandle handle = MethodHandles.filterArguments(unreflect(setter), 1, reader);
		return handle.asType(MethodType.methodType(void.class, Object.class, Row.class));
	}

	/**
	 * Returns a handle that sets a member, given as an {@link Object}, in an
	 * {@link Object}.
	 */
	static MethodHandle setter(Method setter) {
		return unreflect(setter).asType(MethodType.methodType(void.class, Object.class, Object.class));
	}

	/**
	 * Returns a handle that makes an instance of a row.
	 * @param constructor the constructor
	 * @param readers what reads its parameters
	 */
	static MethodHandle construction(Constructor<?> constructor, List<MethodHandle> readers) {
		MethodHandle handle = MethodHandles.filterArguments(unreflect(constructor), 0,
				readers.toArray(MethodHandle[]::new));
		MethodType ofRow = MethodType.methodType(constructor.getDeclaringClass(), Row.class);
		if (readers.isEmpty()) {
			handle = MethodHandles.dropArguments(handle, 0, Row.class);
		}
		else {
			handle = MethodHandles.permuteArguments(handle, ofRow, new int[readers.size()]);
		}
		return handle.asType(MethodType.methodType(Object.class, Row.class));
	}

	/**
	 * Returns a handle that makes an instance of an array of parameters.
	 */
	static MethodHandle construction(Constructor<?> constructor) {
		return unreflect(constructor).asSpreader(Object[].class, constructor.getParameterCount())
			.asType(MethodType.methodType(Object.class, Object[].class));
	}

	/**
	 * Returns a handle that calls writers one after the other. They become one piece of
	 * code that way, as those of a constructor's parameters do, once the type is in use.
	 * @param writers handles from an {@link Object} and a {@link ColumnSink} to a boolean
	 * @return a handle of the same type, to whether one of them said {@code true}
	 */
	static MethodHandle any(List<MethodHandle> writers) {
		int size = writers.size();
		if (size < 2) {
			return (size == 1) ? writers.get(0) : writingNothing();
		}
		MethodHandle rest = MethodHandles.collectArguments(OR, 1, any(writers.subList(size / 2, size)));
		return MethodHandles.foldArguments(rest, any(writers.subList(0, size / 2)));
	}

	/**
	 * Returns a handle that takes an {@link Object} and a {@link ColumnSink}, and says
	 * {@code false}.
	 */
	static MethodHandle writingNothing() {
		return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Object.class,
				ColumnSink.class);
	}

	/**
	 * Returns a method of an object of this package as a handle that is bound to it.
	 */
	static MethodHandle bound(Object receiver, String name, Class<?> returnType, Class<?>... parameters) {
		try {
			return LOOKUP.bind(receiver, name, MethodType.methodType(returnType, parameters));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns a method as a handle that takes its receiver first.
	 */
	static MethodHandle method(Class<?> type, String name, Class<?> returnType, Class<?>... parameters) {
		try {
			return LOOKUP.findVirtual(type, name, MethodType.methodType(returnType, parameters));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns a static method as a handle.
	 */
	static MethodHandle function(Class<?> type, String name, Class<?> returnType, Class<?>... parameters) {
		try {
			return LOOKUP.findStatic(type, name, MethodType.methodType(returnType, parameters));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns what a handle threw in a form that need not be declared.
	 */
	static RuntimeException unchecked(Throwable thrown) {
		if (thrown instanceof Error error) {
			throw error;
		}
		return (thrown instanceof RuntimeException exception) ? exception : new UndeclaredThrowableException(thrown);
	}

	private static MethodHandle unreflect(Method method) {
		try {
			return LOOKUP.unreflect(accessible(method));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalArgumentException(method + " cannot be called", ex);
		}
	}

	private static MethodHandle unreflect(Constructor<?> constructor) {
		try {
			return LOOKUP.unreflectConstructor(accessible(constructor));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalArgumentException(constructor + " cannot be called", ex);
		}
	}

	/** For types that are not public themselves, or in a package that is not exported. */
	private static <A extends AccessibleObject> A accessible(A member) {
		member.trySetAccessible();
		return member;
	}

}
