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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.convert.PrimitiveColumns;
import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * Gets what a column is to hold from an instance; primitives are not boxed.
 */
final class PropertyWriter {

	private final UnaryOperator<ConversionException> naming;

	private final MethodHandle handle;

	/**
	 * Creates a writer.
	 * @param member the member of the property
	 * @param conversion how it is stored
	 * @param naming adds to an exception which property it is about
	 */
	PropertyWriter(Member member, PropertyConversion conversion, UnaryOperator<ConversionException> naming) {
		this.naming = naming;
		MethodHandle value = conversion.primitive() ? ofPrimitive(member.getter())
				: ofObject(member, conversion.converter());
		this.handle = MethodHandles.catchException(value, ConversionException.class,
				Handles.bound(this, "fail", ColumnValue.class, ConversionException.class));
	}

	private static MethodHandle ofPrimitive(MethodHandle getter) {
		Class<?> type = getter.type().returnType();
		if (type == double.class) {
			return MethodHandles.filterReturnValue(getter,
					Handles.function(PrimitiveColumns.class, "ofDouble", ColumnValue.class, double.class));
		}
		Class<?> stored = (type == boolean.class) ? boolean.class : long.class;
		return MethodHandles.filterReturnValue(getter.asType(getter.type().changeReturnType(stored)),
				Handles.function(ColumnValue.class, "of", ColumnValue.class, stored));
	}

	/**
	 * The converter is part of the handle, and so of the code that the JVM makes of it.
	 */
	private static MethodHandle ofObject(Member member, ColumnConverter<Object> converter) {
		MethodHandle write = Handles.method(ColumnConverter.class, "write", ColumnValue.class, Object.class)
			.bindTo(converter);
		MethodHandle absent = MethodHandles.empty(write.type());
		MethodHandle convert = MethodHandles
			.guardWithTest(Handles.function(Objects.class, "nonNull", boolean.class, Object.class), write, absent);
		MethodHandle getter = member.boxingGetter();
		return MethodHandles.filterReturnValue(
				member.isOptional() ? MethodHandles.filterReturnValue(getter,
						Handles.function(PropertyWriter.class, "unwrap", Object.class, Object.class)) : getter,
				convert);
	}

	/**
	 * Returns a handle from an instance, as an {@link Object}, to the value of the
	 * column, or {@code null} if the property has none.
	 */
	MethodHandle handle() {
		return this.handle;
	}

	/**
	 * Returns the value of the column, or {@code null} if the property has none.
	 */
	@Nullable ColumnValue write(Object owner) {
		try {
			return (ColumnValue) this.handle.invokeExact(owner);
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	static @Nullable Object unwrap(@Nullable Object property) {
		return (property instanceof Optional<?> optional) ? optional.orElse(null) : property;
	}

	ColumnValue fail(ConversionException reason) {
		throw this.naming.apply(reason);
	}

}
