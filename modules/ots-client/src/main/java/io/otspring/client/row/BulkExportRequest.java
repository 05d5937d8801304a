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

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of BulkExport: the newest version of columns of the rows from one key,
 * inclusive, to a larger one, exclusive.
 *
 * @since 0.1.0
 */
public final class BulkExportRequest implements OtsRequest<BulkExportResponse> {

	private final String table;

	private final BoundKey from;

	private final BoundKey to;

	private final List<String> columns;

	private final Optional<Filter> filter;

	private final DataBlockType dataBlockType;

	private BulkExportRequest(String table, BoundKey from, BoundKey to, List<String> columns, Optional<Filter> filter,
			DataBlockType dataBlockType) {
		this.table = table;
		this.from = from;
		this.to = to;
		this.columns = columns;
		this.filter = filter;
		this.dataBlockType = dataBlockType;
		dataBlockType.requireColumns(columns);
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static BulkExportRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	/**
	 * Returns the key where the range starts, which belongs to it.
	 */
	public BoundKey from() {
		return this.from;
	}

	/**
	 * Returns the key where the range ends, which does not belong to it.
	 */
	public BoundKey to() {
		return this.to;
	}

	/**
	 * Returns the columns to fetch; none means all.
	 */
	public List<String> columns() {
		return this.columns;
	}

	public Optional<Filter> filter() {
		return this.filter;
	}

	/**
	 * Returns how the rows should travel.
	 */
	public DataBlockType dataBlockType() {
		return this.dataBlockType;
	}

	/**
	 * Returns the request for what an answer left out.
	 * @param next the key where the answer stopped, from
	 * {@link BulkExportResponse#nextStart()}
	 * @return a request for the rest of the range
	 */
	public BulkExportRequest from(PrimaryKey next) {
		return new BulkExportRequest(this.table, BoundKey.of(next), this.to, this.columns, this.filter,
				this.dataBlockType);
	}

	/**
	 * Builds a request. Needed are the table, columns unless the rows travel as
	 * {@link DataBlockType#PLAIN_BUFFER}, and either {@link #from} and {@link #to} or
	 * {@link #keyPrefix}, {@link #rest} or both.
	 */
	public static final class Builder extends ColumnsBuilder<Builder> implements RangeBuilder<Builder> {

		private final RangeBounds bounds = new RangeBounds();

		private @Nullable String table;

		private DataBlockType dataBlockType = DataBlockType.SIMPLE_ROW_MATRIX;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		@Override
		public Builder from(BoundKey key) {
			this.bounds.from(key);
			return this;
		}

		@Override
		public Builder to(BoundKey key) {
			this.bounds.to(key);
			return this;
		}

		@Override
		public Builder keyPrefix(Consumer<PrimaryKey.Builder> columns) {
			this.bounds.keyPrefix(columns);
			return this;
		}

		@Override
		public Builder rest(String... names) {
			this.bounds.rest(names);
			return this;
		}

		/**
		 * Sets how the rows should travel, which is
		 * {@link DataBlockType#SIMPLE_ROW_MATRIX} by default.
		 */
		public Builder dataBlockType(DataBlockType type) {
			this.dataBlockType = type;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table, a bound or a column is missing,
		 * or bounds are given in both ways
		 */
		public BulkExportRequest build() {
			return new BulkExportRequest(Parameters.requireSet("table", this.table),
					this.bounds.start(Direction.FORWARD), this.bounds.end(Direction.FORWARD), columns(), filter(),
					this.dataBlockType);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
