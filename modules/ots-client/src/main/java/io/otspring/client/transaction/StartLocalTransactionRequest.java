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

package io.otspring.client.transaction;

import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of StartLocalTransaction.
 *
 * @since 0.1.0
 */
public final class StartLocalTransactionRequest implements OtsRequest<StartLocalTransactionResponse> {

	private final String table;

	private final PrimaryKey partitionKey;

	private StartLocalTransactionRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.partitionKey = Parameters.requireSet("partitionKey", builder.partitionKey);
		int columns = this.partitionKey.columns().size();
		if (columns != 1) {
			throw new IllegalArgumentException("partitionKey must have 1 column, not " + columns);
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static StartLocalTransactionRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	/**
	 * Returns the value of the partition key that is locked, and nothing else.
	 */
	public PrimaryKey partitionKey() {
		return this.partitionKey;
	}

	/**
	 * Builds a request. Table and partition key are needed.
	 */
	public static final class Builder {

		private @Nullable String table;

		private @Nullable PrimaryKey partitionKey;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		/**
		 * Sets the value of the partition key that is locked. No row needs to have it.
		 * @param key the first column of the table's primary key, alone
		 * @return this
		 */
		public Builder partitionKey(PrimaryKey key) {
			this.partitionKey = key;
			return this;
		}

		public Builder partitionKey(Consumer<PrimaryKey.Builder> key) {
			return partitionKey(PrimaryKey.of(key));
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the partition key is missing,
		 * or the partition key has more than one column
		 */
		public StartLocalTransactionRequest build() {
			return new StartLocalTransactionRequest(this);
		}

	}

}
