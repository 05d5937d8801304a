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

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * A read of the rows between two keys.
 *
 * @param direction in which order
 * @param begin the first key, inclusive
 * @param end the end, exclusive
 * @param limit how many rows are answered at most, {@code null} for as many as possible
 * @param selection what is wanted of each row
 * @param from where the rest of the first row begins, if a former answer ended in it
 * @param wholeRows whether rows are never cut, however wide they are
 * @since 0.1.0
 */
public record RangeQuery(Direction direction, PrimaryKey begin, PrimaryKey end, @Nullable Integer limit,
		RowSelection selection, @Nullable CellPosition from, boolean wholeRows) {

	public RangeQuery {
		if (limit != null && limit <= 0) {
			throw OtsError.parameterInvalid("The limit must be greater than 0.");
		}
		begin.requireWellFormed();
		begin.requireReadable();
		end.requireWellFormed();
		end.requireReadable();
	}

	/**
	 * Creates a query that cuts rows which are too wide for one answer.
	 */
	public RangeQuery(Direction direction, PrimaryKey begin, PrimaryKey end, @Nullable Integer limit,
			RowSelection selection, @Nullable CellPosition from) {
		this(direction, begin, end, limit, selection, from, false);
	}

	/**
	 * Returns a query for as many whole rows as possible, from small to large keys.
	 */
	public static RangeQuery export(PrimaryKey begin, PrimaryKey end, RowSelection selection) {
		return new RangeQuery(Direction.FORWARD, begin, end, null, selection, null, true);
	}

	/**
	 * The order in which a range is read.
	 */
	public enum Direction {

		/** From small to large keys. */
		FORWARD,

		/** From large to small keys. */
		BACKWARD

	}

}
