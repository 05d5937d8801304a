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
 * The request of DescribeStream.
 *
 * @since 0.1.0
 */
public final class DescribeStreamRequest implements OtsRequest<DescribeStreamResponse> {

	private final String streamId;

	private final @Nullable String startShardId;

	private final OptionalInt shardLimit;

	private final boolean timeseriesTable;

	private DescribeStreamRequest(Builder builder) {
		this.streamId = Parameters.requireSet("streamId", builder.streamId);
		this.startShardId = builder.startShardId;
		this.shardLimit = builder.shardLimit;
		this.timeseriesTable = builder.timeseriesTable;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static DescribeStreamRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String streamId() {
		return this.streamId;
	}

	/**
	 * Returns the first shard that is listed.
	 */
	public Optional<String> startShardId() {
		return Optional.ofNullable(this.startShardId);
	}

	public OptionalInt shardLimit() {
		return this.shardLimit;
	}

	/**
	 * Returns whether the stream may be that of a time-series table.
	 */
	public boolean supportsTimeseriesTable() {
		return this.timeseriesTable;
	}

	/**
	 * Builds a request. The stream is needed.
	 */
	public static final class Builder {

		private @Nullable String streamId;

		private @Nullable String startShardId;

		private OptionalInt shardLimit = OptionalInt.empty();

		private boolean timeseriesTable;

		private Builder() {
		}

		/**
		 * Sets the stream.
		 * @param id the id of a stream, not empty
		 * @return this
		 */
		public Builder streamId(String id) {
			this.streamId = Parameters.requireText("streamId", id);
			return this;
		}

		/**
		 * Lists shards from one on, to go on where an answer stopped.
		 * @param id the first shard, from {@link DescribeStreamResponse#nextShardId()}
		 * @return this
		 */
		public Builder startShardId(String id) {
			this.startShardId = Parameters.requireText("startShardId", id);
			return this;
		}

		/**
		 * Limits the shards of one answer.
		 * @param shards at least 1
		 * @return this
		 */
		public Builder shardLimit(int shards) {
			this.shardLimit = OptionalInt.of(Parameters.requirePositive("shardLimit", shards));
			return this;
		}

		/**
		 * Allows the stream to be that of a time-series table, which is refused
		 * otherwise.
		 */
		public Builder supportTimeseriesTable() {
			this.timeseriesTable = true;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the stream is missing
		 */
		public DescribeStreamRequest build() {
			return new DescribeStreamRequest(this);
		}

	}

}
