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

import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of UpdateTable. What is not set stays as it is.
 *
 * @since 0.1.0
 */
public final class UpdateTableRequest implements OtsRequest<UpdateTableResponse> {

	private final String table;

	private final @Nullable TableOptions options;

	private final @Nullable ReservedThroughput reservedThroughput;

	private final @Nullable StreamSpecification stream;

	private UpdateTableRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.options = builder.options;
		this.reservedThroughput = builder.reservedThroughput;
		this.stream = builder.stream;
		if (this.options == null && this.reservedThroughput == null && this.stream == null) {
			throw new IllegalArgumentException("The request needs options, reservedThroughput or stream");
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static UpdateTableRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	public Optional<TableOptions> options() {
		return Optional.ofNullable(this.options);
	}

	public Optional<ReservedThroughput> reservedThroughput() {
		return Optional.ofNullable(this.reservedThroughput);
	}

	public Optional<StreamSpecification> stream() {
		return Optional.ofNullable(this.stream);
	}

	/**
	 * Builds a request. The table and a change are needed.
	 */
	public static final class Builder {

		private @Nullable String table;

		private @Nullable TableOptions options;

		private @Nullable ReservedThroughput reservedThroughput;

		private @Nullable StreamSpecification stream;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		public Builder options(Consumer<TableOptions.Builder> changes) {
			this.options = TableOptions.of(changes);
			return this;
		}

		/**
		 * Changes the capacity units that are set aside, which the service allows every
		 * two minutes.
		 */
		public Builder reservedThroughput(int read, int write) {
			this.reservedThroughput = new ReservedThroughput(read, write);
			return this;
		}

		/**
		 * Switches the recording of changes on or off. A stream that is switched off is
		 * lost.
		 */
		public Builder stream(StreamSpecification specification) {
			this.stream = specification;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or a change is missing
		 */
		public UpdateTableRequest build() {
			return new UpdateTableRequest(this);
		}

	}

}
