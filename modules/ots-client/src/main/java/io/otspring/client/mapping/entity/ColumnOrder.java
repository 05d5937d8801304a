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
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the columns of a type stand in a row, which is in the order of their names. This
 * is where a reader looks first.
 *
 * @param columns the names of the columns, in their order
 * @param properties the properties that are stored in columns
 */
record ColumnOrder(List<String> columns, List<EntityProperty> properties) {

	static ColumnOrder of(EntityType<?> type) {
		List<EntityProperty> properties = new ArrayList<>(type.properties());
		properties.removeAll(type.key());
		Stream<String> tokens = type.version().stream().flatMap(version -> version.tokenColumns().stream());
		List<String> columns = Stream.concat(properties.stream().map(EntityProperty::column), tokens).sorted().toList();
		return new ColumnOrder(columns, properties);
	}

	void apply() {
		this.properties.forEach(property -> property.finder().expectAt(this.columns.indexOf(property.column())));
	}

}
