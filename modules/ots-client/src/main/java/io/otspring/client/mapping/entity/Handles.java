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
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;

import io.otspring.client.model.Row;

/**
 * Makes the method handles of a type, once: nothing is looked up or reflected upon when
 * an entity is read or written.
 * <p>
 * Members are made accessible for types that are not public themselves.
 */
final class Handles {

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

	private static final MethodHandle OR = function(Boolean.class, "logicalOr", boolean.class, boolean.class,
			boolean.class);

	private Handles() {
	}

	/**
	 * Returns a handle from an {@link Object} to what the getter returns, a primitive
	 * without boxing.
	 */
	static MethodHandle getter(Method getter) throws IllegalAccessException {
		getter.trySetAccessible();
		MethodHandle handle = LOOKUP.unreflect(getter);
		return handle.asType(handle.type().changeParameterType(0, Object.class));
	}

	/**
	 * Returns a handle that sets, in an {@link Object}, what the setter takes.
	 */
	static MethodHandle setter(Method setter) throws IllegalAccessException {
		setter.trySetAccessible();
		MethodHandle handle = LOOKUP.unreflect(setter);
		return handle.asType(handle.type().changeReturnType(void.class).changeParameterType(0, Object.class));
	}

	/**
	 * Returns a handle from the parameters of a constructor to an {@link Object}.
	 */
	static MethodHandle constructor(Constructor<?> constructor) throws IllegalAccessException {
		constructor.trySetAccessible();
		MethodHandle handle = LOOKUP.unreflectConstructor(constructor);
		return handle.asType(handle.type().changeReturnType(Object.class));
	}

	/**
	 * Returns a handle that sets, in an {@link Object}, what is read from a row.
	 */
	static MethodHandle setFrom(MethodHandle setter, MethodHandle reader) {
		return MethodHandles.filterArguments(setter, 1, reader);
	}

	/**
	 * Returns a handle that makes an instance of a row.
	 * @param constructor the constructor
	 * @param readers what reads its parameters
	 */
	static MethodHandle construction(MethodHandle constructor, List<MethodHandle> readers) {
		if (readers.isEmpty()) {
			return MethodHandles.dropArguments(constructor, 0, Row.class);
		}
		MethodHandle ofRows = MethodHandles.filterArguments(constructor, 0, readers.toArray(MethodHandle[]::new));
		return MethodHandles.permuteArguments(ofRows, MethodType.methodType(Object.class, Row.class),
				new int[readers.size()]);
	}

	/**
	 * Returns a handle that makes an instance of an array of parameters.
	 */
	static MethodHandle spread(MethodHandle constructor) {
		return constructor.asSpreader(Object[].class, constructor.type().parameterCount())
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
		if (size == 0) {
			return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Object.class,
					ColumnSink.class);
		}
		if (size == 1) {
			return writers.get(0);
		}
		MethodHandle rest = MethodHandles.collectArguments(OR, 1, any(writers.subList(size / 2, size)));
		return MethodHandles.foldArguments(rest, any(writers.subList(0, size / 2)));
	}

	/**
	 * Returns a method of an object of this package that reads something from a row.
	 */
	static MethodHandle reader(Object receiver, String name, Class<?> returnType) {
		return bound(receiver, name, returnType, Row.class);
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

}
