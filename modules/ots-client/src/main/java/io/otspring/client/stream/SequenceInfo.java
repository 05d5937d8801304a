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

package io.otspring.client.stream;

import java.util.Comparator;

/**
 * Where a change stands in its shard. Changes of different shards do not compare.
 *
 * @param epoch counts the times that the service's clock was set back
 * @param timestamp when the change took place, in microseconds since 1970
 * @param rowIndex the position among the changes of the same time
 * @since 0.1.0
 */
public record SequenceInfo(int epoch, long timestamp, int rowIndex) implements Comparable<SequenceInfo> {

	/** That of records that do not say where they stand. */
	public static final SequenceInfo NONE = new SequenceInfo(0, 0, 0);

	private static final Comparator<SequenceInfo> ORDER = Comparator.comparingInt(SequenceInfo::epoch)
		.thenComparingLong(SequenceInfo::timestamp)
		.thenComparingInt(SequenceInfo::rowIndex);

	@Override
	public int compareTo(SequenceInfo other) {
		return ORDER.compare(this, other);
	}

}
