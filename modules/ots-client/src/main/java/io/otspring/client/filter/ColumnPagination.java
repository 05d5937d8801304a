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

/**
 * The filter that keeps some columns of each row, counted in the order of their names.
 *
 * @param offset how many columns to pass over, at least 0
 * @param limit how many columns to keep, at least 1
 * @since 0.1.0
 */
public record ColumnPagination(int offset, int limit) implements Filter {

	public ColumnPagination {
		if (offset < 0 || limit < 1) {
			throw new IllegalArgumentException(
					"A column page needs an offset of at least 0 and a limit of at least 1, not " + offset + " and "
							+ limit);
		}
	}

}
