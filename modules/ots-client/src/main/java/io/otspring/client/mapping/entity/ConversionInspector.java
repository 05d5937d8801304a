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

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how members are stored. What cannot be is refused with an
 * {@link IllegalArgumentException}.
 */
final class ConversionInspector {

	private final ColumnConverters converters;

	ConversionInspector(ColumnConverters converters) {
		this.converters = converters;
	}

	PropertyConversion inspect(Member member) {
		ColumnConverter<Object> converter = converter(member);
		boolean primitive = isUnboxed(member.type()) && this.converters.isBuiltIn(converter);
		return new PropertyConversion(converter, primitive, defaultValue(member, converter));
	}

	private static boolean isUnboxed(Class<?> type) {
		return type == long.class || type == int.class || type == double.class || type == boolean.class;
	}

	@SuppressWarnings("unchecked") // Values are what the member's type says
	private ColumnConverter<Object> converter(Member member) {
		return (ColumnConverter<Object>) anyConverter(member, member.valueType());
	}

	private ColumnConverter<?> anyConverter(Member member, Type type) {
		Optional<Convert> convert = member.find(Convert.class);
		if (convert.isPresent()) {
			return own(convert.get().value(), type);
		}
		if (member.isGeneric()) {
			throw new IllegalArgumentException(
					"nothing is known of the generic type " + type.getTypeName() + " when the application runs");
		}
		Optional<TimeFormat> format = member.find(TimeFormat.class);
		if (format.isPresent()) {
			return this.converters.get(type, format.get().value());
		}
		return member.has(Json.class) ? this.converters.json(type) : this.converters.get(type);
	}

	private <C extends ColumnConverter<?>> C own(Class<C> converterType, Type type) {
		C converter = this.converters.registered(converterType).orElseGet(() -> create(converterType));
		if (raw(type) != null && boxed(converter.type()) != raw(type)) {
			throw new IllegalArgumentException("its converter " + converterType.getName() + " is for "
					+ converter.type().getTypeName() + ", not for " + type.getTypeName());
		}
		return converter;
	}

	/** Of a type variable, nothing is known. */
	private static @Nullable Class<?> raw(Type type) {
		Type raw = (type instanceof ParameterizedType parameterized) ? parameterized.getRawType() : type;
		return (raw instanceof Class<?> known) ? boxed(known) : null;
	}

	private static Class<?> boxed(Class<?> type) {
		return MethodType.methodType(type).wrap().returnType();
	}

	private static <C> C create(Class<C> type) {
		try {
			Constructor<C> constructor = type.getDeclaredConstructor();
			constructor.trySetAccessible();
			return constructor.newInstance();
		}
		catch (InvocationTargetException ex) {
			throw new IllegalArgumentException("its converter " + type.getName() + " cannot be made: " + ex.getCause(),
					ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException(
					"its converter " + type.getName() + " is not registered, and has no constructor without parameters",
					ex);
		}
	}

	private static @Nullable ColumnValue defaultValue(Member member, ColumnConverter<Object> converter) {
		String text = member.find(DefaultValue.class).map(DefaultValue::value).orElse(null);
		if (text == null) {
			return null;
		}
		ColumnValue value = parse(text, converter.columnType()).orElseThrow(
				() -> new IllegalArgumentException("its default '" + text + "' is no " + converter.columnType()));
		try {
			converter.write(converter.read(value));
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("its default '" + text + "' is none of its values: " + ex.getMessage(),
					ex);
		}
		return value;
	}

	private static Optional<ColumnValue> parse(String text, DefinedColumnType type) {
		try {
			return switch (type) {
				case STRING -> Optional.of(ColumnValue.of(text));
				case INTEGER -> Optional.of(ColumnValue.of(Long.parseLong(text)));
				case DOUBLE -> Optional.of(ColumnValue.of(Double.parseDouble(text)));
				case BOOLEAN -> Stream.of(true, false)
					.filter(truth -> truth.toString().equals(text))
					.findFirst()
					.map(ColumnValue::of);
				case BINARY -> Optional.empty();
			};
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
