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

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.PageToken;
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

	private final @Nullable PageToken token;

	private GetRangeRequest(String table, Direction direction, BoundKey from, BoundKey to, Selection selection,
			OptionalInt limit, @Nullable PageToken token) {
		this.table = table;
		this.direction = direction;
		this.from = from;
		this.to = to;
		this.selection = selection;
		this.limit = limit;
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

	public Optional<PageToken> token() {
		return Optional.ofNullable(this.token);
	}

	/**
	 * Returns the request for what an answer left out.
	 * @param next the key where the answer stopped
	 * @param nextToken where the row of that key goes on, if the answer stopped inside it
	 */
	GetRangeRequest from(PrimaryKey next, @Nullable PageToken nextToken) {
		return new GetRangeRequest(this.table, this.direction, BoundKey.of(next), this.to, this.selection, this.limit,
				nextToken);
	}

	/**
	 * Builds a request. Needed are the table, and either {@link #from} and {@link #to} or
	 * {@link #keyPrefix}, {@link #rest} or both.
	 */
	public static final class Builder extends SelectionBuilder<Builder> {

		private @Nullable String table;

		private Direction direction = Direction.FORWARD;

		private @Nullable BoundKey from;

		private @Nullable BoundKey to;

		private @Nullable PrimaryKey prefix;

		private List<String> rest = List.of();

		private OptionalInt limit = OptionalInt.empty();

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Requests.requireName("table", name);
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

		/**
		 * Sets the key where the range starts, which belongs to it.
		 */
		public Builder from(BoundKey key) {
			this.from = key;
			return this;
		}

		public Builder from(PrimaryKey key) {
			return from(BoundKey.of(key));
		}

		public Builder from(Consumer<BoundKey.Builder> key) {
			return from(BoundKey.of(key));
		}

		/**
		 * Sets the key where the range ends, which does not belong to it.
		 */
		public Builder to(BoundKey key) {
			this.to = key;
			return this;
		}

		public Builder to(PrimaryKey key) {
			return to(BoundKey.of(key));
		}

		public Builder to(Consumer<BoundKey.Builder> key) {
			return to(BoundKey.of(key));
		}

		/**
		 * Reads the rows whose first key columns have these values. The other key columns
		 * are named by {@link #rest}.
		 */
		public Builder keyPrefix(Consumer<PrimaryKey.Builder> columns) {
			this.prefix = PrimaryKey.of(columns);
			return this;
		}

		/**
		 * Names the key columns behind the prefix, all of them and in the table's order;
		 * without a prefix, all key columns.
		 */
		public Builder rest(String... names) {
			this.rest = List.of(names);
			return this;
		}

		/**
		 * Limits the rows of one answer. The service answers with fewer if they are too
		 * many (5,000) or too large (4 MB).
		 * @param rows at least 1
		 */
		public Builder limit(int rows) {
			if (rows < 1) {
				throw new IllegalArgumentException("limit must be at least 1, not " + rows);
			}
			this.limit = OptionalInt.of(rows);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or a bound is missing, or bounds
		 * are given in both ways
		 */
		public GetRangeRequest build() {
			String name = Requests.requireSet("table", this.table);
			boolean byPrefix = this.prefix != null || !this.rest.isEmpty();
			if (byPrefix && (this.from != null || this.to != null)) {
				throw new IllegalArgumentException("A range has either from and to, or keyPrefix and rest");
			}
			boolean forward = this.direction == Direction.FORWARD;
			BoundKey start = byPrefix ? bound(!forward) : Requests.requireSet("from", this.from);
			BoundKey end = byPrefix ? bound(forward) : Requests.requireSet("to", this.to);
			return new GetRangeRequest(name, this.direction, start, end, selection(), this.limit, null);
		}

		@Override
		Builder self() {
			return this;
		}

		private BoundKey bound(boolean maximum) {
			if (this.prefix != null && this.rest.isEmpty()) {
				throw new IllegalArgumentException("keyPrefix needs rest: the names of the other key columns");
			}
			return BoundKey.of(key -> {
				if (this.prefix != null) {
					this.prefix.columns().forEach(column -> key.add(column.name(), column.value()));
				}
				this.rest.forEach(name -> {
					if (maximum) {
						key.addMaximum(name);
					}
					else {
						key.addMinimum(name);
					}
				});
			});
		}

	}

}
