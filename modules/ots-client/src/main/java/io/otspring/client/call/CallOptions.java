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

package io.otspring.client.call;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import io.otspring.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a call wants differently from the client's settings. Whatever is not set is as the
 * client has it.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class CallOptions {

	private static final int MAX_TRACE_ID = 128;

	private static final int MAX_TAG = 16;

	private static final CallOptions DEFAULTS = new CallOptions(new Builder());

	private final @Nullable Duration callTimeout;

	private final @Nullable Duration socketTimeout;

	private final @Nullable RetryPolicy retryPolicy;

	private final @Nullable String traceId;

	private final @Nullable RequestPriority requestPriority;

	private final @Nullable String requestTag;

	private final @Nullable Duration slowCallThreshold;

	private final OptionalLong maxRows;

	private final OptionalLong maxReadCapacity;

	private CallOptions(Builder builder) {
		this.callTimeout = builder.callTimeout;
		this.socketTimeout = builder.socketTimeout;
		this.retryPolicy = builder.retryPolicy;
		this.traceId = builder.traceId;
		this.requestPriority = builder.requestPriority;
		this.requestTag = builder.requestTag;
		this.slowCallThreshold = builder.slowCallThreshold;
		this.maxRows = builder.maxRows;
		this.maxReadCapacity = builder.maxReadCapacity;
	}

	/**
	 * Returns the options that set nothing.
	 */
	public static CallOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns a builder that sets nothing yet.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns the longest time of the whole call, retries and pauses included.
	 */
	public Optional<Duration> callTimeout() {
		return Optional.ofNullable(this.callTimeout);
	}

	/**
	 * Returns the longest silence while bytes of the answer are awaited.
	 */
	public Optional<Duration> socketTimeout() {
		return Optional.ofNullable(this.socketTimeout);
	}

	/**
	 * Returns the policy that decides about retries.
	 */
	public Optional<RetryPolicy> retryPolicy() {
		return Optional.ofNullable(this.retryPolicy);
	}

	/**
	 * Returns the id that all attempts of the call carry. If it is not set, each call has
	 * a random one.
	 */
	public Optional<String> traceId() {
		return Optional.ofNullable(this.traceId);
	}

	/**
	 * Returns how urgent the request is. If it is not set, the service decides.
	 */
	public Optional<RequestPriority> requestPriority() {
		return Optional.ofNullable(this.requestPriority);
	}

	/**
	 * Returns the text that marks the request in the service's statistics.
	 */
	public Optional<String> requestTag() {
		return Optional.ofNullable(this.requestTag);
	}

	/**
	 * Returns the time from which on a call is slow, which is logged. If it is not set,
	 * no call is.
	 */
	public Optional<Duration> slowCallThreshold() {
		return Optional.ofNullable(this.slowCallThreshold);
	}

	/**
	 * Returns how many rows the reading of a range may return. If it is not set, any
	 * number.
	 */
	public OptionalLong maxRows() {
		return this.maxRows;
	}

	/**
	 * Returns how many read capacity units the reading of a range may consume. If it is
	 * not set, any number.
	 */
	public OptionalLong maxReadCapacity() {
		return this.maxReadCapacity;
	}

	/**
	 * Returns these options, except for what others set.
	 * @param others the options that go first
	 * @return both together
	 */
	public CallOptions overriddenBy(CallOptions others) {
		if (others == DEFAULTS) {
			return this;
		}
		Builder builder = toBuilder();
		others.callTimeout().ifPresent(builder::callTimeout);
		others.socketTimeout().ifPresent(builder::socketTimeout);
		others.retryPolicy().ifPresent(builder::retryPolicy);
		others.traceId().ifPresent(builder::traceId);
		others.requestPriority().ifPresent(builder::requestPriority);
		others.requestTag().ifPresent(builder::requestTag);
		others.slowCallThreshold().ifPresent(builder::slowCallThreshold);
		others.maxRows().ifPresent(builder::maxRows);
		others.maxReadCapacity().ifPresent(builder::maxReadCapacity);
		return builder.build();
	}

	/**
	 * Returns a builder that starts with these options.
	 */
	public Builder toBuilder() {
		Builder builder = new Builder();
		builder.callTimeout = this.callTimeout;
		builder.socketTimeout = this.socketTimeout;
		builder.retryPolicy = this.retryPolicy;
		builder.traceId = this.traceId;
		builder.requestPriority = this.requestPriority;
		builder.requestTag = this.requestTag;
		builder.slowCallThreshold = this.slowCallThreshold;
		builder.maxRows = this.maxRows;
		builder.maxReadCapacity = this.maxReadCapacity;
		return builder;
	}

	/**
	 * Builds {@link CallOptions}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private @Nullable Duration callTimeout;

		private @Nullable Duration socketTimeout;

		private @Nullable RetryPolicy retryPolicy;

		private @Nullable String traceId;

		private @Nullable RequestPriority requestPriority;

		private @Nullable String requestTag;

		private @Nullable Duration slowCallThreshold;

		private OptionalLong maxRows = OptionalLong.empty();

		private OptionalLong maxReadCapacity = OptionalLong.empty();

		private Builder() {
		}

		/**
		 * Sets the longest time of the whole call, retries and pauses included.
		 * @param callTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder callTimeout(Duration callTimeout) {
			this.callTimeout = requireTimeout("callTimeout", callTimeout);
			return this;
		}

		/**
		 * Sets the longest silence while bytes of the answer are awaited.
		 * @param socketTimeout from 1 ms to 1 day
		 * @return this
		 */
		public Builder socketTimeout(Duration socketTimeout) {
			this.socketTimeout = requireTimeout("socketTimeout", socketTimeout);
			return this;
		}

		/**
		 * Sets the policy that decides about retries.
		 * @param retryPolicy the policy
		 * @return this
		 */
		public Builder retryPolicy(RetryPolicy retryPolicy) {
			this.retryPolicy = retryPolicy;
			return this;
		}

		/**
		 * Sets the id that all attempts of the call carry.
		 * @param traceId from 1 to 128 visible ASCII characters
		 * @return this
		 */
		public Builder traceId(String traceId) {
			this.traceId = requireVisibleAscii("traceId", traceId, MAX_TRACE_ID);
			return this;
		}

		/**
		 * Sets how urgent the request is.
		 * @param requestPriority the priority
		 * @return this
		 */
		public Builder requestPriority(RequestPriority requestPriority) {
			this.requestPriority = requestPriority;
			return this;
		}

		/**
		 * Sets the text that marks the request in the service's statistics.
		 * @param requestTag from 1 to 16 visible ASCII characters
		 * @return this
		 */
		public Builder requestTag(String requestTag) {
			this.requestTag = requireVisibleAscii("requestTag", requestTag, MAX_TAG);
			return this;
		}

		/**
		 * Sets the time from which on a call is slow. A slow call is one WARN line in the
		 * client's log; a slow call that failed says so in its ERROR line.
		 * @param slowCallThreshold from 1 ms to 1 day
		 * @return this
		 */
		public Builder slowCallThreshold(Duration slowCallThreshold) {
			this.slowCallThreshold = requireTimeout("slowCallThreshold", slowCallThreshold);
			return this;
		}

		/**
		 * Sets how many rows the reading of a range may return, however many calls it
		 * takes: an iteration, a stream, a page, a subscription, all ranges that are read
		 * at the same time, an export. What has more rows ends with an
		 * {@link io.otspring.client.error.OtsRangeTooLargeException} behind the last row
		 * that is allowed. Single calls of GetRange and BulkExport are not limited by it.
		 * @param maxRows at least 1
		 * @return this
		 */
		public Builder maxRows(long maxRows) {
			this.maxRows = OptionalLong.of(requirePositive("maxRows", maxRows));
			return this;
		}

		/**
		 * Sets how many read capacity units the reading of a range may consume, likewise.
		 * The answer that goes beyond is the last one: its rows are still returned, since
		 * they are paid for, and the exception follows them.
		 * @param maxReadCapacity at least 1
		 * @return this
		 */
		public Builder maxReadCapacity(long maxReadCapacity) {
			this.maxReadCapacity = OptionalLong.of(requirePositive("maxReadCapacity", maxReadCapacity));
			return this;
		}

		public CallOptions build() {
			return new CallOptions(this);
		}

		private static Duration requireTimeout(String name, Duration value) {
			if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(Duration.ofDays(1)) > 0) {
				throw new IllegalArgumentException("'" + name + "' must be from 1 ms to 1 day, but is " + value);
			}
			return value;
		}

		private static long requirePositive(String name, long value) {
			if (value < 1) {
				throw new IllegalArgumentException("'" + name + "' must be at least 1, but is " + value);
			}
			return value;
		}

		private static String requireVisibleAscii(String name, String value, int maxLength) {
			if (value.isEmpty() || value.length() > maxLength) {
				throw new IllegalArgumentException(
						"'" + name + "' must have from 1 to " + maxLength + " characters, but has " + value.length());
			}
			for (int i = 0; i < value.length(); i++) {
				if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
					throw new IllegalArgumentException(
							"'" + name + "' must have visible ASCII characters only, but has another at index " + i);
				}
			}
			return value;
		}

	}

}
