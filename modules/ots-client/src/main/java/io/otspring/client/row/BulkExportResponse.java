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

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;

/**
 * The response of BulkExport: one page of the range.
 *
 * @param rows the rows in the order of their keys; none does not mean that the range is
 * at its end. Columns have no versions if the rows came as
 * {@link DataBlockType#SIMPLE_ROW_MATRIX}
 * @param nextStart the key where the next page starts; the range is at its end without it
 * @param consumed what the request cost
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record BulkExportResponse(List<Row> rows, Optional<PrimaryKey> nextStart, ConsumedCapacity consumed,
		ResponseMetadata metadata) {

	public BulkExportResponse {
		rows = List.copyOf(rows);
	}

}
