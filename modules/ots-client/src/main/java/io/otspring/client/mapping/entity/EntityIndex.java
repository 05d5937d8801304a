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

import java.util.List;

import io.otspring.client.index.IndexType;

/**
 * A secondary index of a type's table.
 *
 * @param name the index's name
 * @param type whether it is brought up to date by and by, or with each write
 * @param keys the properties that it is ordered by, as they were given
 * @param includes the further properties that it holds
 * @param primaryKey the whole primary key of the index: the keys, and then the parts of
 * the table's primary key that are not among them
 * @since 0.1.0
 */
public record EntityIndex(String name, IndexType type, List<EntityProperty> keys, List<EntityProperty> includes,
		List<EntityProperty> primaryKey) {

	public EntityIndex {
		keys = List.copyOf(keys);
		includes = List.copyOf(includes);
		primaryKey = List.copyOf(primaryKey);
	}

	/**
	 * Returns whether a property can be read from the index. A property that the index is
	 * ordered by has no timestamp there.
	 * @param property a property of the type
	 */
	public boolean holds(EntityProperty property) {
		return this.includes.contains(property) || (this.primaryKey.contains(property) && !property.isTimestamped());
	}

}
