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
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of AddDefinedColumn.
 *
 * @since 0.1.0
 */
public final class AddDefinedColumnRequest implements OtsRequest<AddDefinedColumnResponse> {

	private final String table;

	private final List<DefinedColumnSchema> columns;

	private AddDefinedColumnRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.columns = List.copyOf(builder.columns);
		if (this.columns.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one definedColumn");
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static AddDefinedColumnRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	public List<DefinedColumnSchema> columns() {
		return this.columns;
	}

	/**
	 * Builds a request. The table and one column are needed.
	 */
	public static final class Builder {

		private final List<DefinedColumnSchema> columns = new ArrayList<>();

		private @Nullable String table;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		/**
		 * Adds a column.
		 * @param name the column's name, not empty and not that of a primary key column
		 * @param type the column's type
		 * @return this
		 */
		public Builder definedColumn(String name, DefinedColumnType type) {
			this.columns.add(new DefinedColumnSchema(name, type));
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or a column is missing
		 */
		public AddDefinedColumnRequest build() {
			return new AddDefinedColumnRequest(this);
		}

	}

}
