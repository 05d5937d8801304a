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

/**
 * What a bulk writer has done so far.
 *
 * @param accepted the changes that were added
 * @param written the changes that took place
 * @param notWritten the changes that did not, or may not have
 * @param buffered the changes that wait
 * @param inFlight the changes that are on their way
 * @param bytes the size of the data that was written, in bytes
 * @param batches the requests that ended, well or not
 * @param batchesInFlight the requests that are on their way
 * @param retries the attempts that the client made beyond one a request
 * @param batchTime the time of all requests that ended, added up
 * @param longestBatch the longest time of a request
 * @since 0.1.0
 */
public record BulkWriterStatistics(long accepted, long written, long notWritten, long buffered, long inFlight,
		long bytes, long batches, int batchesInFlight, long retries, Duration batchTime, Duration longestBatch) {

	/**
	 * Returns the mean time of a request.
	 */
	public Duration meanBatchTime() {
		return (this.batches > 0) ? this.batchTime.dividedBy(this.batches) : Duration.ZERO;
	}

}
