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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.table.DefinedColumnType;

/**
 * Puts the primary key together.
 */
final class KeyInspector {

	static final int MAX_PARTS = 4;

	private final Problems problems;

	private final SortedMap<Integer, EntityProperty> parts = new TreeMap<>();

	KeyInspector(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Returns the parts of the primary key, in its order.
	 */
	List<EntityProperty> inspect(List<EntityProperty> properties) {
		properties.forEach(this::add);
		List<EntityProperty> key = new ArrayList<>(this.parts.values());
		if (!this.parts.containsKey(1)) {
			this.problems.ofType("has no primary key: no property is its @PartitionKey");
		}
		else if (this.parts.lastKey() != key.size()) {
			this.problems.ofType("has a primary key with a gap: its parts are at the positions " + this.parts.keySet());
		}
		key.forEach(this::check);
		return key;
	}

	static boolean isKeyType(EntityProperty property) {
		DefinedColumnType type = property.columnType();
		return type != DefinedColumnType.DOUBLE && type != DefinedColumnType.BOOLEAN;
	}

	private void add(EntityProperty property) {
		if (property.member().has(PartitionKey.class)) {
			add(property, 1);
		}
		property.member().find(KeyPart.class).ifPresent(part -> {
			if (part.value() < 2 || part.value() > MAX_PARTS) {
				this.problems.ofProperty(property.path(), "is at position " + part.value()
						+ " of the primary key; behind the partition key, there are 2 to " + MAX_PARTS);
			}
			add(property, part.value());
		});
	}

	private void add(EntityProperty property, int position) {
		EntityProperty other = this.parts.putIfAbsent(position, property);
		if (other != null) {
			this.problems.ofProperty(property.path(),
					"is at position " + position + " of the primary key, as '" + other.path() + "' is");
		}
	}

	private void check(EntityProperty part) {
		if (!isKeyType(part)) {
			this.problems.ofProperty(part.path(), "is stored as " + part.columnType()
					+ ", but parts of the primary key are STRING, INTEGER or BINARY");
		}
		boolean nullable = part.member().nullability() == Nullability.NULLABLE && !isAssigned(part);
		if (nullable || part.member().isOptional()) {
			this.problems.ofProperty(part.path(), "can be absent, which no part of the primary key can be");
		}
		if (isContainer(part.type()) && !part.member().has(Convert.class)) {
			this.problems.ofProperty(part.path(),
					"is stored as JSON, which is not the same for all that are equal, as a part of the primary key has to be");
		}
		boolean isLong = part.type() == long.class || part.type() == Long.class;
		if (isAssigned(part) && (!isLong || part.columnType() != DefinedColumnType.INTEGER)) {
			this.problems.ofProperty(part.path(), "is assigned by the service, and has to be a long");
		}
	}

	private static boolean isAssigned(EntityProperty part) {
		return part.member().has(AutoIncrement.class);
	}

	private static boolean isContainer(Class<?> type) {
		return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
	}

}
