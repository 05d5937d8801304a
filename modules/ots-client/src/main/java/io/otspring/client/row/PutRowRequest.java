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
 * The request of PutRow, which replaces a whole row: what it had before is gone.
 *
 * @since 0.1.0
 */
public final class PutRowRequest implements RowChange, OtsRequest<PutRowResponse> {

	private final String table;

	private final WriteKey primaryKey;

	private final List<ColumnChange.Put> columns;

	private final Condition condition;

	private final ReturnType returnType;

	private final @Nullable String transactionId;

	private PutRowRequest(Builder builder) {
		this.table = builder.table();
		this.primaryKey = builder.primaryKey();
		this.columns = List.copyOf(builder.columns);
		this.condition = builder.condition();
		this.returnType = builder.returnType();
		this.transactionId = builder.transactionId();
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static PutRowRequest of(Consumer<Builder> request) {
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
	 * Returns the columns in the order in which they were given.
	 */
	public List<ColumnChange.Put> columns() {
		return this.columns;
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
	 * Builds a request. Table and primary key are needed.
	 */
	public static final class Builder extends KeyedChangeBuilder<Builder> {

		private final List<ColumnChange.Put> columns = new ArrayList<>();

		private Builder() {
		}

		public Builder column(String name, String value) {
			return column(name, ColumnValue.of(value));
		}

		public Builder column(String name, long value) {
			return column(name, ColumnValue.of(value));
		}

		public Builder column(String name, double value) {
			return column(name, ColumnValue.of(value));
		}

		public Builder column(String name, boolean value) {
			return column(name, ColumnValue.of(value));
		}

		public Builder column(String name, byte[] value) {
			return column(name, ColumnValue.of(value));
		}

		/**
		 * Writes a column, as of the service's time.
		 */
		public Builder column(String name, ColumnValue value) {
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
		public Builder column(String name, ColumnValue value, long timestamp) {
			this.columns.add(new ColumnChange.Put(name, value, OptionalLong.of(timestamp)));
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the primary key is missing
		 */
		public PutRowRequest build() {
			return new PutRowRequest(this);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
