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

package io.otspring.client.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;

/**
 * The request of BatchGetRow: any number of rows of any tables. The service takes 100 a
 * request; a batch of more is sent as several.
 *
 * @since 0.1.0
 */
public final class BatchGetRowRequest implements OtsRequest<BatchGetRowResponse> {

	private final List<TableRead> tables;

	private BatchGetRowRequest(List<TableRead> tables) {
		this.tables = List.copyOf(tables);
		if (this.tables.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one table");
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static BatchGetRowRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	/**
	 * Returns what is read, table by table.
	 */
	public List<TableRead> tables() {
		return this.tables;
	}

	/**
	 * Builds a request. At least one row is needed.
	 */
	public static final class Builder {

		private final List<TableRead> tables = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Adds rows of a table.
		 * @param name the table's name, not empty
		 * @param read adds the keys and says what to read of the rows
		 * @return this
		 */
		public Builder table(String name, Consumer<TableBuilder> read) {
			TableBuilder builder = new TableBuilder(name);
			read.accept(builder);
			this.tables.add(builder.build());
			return this;
		}

		/**
		 * Adds rows of a table.
		 * @param read the rows, and what to read of them
		 * @return this
		 */
		public Builder add(TableRead read) {
			this.tables.add(read);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if there is no row
		 */
		public BatchGetRowRequest build() {
			return new BatchGetRowRequest(this.tables);
		}

	}

	/**
	 * Says which rows of a table to read, and what of them.
	 */
	public static final class TableBuilder extends SelectionBuilder<TableBuilder> {

		private final String table;

		private final List<PrimaryKey> primaryKeys = new ArrayList<>();

		private final Map<PrimaryKey, PageToken> tokens = new HashMap<>();

		private TableBuilder(String table) {
			this.table = Parameters.requireName("table", table);
		}

		public TableBuilder primaryKey(PrimaryKey key) {
			this.primaryKeys.add(key);
			return this;
		}

		public TableBuilder primaryKey(Consumer<PrimaryKey.Builder> key) {
			return primaryKey(PrimaryKey.of(key));
		}

		/**
		 * Adds the key of a row that was too wide for one answer.
		 * @param key the key
		 * @param next where the row goes on, from {@link RowReadResult#nextToken()}
		 * @return this
		 */
		public TableBuilder primaryKey(PrimaryKey key, PageToken next) {
			this.tokens.put(key, next);
			return primaryKey(key);
		}

		@Override
		TableBuilder self() {
			return this;
		}

		private TableRead build() {
			return new TableRead(this.table, this.primaryKeys, this.tokens, selection());
		}

	}

	/**
	 * The rows of one table.
	 *
	 * @param table the table's name
	 * @param primaryKeys the keys of the rows, at least one
	 * @param tokens where rows go on that were too wide for one answer
	 * @param selection what to read of them
	 */
	public record TableRead(String table, List<PrimaryKey> primaryKeys, Map<PrimaryKey, PageToken> tokens,
			Selection selection) {

		public TableRead {
			primaryKeys = List.copyOf(primaryKeys);
			tokens = Map.copyOf(tokens);
			if (primaryKeys.isEmpty()) {
				throw new IllegalArgumentException("Table '" + table + "' needs at least one primary key");
			}
		}

	}

}
