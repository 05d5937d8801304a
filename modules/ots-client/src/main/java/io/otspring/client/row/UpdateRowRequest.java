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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.WriteKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of UpdateRow, which changes single columns and leaves the others as they
 * are. If the row does not exist and something is written, it comes into being.
 *
 * @since 0.1.0
 */
public final class UpdateRowRequest implements RowChange, OtsRequest<UpdateRowResponse> {

	private final String table;

	private final WriteKey primaryKey;

	private final List<ColumnChange> changes;

	private final Condition condition;

	private final ReturnType returnType;

	private final @Nullable String transactionId;

	private final List<String> returnColumns;

	private UpdateRowRequest(Builder builder) {
		this.table = builder.table();
		this.primaryKey = builder.primaryKey();
		this.changes = List.copyOf(builder.columns);
		if (this.changes.isEmpty()) {
			throw new IllegalArgumentException("An update needs at least one change of a column");
		}
		this.condition = builder.condition();
		this.returnType = builder.returnType();
		this.transactionId = builder.transactionId();
		this.returnColumns = List.copyOf(builder.returnColumns);
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static UpdateRowRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	@Override
	public String table() {
		return this.table;
	}

	public WriteKey primaryKey() {
		return this.primaryKey;
	}

	/**
	 * Returns the changes in the order in which they were given.
	 */
	public List<ColumnChange> changes() {
		return this.changes;
	}

	@Override
	public Condition condition() {
		return this.condition;
	}

	@Override
	public ReturnType returnType() {
		return this.returnType;
	}

	@Override
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

	/**
	 * Returns the incremented columns that the response shows.
	 */
	public List<String> returnColumns() {
		return this.returnColumns;
	}

	/**
	 * Builds a request. Table, primary key and one change are needed.
	 */
	public static final class Builder extends KeyedChangeBuilder<Builder> {

		private final List<ColumnChange> columns = new ArrayList<>();

		private List<String> returnColumns = List.of();

		private Builder() {
		}

		public Builder put(String name, String value) {
			return put(name, ColumnValue.of(value));
		}

		public Builder put(String name, long value) {
			return put(name, ColumnValue.of(value));
		}

		public Builder put(String name, double value) {
			return put(name, ColumnValue.of(value));
		}

		public Builder put(String name, boolean value) {
			return put(name, ColumnValue.of(value));
		}

		public Builder put(String name, byte[] value) {
			return put(name, ColumnValue.of(value));
		}

		/**
		 * Writes a column, as of the service's time.
		 */
		public Builder put(String name, ColumnValue value) {
			this.columns.add(new ColumnChange.Put(name, value, OptionalLong.empty()));
			return this;
		}

		/**
		 * Writes a given version of a column.
		 * @param name the column's name, not empty
		 * @param value the value
		 * @param timestamp the version in milliseconds since 1970, which may differ from
		 * the service's time by no more than the table's maximum deviation
		 */
		public Builder put(String name, ColumnValue value, long timestamp) {
			this.columns.add(new ColumnChange.Put(name, value, OptionalLong.of(timestamp)));
			return this;
		}

		/**
		 * Deletes all versions of a column.
		 */
		public Builder delete(String name) {
			this.columns.add(new ColumnChange.Delete(name));
			return this;
		}

		/**
		 * Deletes one version of a column.
		 */
		public Builder deleteVersion(String name, long timestamp) {
			this.columns.add(new ColumnChange.DeleteVersion(name, timestamp));
			return this;
		}

		/**
		 * Adds to the newest version of an integer column; a missing one counts as 0.
		 */
		public Builder increment(String name, long delta) {
			this.columns.add(new ColumnChange.Increment(name, delta));
			return this;
		}

		/**
		 * Asks for incremented columns after the change in the response.
		 * @param names columns that this request increments
		 */
		public Builder returnModified(String... names) {
			returns(ReturnType.AFTER_MODIFY);
			this.returnColumns = List.of(names);
			return this;
		}

		@Override
		public Builder returnPrimaryKey() {
			this.returnColumns = List.of();
			return super.returnPrimaryKey();
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table, the primary key or a change is
		 * missing
		 */
		public UpdateRowRequest build() {
			return new UpdateRowRequest(this);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
