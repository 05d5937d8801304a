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

package io.otspring.client.filter;

import java.util.List;

/**
 * What the service leaves out of what it reads. The service shows a filter only the
 * columns that a request fetches, and takes others for missing; GetRow, BatchGetRow and
 * GetRange of this client therefore fetch the columns that the filter compares as well,
 * and leave them out of the rows.
 *
 * <pre>{@code
 * Filter.column("state").equalTo("NEW").and(Filter.column("amount").greaterThan(100))
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Filter permits ColumnFilter, ColumnPagination {

	/**
	 * Starts a comparison of a column, which may be one of the primary key.
	 * @param name the column's name, not empty
	 */
	static FilterColumn column(String name) {
		return new FilterColumn(name, null);
	}

	/**
	 * Returns the filter that all of several pass.
	 * @param filters at least two
	 */
	static ColumnFilter allOf(ColumnFilter... filters) {
		return new Combination(LogicalOperator.AND, List.of(filters));
	}

	/**
	 * Returns the filter that at least one of several passes.
	 * @param filters at least two
	 */
	static ColumnFilter anyOf(ColumnFilter... filters) {
		return new Combination(LogicalOperator.OR, List.of(filters));
	}

	/**
	 * Returns the filter that a filter does not pass.
	 */
	static ColumnFilter not(ColumnFilter filter) {
		return new Combination(LogicalOperator.NOT, List.of(filter));
	}

	/**
	 * Returns the filter that keeps some columns of each row, counted in the order of
	 * their names.
	 * @param offset how many columns to pass over, at least 0
	 * @param limit how many columns to keep, at least 1
	 */
	static ColumnPagination columns(int offset, int limit) {
		return new ColumnPagination(offset, limit);
	}

}
