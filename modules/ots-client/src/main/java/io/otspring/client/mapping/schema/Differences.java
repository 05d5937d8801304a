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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.otspring.client.index.IndexMeta;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.TableOptions;

/**
 * Holds a type against a table. What the table has and the type does not name is no
 * difference.
 */
final class Differences {

	private final EntityType<?> type;

	private final TableShape expected;

	private final TableShape actual;

	private final List<String> found = new ArrayList<>();

	private Differences(EntityType<?> type, TableShape actual) {
		this.type = type;
		this.expected = TableShape.of(type);
		this.actual = actual;
	}

	/**
	 * Returns what is different, a line each.
	 */
	static List<String> between(EntityType<?> type, TableShape actual) {
		return new Differences(type, actual).find();
	}

	private List<String> find() {
		compareKeys();
		this.type.properties()
			.stream()
			.filter(property -> !this.type.key().contains(property))
			.forEach(this::compareColumn);
		this.expected.indexes().forEach(this::compareIndex);
		compareOptions();
		return List.copyOf(this.found);
	}

	private void compareKeys() {
		int parts = Math.max(this.expected.key().size(), this.actual.key().size());
		for (int i = 0; i < parts; i++) {
			String part = keyPart(this.expected, i).orElse("none");
			String other = keyPart(this.actual, i).orElse("missing");
			if (!part.equals(other)) {
				expect("key part " + (i + 1), part, other);
			}
		}
	}

	private static Optional<String> keyPart(TableShape table, int index) {
		if (index >= table.key().size()) {
			return Optional.empty();
		}
		PrimaryKeySchema part = table.key().get(index);
		return Optional.of("'" + part.name() + "' " + part.type() + (part.autoIncrement() ? " auto-increment" : ""));
	}

	/**
	 * A column that the table defines has to be of the type that is written, even if the
	 * type does not ask for the definition.
	 */
	private void compareColumn(EntityProperty property) {
		String column = property.column();
		DefinedColumnType defined = this.actual.definedColumn(column).map(DefinedColumnSchema::type).orElse(null);
		if (defined == null && this.expected.definedColumn(column).isPresent()) {
			this.found.add("defined column '" + column + "' " + property.columnType() + " is missing");
		}
		else if (defined != null && defined != property.columnType()) {
			expect("defined column '" + column + "'", property.columnType(), defined);
		}
	}

	private void compareIndex(IndexMeta index) {
		String named = "index '" + index.name() + "'";
		IndexMeta other = this.actual.index(index.name()).orElse(null);
		if (other == null) {
			this.found.add(named + " is missing");
			return;
		}
		if (index.type() != other.type()) {
			expect(named, index.type(), other.type());
		}
		List<String> key = this.expected.keyOf(index);
		List<String> otherKey = this.actual.keyOf(other);
		if (!key.equals(otherKey)) {
			expect(named, "key " + key, otherKey);
		}
		index.definedColumns()
			.stream()
			.filter(column -> !other.definedColumns().contains(column) && !otherKey.contains(column))
			.forEach(column -> this.found.add(named + ": column '" + column + "' is missing"));
	}

	private void compareOptions() {
		if (this.expected.timeToLive() != this.actual.timeToLive()) {
			expect("time to live", seconds(this.expected.timeToLive()), seconds(this.actual.timeToLive()));
		}
		if (this.expected.maxVersions() != this.actual.maxVersions()) {
			expect("max versions", this.expected.maxVersions(), this.actual.maxVersions());
		}
	}

	private static String seconds(int timeToLive) {
		return (timeToLive != TableOptions.FOREVER) ? String.format(Locale.ROOT, "%,d s", timeToLive) : "-1";
	}

	private void expect(String what, Object expectation, Object reality) {
		this.found.add(what + ": " + expectation + " expected, but is " + reality);
	}

}
