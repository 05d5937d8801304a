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

package io.otspring.client.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.CallOptions;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a {@link BulkWriter}.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class BulkWriterOptions {

	private final int concurrency;

	private final int batchRows;

	private final long batchBytes;

	private final Duration flushInterval;

	private final int bufferRows;

	private final long bufferBytes;

	private final BulkOrdering ordering;

	private final boolean bulkImport;

	private final Duration closeTimeout;

	private final CallOptions callOptions;

	private final @Nullable BulkWriterListener listener;

	private BulkWriterOptions(Builder builder) {
		this.concurrency = builder.concurrency;
		this.batchRows = builder.batchRows;
		this.batchBytes = builder.batchBytes;
		this.flushInterval = builder.flushInterval;
		this.bufferRows = Math.max(builder.bufferRows, builder.batchRows);
		this.bufferBytes = Math.max(builder.bufferBytes, builder.batchBytes);
		this.ordering = builder.ordering;
		this.bulkImport = builder.bulkImport;
		this.closeTimeout = builder.closeTimeout;
		this.callOptions = builder.callOptions;
		this.listener = builder.listener;
	}

	/**
	 * Returns a builder with the defaults.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds options in place.
	 */
	public static BulkWriterOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	public int concurrency() {
		return this.concurrency;
	}

	public int batchRows() {
		return this.batchRows;
	}

	public long batchBytes() {
		return this.batchBytes;
	}

	public Duration flushInterval() {
		return this.flushInterval;
	}

	public int bufferRows() {
		return this.bufferRows;
	}

	public long bufferBytes() {
		return this.bufferBytes;
	}

	public BulkOrdering ordering() {
		return this.ordering;
	}

	public boolean bulkImport() {
		return this.bulkImport;
	}

	public Duration closeTimeout() {
		return this.closeTimeout;
	}

	public CallOptions callOptions() {
		return this.callOptions;
	}

	public Optional<BulkWriterListener> listener() {
		return Optional.ofNullable(this.listener);
	}

	/**
	 * Builds {@link BulkWriterOptions}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private static final int MAX_ROWS = 200;

		private static final long MAX_BYTES = 4 * 1024 * 1024;

		private int concurrency = 4;

		private int batchRows = MAX_ROWS;

		private long batchBytes = 4_000_000;

		private Duration flushInterval = Duration.ofSeconds(1);

		private int bufferRows = 10_000;

		private long bufferBytes = 64 * 1024 * 1024;

		private BulkOrdering ordering = BulkOrdering.PRIMARY_KEY;

		private boolean bulkImport;

		private Duration closeTimeout = Duration.ofMinutes(1);

		private CallOptions callOptions = CallOptions.defaults();

		private @Nullable BulkWriterListener listener;

		private Builder() {
		}

		/**
		 * Sets how many batches are on their way at the same time, each by a thread and a
		 * connection of its own.
		 * @param batches from 1 to 1000; 4 by default
		 * @return this
		 */
		public Builder concurrency(int batches) {
			this.concurrency = (int) requireWithin("concurrency", batches, 1, 1000);
			return this;
		}

		/**
		 * Sets how many rows make a batch that is sent at once.
		 * @param rows from 1 to 200, the default
		 * @return this
		 */
		public Builder batchRows(int rows) {
			this.batchRows = (int) requireWithin("batchRows", rows, 1, MAX_ROWS);
			return this;
		}

		/**
		 * Sets how much data makes a batch that is sent at once. A larger row makes a
		 * batch by itself.
		 * @param bytes from 1 to 4 MiB; 4,000,000 by default
		 * @return this
		 */
		public Builder batchBytes(long bytes) {
			this.batchBytes = requireWithin("batchBytes", bytes, 1, MAX_BYTES);
			return this;
		}

		/**
		 * Sets how long a change waits at most for others to make a batch with.
		 * @param interval from 1 ms to 1 day; 1 s by default
		 * @return this
		 */
		public Builder flushInterval(Duration interval) {
			this.flushInterval = requireTime("flushInterval", interval);
			return this;
		}

		/**
		 * Sets how many changes the writer holds, waiting and on their way. When it is
		 * full, adding waits. It is at least the size of a batch.
		 * @param rows at least 1; 10,000 by default
		 * @return this
		 */
		public Builder bufferRows(int rows) {
			this.bufferRows = (int) requireWithin("bufferRows", rows, 1, Integer.MAX_VALUE);
			return this;
		}

		/**
		 * Sets how much data the writer holds, waiting and on its way. When it is full,
		 * adding waits. It is at least the size of a batch; a single larger row is taken
		 * when nothing else is held.
		 * @param bytes at least 1; 64 MiB by default
		 * @return this
		 */
		public Builder bufferBytes(long bytes) {
			this.bufferBytes = requireWithin("bufferBytes", bytes, 1, Long.MAX_VALUE);
			return this;
		}

		/**
		 * Sets which changes keep their order, by default those of the same row.
		 */
		public Builder ordering(BulkOrdering kept) {
			this.ordering = kept;
			return this;
		}

		/**
		 * Writes by BulkImport instead of BatchWriteRow. Changes have no conditions and
		 * nothing to return then, and each table makes batches of its own.
		 */
		public Builder bulkImport() {
			this.bulkImport = true;
			return this;
		}

		/**
		 * Sets how long {@link BulkWriter#close()} waits for changes to be written.
		 * @param timeout from 1 ms to 1 day; 1 minute by default
		 * @return this
		 */
		public Builder closeTimeout(Duration timeout) {
			this.closeTimeout = requireTime("closeTimeout", timeout);
			return this;
		}

		/**
		 * Sets what the calls of the writer want differently from the client's settings,
		 * such as a retry policy.
		 */
		public Builder callOptions(CallOptions options) {
			this.callOptions = options;
			return this;
		}

		/**
		 * Sets who hears what became of each change. Without a listener the writer logs
		 * at ERROR what it could not write.
		 */
		public Builder listener(BulkWriterListener each) {
			this.listener = each;
			return this;
		}

		public BulkWriterOptions build() {
			return new BulkWriterOptions(this);
		}

		private static Duration requireTime(String name, Duration value) {
			if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(Duration.ofDays(1)) > 0) {
				throw new IllegalArgumentException("'" + name + "' must be from 1 ms to 1 day, but is " + value);
			}
			return value;
		}

		private static long requireWithin(String name, long value, long min, long max) {
			if (value < min || value > max) {
				throw new IllegalArgumentException(
						"'" + name + "' must be from " + min + " to " + max + ", but is " + value);
			}
			return value;
		}

	}

}
