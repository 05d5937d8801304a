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
import io.otspring.client.model.Parameters;
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

	private final @Nullable String transactionId;

	GetRowRequest(String table, PrimaryKey primaryKey, Selection selection, @Nullable PageToken token) {
		this(table, primaryKey, selection, token, null);
	}

	private GetRowRequest(String table, PrimaryKey primaryKey, Selection selection, @Nullable PageToken token,
			@Nullable String transactionId) {
		this.table = table;
		this.primaryKey = primaryKey;
		this.selection = selection;
		this.token = token;
		this.transactionId = transactionId;
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
	 * Returns the local transaction that the read is part of.
	 */
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

	/**
	 * Returns the request for the part of a wide row that an answer left out.
	 */
	GetRowRequest from(PageToken next) {
		return new GetRowRequest(this.table, this.primaryKey, this.selection, next, this.transactionId);
	}

	/**
	 * Builds a request. Table and primary key are needed.
	 */
	public static final class Builder extends SelectionBuilder<Builder> {

		private @Nullable String table;

		private @Nullable PrimaryKey primaryKey;

		private @Nullable PageToken token;

		private @Nullable String transactionId;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
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
		 * Goes on with a row that was too wide for one answer.
		 * @param next where it goes on, from {@link GetRowResponse#nextToken()}
		 * @return this
		 */
		public Builder token(PageToken next) {
			this.token = next;
			return this;
		}

		/**
		 * Makes the read part of a local transaction, whose writes it sees. The
		 * transaction has locked the partition key of the row.
		 * @param id the id of the transaction, not empty
		 * @return this
		 */
		public Builder transactionId(String id) {
			this.transactionId = Parameters.requireText("transactionId", id);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the primary key is missing
		 */
		public GetRowRequest build() {
			return new GetRowRequest(Parameters.requireSet("table", this.table),
					Parameters.requireSet("primaryKey", this.primaryKey), selection(), this.token, this.transactionId);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
