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

import java.util.Optional;

import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;

/**
 * The result of one row of a BatchGetRow.
 *
 * @param table the row's table
 * @param primaryKey the row's key
 * @param row the row, or nothing if it failed, does not exist, has none of the columns
 * that were asked for, or does not pass the filter
 * @param error why the row could not be read
 * @param nextToken where the row goes on if it was too wide for one answer;
 * {@link RowOperations#batchGetRow} follows it by itself
 * @param consumed what the row cost
 * @since 0.1.0
 */
public record RowReadResult(String table, PrimaryKey primaryKey, Optional<Row> row, Optional<ServiceError> error,
		Optional<PageToken> nextToken, ConsumedCapacity consumed) {

}
