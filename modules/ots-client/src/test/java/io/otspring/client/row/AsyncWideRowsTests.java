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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that are too wide for one answer, read without waiting.
 */
class AsyncWideRowsTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	private final List<OtsRequest<?>> requests = new ArrayList<>();

	private final List<CompletableFuture<Object>> calls = new ArrayList<>();

	private final AsyncRowOperations client = new AsyncRowOperations() {

		@Override
		@SuppressWarnings("unchecked")
		public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options) {
			CompletableFuture<Object> call = new CompletableFuture<>();
			AsyncWideRowsTests.this.requests.add(request);
			AsyncWideRowsTests.this.calls.add(call);
			return (CompletableFuture<R>) call;
		}

	};

	@Test
	void rowIsReadToItsEnd() {
		CompletableFuture<GetRowResponse> response = this.client.getRow(r -> r.table("t").primaryKey(KEY));
		this.calls.get(0).complete(part("a", token(1)));
		this.calls.get(1).complete(part("b", token(2)));
		assertThat(response).isNotDone();
		this.calls.get(2).complete(part("c", null));
		assertThat(response).isCompletedWithValueMatching(whole -> whole.row().equals(Optional.of(row("a", "b", "c"))));
		assertThat(this.requests).extracting(request -> ((GetRowRequest) request).token())
			.containsExactly(Optional.empty(), Optional.of(token(1)), Optional.of(token(2)));
	}

	@Test
	void failureOfALaterCallIsTheFailureItself() {
		IllegalStateException failure = new IllegalStateException("gone");
		CompletableFuture<GetRowResponse> response = this.client.getRow(r -> r.table("t").primaryKey(KEY));
		this.calls.get(0).complete(part("a", token(1)));
		this.calls.get(1).completeExceptionally(failure);
		assertThat(response.handle((value, thrown) -> thrown).join()).isSameAs(failure);
	}

	@Test
	void cancellingEndsTheCallThatGoesOn() {
		CompletableFuture<GetRowResponse> response = this.client.getRow(r -> r.table("t").primaryKey(KEY));
		this.calls.get(0).complete(part("a", token(1)));
		response.cancel(true);
		assertThat(this.calls.get(1)).isCancelled();
		assertThat(this.calls).hasSize(2);
	}

	private static GetRowResponse part(String column, PageToken next) {
		return new GetRowResponse(Optional.of(row(column)), Optional.ofNullable(next), new ConsumedCapacity(2, 0),
				new ResponseMetadata("id", "trace", 1, Duration.ZERO));
	}

	private static PageToken token(int number) {
		return new PageToken(new byte[] { (byte) number });
	}

	private static Row row(String... columns) {
		return Row.of(KEY, Stream.of(columns).map(column -> new Column(column, ColumnValue.of(1), 1)).toList());
	}

}
