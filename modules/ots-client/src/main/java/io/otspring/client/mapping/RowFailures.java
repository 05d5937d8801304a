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

package io.otspring.client.mapping;

import java.util.List;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.RowExistence;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.RowReadResult;
import io.otspring.client.row.RowWriteResult;

/**
 * Turns failures of rows of a batch into the exceptions that calls for one row fail with.
 */
final class RowFailures {

	private RowFailures() {
	}

	/**
	 * Returns why a row was not written.
	 * @param row the result of a row that failed
	 * @param metadata what is known of the answer
	 */
	static OtsException of(RowWriteResult row, ResponseMetadata metadata) {
		FailedCall call = call("BatchWriteRow", row.change().table(), metadata);
		Condition condition = row.change().condition();
		boolean newRow = condition.rowExistence() == RowExistence.EXPECT_NOT_EXIST && condition.filter().isEmpty();
		return exception(row.failure(), row.error(), newRow ? call.ofNewRow() : call, row.effect());
	}

	/**
	 * Returns why a row was not read.
	 * @param row the result of a row that failed
	 * @param metadata what is known of the answer
	 */
	static OtsException of(RowReadResult row, ResponseMetadata metadata) {
		return exception(row.failure(), row.error(), call("BatchGetRow", row.table(), metadata), Effect.NONE);
	}

	private static OtsException exception(Optional<OtsException> ofRequest, Optional<ServiceError> error,
			FailedCall call, Effect effect) {
		return ofRequest.orElseGet(() -> error.orElseThrow().toException(call, effect));
	}

	private static FailedCall call(String operation, String table, ResponseMetadata metadata) {
		String requestId = metadata.requestId().isEmpty() ? null : metadata.requestId();
		return new FailedCall(operation, List.of(table), "one of its rows", metadata.attempts(), requestId,
				metadata.traceId(), metadata.elapsed());
	}

}
