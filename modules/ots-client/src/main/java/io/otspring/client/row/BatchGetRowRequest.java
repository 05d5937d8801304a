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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.PageToken;
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

		private TableBuilder(String table) {
			this.table = Requests.requireName("table", table);
		}

		public TableBuilder primaryKey(PrimaryKey key) {
			this.primaryKeys.add(key);
			return this;
		}

		public TableBuilder primaryKey(Consumer<PrimaryKey.Builder> key) {
			return primaryKey(PrimaryKey.of(key));
		}

		@Override
		TableBuilder self() {
			return this;
		}

		private TableRead build() {
			return new TableRead(this.table, this.primaryKeys, selection());
		}

	}

	/**
	 * The rows of one table.
	 *
	 * @param table the table's name
	 * @param primaryKeys the keys of the rows, at least one
	 * @param selection what to read of them
	 * @param tokens for each key where its row goes on, if the rest of it is asked for
	 */
	public record TableRead(String table, List<PrimaryKey> primaryKeys, Selection selection,
			List<Optional<PageToken>> tokens) {

		public TableRead {
			primaryKeys = List.copyOf(primaryKeys);
			tokens = List.copyOf(tokens);
			if (tokens.size() != primaryKeys.size()) {
				throw new IllegalArgumentException(
						"There are " + tokens.size() + " tokens for " + primaryKeys.size() + " primary keys");
			}
			if (primaryKeys.isEmpty()) {
				throw new IllegalArgumentException("Table '" + table + "' needs at least one primary key");
			}
		}

		/**
		 * Describes rows that are read from their start.
		 */
		public TableRead(String table, List<PrimaryKey> primaryKeys, Selection selection) {
			this(table, primaryKeys, selection, Collections.nCopies(primaryKeys.size(), Optional.empty()));
		}

	}

}
