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

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.Table;

/**
 * Finds out which table a type is stored in.
 */
final class TableInspector {

	private static final int MAX_DEFINED_COLUMNS = 32;

	private static final int DAY = 86_400;

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

	private final Problems problems;

	private final NamingStrategy naming;

	TableInspector(Problems problems, NamingStrategy naming) {
		this.problems = problems;
		this.naming = naming;
	}

	TableDeclaration inspect(Class<?> type, List<EntityProperty> properties, List<EntityProperty> key,
			List<EntityIndex> indexes) {
		Optional<Table> annotation = Optional.ofNullable(type.getAnnotation(Table.class));
		TableDeclaration table = new TableDeclaration(
				annotation.map(Table::value)
					.filter(name -> !name.isEmpty())
					.orElseGet(() -> this.naming.nameOf(type.getSimpleName())),
				annotation.map(Table::timeToLiveSeconds).orElse(-1), annotation.map(Table::maxVersions).orElse(1),
				definedColumns(properties, key, indexes));
		check(table);
		if (!indexes.isEmpty()) {
			check(table, indexes);
		}
		return table;
	}

	private static List<EntityProperty> definedColumns(List<EntityProperty> properties, List<EntityProperty> key,
			List<EntityIndex> indexes) {
		Set<EntityProperty> defined = new LinkedHashSet<>();
		properties.stream().filter(property -> property.member().has(DefinedColumn.class)).forEach(defined::add);
		indexes.forEach(index -> {
			defined.addAll(index.keys());
			defined.addAll(index.includes());
		});
		key.forEach(defined::remove);
		return List.copyOf(defined);
	}

	private void check(TableDeclaration table) {
		checkName("its table", table.name());
		if (table.timeToLiveSeconds() != -1 && table.timeToLiveSeconds() < DAY) {
			this.problems
				.ofType("keeps data for " + table.timeToLiveSeconds() + " s, which is neither -1 nor at least " + DAY);
		}
		if (table.maxVersions() < 1) {
			this.problems.ofType("keeps " + table.maxVersions() + " versions, which is less than 1");
		}
		this.problems.checkCount("defined columns", table.definedColumns().size(), 0, MAX_DEFINED_COLUMNS);
	}

	private void check(TableDeclaration table, List<EntityIndex> indexes) {
		if (table.maxVersions() != 1 || table.timeToLiveSeconds() != -1) {
			this.problems.ofType("has secondary indexes, and cannot keep several versions or delete data after a time");
		}
		Set<String> names = new HashSet<>(Set.of(table.name()));
		for (EntityIndex index : indexes) {
			checkName("an index", index.name());
			if (!names.add(index.name())) {
				this.problems.ofType("has two tables or indexes named '" + index.name() + "'");
			}
		}
	}

	private void checkName(String what, String name) {
		if (!NAME.matcher(name).matches()) {
			this.problems.ofType("names " + what + " '" + name
					+ "'; names are letters, digits and '_', start with no digit, and have at most 255 characters");
		}
	}

}
