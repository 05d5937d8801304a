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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.error.OtsRangeTooLargeException.Cap;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;

/**
 * How many rows the reading of ranges may return and how much it may consume, and how far
 * it has come. Instances are safe for use by multiple threads.
 */
final class RangeCaps {

	private final String operation;

	private final List<String> tables;

	private final long maxRows;

	private final long maxReadCapacity;

	private final AtomicLong rows = new AtomicLong();

	private final AtomicLong readCapacity;

	/** Whether somebody else counts the rows that are returned. */
	private final boolean ahead;

	private volatile ResponseMetadata last = new ResponseMetadata("", "", 0, Duration.ZERO);

	RangeCaps(String operation, List<String> tables, CallOptions options) {
		this(operation, tables, options.maxRows().orElse(Long.MAX_VALUE), options);
	}

	private RangeCaps(String operation, List<String> tables, long maxRows, CallOptions options) {
		this.operation = operation;
		this.tables = tables;
		this.maxRows = maxRows;
		this.maxReadCapacity = options.maxReadCapacity().orElse(Long.MAX_VALUE);
		this.readCapacity = new AtomicLong();
		this.ahead = false;
	}

	private RangeCaps(RangeCaps whole) {
		this.operation = whole.operation;
		this.tables = whole.tables;
		this.maxRows = whole.maxRows;
		this.maxReadCapacity = whole.maxReadCapacity;
		this.readCapacity = whole.readCapacity;
		this.ahead = true;
	}

	/**
	 * Returns the caps of a reading that returns no rows, but may cost too much.
	 */
	static RangeCaps ofCounting(String operation, List<String> tables, CallOptions options) {
		return new RangeCaps(operation, tables, Long.MAX_VALUE, options);
	}

	/**
	 * Returns the caps of those who read ahead of the one who returns the rows.
	 */
	RangeCaps ofWorkers() {
		return new RangeCaps(this);
	}

	/**
	 * Returns how many more rows may be returned.
	 */
	long rowsLeft() {
		return this.ahead ? Long.MAX_VALUE : this.maxRows - this.rows.get();
	}

	/**
	 * Returns how many rows the next answer has to have at most: one more than may be
	 * returned tells that there are more.
	 */
	long rowsToAskFor() {
		long allowed = this.ahead ? this.maxRows : rowsLeft();
		return (this.maxRows < Long.MAX_VALUE) ? allowed + 1 : Long.MAX_VALUE;
	}

	void returned(int count) {
		this.rows.addAndGet(count);
	}

	void answered(ConsumedCapacity capacity, ResponseMetadata metadata) {
		this.last = metadata;
		this.readCapacity.addAndGet(capacity.read());
	}

	boolean tooExpensive() {
		return this.readCapacity.get() > this.maxReadCapacity;
	}

	OtsRangeTooLargeException exception(Cap cap, Optional<String> nextPage) {
		ResponseMetadata answer = this.last;
		FailedCall call = new FailedCall(this.operation, this.tables, this.ahead ? "several ranges" : "a range",
				answer.attempts(), answer.requestId().isEmpty() ? null : answer.requestId(), answer.traceId(),
				answer.elapsed());
		return new OtsRangeTooLargeException(cap, (cap != Cap.ROWS) ? this.maxReadCapacity : this.maxRows,
				this.rows.get(), this.readCapacity.get(), nextPage, call);
	}

}
