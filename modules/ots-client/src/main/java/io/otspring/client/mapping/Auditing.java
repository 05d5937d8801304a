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

package io.otspring.client.mapping;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;

/**
 * Finds out who changes entities and when. Times have milliseconds.
 *
 * @param clock tells the time
 * @param auditor tells who
 */
record Auditing(InstantSource clock, Auditor<?> auditor) {

	/**
	 * Returns what is set in an entity that is written for the first time.
	 */
	<T> Map<EntityProperty, Object> ofCreation(EntityType<T> type, T entity) {
		Map<EntityProperty, Object> values = new HashMap<>();
		Instant now = now(type);
		set(type, LastModifiedTime.class, LastModifiedBy.class, now, values);
		set(type, CreatedTime.class, CreatedBy.class, now, values);
		if (!values.isEmpty()) {
			values.keySet().removeIf(property -> isCreation(type, property) && !property.isUnset(entity));
		}
		return values;
	}

	/**
	 * Returns what is set in an entity that is written again.
	 */
	Map<EntityProperty, Object> ofChange(EntityType<?> type) {
		Map<EntityProperty, Object> values = new HashMap<>();
		set(type, LastModifiedTime.class, LastModifiedBy.class, now(type), values);
		return values;
	}

	/**
	 * Returns whether a property tells of the first write.
	 */
	static boolean isCreation(EntityType<?> type, EntityProperty property) {
		return Optional.of(property).equals(type.annotatedWith(CreatedTime.class))
				|| Optional.of(property).equals(type.annotatedWith(CreatedBy.class));
	}

	private void set(EntityType<?> type, Class<? extends Annotation> time, Class<? extends Annotation> who, Instant now,
			Map<EntityProperty, Object> values) {
		EntityProperty when = type.annotatedWith(time).orElse(null);
		if (when != null) {
			values.put(when, convert(now, when));
		}
		EntityProperty by = type.annotatedWith(who).orElse(null);
		if (by != null) {
			this.auditor.current().ifPresent(current -> values.put(by, current));
		}
	}

	/** Read once for all properties; types without any need not read it. */
	private Instant now(EntityType<?> type) {
		boolean timed = type.annotatedWith(CreatedTime.class).isPresent()
				|| type.annotatedWith(LastModifiedTime.class).isPresent();
		return timed ? this.clock.instant().truncatedTo(ChronoUnit.MILLIS) : Instant.EPOCH;
	}

	private static Object convert(Instant now, EntityProperty property) {
		Class<?> type = property.valueType();
		if (type == Instant.class) {
			return now;
		}
		return (type == OffsetDateTime.class) ? now.atOffset(ZoneOffset.UTC) : (Object) now.toEpochMilli();
	}

}
