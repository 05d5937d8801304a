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

package io.otspring.emulator.engine.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a table can be cut into ranges of about the same size.
 *
 * @param points the keys at which one range ends and the next begins, in ascending order;
 * trailing columns that would be the smallest possible ones are left out
 * @param locations where the ranges are, one more than there are points
 * @since 0.1.0
 */
public record TableSplits(List<PrimaryKey> points, List<Location> locations) {

	private static final long DEFAULT_UNIT = 104_857_600;

	/** A table of many small rows must not become an answer that is as large. */
	private static final int MAX_POINTS = 10_000;

	public TableSplits {
		points = List.copyOf(points);
		locations = List.copyOf(locations);
	}

	/**
	 * Cuts a table. Each of its partitions is cut for itself, as it is stored: with all
	 * versions, and with what has expired but was not written over yet.
	 * @param table the table
	 * @param size how large a range is at least, except for the last of a partition
	 */
	public static TableSplits of(Table table, Size size) {
		return new TableSplitter(table, size).split();
	}

	/**
	 * Ranges in a row that are at the same place.
	 *
	 * @param name the place, 32 characters that mean nothing
	 * @param ranges how many ranges there are
	 */
	public record Location(String name, int ranges) {

		static Location of(String tableId, int partition, int ranges) {
			UUID id = UUID.nameUUIDFromBytes((tableId + '/' + partition).getBytes(StandardCharsets.UTF_8));
			return new Location(id.toString().replace("-", ""), ranges);
		}

	}

	/**
	 * How large the ranges are to be.
	 *
	 * @param bytes the number of bytes
	 * @param limit how many points there may be
	 */
	public record Size(long bytes, int limit) {

		/**
		 * Returns the size that a request asks for.
		 * @param count the number of units, at least 1
		 * @param unit the bytes of a unit, {@code null} for 100 MiB
		 * @param limit how many points there may be, {@code null} for any number
		 */
		public static Size of(long count, @Nullable Long unit, @Nullable Integer limit) {
			long bytes = (unit != null) ? unit : DEFAULT_UNIT;
			if (count <= 0 || bytes <= 0) {
				throw OtsError.parameterInvalid("The split_size should be greater than 0.");
			}
			if (limit != null && limit < 0) {
				throw OtsError.parameterInvalid("The split_point_limit should not be less than 0.");
			}
			long product = (count > Long.MAX_VALUE / bytes) ? Long.MAX_VALUE : count * bytes;
			return new Size(product, (limit != null) ? Math.min(limit, MAX_POINTS) : MAX_POINTS);
		}

	}

}
