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

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.mapping.entity.EntityIndex;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;

/**
 * What an index holds of a type.
 *
 * @param type the type
 * @param index the index
 */
record IndexCoverage(EntityType<?> type, EntityIndex index) {

	boolean holds(ColumnFilter filter) {
		return lacking(filter).isEmpty();
	}

	/**
	 * Requires all that a filter compares.
	 * @throws IllegalStateException if something is lacking
	 */
	void require(ColumnFilter filter) {
		List<String> lacking = lacking(filter);
		if (!lacking.isEmpty()) {
			throw new IllegalStateException(
					named() + " does not hold columns " + lacking + ", which the filter compares");
		}
	}

	/**
	 * Requires all properties.
	 * @throws IllegalStateException if one is lacking
	 */
	void requireAll() {
		List<String> lacking = this.type.properties()
			.stream()
			.filter(property -> !this.index.holds(property))
			.map(EntityProperty::path)
			.toList();
		if (!lacking.isEmpty()) {
			throw new IllegalStateException(named() + " does not hold " + lacking
					+ ": complete() reads whole rows from the table, and a type of its own can be mapped to the index");
		}
	}

	private List<String> lacking(ColumnFilter filter) {
		Set<String> held = Stream.concat(this.index.primaryKey().stream(), this.index.includes().stream())
			.map(EntityProperty::column)
			.collect(Collectors.toSet());
		return filter.columns().stream().filter(column -> !held.contains(column)).toList();
	}

	private String named() {
		return "Index '" + this.index.name() + "' of " + this.type.type().getName();
	}

}
