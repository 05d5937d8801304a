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
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what a bulk writer does.
 */
final class BulkTally {

	private static final int MAX_FAILURES = 100;

	private long written;

	private long notWritten;

	private long bytes;

	private long batches;

	private long retries;

	private long batchNanos;

	private long longestNanos;

	private long reportedWritten;

	private long reportedNotWritten;

	private final List<RowNotWrittenException> failures = new ArrayList<>();

	synchronized void written(long size) {
		this.written++;
		this.bytes += size;
	}

	synchronized void notWritten(RowNotWrittenException failure) {
		this.notWritten++;
		if (this.failures.size() < MAX_FAILURES) {
			this.failures.add(failure);
		}
	}

	synchronized void batch(long nanos) {
		this.batches++;
		this.batchNanos += nanos;
		this.longestNanos = Math.max(this.longestNanos, nanos);
	}

	synchronized void retries(int count) {
		this.retries += count;
	}

	/**
	 * Returns what became of the changes since the report before.
	 */
	synchronized BulkWriteReport report() {
		BulkWriteReport report = new BulkWriteReport(this.written - this.reportedWritten,
				this.notWritten - this.reportedNotWritten, this.failures);
		this.reportedWritten = this.written;
		this.reportedNotWritten = this.notWritten;
		this.failures.clear();
		return report;
	}

	synchronized BulkWriterStatistics statistics(long accepted, long buffered, long inFlight, int batchesInFlight) {
		return new BulkWriterStatistics(accepted, this.written, this.notWritten, buffered, inFlight, this.bytes,
				this.batches, batchesInFlight, this.retries, Duration.ofNanos(this.batchNanos),
				Duration.ofNanos(this.longestNanos));
	}

}
