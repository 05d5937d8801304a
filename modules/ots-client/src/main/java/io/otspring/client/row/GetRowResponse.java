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

import io.otspring.client.model.Column;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;

/**
 * The response of GetRow.
 *
 * @param row the row, or nothing if it does not exist, has none of the columns that were
 * asked for, or does not pass the filter
 * @param nextToken where the row goes on if it was too wide for one answer;
 * {@link RowOperations#getRow} follows it by itself
 * @param consumed what the request cost
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record GetRowResponse(Optional<Row> row, Optional<PageToken> nextToken, ConsumedCapacity consumed,
		ResponseMetadata metadata) {

	GetRowResponse append(GetRowResponse next) {
		List<Column> more = next.row.map(Row::columns).orElse(List.of());
		Optional<Row> joined = this.row.map(first -> first.append(more)).or(next::row);
		return new GetRowResponse(joined, next.nextToken, this.consumed.plus(next.consumed), next.metadata);
	}

}
