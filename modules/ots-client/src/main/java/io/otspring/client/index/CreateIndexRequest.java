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

package io.otspring.client.index;

import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of CreateIndex.
 *
 * @since 0.1.0
 */
public final class CreateIndexRequest implements OtsRequest<CreateIndexResponse> {

	private final String table;

	private final IndexMeta index;

	private final boolean includeBaseData;

	private CreateIndexRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.index = Parameters.requireSet("index", builder.index);
		this.includeBaseData = builder.includeBaseData;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static CreateIndexRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	/**
	 * Returns the main table.
	 */
	public String table() {
		return this.table;
	}

	public IndexMeta index() {
		return this.index;
	}

	/**
	 * Returns whether rows that are older than the index come into it.
	 */
	public boolean includesBaseData() {
		return this.includeBaseData;
	}

	/**
	 * Builds a request. The table and the index are needed.
	 */
	public static final class Builder {

		private @Nullable String table;

		private @Nullable IndexMeta index;

		private boolean includeBaseData;

		private Builder() {
		}

		/**
		 * Sets the main table.
		 * @param name the table's name, not empty
		 * @return this
		 */
		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		public Builder index(IndexMeta meta) {
			this.index = meta;
			return this;
		}

		public Builder index(Consumer<IndexMeta.Builder> meta) {
			return index(IndexMeta.of(meta));
		}

		/**
		 * Lets rows that are older than the index come into it. Until they have, reading
		 * it fails. Without this only later changes come into it.
		 */
		public Builder includeBaseData() {
			this.includeBaseData = true;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the index is missing
		 */
		public CreateIndexRequest build() {
			return new CreateIndexRequest(this);
		}

	}

}
