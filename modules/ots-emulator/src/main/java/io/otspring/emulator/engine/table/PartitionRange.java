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

package io.otspring.emulator.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;

/**
 * A range of the partition key that a new table gets a partition for. The emulator
 * reports partitions and keeps all data in one place.
 *
 * @param begin the first value, inclusive
 * @param end the end, exclusive
 * @since 0.1.0
 */
public record PartitionRange(KeyValue begin, KeyValue end) {

	private static final int MAX_COUNT = 10;

	/**
	 * Returns the points at which ranges meet.
	 * @param ranges the ranges of a new table, which must cover all values in ascending
	 * order; empty for one partition
	 * @param partitionKey the column that they are about
	 * @return one point less than there are ranges
	 */
	static List<KeyValue> splitPoints(List<PartitionRange> ranges, KeyColumnSchema partitionKey) {
		if (ranges.size() > MAX_COUNT) {
			throw OtsError.parameterInvalid("The count of partitions cannot be greater than 10");
		}
		List<KeyValue> points = new ArrayList<>();
		KeyValue expected = KeyPlaceholder.INF_MIN;
		for (int i = 0; i < ranges.size(); i++) {
			PartitionRange range = ranges.get(i);
			if (!range.begin().equals(expected)) {
				throw notContiguous();
			}
			expected = range.end();
			if (i < ranges.size() - 1) {
				requireInner(points, expected, partitionKey);
				points.add(expected);
			}
		}
		if (!ranges.isEmpty() && expected != KeyPlaceholder.INF_MAX) {
			throw notContiguous();
		}
		return points;
	}

	private static void requireInner(List<KeyValue> points, KeyValue point, KeyColumnSchema partitionKey) {
		new PrimaryKey(List.of(new KeyColumn(partitionKey.name(), point))).requireWellFormed();
		if (point.type() != partitionKey.type() || !(point instanceof ColumnValue value)) {
			throw OtsError.parameterInvalid(point.type().wireName() + " is an invalid type for the primary key.");
		}
		if (!points.isEmpty() && points.get(points.size() - 1) instanceof ColumnValue last) {
			OptionalInt order = last.compareWith(value);
			if (order.isEmpty() || order.getAsInt() >= 0) {
				throw notContiguous();
			}
		}
	}

	private static OtsError notContiguous() {
		return OtsError.parameterInvalid("The partitions must be contiguous from INF_MIN to INF_MAX.");
	}

}
