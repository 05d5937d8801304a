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

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * How a table keeps its rows. What is not set is left to the service when a table is
 * created, or as it is when a table is changed.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class TableOptions {

	/** The time to live of data that is kept for ever. */
	public static final int FOREVER = -1;

	private final @Nullable Integer timeToLive;

	private final @Nullable Integer maxVersions;

	private final @Nullable Duration maxTimeDeviation;

	private final @Nullable Boolean allowUpdate;

	private final @Nullable Boolean updateFullRow;

	private TableOptions(Builder builder) {
		this.timeToLive = builder.timeToLive;
		this.maxVersions = builder.maxVersions;
		this.maxTimeDeviation = builder.maxTimeDeviation;
		this.allowUpdate = builder.allowUpdate;
		this.updateFullRow = builder.updateFullRow;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds options in place.
	 */
	public static TableOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Returns for how many seconds a version can be read, {@link #FOREVER} without end.
	 */
	public OptionalInt timeToLive() {
		return (this.timeToLive != null) ? OptionalInt.of(this.timeToLive) : OptionalInt.empty();
	}

	/**
	 * Returns how many versions of a column are kept.
	 */
	public OptionalInt maxVersions() {
		return (this.maxVersions != null) ? OptionalInt.of(this.maxVersions) : OptionalInt.empty();
	}

	/**
	 * Returns how far the timestamp of a written version may be from the service's time.
	 */
	public Optional<Duration> maxTimeDeviation() {
		return Optional.ofNullable(this.maxTimeDeviation);
	}

	/**
	 * Returns whether UpdateRow is allowed.
	 */
	public Optional<Boolean> allowUpdate() {
		return Optional.ofNullable(this.allowUpdate);
	}

	/**
	 * Returns whether UpdateRow has to state whole rows.
	 */
	public Optional<Boolean> updateFullRow() {
		return Optional.ofNullable(this.updateFullRow);
	}

	@Override
	public String toString() {
		return "TableOptions[timeToLive=" + this.timeToLive + ", maxVersions=" + this.maxVersions
				+ ", maxTimeDeviation=" + this.maxTimeDeviation + ", allowUpdate=" + this.allowUpdate
				+ ", updateFullRow=" + this.updateFullRow + "]";
	}

	/**
	 * Builds options.
	 */
	public static final class Builder {

		private @Nullable Integer timeToLive;

		private @Nullable Integer maxVersions;

		private @Nullable Duration maxTimeDeviation;

		private @Nullable Boolean allowUpdate;

		private @Nullable Boolean updateFullRow;

		private Builder() {
		}

		/**
		 * Sets for how long a version can be read.
		 * @param duration whole seconds, at least one
		 */
		public Builder timeToLive(Duration duration) {
			if (duration.toSeconds() < 1 || duration.toSeconds() > Integer.MAX_VALUE) {
				throw new IllegalArgumentException("timeToLive must be at least one second, not " + duration);
			}
			this.timeToLive = Math.toIntExact(duration.toSeconds());
			return this;
		}

		/**
		 * Lets versions be read for ever.
		 */
		public Builder keepForever() {
			this.timeToLive = FOREVER;
			return this;
		}

		/**
		 * Sets how many versions of a column are kept.
		 * @param count at least 1
		 */
		public Builder maxVersions(int count) {
			this.maxVersions = Parameters.requirePositive("maxVersions", count);
			return this;
		}

		/**
		 * Sets how far the timestamp of a written version may be from the service's time.
		 * @param deviation whole seconds, at least 0
		 */
		public Builder maxTimeDeviation(Duration deviation) {
			if (deviation.isNegative()) {
				throw new IllegalArgumentException("maxTimeDeviation must be at least 0, not " + deviation);
			}
			this.maxTimeDeviation = deviation;
			return this;
		}

		public Builder allowUpdate(boolean allow) {
			this.allowUpdate = allow;
			return this;
		}

		public Builder updateFullRow(boolean full) {
			this.updateFullRow = full;
			return this;
		}

		public TableOptions build() {
			return new TableOptions(this);
		}

	}

}
