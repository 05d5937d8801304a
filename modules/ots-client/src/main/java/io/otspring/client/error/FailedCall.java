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

package io.otspring.client.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed, whatever the failure.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FailedCall implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String operation;

	private final List<String> tables;

	private final String endpoint;

	private final int attempts;

	private final @Nullable String requestId;

	private final String traceId;

	private final Duration elapsed;

	private final boolean newRow;

	/**
	 * Describes a failed call.
	 * @param operation the name of the operation
	 * @param tables the tables that the request concerns
	 * @param endpoint host and port of the service
	 * @param attempts the number of attempts that were started
	 * @param requestId the service's name for the last request, if it told one
	 * @param traceId the id that all attempts carried
	 * @param elapsed the time from the start of the call
	 */
	public FailedCall(String operation, List<String> tables, String endpoint, int attempts, @Nullable String requestId,
			String traceId, Duration elapsed) {
		this(operation, tables, endpoint, attempts, requestId, traceId, elapsed, false);
	}

	private FailedCall(String operation, List<String> tables, String endpoint, int attempts, @Nullable String requestId,
			String traceId, Duration elapsed, boolean newRow) {
		this.operation = operation;
		this.tables = List.copyOf(tables);
		this.endpoint = endpoint;
		this.attempts = attempts;
		this.requestId = requestId;
		this.traceId = traceId;
		this.elapsed = elapsed;
		this.newRow = newRow;
	}

	/**
	 * Returns this description for a write on the sole condition that there is no such
	 * row yet.
	 */
	public FailedCall ofNewRow() {
		return new FailedCall(this.operation, this.tables, this.endpoint, this.attempts, this.requestId, this.traceId,
				this.elapsed, true);
	}

	/**
	 * Returns the name of the operation, for example {@code GetRow}.
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * Returns the tables that the request concerns, in its order.
	 */
	public List<String> tables() {
		return this.tables;
	}

	/**
	 * Returns host and port of the service.
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Returns how many attempts were started, 0 if the call failed before the first.
	 */
	public int attempts() {
		return this.attempts;
	}

	/**
	 * Returns the service's name for the last request, if it answered.
	 */
	public Optional<String> requestId() {
		return Optional.ofNullable(this.requestId);
	}

	/**
	 * Returns the id that all attempts carried.
	 */
	public String traceId() {
		return this.traceId;
	}

	/**
	 * Returns the time from the start of the call, retries and pauses included.
	 */
	public Duration elapsed() {
		return this.elapsed;
	}

	/**
	 * Returns whether the call is a write on the sole condition that there is no such row
	 * yet.
	 */
	public boolean newRow() {
		return this.newRow;
	}

}
