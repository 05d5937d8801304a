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
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The request of GetRange: the rows from one key, inclusive, to another, exclusive.
 * Backward, the first key is the larger one.
 *
 * @since 0.1.0
 */
public final class GetRangeRequest implements OtsRequest<GetRangeResponse> {

	private final String table;

	private final Direction direction;

	private final BoundKey from;

	private final BoundKey to;

	private final Selection selection;

	private final OptionalInt limit;

	private final DataBlockType dataBlockType;

	private final boolean entirePrimaryKeys;

	private final @Nullable String transactionId;

	private final @Nullable PageToken token;

	private GetRangeRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.direction = builder.direction;
		this.from = builder.bounds.start(builder.direction);
		this.to = builder.bounds.end(builder.direction);
		this.selection = builder.selection();
		this.limit = builder.limit;
		this.dataBlockType = builder.dataBlockType;
		this.entirePrimaryKeys = builder.entirePrimaryKeys;
		this.transactionId = builder.transactionId;
		this.token = builder.token;
		this.dataBlockType.requireColumns(this.selection.columns());
		if (!this.entirePrimaryKeys
				&& this.from.columns().stream().noneMatch(key -> this.selection.columns().contains(key.name()))) {
			throw new IllegalArgumentException(
					"Without entire primary keys, columns must name at least one column of the primary key");
		}
	}

	private GetRangeRequest(GetRangeRequest before, BoundKey from, @Nullable PageToken token, OptionalInt limit) {
		this.table = before.table;
		this.direction = before.direction;
		this.from = from;
		this.to = before.to;
		this.selection = before.selection;
		this.limit = limit;
		this.dataBlockType = before.dataBlockType;
		this.entirePrimaryKeys = before.entirePrimaryKeys;
		this.transactionId = before.transactionId;
		this.token = token;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static GetRangeRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	public Direction direction() {
		return this.direction;
	}

	/**
	 * Returns the key where the range starts, which belongs to it.
	 */
	public BoundKey from() {
		return this.from;
	}

	/**
	 * Returns the key where the range ends, which does not belong to it.
	 */
	public BoundKey to() {
		return this.to;
	}

	public Selection selection() {
		return this.selection;
	}

	public OptionalInt limit() {
		return this.limit;
	}

	/**
	 * Returns how the rows should travel.
	 */
	public DataBlockType dataBlockType() {
		return this.dataBlockType;
	}

	/**
	 * Returns whether rows come with all columns of their primary key.
	 */
	public boolean returnsEntirePrimaryKeys() {
		return this.entirePrimaryKeys;
	}

	/**
	 * Returns the local transaction that the read is part of.
	 */
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

	public Optional<PageToken> token() {
		return Optional.ofNullable(this.token);
	}

	/**
	 * Returns the request for what an answer left out.
	 * @param next the key where the answer stopped
	 * @param nextToken where the row of that key goes on, if the answer stopped inside it
	 */
	GetRangeRequest from(PrimaryKey next, @Nullable PageToken nextToken) {
		return new GetRangeRequest(this, BoundKey.of(next), nextToken, this.limit);
	}

	/**
	 * Returns this request with another limit.
	 */
	GetRangeRequest withLimit(int rows) {
		return new GetRangeRequest(this, this.from, this.token, OptionalInt.of(rows));
	}

	/**
	 * Builds a request. Needed are the table, and either {@link #from} and {@link #to} or
	 * {@link #keyPrefix}, {@link #rest} or both.
	 */
	public static final class Builder extends SelectionBuilder<Builder> implements RangeBuilder<Builder> {

		private final RangeBounds bounds = new RangeBounds();

		private @Nullable String table;

		private Direction direction = Direction.FORWARD;

		private OptionalInt limit = OptionalInt.empty();

		private DataBlockType dataBlockType = DataBlockType.PLAIN_BUFFER;

		private boolean entirePrimaryKeys = true;

		private @Nullable String transactionId;

		private @Nullable PageToken token;

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		/**
		 * Reads from large keys to small ones.
		 */
		public Builder backward() {
			return direction(Direction.BACKWARD);
		}

		/**
		 * Sets the direction, which is forward by default.
		 */
		public Builder direction(Direction which) {
			this.direction = which;
			return this;
		}

		@Override
		public Builder from(BoundKey key) {
			this.bounds.from(key);
			return this;
		}

		@Override
		public Builder to(BoundKey key) {
			this.bounds.to(key);
			return this;
		}

		@Override
		public Builder keyPrefix(Consumer<PrimaryKey.Builder> columns) {
			this.bounds.keyPrefix(columns);
			return this;
		}

		@Override
		public Builder rest(String... names) {
			this.bounds.rest(names);
			return this;
		}

		/**
		 * Limits the rows of one answer. The service answers with fewer if they are too
		 * many (5,000) or too large (4 MB).
		 * @param rows at least 1
		 */
		public Builder limit(int rows) {
			this.limit = OptionalInt.of(Parameters.requirePositive("limit", rows));
			return this;
		}

		/**
		 * Sets how the rows should travel, which is {@link DataBlockType#PLAIN_BUFFER} by
		 * default.
		 */
		public Builder dataBlockType(DataBlockType type) {
			this.dataBlockType = type;
			return this;
		}

		/**
		 * Sets whether rows come with all columns of their primary key, as they do by
		 * default, or only with those that {@link #columns} names.
		 */
		public Builder returnEntirePrimaryKeys(boolean entire) {
			this.entirePrimaryKeys = entire;
			return this;
		}

		/**
		 * Makes the read part of a local transaction, whose writes it sees. Both bounds
		 * must have the partition key that the transaction has locked.
		 * @param id the id of the transaction, not empty
		 * @return this
		 */
		public Builder transactionId(String id) {
			this.transactionId = Parameters.requireText("transactionId", id);
			return this;
		}

		/**
		 * Goes on inside the row where the range starts, which was too wide for one
		 * answer.
		 * @param next where it goes on, from {@link GetRangeResponse#nextToken()}
		 * @return this
		 */
		public Builder token(PageToken next) {
			this.token = next;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or a bound is missing, bounds are
		 * given in both ways, or columns are missing that the way rows travel needs
		 */
		public GetRangeRequest build() {
			return new GetRangeRequest(this);
		}

		@Override
		Builder self() {
			return this;
		}

	}

}
