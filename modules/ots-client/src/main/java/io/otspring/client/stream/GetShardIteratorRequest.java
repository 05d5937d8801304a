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

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of GetShardIterator.
 *
 * @since 0.1.0
 */
public final class GetShardIteratorRequest implements OtsRequest<GetShardIteratorResponse> {

	private final String streamId;

	private final String shardId;

	private final @Nullable Instant timestamp;

	private final @Nullable String token;

	private GetShardIteratorRequest(Builder builder) {
		this.streamId = Parameters.requireSet("streamId", builder.streamId);
		this.shardId = Parameters.requireSet("shardId", builder.shardId);
		this.timestamp = builder.timestamp;
		this.token = builder.token;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static GetShardIteratorRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String streamId() {
		return this.streamId;
	}

	public String shardId() {
		return this.shardId;
	}

	/**
	 * Returns the time from which on changes are wanted.
	 */
	public Optional<Instant> timestamp() {
		return Optional.ofNullable(this.timestamp);
	}

	/**
	 * Returns where the search for the time goes on.
	 */
	public Optional<String> token() {
		return Optional.ofNullable(this.token);
	}

	/**
	 * Builds a request. Stream and shard are needed. Unless asked otherwise the iterator
	 * stands at the oldest change that is kept.
	 */
	public static final class Builder {

		private @Nullable String streamId;

		private @Nullable String shardId;

		private @Nullable Instant timestamp;

		private @Nullable String token;

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
		 * Sets the shard.
		 * @param id the id of a shard of the stream, not empty
		 * @return this
		 */
		public Builder shardId(String id) {
			this.shardId = Parameters.requireText("shardId", id);
			return this;
		}

		/**
		 * Asks for the first change at a time or later.
		 * @param time the time, to the microsecond
		 * @return this
		 */
		public Builder timestamp(Instant time) {
			this.timestamp = time;
			return this;
		}

		/**
		 * Goes on with the search for a time, which may need several requests.
		 * @param next where it goes on, from {@link GetShardIteratorResponse#nextToken()}
		 * @return this
		 */
		public Builder token(String next) {
			this.token = Parameters.requireText("token", next);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the stream or the shard is missing
		 */
		public GetShardIteratorRequest build() {
			return new GetShardIteratorRequest(this);
		}

	}

}
