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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverters;
import org.jspecify.annotations.Nullable;

/**
 * Turns the members of a class, and of the classes that it embeds, into parts.
 */
final class TypeInspector {

	private final Class<?> entity;

	private final NamingStrategy naming;

	private final ConversionInspector conversions;

	private final AnnotationChecks annotations;

	private final Problems problems;

	private final List<EntityProperty> properties = new ArrayList<>();

	/** The types that are being looked at, the innermost first. */
	private final Deque<Class<?>> types = new ArrayDeque<>();

	TypeInspector(Class<?> entity, NamingStrategy naming, ColumnConverters converters, Problems problems) {
		this.entity = entity;
		this.naming = naming;
		this.conversions = new ConversionInspector(converters);
		this.annotations = new AnnotationChecks(problems);
		this.problems = problems;
	}

	/**
	 * Returns all properties that were found, those of embedded types, too.
	 */
	List<EntityProperty> properties() {
		return this.properties;
	}

	/**
	 * Returns what the type is put together of, unless something is wrong.
	 */
	Optional<Composite> inspect() {
		return composite(this.entity, "", "");
	}

	private Optional<Composite> composite(Class<?> type, String path, String prefix) {
		return new StructureInspector(type, path, this.problems).inspect()
			.flatMap(structure -> composite(type, structure, path, prefix));
	}

	private Optional<Composite> composite(Class<?> type, Structure structure, String path, String prefix) {
		int before = this.problems.count();
		structure.members().forEach(member -> this.annotations.check(member, path + member.name()));
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		Map<String, TimestampSource> timestamps = timestamps(structure, path);
		this.types.push(type);
		List<Part> parts = new ArrayList<>();
		for (Member member : structure.members()) {
			if (!member.has(ColumnTimestamp.class)) {
				part(member, path, prefix, timestamps.get(member.name())).ifPresent(parts::add);
			}
		}
		this.types.pop();
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		timestamps.forEach((target, source) -> timestamp(source, target, path, parts).ifPresent(parts::add));
		if (this.problems.count() > before) {
			return Optional.empty();
		}
		return Optional.of(new Composite(structure, parts, stored(parts)));
	}

	private static List<Part.Stored> stored(List<Part> parts) {
		return parts.stream()
			.filter(part -> !isKeyPart(part.member()))
			.flatMap(part -> (part instanceof Part.Stored stored) ? Stream.of(stored) : Stream.empty())
			.toList();
	}

	private static boolean isKeyPart(Member member) {
		return member.has(PartitionKey.class) || member.has(KeyPart.class);
	}

	private Optional<? extends Part> part(Member member, String path, String prefix,
			@Nullable TimestampSource timestamp) {
		String memberPath = path + member.name();
		if (member.has(Ignored.class)) {
			return Optional.of(new IgnoredPart(member));
		}
		if (!path.isEmpty() && (isKeyPart(member) || member.has(Version.class))) {
			this.problems.ofProperty(memberPath, "belongs to an embedded type, which can have no key and no version");
			return Optional.empty();
		}
		String column = prefix
				+ member.find(Column.class).map(Column::value).orElseGet(() -> this.naming.nameOf(member.name()));
		Optional<Embedded> embedded = member.find(Embedded.class);
		if (embedded.isPresent()) {
			String given = embedded.get().prefix();
			return embedded(member, memberPath, given.equals(Embedded.DEFAULT_PREFIX) ? column + "_" : prefix + given);
		}
		return property(member, memberPath, column, timestamp);
	}

	private Optional<EmbeddedPart> embedded(Member member, String path, String prefix) {
		if (!(member.valueType() instanceof Class<?> type)) {
			this.problems.ofProperty(path, "cannot be embedded, as its type is generic");
			return Optional.empty();
		}
		if (this.types.contains(type)) {
			this.problems.ofProperty(path, "embeds " + type.getName() + ", which it is part of itself");
			return Optional.empty();
		}
		return composite(type, path + ".", prefix)
			.map(composite -> new EmbeddedPart(this.entity, member, path, composite));
	}

	private Optional<ColumnPart> property(Member member, String path, String column,
			@Nullable TimestampSource timestamp) {
		try {
			PropertyConversion conversion = this.conversions.inspect(member);
			EntityProperty property = new EntityProperty(this.entity, member, path,
					new ColumnFinder(column, isKeyPart(member)), conversion, timestamp);
			this.properties.add(property);
			return Optional.of(new ColumnPart(property, conversion));
		}
		catch (IllegalArgumentException ex) {
			this.problems.ofProperty(path, "cannot be stored: " + ex.getMessage());
			return Optional.empty();
		}
	}

	/** By the names of the properties whose columns they are the timestamps of. */
	private Map<String, TimestampSource> timestamps(Structure structure, String path) {
		Map<String, TimestampSource> timestamps = new LinkedHashMap<>();
		for (Member member : structure.members()) {
			Optional<ColumnTimestamp> annotation = member.find(ColumnTimestamp.class);
			if (annotation.isPresent()) {
				String memberPath = path + member.name();
				String target = annotation.get().value();
				if (!TimestampSource.isSupported(member.type())) {
					this.problems.ofProperty(memberPath, "is a timestamp, and has to be a long, a Long or an Instant");
				}
				TimestampSource source = new TimestampSource(this.entity, member, memberPath);
				TimestampSource other = timestamps.putIfAbsent(target, source);
				if (other != null) {
					this.problems.ofProperty(memberPath,
							"is the timestamp of '" + target + "', as '" + path + other.member().name() + "' is");
				}
			}
		}
		return timestamps;
	}

	private Optional<TimestampPart> timestamp(TimestampSource source, String target, String path, List<Part> parts) {
		Optional<ColumnPart> column = parts.stream()
			.filter(part -> part.member().name().equals(target) && !isKeyPart(part.member()))
			.flatMap(part -> (part instanceof ColumnPart found) ? Stream.of(found) : Stream.empty())
			.findFirst();
		if (column.isEmpty()) {
			this.problems.ofProperty(path + source.member().name(),
					"is the timestamp of '" + target + "', which is no property with a column beside it");
		}
		return column.map(found -> new TimestampPart(source, found.property()));
	}

}
