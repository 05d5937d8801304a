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

import java.lang.reflect.Constructor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * Turns the members of a class, and of the classes that it embeds, into parts.
 */
final class TypeInspector {

	private final NamingStrategy naming;

	private final ColumnConverters converters;

	private final Problems problems;

	private final List<EntityProperty> properties = new ArrayList<>();

	/** The types that are being looked at, the innermost first. */
	private final Deque<Class<?>> types = new ArrayDeque<>();

	TypeInspector(NamingStrategy naming, ColumnConverters converters, Problems problems) {
		this.naming = naming;
		this.converters = converters;
		this.problems = problems;
	}

	/**
	 * Returns all properties that were found, those of embedded types, too.
	 */
	List<EntityProperty> properties() {
		return this.properties;
	}

	Optional<Composite> inspect(Class<?> type) {
		return composite(type, "", "");
	}

	private Optional<Composite> composite(Class<?> type, String path, String prefix) {
		Optional<Structure> structure = Structure.of(type, path, this.problems);
		if (structure.isEmpty()) {
			return Optional.empty();
		}
		this.types.push(type);
		List<Part> parts = new ArrayList<>();
		for (Member member : structure.get().members()) {
			if (!member.has(ColumnTimestamp.class)) {
				part(member, path, prefix).ifPresent(parts::add);
			}
		}
		for (Member member : structure.get().members()) {
			member.find(ColumnTimestamp.class)
				.flatMap(annotation -> timestamp(member, path, annotation.value(), parts))
				.ifPresent(parts::add);
		}
		this.types.pop();
		if (parts.size() < structure.get().members().size() || !this.problems.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new Composite(structure.get(), parts, parts.stream().filter(TypeInspector::isAttribute).toList()));
	}

	private static boolean isAttribute(Part part) {
		return !isKeyPart(part.member()) && !(part instanceof IgnoredPart) && !(part instanceof TimestampPart);
	}

	static boolean isKeyPart(Member member) {
		return member.has(PartitionKey.class) || member.has(KeyPart.class);
	}

	private Optional<? extends Part> part(Member member, String path, String prefix) {
		String memberPath = path + member.name();
		if (member.has(Ignored.class)) {
			return Optional.of(new IgnoredPart(member));
		}
		if (member.isGeneric()) {
			this.problems.ofProperty(memberPath,
					"is of the generic type " + member.field().getGenericType().getTypeName()
							+ ", of which nothing is known when the application runs");
			return Optional.empty();
		}
		String column = prefix
				+ member.find(Column.class).map(Column::value).orElseGet(() -> this.naming.nameOf(member.name()));
		if (!path.isEmpty() && (isKeyPart(member) || member.has(Version.class) || member.has(AutoIncrement.class))) {
			this.problems.ofProperty(memberPath, "belongs to an embedded type, which can have no key and no version");
			return Optional.empty();
		}
		Optional<Embedded> embedded = member.find(Embedded.class);
		return embedded.isPresent() ? embedded(member, memberPath, column, prefix, embedded.get())
				: property(member, memberPath, column);
	}

	private Optional<EmbeddedPart> embedded(Member member, String path, String column, String prefix,
			Embedded embedded) {
		if (!(member.valueType() instanceof Class<?> type)) {
			this.problems.ofProperty(path, "cannot be embedded, as it is no record or bean");
			return Optional.empty();
		}
		if (this.types.contains(type)) {
			this.problems.ofProperty(path, "embeds " + type.getName() + ", which it is part of itself");
			return Optional.empty();
		}
		boolean byName = embedded.prefix().equals(Embedded.DEFAULT_PREFIX);
		String inner = byName ? column + "_" : prefix + embedded.prefix();
		return composite(type, path + ".", inner).map(composite -> new EmbeddedPart(member, path, composite));
	}

	private Optional<EntityProperty> property(Member member, String path, String column) {
		try {
			ColumnConverter<Object> converter = converter(member);
			boolean primitive = isPrimitive(member.type()) && this.converters.isBuiltIn(converter);
			EntityProperty property = new EntityProperty(this.types.element(), member, path, column, converter,
					primitive, defaultValue(member, converter));
			this.properties.add(property);
			return Optional.of(property);
		}
		catch (IllegalArgumentException ex) {
			this.problems.ofProperty(path, "cannot be stored: " + ex.getMessage());
			return Optional.empty();
		}
	}

	private static boolean isPrimitive(Class<?> type) {
		return type == long.class || type == int.class || type == double.class || type == boolean.class;
	}

	@SuppressWarnings("unchecked") // Values are what the member's type says
	private ColumnConverter<Object> converter(Member member) {
		return (ColumnConverter<Object>) anyConverter(member);
	}

	private ColumnConverter<?> anyConverter(Member member) {
		Optional<Convert> convert = member.find(Convert.class);
		if (convert.isPresent()) {
			return own(convert.get().value());
		}
		Optional<TimeFormat> format = member.find(TimeFormat.class);
		if (format.isPresent()) {
			return this.converters.get(member.valueType(), format.get().value());
		}
		return member.has(Json.class) ? this.converters.json(member.valueType())
				: this.converters.get(member.valueType());
	}

	private <C extends ColumnConverter<?>> C own(Class<C> type) {
		return this.converters.registered(type).orElseGet(() -> create(type));
	}

	private static <C> C create(Class<C> type) {
		try {
			Constructor<C> constructor = type.getDeclaredConstructor();
			constructor.trySetAccessible();
			return constructor.newInstance();
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
		ColumnValue value = switch (converter.columnType()) {
			case STRING -> ColumnValue.of(text);
			case INTEGER -> ColumnValue.of(Long.parseLong(text));
			case DOUBLE -> ColumnValue.of(Double.parseDouble(text));
			case BOOLEAN -> ColumnValue.of(parseBoolean(text));
			case BINARY -> throw new IllegalArgumentException("bytes can have no default");
		};
		try {
			converter.read(value);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("its default is none of its values: " + ex.getMessage(), ex);
		}
		return value;
	}

	private static boolean parseBoolean(String text) {
		if (!text.equals("true") && !text.equals("false")) {
			throw new IllegalArgumentException("its default is neither 'true' nor 'false'");
		}
		return text.equals("true");
	}

	private Optional<Part> timestamp(Member member, String path, String target, List<Part> parts) {
		Optional<EntityProperty> property = parts.stream()
			.filter(part -> part.member().name().equals(target) && !isKeyPart(part.member()))
			.flatMap(part -> (part instanceof EntityProperty found) ? Stream.of(found) : Stream.empty())
			.findFirst();
		if (property.isEmpty()) {
			this.problems.ofProperty(path + member.name(),
					"is the timestamp of '" + target + "', which is no property with a column beside it");
			return Optional.empty();
		}
		if (!TimestampPart.isSupported(member.type())) {
			this.problems.ofProperty(path + member.name(),
					"is a timestamp, and has to be a long, a Long or an Instant");
			return Optional.empty();
		}
		return Optional.of(new TimestampPart(member, property.get()));
	}

}
