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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;

/**
 * Rows as the service returns them.
 */
final class StoredRows {

	static final EntityTypes TYPES = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());

	static final long TIME = 1_782_000_000_000L;

	private static final Comparator<String> BYTES = (left, right) -> Arrays
		.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

	private StoredRows() {
	}

	/** Writes an entity, and returns the row without anything else. */
	static <T> Row of(EntityType<T> type, T entity) {
		return of(type, entity, columns -> columns);
	}

	/** Writes an entity, and returns the row with columns and versions of others. */
	static <T> Row crowded(EntityType<T> type, T entity) {
		return of(type, entity, columns -> {
			Map<String, List<Column>> more = new LinkedHashMap<>();
			columns.forEach((name, versions) -> {
				more.put(name, List.of(versions.get(0), new Column(name, ColumnValue.of("older"), 5)));
				more.put(name + "!", List.of(new Column(name + "!", ColumnValue.of(true), TIME)));
			});
			for (String unknown : List.of("\u0001", "M", "\uffff", "\ud83d\ude00")) {
				more.put(unknown, List.of(new Column(unknown, ColumnValue.of(1), TIME)));
			}
			return more;
		});
	}

	static <T> T read(Class<T> type, T entity) {
		EntityType<T> known = TYPES.of(type);
		return known.read(of(known, entity));
	}

	/**
	 * The columns that an entity is written as; those that are absent are {@code null}.
	 */
	static <T> Map<String, ColumnValue> columns(EntityType<T> type, T entity) {
		Map<String, ColumnValue> columns = new LinkedHashMap<>();
		type.write(entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				columns.put(property.column(), value);
			}

			@Override
			public void absent(EntityProperty property) {
				columns.put(property.column(), null);
			}

		});
		return columns;
	}

	static Row row(PrimaryKey key, Map<String, ?> columns) {
		List<Column> list = new ArrayList<>();
		new TreeMap<>(columns).forEach((name, value) -> list.add(new Column(name, value(value), TIME)));
		return Row.of(key, list);
	}

	private static ColumnValue value(Object value) {
		if (value instanceof Number number) {
			return (number instanceof Double floating) ? ColumnValue.of(floating) : ColumnValue.of(number.longValue());
		}
		return (value instanceof Boolean truth) ? ColumnValue.of(truth) : ColumnValue.of((String) value);
	}

	private static <T> Row of(EntityType<T> type, T entity, UnaryOperator<Map<String, List<Column>>> others) {
		Map<String, List<Column>> columns = new LinkedHashMap<>();
		type.write(entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				long time = (timestamp != Column.NO_TIMESTAMP) ? timestamp : TIME;
				columns.put(property.column(), List.of(new Column(property.column(), value, time)));
			}

			@Override
			public void absent(EntityProperty property) {
			}

		});
		Map<String, List<Column>> sorted = new TreeMap<>(BYTES);
		sorted.putAll(others.apply(columns));
		return Row.of(type.keyOf(entity), sorted.values().stream().flatMap(List::stream).toList());
	}

}
