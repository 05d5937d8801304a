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

import java.util.List;
import java.util.Optional;

import io.otspring.client.model.Row;

/**
 * A page of a range.
 *
 * @param rows the rows, whole, in the order of the range
 * @param nextPage the text that reads the next page, by {@link RowRange#page(String)} or
 * {@link RowRangePublisher#page(String)}; the range is at its end without it. It may be
 * kept, and used by another process
 * @since 0.1.0
 */
public record RowPage(List<Row> rows, Optional<String> nextPage) {

	public RowPage {
		rows = List.copyOf(rows);
	}

}
