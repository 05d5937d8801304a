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

package io.otspring.client.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a key together, column by column, in the order of the table's primary key.
 *
 * @param <V> what may stand in a column
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class KeyBuilder<V, B> permits PrimaryKey.Builder, WriteKey.Builder, BoundKey.Builder {

	private final List<KeyColumn<V>> columns = new ArrayList<>();

	KeyBuilder() {
	}

	public B add(String name, String value) {
		return add(name, PrimaryKeyValue.of(value));
	}

	public B add(String name, long value) {
		return add(name, PrimaryKeyValue.of(value));
	}

	public B add(String name, byte[] value) {
		return add(name, PrimaryKeyValue.of(value));
	}

	/**
	 * Adds a column.
	 * @param name the column's name
	 * @param value the column's value
	 * @return this
	 * @throws IllegalArgumentException if the name is empty or was added before
	 */
	public abstract B add(String name, PrimaryKeyValue value);

	final void addColumn(String name, V value) {
		for (KeyColumn<V> column : this.columns) {
			if (column.name().equals(name)) {
				throw new IllegalArgumentException("Primary key column '" + name + "' is given twice");
			}
		}
		this.columns.add(new KeyColumn<>(name, value));
	}

	final List<KeyColumn<V>> columnList() {
		if (this.columns.isEmpty()) {
			throw new IllegalArgumentException("A primary key needs at least one column");
		}
		return List.copyOf(this.columns);
	}

}
