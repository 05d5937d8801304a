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

import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of GetRow.
 *
 * @since 0.1.0
 */
public final class GetRowRequest implements OtsRequest<GetRowResponse> {

	private final String table;

	private final PrimaryKey primaryKey;

	private final Selection selection;

	private final @Nullable PageToken token;

	GetRowRequest(String table, PrimaryKey primaryKey, Selection selection, @Nullable PageToken token) {
		this.table = table;
		this.primaryKey = primaryKey;
		this.selection = selection;
		this.token = token;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static GetRowRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	public PrimaryKey primaryKey() {
		return this.primaryKey;
	}

	public Selection selection() {
		return this.selection;
	}

	public Optional<PageToken> token() {
		return Optional.ofNullable(this.token);
	}

	/**
	 * Returns the request for the part of a wide row that an answer left out.
	 */
	GetRowRequest from(PageToken next) {
		return new GetRowRequest(this.table, this.primaryKey, this.selection, next);
	}

	/**
	 * Builds a request. Table and primary key are needed.
	 */
	public static final class Builder extends SelectionBuilder<Builder> {

		private @Nullable String table;

		private @Nullable PrimaryKey primaryKey;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Requests.requireName("table", name);
			return this;
		}

		public Builder primaryKey(PrimaryKey key) {
			this.primaryKey = key;
			return this;
		}

		public Builder primaryKey(Consumer<PrimaryKey.Builder> key) {
			return primaryKey(PrimaryKey.of(key));
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the primary key is missing
		 */
		public GetRowRequest build() {
			return new GetRowRequest(Requests.requireSet("table", this.table),
					Requests.requireSet("primaryKey", this.primaryKey), selection(), null);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
