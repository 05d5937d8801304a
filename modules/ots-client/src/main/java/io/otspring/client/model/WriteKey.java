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
import java.util.function.Consumer;

/**
 * The primary key of a row that is written: one column may be left to the service, which
 * assigns its value.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class WriteKey {

	private final List<KeyColumn<WriteKeyValue>> columns;

	private WriteKey(List<KeyColumn<WriteKeyValue>> columns) {
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
	public static WriteKey of(Consumer<Builder> columns) {
		Builder builder = builder();
		columns.accept(builder);
		return builder.build();
	}

	/**
	 * Returns a key that is known entirely.
	 */
	public static WriteKey of(PrimaryKey key) {
		Builder builder = builder();
		key.columns().forEach(column -> builder.add(column.name(), column.value()));
		return builder.build();
	}

	/**
	 * Returns whether the service assigns a column of the key.
	 */
	public boolean isAutoIncrement() {
		for (KeyColumn<WriteKeyValue> column : this.columns) {
			if (column.value() instanceof AutoIncrement) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns the columns in the order of the table's primary key.
	 */
	public List<KeyColumn<WriteKeyValue>> columns() {
		return this.columns;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WriteKey that && this.columns.equals(that.columns);
	}

	@Override
	public int hashCode() {
		return this.columns.hashCode();
	}

	@Override
	public String toString() {
		return "WriteKey" + this.columns;
	}

	/**
	 * Puts a key together.
	 */
	public static final class Builder extends KeyBuilder<WriteKeyValue, Builder> {

		private Builder() {
		}

		@Override
		public Builder add(String name, PrimaryKeyValue value) {
			addColumn(name, value);
			return this;
		}

		/**
		 * Adds the column whose value the service assigns.
		 * @param name the column's name
		 * @return this
		 */
		public Builder addAutoIncrement(String name) {
			addColumn(name, AutoIncrement.ASSIGNED_BY_SERVICE);
			return this;
		}

		/**
		 * Builds the key.
		 * @throws IllegalArgumentException if it has no column
		 */
		public WriteKey build() {
			return new WriteKey(columnList());
		}

	}

}
