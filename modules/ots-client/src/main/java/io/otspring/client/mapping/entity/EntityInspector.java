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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.convert.ColumnConverters;

/**
 * Finds out how a type is stored, and what is wrong with it if it cannot be.
 *
 * @param <T> the type
 */
final class EntityInspector<T> {

	private final Class<T> type;

	private final NamingStrategy naming;

	private final Problems problems;

	private final TypeInspector inspector;

	private EntityInspector(Class<T> type, NamingStrategy naming, ColumnConverters converters) {
		this.type = type;
		this.naming = naming;
		this.problems = new Problems(type);
		this.inspector = new TypeInspector(naming, converters, this.problems);
	}

	static <T> EntityType<T> inspect(Class<T> type, NamingStrategy naming, ColumnConverters converters) {
		return new EntityInspector<>(type, naming, converters).inspect();
	}

	private EntityType<T> inspect() {
		Composite composite = this.inspector.inspect(this.type).orElse(null);
		List<EntityProperty> properties = this.inspector.properties();
		List<EntityProperty> key = key(properties);
		EntityChecks checks = new EntityChecks(this.problems, properties, key);
		checks.check();
		this.problems.throwIfAny();
		Map<String, EntityProperty> byPath = new LinkedHashMap<>();
		properties.forEach(property -> byPath.put(property.path(), property));
		List<EntityIndex> indexes = indexes(byPath, key);
		TableDeclaration table = table(properties, key, indexes);
		checks.check(table, indexes);
		this.problems.throwIfAny();
		EntityType<T> entity = new EntityType<>(this.type, table, key, properties, indexes,
				Objects.requireNonNull(composite));
		ColumnOrder.of(entity).apply();
		return entity;
	}

	/** The parts by position; what is wrong with the positions is reported. */
	private List<EntityProperty> key(List<EntityProperty> properties) {
		Map<Integer, EntityProperty> parts = new LinkedHashMap<>();
		for (EntityProperty property : properties) {
			int position = position(property.member());
			if (position > 0) {
				EntityProperty other = parts.putIfAbsent(position, property);
				if (other != null) {
					this.problems.ofProperty(property.path(),
							"is part " + position + " of the primary key, as '" + other.path() + "' is");
				}
			}
		}
		List<EntityProperty> key = new ArrayList<>();
		for (int position = 1; position <= EntityChecks.MAX_KEY_PARTS && parts.containsKey(position); position++) {
			key.add(parts.remove(position));
		}
		if (key.isEmpty()) {
			this.problems.ofType("has no primary key: no property is its @PartitionKey");
		}
		parts.forEach((position, property) -> this.problems.ofProperty(property.path(),
				"is part " + position + " of the primary key, whose parts are numbered from 2 to at most "
						+ EntityChecks.MAX_KEY_PARTS + " behind the partition key without a gap"));
		return key;
	}

	private static int position(Member member) {
		if (member.has(PartitionKey.class)) {
			return 1;
		}
		return member.find(KeyPart.class).map(KeyPart::value).map(position -> Math.max(position, 2)).orElse(0);
	}

	private List<EntityIndex> indexes(Map<String, EntityProperty> properties, List<EntityProperty> key) {
		List<EntityIndex> indexes = new ArrayList<>();
		for (SecondaryIndex index : this.type.getAnnotationsByType(SecondaryIndex.class)) {
			List<EntityProperty> keys = properties(index, index.keys(), properties);
			Set<EntityProperty> primaryKey = new LinkedHashSet<>(keys);
			primaryKey.addAll(key);
			indexes.add(new EntityIndex(index.name(), index.type(), keys,
					properties(index, index.includes(), properties), List.copyOf(primaryKey)));
		}
		return indexes;
	}

	private List<EntityProperty> properties(SecondaryIndex index, String[] paths,
			Map<String, EntityProperty> properties) {
		List<EntityProperty> found = new ArrayList<>();
		for (String path : paths) {
			EntityProperty property = properties.get(path);
			if (property != null) {
				found.add(property);
			}
			else {
				this.problems.ofType("has an index '" + index.name() + "' of '" + path
						+ "', which is no property, only " + properties.keySet() + " are");
			}
		}
		return found;
	}

	private TableDeclaration table(List<EntityProperty> properties, List<EntityProperty> key,
			List<EntityIndex> indexes) {
		Table table = this.type.getAnnotation(Table.class);
		Set<EntityProperty> defined = new LinkedHashSet<>();
		properties.stream().filter(property -> property.member().has(DefinedColumn.class)).forEach(defined::add);
		indexes.forEach(index -> {
			defined.addAll(index.keys());
			defined.addAll(index.includes());
		});
		key.forEach(defined::remove);
		if (table == null) {
			return new TableDeclaration(this.naming.nameOf(this.type.getSimpleName()), -1, 1, List.copyOf(defined));
		}
		String name = table.value().isEmpty() ? this.naming.nameOf(this.type.getSimpleName()) : table.value();
		return new TableDeclaration(name, table.timeToLiveSeconds(), table.maxVersions(), List.copyOf(defined));
	}

}
