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

import java.util.OptionalInt;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of ComputeSplitPointsBySize.
 *
 * @since 0.1.0
 */
public final class ComputeSplitPointsBySizeRequest implements OtsRequest<ComputeSplitPointsBySizeResponse> {

	/** The unit of the split size unless another one is set: 100 MB. */
	public static final long DEFAULT_UNIT = 100L * 1024 * 1024;

	private final String table;

	private final long splitSize;

	private final long unit;

	private final OptionalInt splitPointLimit;

	private ComputeSplitPointsBySizeRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.splitSize = Parameters.requireSet("splitSize", builder.splitSize);
		this.unit = builder.unit;
		this.splitPointLimit = builder.splitPointLimit;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static ComputeSplitPointsBySizeRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	/**
	 * Returns the size of a split, in units.
	 */
	public long splitSize() {
		return this.splitSize;
	}

	/**
	 * Returns the unit, in bytes.
	 */
	public long unit() {
		return this.unit;
	}

	public OptionalInt splitPointLimit() {
		return this.splitPointLimit;
	}

	/**
	 * Builds a request. The table and a split size are needed.
	 */
	public static final class Builder {

		private @Nullable String table;

		private @Nullable Long splitSize;

		private long unit = DEFAULT_UNIT;

		private OptionalInt splitPointLimit = OptionalInt.empty();

		private Builder() {
		}

		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		/**
		 * Sets how large a split should be, in units of 100 MB.
		 * @param units at least 1
		 */
		public Builder splitSize(long units) {
			return splitSize(units, DEFAULT_UNIT);
		}

		/**
		 * Sets how large a split should be.
		 * @param units the size in units, at least 1
		 * @param bytesOfUnit the size of a unit in bytes, at least 1
		 */
		public Builder splitSize(long units, long bytesOfUnit) {
			this.splitSize = Parameters.requirePositive("splitSize", units);
			this.unit = Parameters.requirePositive("unit", bytesOfUnit);
			return this;
		}

		/**
		 * Limits the points between splits, of which there is one less than splits.
		 * @param points at least 1
		 */
		public Builder splitPointLimit(int points) {
			this.splitPointLimit = OptionalInt.of(Parameters.requirePositive("splitPointLimit", points));
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or the split size is missing
		 */
		public ComputeSplitPointsBySizeRequest build() {
			return new ComputeSplitPointsBySizeRequest(this);
		}

	}

}
