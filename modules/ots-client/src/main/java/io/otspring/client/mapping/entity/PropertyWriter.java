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
import java.util.Locale;
import java.util.Optional;

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * Gets what a column is to hold from an instance; primitives are not boxed.
 */
final class PropertyWriter {

	private enum Kind {

		LONG, INT, DOUBLE, BOOLEAN, OPTIONAL, OBJECT

	}

	private final Kind kind;

	private final MethodHandle getter;

	private final ColumnConverter<Object> converter;

	PropertyWriter(Member member, ColumnConverter<Object> converter, boolean primitive) {
		this.kind = kind(member, primitive);
		MethodHandle handle = Handles.getter(member);
		this.getter = primitive ? handle : handle.asType(handle.type().changeReturnType(Object.class));
		this.converter = converter;
	}

	private static Kind kind(Member member, boolean primitive) {
		if (!primitive) {
			return member.isOptional() ? Kind.OPTIONAL : Kind.OBJECT;
		}
		return Kind.valueOf(member.type().getName().toUpperCase(Locale.ROOT));
	}

	/**
	 * Returns the value of the column, or {@code null} if the property has none.
	 */
	@Nullable ColumnValue write(Object owner) {
		try {
			return switch (this.kind) {
				case LONG -> ColumnValue.of((long) this.getter.invokeExact(owner));
				case INT -> ColumnValue.of((long) (int) this.getter.invokeExact(owner));
				case DOUBLE -> ColumnValue.of((double) this.getter.invokeExact(owner));
				case BOOLEAN -> ColumnValue.of((boolean) this.getter.invokeExact(owner));
				case OPTIONAL -> convert(unwrap((Object) this.getter.invokeExact(owner)));
				case OBJECT -> convert((Object) this.getter.invokeExact(owner));
			};
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	private static @Nullable Object unwrap(@Nullable Object value) {
		return (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
	}

	private @Nullable ColumnValue convert(@Nullable Object value) {
		return (value != null) ? this.converter.write(value) : null;
	}

}
