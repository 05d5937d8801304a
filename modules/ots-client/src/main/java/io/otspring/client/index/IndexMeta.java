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

package io.otspring.client.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index. A row of the main table is in it as soon as the row has all columns
 * of the index's primary key, with their defined types.
 *
 * @param name the name, under which it is read like a table
 * @param primaryKey the columns by which it is sorted, primary key or defined columns of
 * the main table: 1 to 4 when an index is created, completed by the other primary key
 * columns of the main table when it is described
 * @param definedColumns the defined columns that it holds besides
 * @param type its type
 * @param updateMode when it follows a change of its main table
 * @param syncPhase how far it is, when it is described
 * @since 0.1.0
 */
public record IndexMeta(String name, List<String> primaryKey, List<String> definedColumns, IndexType type,
		IndexUpdateMode updateMode, Optional<IndexSyncPhase> syncPhase) {

	public IndexMeta {
		primaryKey = List.copyOf(primaryKey);
		definedColumns = List.copyOf(definedColumns);
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Describes an index in place.
	 */
	public static IndexMeta of(Consumer<Builder> index) {
		Builder builder = builder();
		index.accept(builder);
		return builder.build();
	}

	/**
	 * Describes an index that is to be created. The name and a column of the primary key
	 * are needed. Unless asked otherwise it is global.
	 */
	public static final class Builder {

		private static final int MAX_PRIMARY_KEY = 4;

		private final List<String> primaryKey = new ArrayList<>();

		private final List<String> definedColumns = new ArrayList<>();

		private @Nullable String name;

		private IndexType type = IndexType.GLOBAL;

		private Builder() {
		}

		/**
		 * Sets the name, which no table or index of the instance may have yet.
		 * @param indexName the name, not empty
		 * @return this
		 */
		public Builder name(String indexName) {
			this.name = Parameters.requireName("index", indexName);
			return this;
		}

		/**
		 * Adds columns by which the index is sorted. The first one of a local index is
		 * the partition key of the main table.
		 * @param columns the columns, 1 to 4 altogether
		 * @return this
		 */
		public Builder primaryKey(String... columns) {
			Collections.addAll(this.primaryKey, columns);
			return this;
		}

		/**
		 * Adds columns that the index holds besides. Others are read from the main table.
		 * @param columns defined columns of the main table
		 * @return this
		 */
		public Builder definedColumns(String... columns) {
			Collections.addAll(this.definedColumns, columns);
			return this;
		}

		/**
		 * Makes it a local index.
		 */
		public Builder local() {
			return type(IndexType.LOCAL);
		}

		/**
		 * Sets the type, and with it when the index follows a change.
		 */
		public Builder type(IndexType which) {
			this.type = which;
			return this;
		}

		/**
		 * Builds the description.
		 * @throws IllegalArgumentException if the name is missing, the number of primary
		 * key columns is not from 1 to 4, or the name of a column is empty
		 */
		public IndexMeta build() {
			this.primaryKey.forEach(column -> Parameters.requireName("primary key column", column));
			this.definedColumns.forEach(column -> Parameters.requireName("defined column", column));
			if (this.primaryKey.isEmpty() || this.primaryKey.size() > MAX_PRIMARY_KEY) {
				throw new IllegalArgumentException("The primaryKey of an index must name 1 to " + MAX_PRIMARY_KEY
						+ " columns, not " + this.primaryKey.size());
			}
			return new IndexMeta(Parameters.requireSet("name", this.name), this.primaryKey, this.definedColumns,
					this.type, (this.type == IndexType.LOCAL) ? IndexUpdateMode.SYNC : IndexUpdateMode.ASYNC,
					Optional.empty());
		}

	}

}
