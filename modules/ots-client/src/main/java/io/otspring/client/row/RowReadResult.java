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

import io.otspring.client.error.OtsException;
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
 * @param error what the service said why the row could not be read
 * @param nextToken where the row goes on if it was too wide for one answer; the client
 * follows it by itself
 * @param consumed what the row cost
 * @param failure why the request for the row failed as a whole, or why the row was not
 * asked for any more; only batches that take several requests have it
 * @since 0.1.0
 */
public record RowReadResult(String table, PrimaryKey primaryKey, Optional<Row> row, Optional<ServiceError> error,
		Optional<PageToken> nextToken, ConsumedCapacity consumed, Optional<OtsException> failure) {

	/**
	 * Creates the result of a row that the service answered.
	 */
	public RowReadResult(String table, PrimaryKey primaryKey, Optional<Row> row, Optional<ServiceError> error,
			Optional<PageToken> nextToken, ConsumedCapacity consumed) {
		this(table, primaryKey, row, error, nextToken, consumed, Optional.empty());
	}

	/**
	 * Returns the result of a row that the service did not answer.
	 * @param table the row's table
	 * @param primaryKey the row's key
	 * @param failure why
	 * @return the result
	 */
	public static RowReadResult failed(String table, PrimaryKey primaryKey, OtsException failure) {
		return new RowReadResult(table, primaryKey, Optional.empty(), ServiceError.of(failure), Optional.empty(),
				ConsumedCapacity.NONE, Optional.of(failure));
	}

	/**
	 * Returns whether the row was read, or is known not to be there.
	 */
	public boolean succeeded() {
		return this.error.isEmpty() && this.failure.isEmpty();
	}

	/**
	 * Returns the result of a row that was too wide for one answer.
	 * @param rest the result for what this one left out
	 * @return both together
	 */
	public RowReadResult append(RowReadResult rest) {
		Optional<Row> joined = this.row.map(first -> rest.row.map(more -> first.append(more.columns())).orElse(first))
			.or(rest::row);
		return new RowReadResult(this.table, this.primaryKey, joined, rest.error, rest.nextToken,
				this.consumed.plus(rest.consumed), rest.failure);
	}

}
