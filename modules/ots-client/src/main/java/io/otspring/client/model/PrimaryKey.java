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

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * The primary key of a row: the values of all key columns, in the table's order. The
 * first one is the partition key.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class PrimaryKey {

	private final List<KeyColumn<PrimaryKeyValue>> columns;

	private PrimaryKey(List<KeyColumn<PrimaryKeyValue>> columns) {
		this.columns = columns;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a key in place.
	 * @param columns adds the columns
	 * @return the key
	 */
	public static PrimaryKey of(Consumer<Builder> columns) {
		Builder builder = builder();
		columns.accept(builder);
		return builder.build();
	}

	public static PrimaryKey of(String name, String value) {
		return builder().add(name, value).build();
	}

	public static PrimaryKey of(String name, long value) {
		return builder().add(name, value).build();
	}

	public static PrimaryKey of(String name, byte[] value) {
		return builder().add(name, value).build();
	}

	public static PrimaryKey of(String name, PrimaryKeyValue value) {
		return builder().add(name, value).build();
	}

	public PrimaryKey and(String name, String value) {
		return and(name, PrimaryKeyValue.of(value));
	}

	public PrimaryKey and(String name, long value) {
		return and(name, PrimaryKeyValue.of(value));
	}

	public PrimaryKey and(String name, byte[] value) {
		return and(name, PrimaryKeyValue.of(value));
	}

	/**
	 * Returns this key with one more column.
	 * @param name the column's name
	 * @param value the column's value
	 * @return a new key
	 * @throws IllegalArgumentException if the key has the column already
	 */
	public PrimaryKey and(String name, PrimaryKeyValue value) {
		Builder builder = builder();
		this.columns.forEach(column -> builder.add(column.name(), column.value()));
		return builder.add(name, value).build();
	}

	/**
	 * Returns the value of a column.
	 * @throws NoSuchElementException if the key has no such column
	 */
	public PrimaryKeyValue get(String name) {
		for (KeyColumn<PrimaryKeyValue> column : this.columns) {
			if (column.name().equals(name)) {
				return column.value();
			}
		}
		throw new NoSuchElementException("The primary key has no column '" + name + "', only "
				+ this.columns.stream().map(KeyColumn::name).toList());
	}

	/**
	 * Returns the text in a column.
	 * @throws NoSuchElementException if the key has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public String getString(String name) {
		return require(name, StringValue.class).value();
	}

	/**
	 * Returns the integer in a column.
	 * @throws NoSuchElementException if the key has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public long getLong(String name) {
		return require(name, IntegerValue.class).value();
	}

	/**
	 * Returns the bytes in a column.
	 * @throws NoSuchElementException if the key has no such column
	 * @throws ClassCastException if the column holds another type
	 */
	public byte[] getBinary(String name) {
		return require(name, BinaryValue.class).bytes();
	}

	private <T> T require(String name, Class<T> type) {
		return TypedValues.cast("Primary key column", name, get(name), type);
	}

	/**
	 * Returns the columns in the order of the table's primary key.
	 */
	public List<KeyColumn<PrimaryKeyValue>> columns() {
		return this.columns;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PrimaryKey that && this.columns.equals(that.columns);
	}

	@Override
	public int hashCode() {
		return this.columns.hashCode();
	}

	@Override
	public String toString() {
		return "PrimaryKey" + this.columns;
	}

	/**
	 * Puts a key together.
	 */
	public static final class Builder extends KeyBuilder<PrimaryKeyValue, Builder> {

		private Builder() {
		}

		@Override
		public Builder add(String name, PrimaryKeyValue value) {
			addColumn(name, value);
			return this;
		}

		/**
		 * Builds the key.
		 * @throws IllegalArgumentException if it has no column
		 */
		public PrimaryKey build() {
			return new PrimaryKey(columnList());
		}

	}

}
