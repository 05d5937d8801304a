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

package io.otspring.client.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;

/**
 * A client that writes nowhere and fails as it is told.
 */
class FakeTables implements CallExecutor {

	static final FailedCall CALL = new FailedCall("BatchWriteRow", List.of("t"), "host", 1, null, "trace",
			Duration.ZERO);

	private final List<List<RowChange>> batches = new CopyOnWriteArrayList<>();

	private final Function<List<RowChange>, List<RowWriteResult>> service;

	FakeTables(Function<List<RowChange>, List<RowWriteResult>> service) {
		this.service = service;
	}

	FakeTables() {
		this(changes -> changes.stream().map(FakeTables::written).toList());
	}

	List<List<RowChange>> batches() {
		return this.batches;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <R> R execute(OtsRequest<R> request, CallOptions options) {
		List<RowChange> changes = (request instanceof BulkImportRequest bulk) ? bulk.changes()
				: ((BatchWriteRowRequest) request).changes();
		this.batches.add(changes);
		List<RowWriteResult> results = this.service.apply(changes);
		ResponseMetadata metadata = new ResponseMetadata("id", "trace", 1, Duration.ZERO);
		return (R) ((request instanceof BulkImportRequest) ? new BulkImportResponse(results, metadata)
				: new BatchWriteRowResponse(results, metadata));
	}

	static RowWriteResult written(RowChange change) {
		return result(change, null);
	}

	static RowWriteResult refused(RowChange change, String code) {
		return result(change, new ServiceError(403, code, ""));
	}

	static RuntimeException badRequest() {
		return new ServiceError(400, "OTSParameterInvalid", "bad row").toException(CALL, Effect.NONE);
	}

	static RuntimeException lost() {
		return new OtsTransportException(OtsTransportException.Reason.CONNECTION_LOST, "lost", CALL,
				FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN, null);
	}

	private static RowWriteResult result(RowChange change, ServiceError error) {
		return new RowWriteResult(change, Optional.ofNullable(error), Optional.empty(), List.of(),
				ConsumedCapacity.NONE);
	}

}
