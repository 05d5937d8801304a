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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.convert.ColumnConverters;

/**
 * Finds out how a type is stored, and what is wrong with it if it cannot be: first with
 * its members, then with its columns and key, then with its table and indexes.
 */
final class EntityInspector {

	private final NamingStrategy naming;

	private final ColumnConverters converters;

	EntityInspector(NamingStrategy naming, ColumnConverters converters) {
		this.naming = naming;
		this.converters = converters;
	}

	/**
	 * Inspects a type.
	 * @throws MappingException if it cannot be stored
	 */
	<T> EntityType<T> inspect(Class<T> type) {
		Problems problems = new Problems(type);
		TypeInspector inspector = new TypeInspector(type, this.naming, this.converters, problems);
		Optional<Composite> composite = inspector.inspect();
		problems.throwIfAny();
		List<EntityProperty> properties = inspector.properties();
		List<EntityProperty> key = new KeyInspector(problems).inspect(properties);
		new ColumnChecks(problems, properties).check();
		problems.throwIfAny();
		List<EntityIndex> indexes = new IndexInspector(problems, byPath(properties), key).inspect(type);
		TableDeclaration table = new TableInspector(problems, this.naming).inspect(type, properties, key, indexes);
		problems.throwIfAny();
		EntityType<T> entity = new EntityType<>(type, table, key, properties, indexes, composite.orElseThrow());
		ColumnOrder.of(entity).apply();
		return entity;
	}

	private static Map<String, EntityProperty> byPath(List<EntityProperty> properties) {
		Map<String, EntityProperty> byPath = new LinkedHashMap<>();
		properties.forEach(property -> byPath.put(property.path(), property));
		return byPath;
	}

}
