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

package io.otspring.benchmarks.mapping;

import java.time.Duration;
import java.util.Optional;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRowResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.RowOperations;
import org.jspecify.annotations.Nullable;

/**
 * A client without a service: each read finds the same row, and each write succeeds.
 */
final class CannedClient implements RowOperations {

	private static final ResponseMetadata METADATA = new ResponseMetadata("request", "trace", 1, Duration.ZERO);

	private final PutRowResponse written = new PutRowResponse(Optional.empty(), ConsumedCapacity.NONE, METADATA);

	private final GetRowResponse read;

	private @Nullable PutRowRequest request;

	CannedClient(Row row) {
		this.read = new GetRowResponse(Optional.of(row), Optional.empty(), ConsumedCapacity.NONE, METADATA);
	}

	@Override
	@SuppressWarnings("unchecked") // Nothing but GetRow and PutRow is asked for
	public <R> R execute(OtsRequest<R> request, CallOptions options) {
		if (request instanceof PutRowRequest put) {
			this.request = put;
			return (R) this.written;
		}
		return (R) this.read;
	}

	/**
	 * Returns the request of the last write.
	 */
	PutRowRequest request() {
		if (this.request == null) {
			throw new IllegalStateException("Nothing was written");
		}
		return this.request;
	}

}
