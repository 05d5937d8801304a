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
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.index.IndexMeta;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKeyValue;
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

	private final List<PrimaryKeyValue> splitPoints;

	private final @Nullable StreamSpecification stream;

	private final @Nullable ServerSideEncryption encryption;

	private final List<IndexMeta> indexes;

	private final boolean localTransactions;

	private CreateTableRequest(Builder builder) {
		String table = Parameters.requireSet("table", builder.table);
		if (builder.primaryKey.isEmpty()) {
			throw new IllegalArgumentException("The request needs a primaryKey");
		}
		this.schema = new TableSchema(table, builder.primaryKey, builder.definedColumns);
		this.options = builder.options.build();
		this.reservedThroughput = builder.reservedThroughput;
		this.splitPoints = builder.splitPoints;
		this.stream = builder.stream;
		this.encryption = builder.encryption;
		this.indexes = List.copyOf(builder.indexes);
		this.localTransactions = builder.localTransactions;
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
	 * Returns the values of the partition key at which the table is divided from the
	 * start.
	 */
	public List<PrimaryKeyValue> splitPoints() {
		return this.splitPoints;
	}

	public Optional<StreamSpecification> stream() {
		return Optional.ofNullable(this.stream);
	}

	public Optional<ServerSideEncryption> encryption() {
		return Optional.ofNullable(this.encryption);
	}

	public List<IndexMeta> indexes() {
		return this.indexes;
	}

	/**
	 * Returns whether the table can be used in local transactions.
	 */
	public boolean allowsLocalTransactions() {
		return this.localTransactions;
	}

	/**
	 * Builds a request. The table and a primary key are needed. Unless asked otherwise
	 * rows are kept for ever, in one version, no throughput is reserved, changes are not
	 * recorded, and there are no indexes and no local transactions.
	 */
	public static final class Builder {

		private final List<PrimaryKeySchema> primaryKey = new ArrayList<>();

		private final List<DefinedColumnSchema> definedColumns = new ArrayList<>();

		private final TableOptions.Builder options = TableOptions.builder().keepForever().maxVersions(1);

		private final List<IndexMeta> indexes = new ArrayList<>();

		private ReservedThroughput reservedThroughput = ReservedThroughput.NONE;

		private List<PrimaryKeyValue> splitPoints = List.of();

		private @Nullable StreamSpecification stream;

		private @Nullable ServerSideEncryption encryption;

		private boolean localTransactions;

		private @Nullable String table;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
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
		 * Divides the table into partitions from the start, instead of leaving it to the
		 * service.
		 * @param points values of the partition key in ascending order, up to 9; there is
		 * one more partition than points
		 */
		public Builder splitPoints(PrimaryKeyValue... points) {
			this.splitPoints = List.of(points);
			return this;
		}

		/**
		 * Records the changes of the table.
		 */
		public Builder stream(StreamSpecification specification) {
			this.stream = specification;
			return this;
		}

		/**
		 * Encrypts what is stored.
		 */
		public Builder encryption(ServerSideEncryption how) {
			this.encryption = how;
			return this;
		}

		/**
		 * Adds a secondary index.
		 */
		public Builder index(IndexMeta index) {
			this.indexes.add(index);
			return this;
		}

		public Builder index(Consumer<IndexMeta.Builder> index) {
			return index(IndexMeta.of(index));
		}

		/**
		 * Lets the table be used in local transactions, unless it has an auto-increment.
		 */
		public Builder allowLocalTransactions() {
			this.localTransactions = true;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the primary key is missing
		 */
		public CreateTableRequest build() {
			return new CreateTableRequest(this);
		}

	}

}
