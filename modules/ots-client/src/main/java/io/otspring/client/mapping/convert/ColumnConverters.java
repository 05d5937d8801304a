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

package io.otspring.client.mapping.convert;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The converters that mapped types are stored with: the caller's own, and then the
 * built-in ones. What is written is read as an equal value, or it is refused with a
 * {@link ConversionException}. The built-in ones store
 * <table>
 * <caption>Types and what they are stored as</caption>
 * <tr>
 * <th>type</th>
 * <th>column</th>
 * <th>what is stored, and what is refused</th>
 * </tr>
 * <tr>
 * <td>{@code long}, {@code int}, {@code short}, {@code byte}</td>
 * <td>INTEGER</td>
 * <td>the number; when read, one that is out of range is refused</td>
 * </tr>
 * <tr>
 * <td>{@code double}, {@code float}</td>
 * <td>DOUBLE</td>
 * <td>the number, if it is finite; when read, one that is not exactly a {@code float} is
 * refused as such</td>
 * </tr>
 * <tr>
 * <td>{@code boolean}</td>
 * <td>BOOLEAN</td>
 * <td>the truth</td>
 * </tr>
 * <tr>
 * <td>{@code String}, {@code char}</td>
 * <td>STRING</td>
 * <td>the text, without unpaired surrogates</td>
 * </tr>
 * <tr>
 * <td>{@code byte[]}, {@code ByteBuffer}</td>
 * <td>BINARY</td>
 * <td>a copy of the bytes, of a buffer those that remain, which it keeps; a read-only
 * buffer is read</td>
 * </tr>
 * <tr>
 * <td>enums</td>
 * <td>STRING</td>
 * <td>the name of the constant</td>
 * </tr>
 * <tr>
 * <td>{@code UUID}</td>
 * <td>STRING</td>
 * <td>36 characters, in lower case</td>
 * </tr>
 * <tr>
 * <td>{@code BigDecimal}, {@code BigInteger}</td>
 * <td>STRING</td>
 * <td>{@code 1.50}, {@code 1E+3}: the number and its scale, which do not sort; not the
 * exponents beyond an {@code int}</td>
 * </tr>
 * <tr>
 * <td>{@code URI}</td>
 * <td>STRING</td>
 * <td>as it was given; not those whose text has another meaning</td>
 * </tr>
 * <tr>
 * <td>{@code Currency}, {@code Locale}</td>
 * <td>STRING</td>
 * <td>{@code CNY}, {@code zh-CN}; not locales that no language tag stands for</td>
 * </tr>
 * <tr>
 * <td>{@code ZoneId}, {@code ZoneOffset}</td>
 * <td>STRING</td>
 * <td>{@code Asia/Shanghai}, {@code +08:00}</td>
 * </tr>
 * <tr>
 * <td>{@code Instant}</td>
 * <td>STRING</td>
 * <td>{@code 2026-07-01T12:30:00.000000000Z}, which sorts; years from 0 to 9999</td>
 * </tr>
 * <tr>
 * <td>{@code LocalDateTime}, {@code LocalDate}, {@code LocalTime}, {@code YearMonth},
 * {@code MonthDay}</td>
 * <td>STRING</td>
 * <td>{@code 2026-07-01T12:30:00.000000000}, {@code 2026-07-01},
 * {@code 12:30:00.000000000}, {@code 2026-07}, {@code --07-01}, which sort; years from 0
 * to 9999</td>
 * </tr>
 * <tr>
 * <td>{@code OffsetDateTime}, {@code OffsetTime}, {@code ZonedDateTime}</td>
 * <td>STRING</td>
 * <td>{@code 2026-07-01T12:30:00.000000000+08:00}, {@code 12:30:00.000000000Z},
 * {@code 2026-07-01T12:30:00.000000000+08:00[Asia/Shanghai]}, which sort by their local
 * times; years from 0 to 9999. If the rules of a zone have changed since, what is read is
 * the same instant in that zone</td>
 * </tr>
 * <tr>
 * <td>{@code Duration}, {@code Period}</td>
 * <td>STRING</td>
 * <td>{@code PT1H30M}, {@code P1Y2M3D}, which do not sort</td>
 * </tr>
 * <tr>
 * <td>{@code Year}</td>
 * <td>INTEGER</td>
 * <td>its number</td>
 * </tr>
 * <tr>
 * <td>lists, sets, maps, other arrays</td>
 * <td>STRING</td>
 * <td>JSON, see {@link JsonFormat}</td>
 * </tr>
 * </table>
 * <p>
 * Text of other programs is read if it is that of one value: an instant may have fewer
 * digits behind the point.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class ColumnConverters {

	private final List<ColumnConverter<?>> own;

	private final Map<Class<?>, ColumnConverter<?>> ownByType = new HashMap<>();

	private final JsonFormat json;

	private final Map<Type, ColumnConverter<?>> converters = new ConcurrentHashMap<>();

	private final Map<Type, ColumnConverter<?>> jsonConverters = new ConcurrentHashMap<>();

	private ColumnConverters(Builder builder) {
		this.own = List.copyOf(builder.own);
		this.json = builder.json;
		this.own.forEach(converter -> this.ownByType.putIfAbsent(boxed(converter.type()), converter));
	}

	/**
	 * Returns the built-in converters.
	 */
	public static ColumnConverters standard() {
		return builder().build();
	}

	/**
	 * Returns a builder that starts with the built-in converters.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Tells whether a converter is a built-in one, other than to JSON.
	 * @param converter the converter
	 * @return whether it stores values of its type as the table above says
	 */
	public boolean isBuiltIn(ColumnConverter<?> converter) {
		return converter instanceof BuiltInConverter;
	}

	/**
	 * Returns the converter of a type, the same one each time. Primitive types have those
	 * of their wrappers.
	 * @param type the type of a property
	 * @return the converter
	 * @throws IllegalArgumentException if there is none, with the reason
	 */
	public ColumnConverter<?> get(Type type) {
		return this.converters.computeIfAbsent(type, this::make);
	}

	/**
	 * Returns the built-in converter of a type of {@code java.time} that stores it in a
	 * certain form. The caller's own converters are not asked.
	 * @param type the type of a property
	 * @param form how it is stored
	 * @return the converter
	 * @throws IllegalArgumentException if the type has no such form, with the reason
	 */
	public ColumnConverter<?> get(Type type, TimeForm form) {
		Class<?> time = raw(type);
		return StandardConverters.find(time, form).orElseThrow(() -> {
			List<TimeForm> forms = StandardConverters.forms(time);
			return new IllegalArgumentException(type.getTypeName() + " cannot be stored as " + form + ", "
					+ (forms.isEmpty() ? "as it is not a time" : "but as " + forms));
		});
	}

	/**
	 * Returns the converter that stores any type as JSON, the same one each time.
	 * @param type the type of a property
	 * @return the converter
	 * @throws IllegalArgumentException if there is no JSON library, or it cannot handle
	 * the type
	 */
	public ColumnConverter<?> json(Type type) {
		return this.jsonConverters.computeIfAbsent(type, this.json::converter);
	}

	/**
	 * Finds one of the caller's own converters by its class.
	 * @param <C> the class
	 * @param type the class
	 * @return the converter, if one is registered
	 */
	public <C extends ColumnConverter<?>> Optional<C> registered(Class<C> type) {
		return this.own.stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	private ColumnConverter<?> make(Type type) {
		Class<?> raw = boxed(raw(type));
		ColumnConverter<?> converter = this.ownByType.get(raw);
		if (converter == null) {
			converter = StandardConverters.find(raw).orElseGet(() -> makeOther(type, raw));
		}
		return converter;
	}

	private ColumnConverter<?> makeOther(Type type, Class<?> raw) {
		if (raw.isArray() || Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
			return json(type);
		}
		throw new IllegalArgumentException("there is no converter for " + type.getTypeName());
	}

	private static Class<?> raw(Type type) {
		if (type instanceof GenericArrayType) {
			return Object[].class;
		}
		Type raw = (type instanceof ParameterizedType parameterized) ? parameterized.getRawType() : type;
		return (raw instanceof Class<?> known) ? known : Object.class;
	}

	private static Class<?> boxed(Class<?> type) {
		return MethodType.methodType(type).wrap().returnType();
	}

	/**
	 * Builds {@link ColumnConverters}.
	 */
	public static final class Builder {

		private final List<ColumnConverter<?>> own = new ArrayList<>();

		private JsonFormat json = new StandardJson();

		private Builder() {
		}

		/**
		 * Adds a converter, which goes before a built-in one for the same type, and
		 * before one that was added earlier.
		 * @param converter the converter
		 * @return this
		 */
		public Builder add(ColumnConverter<?> converter) {
			this.own.add(0, converter);
			return this;
		}

		/**
		 * Sets what stores lists, sets, maps, arrays, and other properties as JSON, such
		 * as a {@code JacksonJsonFormat} with a mapper of the caller's own.
		 * @param format the format
		 * @return this
		 */
		public Builder json(JsonFormat format) {
			this.json = format;
			return this;
		}

		public ColumnConverters build() {
			return new ColumnConverters(this);
		}

	}

}
