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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Exports that are read page by page.
 */
class BulkExportPagesTests {

	private final Deque<BulkExportResponse> pages = new ArrayDeque<>();

	private final List<BulkExportRequest> requests = new ArrayList<>();

	private final RowOperations client = new RowOperations() {

		@Override
		@SuppressWarnings("unchecked")
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			BulkExportPagesTests.this.requests.add((BulkExportRequest) request);
			return (R) BulkExportPagesTests.this.pages.removeFirst();
		}

	};

	private final BulkExportRequest request = BulkExportRequest.of(r -> r.table("t").rest("id").columns("id"));

	@Test
	void readsNothingBeforeItIsAskedTo() {
		this.client.export(this.request);
		assertThat(this.requests).isEmpty();
	}

	@Test
	void goesOnWhereThePageStoppedAndBehindAnEmptyPage() {
		page(3, 1, 2);
		page(5);
		page(null, 5);
		assertThat(this.client.export(this.request)).containsExactly(row(1), row(2), row(5));
		assertThat(this.requests).extracting(BulkExportRequest::from)
			.containsExactly(this.request.from(), BoundKey.of(key(3)), BoundKey.of(key(5)));
		assertThat(this.requests).extracting(BulkExportRequest::to).containsOnly(this.request.to());
	}

	@Test
	void readsNoPageThatNobodyNeeds() {
		page(3, 1, 2);
		assertThat(this.client.export(this.request).limit(2)).containsExactly(row(1), row(2));
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void hasNoRowBehindTheLast() {
		page(null);
		Iterator<Row> rows = this.client.export(this.request).iterator();
		assertThat(rows.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
	}

	private void page(Integer next, int... rows) {
		this.pages.add(new BulkExportResponse(Arrays.stream(rows).mapToObj(BulkExportPagesTests::row).toList(),
				Optional.ofNullable(next).map(BulkExportPagesTests::key), ConsumedCapacity.NONE,
				new ResponseMetadata("id", "trace", 1, Duration.ZERO)));
	}

	private static PrimaryKey key(int id) {
		return PrimaryKey.of("id", id);
	}

	private static Row row(int id) {
		return Row.of(key(id), List.of());
	}

}
