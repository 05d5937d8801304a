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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A row as it was read: its primary key and the columns that were asked for, in the
 * service's order, which is by name and within a name from the newest version to the
 * oldest.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Row {

	private final PrimaryKey primaryKey;

	private final List<Column> columns;

	private Row(PrimaryKey primaryKey, List<Column> columns) {
		this.primaryKey = primaryKey;
		this.columns = columns;
	}

	/**
	 * Returns a row, for tests and for decorators of a client.
	 * @param primaryKey the primary key
	 * @param columns the columns, of one name next to each other and the newest first
	 * @return the row
	 */
	public static Row of(PrimaryKey primaryKey, List<Column> columns) {
		return new Row(primaryKey, List.copyOf(columns));
	}

	public PrimaryKey primaryKey() {
		return this.primaryKey;
	}

	/**
	 * Returns all versions of all columns, without those of the primary key.
	 */
	public List<Column> columns() {
		return this.columns;
	}

	public boolean has(String name) {
		return find(name).isPresent();
	}

	/**
	 * Finds the newest version of a column.
	 */
	public Optional<Column> find(String name) {
		for (Column column : this.columns) {
			if (column.name().equals(name)) {
				return Optional.of(column);
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns the versions of a column, the newest first; empty if there is none.
	 */
	public List<Column> versions(String name) {
		return this.columns.stream().filter(column -> column.name().equals(name)).toList();
	}

	/**
	 * Returns the newest value of a column.
	 * @throws NoSuchElementException if the row has no such column
	 */
	public ColumnValue get(String name) {
		return find(name)
			.orElseThrow(() -> new NoSuchElementException("The row has no column '" + name + "', only "
					+ this.columns.stream().map(Column::name).distinct().toList()))
			.value();
	}

	/**
	 * Returns the text in the newest version of a column.
	 * @throws NoSuchElementException if the row has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public String getString(String name) {
		return require(name, StringValue.class).value();
	}

	/**
	 * Finds the text in the newest version of a column.
	 * @throws ClassCastException if the column holds another type
	 */
	public Optional<String> findString(String name) {
		return has(name) ? Optional.of(getString(name)) : Optional.empty();
	}

	/**
	 * Returns the integer in the newest version of a column.
	 * @throws NoSuchElementException if the row has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public long getLong(String name) {
		return require(name, IntegerValue.class).value();
	}

	/**
	 * Finds the integer in the newest version of a column.
	 * @throws ClassCastException if the column holds another type
	 */
	public OptionalLong findLong(String name) {
		return has(name) ? OptionalLong.of(getLong(name)) : OptionalLong.empty();
	}

	/**
	 * Returns the double in the newest version of a column.
	 * @throws NoSuchElementException if the row has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public double getDouble(String name) {
		return require(name, DoubleValue.class).value();
	}

	/**
	 * Finds the double in the newest version of a column.
	 * @throws ClassCastException if the column holds another type
	 */
	public OptionalDouble findDouble(String name) {
		return has(name) ? OptionalDouble.of(getDouble(name)) : OptionalDouble.empty();
	}

	/**
	 * Returns the boolean in the newest version of a column.
	 * @throws NoSuchElementException if the row has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public boolean getBoolean(String name) {
		return require(name, BooleanValue.class).value();
	}

	/**
	 * Finds the boolean in the newest version of a column.
	 * @throws ClassCastException if the column holds another type
	 */
	public Optional<Boolean> findBoolean(String name) {
		return has(name) ? Optional.of(getBoolean(name)) : Optional.empty();
	}

	/**
	 * Returns the bytes in the newest version of a column.
	 * @throws NoSuchElementException if the row has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public byte[] getBinary(String name) {
		return require(name, BinaryValue.class).bytes();
	}

	/**
	 * Finds the bytes in the newest version of a column.
	 * @throws ClassCastException if the column holds another type
	 */
	public Optional<byte[]> findBinary(String name) {
		return has(name) ? Optional.of(getBinary(name)) : Optional.empty();
	}

	/**
	 * Returns this row with more columns behind its own, as the parts of a row that was
	 * too wide for one answer are joined.
	 * @param more the columns that follow
	 * @return a new row
	 */
	public Row append(List<Column> more) {
		List<Column> joined = new ArrayList<>(this.columns);
		joined.addAll(more);
		return of(this.primaryKey, joined);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Row that && this.primaryKey.equals(that.primaryKey)
				&& this.columns.equals(that.columns);
	}

	@Override
	public int hashCode() {
		return 31 * this.primaryKey.hashCode() + this.columns.hashCode();
	}

	@Override
	public String toString() {
		return "Row[" + this.primaryKey + ", " + this.columns + "]";
	}

	private <T> T require(String name, Class<T> type) {
		return TypedValues.cast("Column", name, get(name), type);
	}

}
