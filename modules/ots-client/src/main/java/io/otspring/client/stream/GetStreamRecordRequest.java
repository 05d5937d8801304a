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

package io.otspring.client.stream;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of GetStreamRecord.
 *
 * @since 0.1.0
 */
public final class GetStreamRecordRequest implements OtsRequest<GetStreamRecordResponse> {

	private final String shardIterator;

	private final OptionalInt limit;

	private final @Nullable String table;

	private GetStreamRecordRequest(Builder builder) {
		this.shardIterator = Parameters.requireSet("shardIterator", builder.shardIterator);
		this.limit = builder.limit;
		this.table = builder.table;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static GetStreamRecordRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String shardIterator() {
		return this.shardIterator;
	}

	public OptionalInt limit() {
		return this.limit;
	}

	/**
	 * Returns the table or index whose changes are wanted.
	 */
	public Optional<String> table() {
		return Optional.ofNullable(this.table);
	}

	/**
	 * Builds a request. The iterator is needed.
	 */
	public static final class Builder {

		private @Nullable String shardIterator;

		private OptionalInt limit = OptionalInt.empty();

		private @Nullable String table;

		private Builder() {
		}

		/**
		 * Sets where to read.
		 * @param iterator an iterator, not empty
		 * @return this
		 */
		public Builder shardIterator(String iterator) {
			this.shardIterator = Parameters.requireText("shardIterator", iterator);
			return this;
		}

		/**
		 * Limits the records of one answer.
		 * @param records at least 1
		 * @return this
		 */
		public Builder limit(int records) {
			this.limit = OptionalInt.of(Parameters.requirePositive("limit", records));
			return this;
		}

		/**
		 * Picks one table, or last-point index, of those that share the stream.
		 * @param name its name, not empty
		 * @return this
		 */
		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the iterator is missing
		 */
		public GetStreamRecordRequest build() {
			return new GetStreamRecordRequest(this);
		}

	}

}
