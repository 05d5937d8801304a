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

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.table.DefinedColumnType;

/**
 * What the service asks of tables and rows, checked before it is asked.
 */
final class EntityChecks {

	static final int MAX_KEY_PARTS = 4;

	private static final int MAX_DEFINED_COLUMNS = 32;

	private static final int MAX_INDEXES = 5;

	private static final int MAX_NAME = 255;

	private static final int DAY = 86_400;

	private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

	private static final Set<Class<?>> VERSION_TYPES = Set.of(long.class, Long.class, int.class, Integer.class);

	private static final List<Class<? extends Annotation>> SINGLE = List.of(Version.class, AutoIncrement.class,
			CreatedTime.class, CreatedBy.class, LastModifiedTime.class, LastModifiedBy.class);

	private final Problems problems;

	private final List<EntityProperty> properties;

	private final List<EntityProperty> key;

	EntityChecks(Problems problems, List<EntityProperty> properties, List<EntityProperty> key) {
		this.problems = problems;
		this.properties = properties;
		this.key = key;
	}

	void check() {
		checkColumnNames();
		this.key.forEach(this::checkKeyPart);
		SINGLE.forEach(this::checkSingle);
		this.properties.forEach(this::checkPlace);
	}

	void check(TableDeclaration table, List<EntityIndex> indexes) {
		checkTableName("its table", table.name());
		if (table.timeToLiveSeconds() != -1 && table.timeToLiveSeconds() < DAY) {
			this.problems
				.ofType("keeps data for " + table.timeToLiveSeconds() + " s, which is neither -1 nor at least " + DAY);
		}
		if (table.maxVersions() < 1) {
			this.problems.ofType("keeps " + table.maxVersions() + " versions, which is less than 1");
		}
		checkCount("defined columns", table.definedColumns().size(), 0, MAX_DEFINED_COLUMNS);
		if (!indexes.isEmpty()) {
			checkIndexes(table, indexes);
		}
	}

	private void checkColumnNames() {
		Map<String, EntityProperty> columns = new HashMap<>();
		for (EntityProperty property : this.properties) {
			String column = property.column();
			int length = column.getBytes(StandardCharsets.UTF_8).length;
			if (length == 0 || length > MAX_NAME || column.startsWith("#")) {
				this.problems.ofProperty(property.path(), "is stored in a column whose name has " + length
						+ " bytes; names have from 1 to " + MAX_NAME + " and do not start with '#'");
			}
			EntityProperty other = columns.putIfAbsent(column, property);
			if (other != null) {
				this.problems.ofProperty(property.path(),
						"is stored in column '" + column + "', as '" + other.path() + "' is");
			}
		}
		for (EntityProperty property : this.properties) {
			if (property.member().has(Version.class)) {
				for (String column : new VersionColumns(property).tokenColumns()) {
					if (columns.containsKey(column)) {
						this.problems.ofProperty(columns.get(column).path(), "is stored in column '" + column
								+ "', which is needed beside '" + property.path() + "'");
					}
				}
			}
		}
	}

	private void checkKeyPart(EntityProperty part) {
		if (!isKeyType(part)) {
			this.problems.ofProperty(part.path(), "is stored as " + part.columnType()
					+ ", but parts of the primary key are STRING, INTEGER or BINARY");
		}
		if (part.member().isOptional()) {
			this.problems.ofProperty(part.path(), "is optional, but no part of the primary key can be absent");
		}
		if (part.member().has(Version.class)) {
			this.problems.ofProperty(part.path(), "is part of the primary key, which has no version");
		}
		if (part.member().has(DefaultValue.class)) {
			this.problems.ofProperty(part.path(), "is part of the primary key, which has no default");
		}
	}

	private static boolean isKeyType(EntityProperty property) {
		DefinedColumnType type = property.columnType();
		return type != DefinedColumnType.DOUBLE && type != DefinedColumnType.BOOLEAN;
	}

	private void checkSingle(Class<? extends Annotation> annotation) {
		List<EntityProperty> found = this.properties.stream().filter(each -> each.member().has(annotation)).toList();
		for (int i = 1; i < found.size(); i++) {
			this.problems.ofProperty(found.get(i).path(),
					"is a second @" + annotation.getSimpleName() + " beside '" + found.get(0).path() + "'");
		}
	}

	private void checkPlace(EntityProperty property) {
		if (property.member().has(Version.class) && !VERSION_TYPES.contains(property.type())) {
			this.problems.ofProperty(property.path(), "is a version, and has to be a long or an int");
		}
		if (property.member().has(AutoIncrement.class)
				&& (this.key.indexOf(property) < 1 || property.columnType() != DefinedColumnType.INTEGER)) {
			this.problems.ofProperty(property.path(),
					"cannot be assigned by the service, which assigns an INTEGER behind the partition key");
		}
	}

	private void checkIndexes(TableDeclaration table, List<EntityIndex> indexes) {
		checkCount("secondary indexes", indexes.size(), 0, MAX_INDEXES);
		if (table.maxVersions() != 1 || table.timeToLiveSeconds() != -1) {
			this.problems.ofType("has secondary indexes, and cannot keep several versions or delete data after a time");
		}
		Set<String> names = new HashSet<>(Set.of(table.name()));
		for (EntityIndex index : indexes) {
			checkTableName("an index", index.name());
			if (!names.add(index.name())) {
				this.problems.ofType("has two tables or indexes named '" + index.name() + "'");
			}
			checkIndex(index);
		}
	}

	private void checkIndex(EntityIndex index) {
		String named = "index '" + index.name() + "'";
		checkCount("keys of " + named, index.keys().size(), 1, MAX_KEY_PARTS);
		index.keys()
			.stream()
			.filter(each -> !isKeyType(each))
			.forEach(each -> this.problems.ofProperty(each.path(),
					"is stored as " + each.columnType() + ", by which " + named + " cannot be ordered"));
		index.includes()
			.stream()
			.filter(index.primaryKey()::contains)
			.forEach(each -> this.problems.ofProperty(each.path(),
					"is part of the key of " + named + ", and cannot be included as well"));
		if (index.keys().isEmpty()) {
			return;
		}
		EntityProperty first = index.keys().get(0);
		if (first.member().has(AutoIncrement.class)) {
			this.problems.ofProperty(first.path(),
					"is assigned by the service, and cannot be what " + named + " starts with");
		}
		if (index.type() == IndexType.LOCAL && !first.equals(this.key.get(0))) {
			this.problems.ofProperty(first.path(), "is what the local " + named
					+ " starts with, but it has to start with the partition key '" + this.key.get(0).path() + "'");
		}
	}

	private void checkTableName(String what, String name) {
		if (!TABLE_NAME.matcher(name).matches()) {
			this.problems.ofType("names " + what + " '" + name
					+ "'; names are letters, digits and '_', start with no digit, and have at most 255 characters");
		}
	}

	private void checkCount(String what, int count, int least, int most) {
		if (count < least || count > most) {
			this.problems.ofType("has " + count + " " + what + "; from " + least + " to " + most + " are possible");
		}
	}

}
