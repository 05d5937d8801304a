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

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.otspring.client.filter.Filter;
import io.otspring.client.model.TimeRange;

/**
 * What to read of the rows that a request names.
 *
 * @param columns the columns to fetch; none means all. A row that has none of them is not
 * returned, unless one of them is a column of the primary key
 * @param maxVersions how many versions of each column to fetch at most, the newest first
 * @param timeRange the versions to fetch
 * @param filter the filter that rows have to pass
 * @param filterSeesAllColumns whether the filter sees the columns that it compares even
 * if they are not fetched
 * @param startColumn the first column to fetch, in the order of names
 * @param endColumn the first column not to fetch any more, in the order of names
 * @since 0.1.0
 */
public record Selection(List<String> columns, OptionalInt maxVersions, Optional<TimeRange> timeRange,
		Optional<Filter> filter, boolean filterSeesAllColumns, Optional<String> startColumn,
		Optional<String> endColumn) {

	public Selection {
		columns = List.copyOf(columns);
	}

	/**
	 * Returns whether a column lies between the first one to fetch and the first one not
	 * to fetch any more.
	 */
	public boolean spans(String column) {
		return this.startColumn.filter(start -> KeyOrder.compareText(column, start) < 0).isEmpty()
				&& this.endColumn.filter(end -> KeyOrder.compareText(column, end) >= 0).isEmpty();
	}

	/**
	 * Returns this selection with other columns.
	 * @param others the columns to fetch, at least one
	 * @param withinSpan whether only those between start and end column are fetched
	 */
	public Selection withColumns(Collection<String> others, boolean withinSpan) {
		return new Selection(List.copyOf(others), this.maxVersions, this.timeRange, this.filter,
				this.filterSeesAllColumns, withinSpan ? this.startColumn : Optional.empty(),
				withinSpan ? this.endColumn : Optional.empty());
	}

}
