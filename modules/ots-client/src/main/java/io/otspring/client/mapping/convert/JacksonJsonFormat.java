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

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Set;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores values as JSON by Jackson 3, which has to be on the class path.
 * <p>
 * That what is written is read as an equal value is Jackson's duty, and that of its
 * annotations on the types concerned: what they leave out is lost. Refused at once are
 * types without a property to write and types that Jackson cannot make, also as elements
 * of lists, sets, maps and arrays; those of properties within other types are noticed
 * only when values are written or read. To find out, each type is read from an empty JSON
 * object once, which may run its constructor.
 * <p>
 * Where a type or that of its elements says little of its values, such as {@code Object},
 * a value is read once more before it is stored, and refused if it is not the same: the
 * long 1 would become an int. Members of JSON objects that a type does not have are
 * ignored, as Jackson does, and gone when the value is written again.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class JacksonJsonFormat implements JsonFormat {

	private static final int MAX_LENGTH = 2 << 20;

	private static final Set<Class<?>> OPEN_TYPES = Set.of(Object.class, Serializable.class, Comparable.class,
			Number.class, CharSequence.class, Iterable.class, Collection.class);

	/** As long as a column may be: Jackson reads less than it writes without. */
	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNumberLength(MAX_LENGTH)
		.maxNameLength(MAX_LENGTH)
		.build();

	private final JsonMapper mapper;

	/**
	 * Creates a format with a mapper that keeps zones and offsets of times, reads numbers
	 * and names as long as a column may be, does not cut the fractions of numbers off,
	 * and refuses objects without properties.
	 */
	public JacksonJsonFormat() {
		this(exact(JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())));
	}

	/**
	 * Creates a format with a mapper of the caller's own. Changes of its settings change
	 * what is stored, and whether what was stored before can be read.
	 * @param mapper the mapper
	 */
	public JacksonJsonFormat(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Creates a format with a mapper of the caller's own, for instance that of the
	 * application, which loses nothing for all that: zones, offsets, fractions and
	 * objects without properties are treated as {@link #JacksonJsonFormat()} does.
	 * @param mapper the mapper, which stays as it is
	 * @return the format
	 */
	public static JacksonJsonFormat exact(JsonMapper mapper) {
		return new JacksonJsonFormat(exact(mapper.rebuild()));
	}

	private static JsonMapper exact(JsonMapper.Builder builder) {
		return builder.enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
			.enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
			.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.build();
	}

	@Override
	public ColumnConverter<?> converter(Type type) {
		JavaType javaType = this.mapper.constructType(type);
		try {
			check(javaType);
		}
		catch (InvalidDefinitionException ex) {
			throw new IllegalArgumentException(
					type.getTypeName() + " cannot be stored as JSON: " + ex.getOriginalMessage(), ex);
		}
		return new JsonConverter<>(javaType.getRawClass(), this.mapper.writerFor(javaType),
				this.mapper.readerFor(javaType), isOpen(javaType));
	}

	private void check(JavaType type) {
		if (type.getContentType() != null) {
			probe(type, "null");
			check(type.getContentType());
			return;
		}
		probe(type, "{}");
		SerializationContext context = this.mapper._serializationContext();
		if (!isOpen(type) && context.isUnknownTypeSerializer(context.findRootValueSerializer(type))) {
			context.reportBadDefinition(type, type.getRawClass().getName() + " has no property to write");
		}
	}

	/** Anything but a bad definition is a matter of the values. */
	private void probe(JavaType type, String json) {
		try {
			this.mapper.readerFor(type).readValue(json);
		}
		catch (InvalidDefinitionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// The type does not like this value, but Jackson knows how to make it.
		}
	}

	private static boolean isOpen(JavaType type) {
		return OPEN_TYPES.contains(type.getRawClass())
				|| (type.getContentType() != null && isOpen(type.getContentType()))
				|| (type.getKeyType() != null && isOpen(type.getKeyType()));
	}

}
