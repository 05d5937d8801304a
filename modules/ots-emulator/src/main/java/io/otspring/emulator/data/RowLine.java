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

package io.otspring.emulator.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.row.WholeRow;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableSchema;
import tools.jackson.core.JsonGenerator;

/**
 * Rows as JSON: the key, and for each column its value, or a map from versions to values.
 */
final class RowLine {

	/** The property that tells a row from a table, with the name of the table. */
	static final String ROW = "row";

	private static final String KEY = "key";

	private static final String COLUMNS = "columns";

	private static final String WRITTEN = "written";

	private static final Pattern VERSION = Pattern.compile("-?\\d{1,19}");

	private RowLine() {
	}

	static void write(JsonGenerator out, WholeRow row) {
		out.writeObjectPropertyStart(KEY);
		for (KeyColumn column : row.key().columns()) {
			out.writeName(column.name());
			JsonValues.write(out, column.value());
		}
		out.writeEndObject();
		if (row.writtenAt() != lastVersion(row.cells(), row.writtenAt() - 1)) {
			out.writeNumberProperty(WRITTEN, row.writtenAt());
		}
		out.writeObjectPropertyStart(COLUMNS);
		writeColumns(out, row.cells());
		out.writeEndObject();
	}

	private static void writeColumns(JsonGenerator out, List<Cell> cells) {
		String column = null;
		for (Cell cell : cells) {
			if (!cell.column().equals(column)) {
				if (column != null) {
					out.writeEndObject();
				}
				column = cell.column();
				out.writeObjectPropertyStart(column);
			}
			out.writeName(Long.toString(cell.timestamp()));
			JsonValues.write(out, cell.value());
		}
		if (column != null) {
			out.writeEndObject();
		}
	}

	/**
	 * Reads a row.
	 * @param line the rest of the line
	 * @param schema the columns of its table
	 * @param now the version of values that come without one
	 */
	static WholeRow read(JsonObject line, TableSchema schema, long now) {
		PrimaryKey key = key(line.object(KEY), schema);
		List<Cell> cells = new ArrayList<>();
		line.findObject(COLUMNS).ifPresent(columns -> columns.all().forEach((column, value) -> {
			NamingRules.requireColumnName(column);
			schema.requireAttribute(column);
			addCells(cells, column, value, now);
		}));
		long written = line.findLong(WRITTEN).orElseGet(() -> lastVersion(cells, now));
		return new WholeRow(key, written, cells);
	}

	private static PrimaryKey key(JsonObject columns, TableSchema schema) {
		List<KeyColumn> key = new ArrayList<>();
		for (KeyColumnSchema column : schema.keyColumns()) {
			Object value = columns.find(column.name())
				.orElseThrow(() -> new IllegalArgumentException("key column '" + column.name() + "' is missing"));
			key.add(new KeyColumn(column.name(), JsonValues.keyValue(column.name(), value)));
		}
		columns.requireNothingElse();
		PrimaryKey read = new PrimaryKey(key);
		read.requireWellFormed();
		schema.requireKey(read);
		return read;
	}

	private static void addCells(List<Cell> cells, String column, Object json, long now) {
		if (!(json instanceof Map<?, ?> versions) || versions.isEmpty()
				|| !versions.keySet().stream().allMatch(version -> VERSION.matcher((String) version).matches())) {
			cells.add(new Cell(column, now, JsonValues.columnValue(column, json)));
			return;
		}
		versions.forEach((version, value) -> cells
			.add(new Cell(column, version(column, (String) version), JsonValues.columnValue(column, value))));
	}

	private static long version(String column, String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("version " + text + " of column '" + column + "' has more than 64 bits",
					ex);
		}
	}

	private static long lastVersion(List<Cell> cells, long without) {
		return cells.stream().mapToLong(Cell::timestamp).max().orElse(without);
	}

}
