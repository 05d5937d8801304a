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
import io.otspring.client.filter.Condition;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of DeleteRow. Deleting a row that does not exist succeeds.
 *
 * @since 0.1.0
 */
public final class DeleteRowRequest implements RowChange, OtsRequest<DeleteRowResponse> {

	private final String table;

	private final PrimaryKey primaryKey;

	private final Condition condition;

	private final ReturnType returnType;

	private final @Nullable String transactionId;

	private DeleteRowRequest(Builder builder) {
		this.table = builder.table();
		this.primaryKey = Parameters.requireSet("primaryKey", builder.primaryKey);
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
	public static DeleteRowRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	@Override
	public String table() {
		return this.table;
	}

	public PrimaryKey primaryKey() {
		return this.primaryKey;
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
	public static final class Builder extends ChangeBuilder<Builder> {

		private @Nullable PrimaryKey primaryKey;

		private Builder() {
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
		public DeleteRowRequest build() {
			return new DeleteRowRequest(this);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
