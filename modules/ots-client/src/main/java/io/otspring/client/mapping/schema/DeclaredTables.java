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

package io.otspring.client.mapping.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.otspring.client.mapping.entity.EntityIndex;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.MappingException;

/**
 * The tables that types say there are. Several types can be stored in one table if they
 * agree about it: then the table has the columns and indexes that any of them asks for.
 */
final class DeclaredTables {

	private final Map<String, TableShape> tables = new LinkedHashMap<>();

	private final Map<String, EntityType<?>> indexes = new HashMap<>();

	/**
	 * Puts the types together.
	 * @throws MappingException if two of them contradict each other
	 */
	DeclaredTables(List<EntityType<?>> types) {
		types.stream().map(TableShape::of).forEach(each -> this.tables.merge(each.name(), each, TableShape::and));
		for (EntityType<?> type : types) {
			List<String> reasons = new ArrayList<>();
			checkTable(type, types, reasons);
			type.indexes().forEach(index -> checkIndex(type, index, reasons));
			if (!reasons.isEmpty()) {
				throw new MappingException(type.type(), reasons);
			}
		}
	}

	/**
	 * Returns the tables that can be created, which are those that are no indexes.
	 */
	List<TableShape> tables() {
		return this.tables.values().stream().filter(table -> !this.indexes.containsKey(table.name())).toList();
	}

	private void checkTable(EntityType<?> type, List<EntityType<?>> types, List<String> reasons) {
		String table = type.table().name();
		List<String> differences = Differences.between(type, Objects.requireNonNull(this.tables.get(table)));
		if (!differences.isEmpty()) {
			List<String> others = types.stream()
				.filter(other -> !other.equals(type) && other.table().name().equals(table))
				.map(other -> other.type().getName())
				.toList();
			reasons.add("table '" + table + "' is another one for " + String.join(", ", others) + ": "
					+ String.join(", ", differences));
		}
	}

	private void checkIndex(EntityType<?> type, EntityIndex index, List<String> reasons) {
		EntityType<?> other = this.indexes.putIfAbsent(index.name(), type);
		if (other != null && !other.table().name().equals(type.table().name())) {
			reasons.add("index '" + index.name() + "' is one of table '" + other.table().name() + "' for "
					+ other.type().getName());
		}
	}

}
