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

import io.otspring.client.error.ServiceError;
import io.otspring.client.model.Column;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;

/**
 * The result of one change of a BatchWriteRow or a BulkImport.
 *
 * @param change the change
 * @param error why it did not take place
 * @param primaryKey the primary key of the row, if the change asked for it
 * @param modified the incremented columns after the change, if the change asked for them
 * @param consumed what the change cost
 * @since 0.1.0
 */
public record RowWriteResult(RowChange change, Optional<ServiceError> error, Optional<PrimaryKey> primaryKey,
		List<Column> modified, ConsumedCapacity consumed) {

	public RowWriteResult {
		modified = List.copyOf(modified);
	}

	/**
	 * Returns whether the change took place.
	 */
	public boolean succeeded() {
		return this.error.isEmpty();
	}

}
