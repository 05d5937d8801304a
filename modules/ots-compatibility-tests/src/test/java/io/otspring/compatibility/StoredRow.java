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

import java.util.List;

import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.TableMeta;

/**
 * A row as it is stored, in plain values that belong to neither client.
 *
 * @param name what it is an example of
 * @param key the names and values of its key in turn
 * @param cells its cells in the order in which they are read
 */
record StoredRow(String name, Object[] key, List<Cell> cells) {

	private static final byte[] BYTES = { 0, (byte) 0xff, 0x75, 0x0a };

	private static final String TEXT = "h\u00e9 \u4e2d \ud83d\ude00\n\u0000'";

	/**
	 * Returns rows with all types of keys and values, and what lies at their borders.
	 */
	static List<StoredRow> all() {
		return List.of(
				new StoredRow("every type", key("k", 1L),
						List.of(new Cell("b", true, 1000), new Cell("d", -1.5, 1000), new Cell("i", -7L, 1000),
								new Cell("s", TEXT, 1000), new Cell("x", BYTES, 1000))),
				new StoredRow("borders of values", key("k", 1L),
						List.of(new Cell("a", Long.MIN_VALUE, 0), new Cell("b", Long.MAX_VALUE, 0),
								new Cell("c", -0.0, 0), new Cell("d", Double.MIN_VALUE, 0),
								new Cell("e", -Double.MAX_VALUE, 0), new Cell("f", false, 0), new Cell("g", "", 0),
								new Cell("h", new byte[0], 0))),
				new StoredRow("versions", key("k", 1L),
						List.of(new Cell("a", 3L, 3000), new Cell("a", "two", 2000), new Cell("a", BYTES, 1000),
								new Cell("b", 1.0, 5000), new Cell("b", 1L, 0))),
				new StoredRow("unusual names of columns", key("k", 1L),
						List.of(new Cell(" ", 1L, 1000), new Cell("\u4e2d\u6587", 2L, 1000))),
				new StoredRow("large values", key("k", 1L),
						List.of(new Cell("s", TEXT.repeat(20_000), 1000), new Cell("x", new byte[500_000], 1000))),
				new StoredRow("every type of key", key("s", TEXT, "i", Long.MIN_VALUE, "b", BYTES),
						List.of(new Cell("a", 1L, 1000))),
				new StoredRow("smallest key", key("s", "", "b", new byte[0], "i", 0L),
						List.of(new Cell("a", 1L, 1000))),
				new StoredRow("largest key", key("i", Long.MAX_VALUE, "s", "x".repeat(1024), "b", new byte[1024]),
						List.of(new Cell("a", 1L, 1000))));
	}

	private static Object[] key(Object... namesAndValues) {
		return namesAndValues;
	}

	/**
	 * Gives a table the key of this row.
	 */
	void describeKey(TableMeta meta) {
		for (int i = 0; i < this.key.length; i += 2) {
			meta.addPrimaryKeyColumn((String) this.key[i], typeOf(this.key[i + 1]));
		}
	}

	private static PrimaryKeyType typeOf(Object value) {
		if (value instanceof Long) {
			return PrimaryKeyType.INTEGER;
		}
		return (value instanceof String) ? PrimaryKeyType.STRING : PrimaryKeyType.BINARY;
	}

	PrimaryKey officialKey() {
		return Official.key(this.key);
	}

	Column[] officialColumns() {
		return this.cells.stream()
			.map(cell -> new Column(cell.name(), Official.value(cell.value()), cell.timestamp()))
			.toArray(Column[]::new);
	}

	/**
	 * Returns the cells as {@link RowText} writes them.
	 */
	List<String> text() {
		return this.cells.stream().map(cell -> RowText.cell(cell.name(), cell.value(), cell.timestamp())).toList();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * A version of a column.
	 *
	 * @param name the name of the column
	 * @param value the value
	 * @param timestamp the version
	 */
	record Cell(String name, Object value, long timestamp) {

	}

}
