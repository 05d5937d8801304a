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

package io.otspring.client.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import org.jspecify.annotations.Nullable;

/**
 * The request of CreateTable.
 *
 * @since 0.1.0
 */
public final class CreateTableRequest implements OtsRequest<CreateTableResponse> {

	private final TableSchema schema;

	private final TableOptions options;

	private final ReservedThroughput reservedThroughput;

	private CreateTableRequest(TableSchema schema, TableOptions options, ReservedThroughput reservedThroughput) {
		this.schema = schema;
		this.options = options;
		this.reservedThroughput = reservedThroughput;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static CreateTableRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public TableSchema schema() {
		return this.schema;
	}

	public TableOptions options() {
		return this.options;
	}

	public ReservedThroughput reservedThroughput() {
		return this.reservedThroughput;
	}

	/**
	 * Builds a request. The table and a primary key are needed. Unless asked otherwise
	 * rows are kept for ever, in one version, and no throughput is reserved.
	 */
	public static final class Builder {

		private final List<PrimaryKeySchema> primaryKey = new ArrayList<>();

		private final List<DefinedColumnSchema> definedColumns = new ArrayList<>();

		private final TableOptions.Builder options = TableOptions.builder().keepForever().maxVersions(1);

		private ReservedThroughput reservedThroughput = ReservedThroughput.NONE;

		private @Nullable String table;

		private Builder() {
		}

		public Builder table(String name) {
			if (name.isEmpty()) {
				throw new IllegalArgumentException("The name of a table must not be empty");
			}
			this.table = name;
			return this;
		}

		/**
		 * Adds a column to the primary key. The first one is the partition key.
		 */
		public Builder primaryKey(String name, PrimaryKeyType type) {
			this.primaryKey.add(new PrimaryKeySchema(name, type, false));
			return this;
		}

		/**
		 * Adds an integer column to the primary key whose values the service assigns. It
		 * cannot be the first one.
		 */
		public Builder autoIncrement(String name) {
			if (this.primaryKey.isEmpty()) {
				throw new IllegalArgumentException("The partition key '" + name + "' cannot be an auto-increment");
			}
			this.primaryKey.add(new PrimaryKeySchema(name, PrimaryKeyType.INTEGER, true));
			return this;
		}

		/**
		 * Defines an attribute column beforehand, for use in indexes.
		 */
		public Builder definedColumn(String name, DefinedColumnType type) {
			this.definedColumns.add(new DefinedColumnSchema(name, type));
			return this;
		}

		/**
		 * Sets options.
		 */
		public Builder options(Consumer<TableOptions.Builder> more) {
			more.accept(this.options);
			return this;
		}

		public Builder reservedThroughput(int read, int write) {
			this.reservedThroughput = new ReservedThroughput(read, write);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the primary key is missing
		 */
		public CreateTableRequest build() {
			if (this.table == null) {
				throw new IllegalArgumentException("The request needs a table");
			}
			if (this.primaryKey.isEmpty()) {
				throw new IllegalArgumentException("The request needs a primaryKey");
			}
			return new CreateTableRequest(new TableSchema(this.table, this.primaryKey, this.definedColumns),
					this.options.build(), this.reservedThroughput);
		}

	}

}
