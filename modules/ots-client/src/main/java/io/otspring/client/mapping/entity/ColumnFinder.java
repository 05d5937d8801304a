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

import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds a column in rows. It looks first where the column is in a row that has all
 * columns of the type, and no other.
 */
final class ColumnFinder {

	private final String name;

	private final boolean keyPart;

	/**
	 * Only where to look first: a column is found wherever it is. It is set once all
	 * columns of a type are known, before other threads get to know the type.
	 */
	private int expected;

	ColumnFinder(String name, boolean keyPart) {
		this.name = name;
		this.keyPart = keyPart;
	}

	String name() {
		return this.name;
	}

	void expectAt(int position) {
		this.expected = position;
	}

	/**
	 * Finds the newest value. Rows of an index have columns in their key that are none in
	 * the table's.
	 */
	@Nullable ColumnValue findValue(Row row) {
		Column column = this.keyPart ? null : find(row);
		return (column != null) ? column.value() : findInKey(row);
	}

	/**
	 * Finds the newest version of a column that is not part of the primary key.
	 */
	@Nullable Column find(Row row) {
		List<Column> columns = row.columns();
		int size = columns.size();
		for (int i = Math.min(this.expected, size - 1); i >= 0; i--) {
			if (columns.get(i).name().equals(this.name)) {
				return newest(columns, i);
			}
		}
		for (int i = this.expected + 1; i < size; i++) {
			if (columns.get(i).name().equals(this.name)) {
				return columns.get(i);
			}
		}
		return null;
	}

	/** Versions of a column stand next to each other, the newest first. */
	private Column newest(List<Column> columns, int found) {
		int index = found;
		while (index > 0 && columns.get(index - 1).name().equals(this.name)) {
			index--;
		}
		return columns.get(index);
	}

	private @Nullable ColumnValue findInKey(Row row) {
		for (KeyColumn<PrimaryKeyValue> each : row.primaryKey().columns()) {
			if (each.name().equals(this.name)) {
				return (ColumnValue) each.value();
			}
		}
		return null;
	}

}
