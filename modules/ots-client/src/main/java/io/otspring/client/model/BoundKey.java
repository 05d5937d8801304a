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
 * Where a range of keys starts or ends.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class BoundKey {

	private final List<KeyColumn<BoundKeyValue>> columns;

	private BoundKey(List<KeyColumn<BoundKeyValue>> columns) {
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
	public static BoundKey of(Consumer<Builder> columns) {
		Builder builder = builder();
		columns.accept(builder);
		return builder.build();
	}

	/**
	 * Returns the bound at exactly a key.
	 */
	public static BoundKey of(PrimaryKey key) {
		Builder builder = builder();
		key.columns().forEach(column -> builder.add(column.name(), column.value()));
		return builder.build();
	}

	/**
	 * Returns the columns in the order of the table's primary key.
	 */
	public List<KeyColumn<BoundKeyValue>> columns() {
		return this.columns;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof BoundKey that && this.columns.equals(that.columns);
	}

	@Override
	public int hashCode() {
		return this.columns.hashCode();
	}

	@Override
	public String toString() {
		return "BoundKey" + this.columns;
	}

	/**
	 * Puts a key together.
	 */
	public static final class Builder extends KeyBuilder<BoundKeyValue, Builder> {

		private Builder() {
		}

		@Override
		public Builder add(String name, PrimaryKeyValue value) {
			addColumn(name, value);
			return this;
		}

		/**
		 * Adds a column that is smaller than all values.
		 * @param name the column's name
		 * @return this
		 */
		public Builder addMinimum(String name) {
			addColumn(name, InfiniteValue.MINIMUM);
			return this;
		}

		/**
		 * Adds a column that is larger than all values.
		 * @param name the column's name
		 * @return this
		 */
		public Builder addMaximum(String name) {
			addColumn(name, InfiniteValue.MAXIMUM);
			return this;
		}

		/**
		 * Builds the key.
		 * @throws IllegalArgumentException if it has no column
		 */
		public BoundKey build() {
			return new BoundKey(columnList());
		}

	}

}
