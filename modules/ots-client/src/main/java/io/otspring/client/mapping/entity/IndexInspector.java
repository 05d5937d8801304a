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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.SecondaryIndex;

/**
 * Finds out which secondary indexes a type has.
 */
final class IndexInspector {

	private static final int MAX_INDEXES = 5;

	private static final int MAX_INCLUDES = 32;

	private final Problems problems;

	private final Map<String, EntityProperty> properties;

	private final List<EntityProperty> key;

	/**
	 * Creates an inspector.
	 * @param problems takes what is wrong
	 * @param properties the properties of the type by their paths
	 * @param key the primary key of the table
	 */
	IndexInspector(Problems problems, Map<String, EntityProperty> properties, List<EntityProperty> key) {
		this.problems = problems;
		this.properties = properties;
		this.key = key;
	}

	List<EntityIndex> inspect(Class<?> type) {
		List<EntityIndex> indexes = new ArrayList<>();
		for (SecondaryIndex index : type.getAnnotationsByType(SecondaryIndex.class)) {
			int before = this.problems.count();
			EntityIndex found = index(index);
			if (this.problems.count() == before) {
				check(found);
			}
			indexes.add(found);
		}
		this.problems.checkCount("secondary indexes", indexes.size(), 0, MAX_INDEXES);
		return indexes;
	}

	private EntityIndex index(SecondaryIndex index) {
		List<EntityProperty> keys = properties(index, index.keys());
		Set<EntityProperty> primaryKey = new LinkedHashSet<>(keys);
		primaryKey.addAll(this.key);
		return new EntityIndex(index.name(), index.type(), keys, properties(index, index.includes()),
				List.copyOf(primaryKey));
	}

	private List<EntityProperty> properties(SecondaryIndex index, String[] paths) {
		List<EntityProperty> found = new ArrayList<>();
		for (String path : paths) {
			EntityProperty property = this.properties.get(path);
			if (property != null) {
				found.add(property);
			}
			else {
				this.problems.ofType("has an index '" + index.name() + "' of '" + path
						+ "', which is no property, only " + this.properties.keySet() + " are");
			}
		}
		return found;
	}

	private void check(EntityIndex index) {
		String named = "index '" + index.name() + "'";
		this.problems.checkCount("keys of " + named, index.keys().size(), 1, KeyInspector.MAX_PARTS);
		this.problems.checkCount("included columns in " + named, index.includes().size(), 0, MAX_INCLUDES);
		index.keys()
			.stream()
			.filter(each -> !KeyInspector.isKeyType(each))
			.forEach(each -> this.problems.ofProperty(each.path(),
					"is stored as " + each.columnType() + ", by which " + named + " cannot be ordered"));
		checkTwice(index.keys(), named);
		checkTwice(index.includes(), named);
		index.includes()
			.stream()
			.filter(index.primaryKey()::contains)
			.forEach(each -> this.problems.ofProperty(each.path(),
					"is part of the key of " + named + ", and cannot be included as well"));
		if (!index.keys().isEmpty()) {
			checkFirst(index, index.keys().get(0), named);
		}
	}

	private void checkTwice(List<EntityProperty> properties, String named) {
		Set<EntityProperty> seen = new HashSet<>();
		properties.stream()
			.filter(each -> !seen.add(each))
			.forEach(each -> this.problems.ofProperty(each.path(), "is in " + named + " twice"));
	}

	private void checkFirst(EntityIndex index, EntityProperty first, String named) {
		if (first.member().has(AutoIncrement.class)) {
			this.problems.ofProperty(first.path(),
					"is assigned by the service, and cannot be what " + named + " starts with");
		}
		EntityProperty partitionKey = this.key.get(0);
		if (index.type() == IndexType.LOCAL && first != partitionKey) {
			this.problems.ofProperty(first.path(), "is what the local " + named
					+ " starts with, but it has to start with the partition key '" + partitionKey.path() + "'");
		}
	}

}
