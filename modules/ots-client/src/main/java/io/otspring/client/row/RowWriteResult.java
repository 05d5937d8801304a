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

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.Column;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;

/**
 * The result of one change of a BatchWriteRow or a BulkImport.
 *
 * @param change the change
 * @param error what the service said why it did not take place
 * @param primaryKey the primary key of the row, if the change asked for it
 * @param modified the incremented columns after the change, if the change asked for them
 * @param consumed what the change cost
 * @param failure why the request that carried the change failed as a whole, or why the
 * change was not sent any more; only batches that take several requests have it
 * @param effect what became of the change: {@link Effect#APPLIED} if it took place,
 * {@link Effect#NONE} if it certainly did not
 * @since 0.1.0
 */
public record RowWriteResult(RowChange change, Optional<ServiceError> error, Optional<PrimaryKey> primaryKey,
		List<Column> modified, ConsumedCapacity consumed, Optional<OtsException> failure, Effect effect) {

	public RowWriteResult {
		modified = List.copyOf(modified);
	}

	/**
	 * Creates the result of a change that the service answered.
	 */
	public RowWriteResult(RowChange change, Optional<ServiceError> error, Optional<PrimaryKey> primaryKey,
			List<Column> modified, ConsumedCapacity consumed) {
		this(change, error, primaryKey, modified, consumed, Optional.empty(),
				error.map(ServiceError::effect).orElse(Effect.APPLIED));
	}

	/**
	 * Returns the result of a change that the service did not answer.
	 * @param change the change
	 * @param failure why
	 * @param effect what may have become of the change
	 * @return the result
	 */
	public static RowWriteResult failed(RowChange change, OtsException failure, Effect effect) {
		return new RowWriteResult(change, ServiceError.of(failure), Optional.empty(), List.of(), ConsumedCapacity.NONE,
				Optional.of(failure), effect);
	}

	/**
	 * Returns whether the change took place.
	 */
	public boolean succeeded() {
		return this.error.isEmpty() && this.failure.isEmpty();
	}

	/**
	 * Returns this result with another effect.
	 */
	public RowWriteResult withEffect(Effect other) {
		return new RowWriteResult(this.change, this.error, this.primaryKey, this.modified, this.consumed, this.failure,
				other);
	}

}
