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

package io.otspring.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyColumn;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.Row;
import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.StringValue;

/**
 * Keys and cells as text, the same for both clients and for plain values: {@code id=1},
 * {@code name='x'}, {@code bytes=0x00ff}, {@code price=1.5@1700000000000}. No two values
 * that differ have the same text.
 */
final class RowText {

	private RowText() {
	}

	static String key(PrimaryKey key) {
		return Arrays.stream(key.getPrimaryKeyColumns()).map(RowText::keyColumn).collect(Collectors.joining(" "));
	}

	static String key(io.otspring.client.model.PrimaryKey key) {
		return key.columns()
			.stream()
			.map(column -> column.name() + "=" + value(plain(column.value())))
			.collect(Collectors.joining(" "));
	}

	/**
	 * Returns the key of names and values in turn.
	 */
	static String key(Object... namesAndValues) {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			columns.add(namesAndValues[i] + "=" + value(namesAndValues[i + 1]));
		}
		return String.join(" ", columns);
	}

	/**
	 * Returns the key and the cells without their versions.
	 */
	static String row(Row row) {
		return key(row.getPrimaryKey()) + ": " + String.join(" ", columns(row));
	}

	static String row(io.otspring.client.model.Row row) {
		return key(row.primaryKey()) + ": "
				+ row.columns()
					.stream()
					.map(column -> column.name() + "=" + value(plain(column.value())))
					.collect(Collectors.joining(" "));
	}

	static List<String> rows(List<Row> rows) {
		return rows.stream().map(RowText::row).toList();
	}

	static List<String> keys(List<Row> rows) {
		return rows.stream().map(row -> key(row.getPrimaryKey())).toList();
	}

	static String column(Column column) {
		return column.getName() + "=" + value(plain(column.getValue()));
	}

	/**
	 * Returns all cells in their order, without their versions.
	 */
	static List<String> columns(Row row) {
		return Arrays.stream(row.getColumns()).map(RowText::column).toList();
	}

	/**
	 * Returns all cells in their order, with their versions.
	 */
	static List<String> cells(Row row) {
		return Arrays.stream(row.getColumns()).map(column -> column(column) + "@" + column.getTimestamp()).toList();
	}

	static List<String> cells(io.otspring.client.model.Row row) {
		return row.columns()
			.stream()
			.map(column -> cell(column.name(), plain(column.value()), column.timestamp()))
			.toList();
	}

	static String cell(String name, Object value, long timestamp) {
		return name + "=" + value(value) + "@" + timestamp;
	}

	private static String keyColumn(PrimaryKeyColumn column) {
		return column.getName() + "=" + value(plain(column.getValue()));
	}

	private static Object plain(ColumnValue value) {
		return switch (value.getType()) {
			case INTEGER -> value.asLong();
			case DOUBLE -> value.asDouble();
			case BOOLEAN -> value.asBoolean();
			case STRING -> value.asString();
			case BINARY -> value.asBinary();
			case DATETIME, TIME, DATE -> throw new AssertionError("No value of a column: " + value);
		};
	}

	private static Object plain(PrimaryKeyValue value) {
		return switch (value.getType()) {
			case INTEGER -> value.asLong();
			case STRING -> value.asString();
			case BINARY -> value.asBinary();
		};
	}

	private static Object plain(Object ours) {
		if (ours instanceof IntegerValue integer) {
			return integer.value();
		}
		if (ours instanceof DoubleValue number) {
			return number.value();
		}
		if (ours instanceof BooleanValue bool) {
			return bool.value();
		}
		if (ours instanceof StringValue text) {
			return text.value();
		}
		return ((BinaryValue) ours).bytes();
	}

	private static String value(Object value) {
		if (value instanceof byte[] bytes) {
			return "0x" + HexFormat.of().formatHex(bytes);
		}
		return (value instanceof String) ? "'" + value + "'" : value.toString();
	}

}
