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
import java.util.OptionalInt;
import java.util.stream.IntStream;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ranges that are read page by page.
 */
class RowRangeTests {

	private static final PageToken TOKEN = new PageToken(new byte[] { 1 });

	private final Deque<GetRangeResponse> pages = new ArrayDeque<>();

	private final List<GetRangeRequest> requests = new ArrayList<>();

	private final CallExecutor executor = new CallExecutor() {

		@Override
		@SuppressWarnings("unchecked")
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			RowRangeTests.this.requests.add((GetRangeRequest) request);
			return (R) RowRangeTests.this.pages.removeFirst();
		}

	};

	private final GetRangeRequest request = GetRangeRequest.of(r -> r.table("t").rest("id"));

	@Test
	void readsNothingBeforeItIsAskedTo() {
		new RowRange(this.executor, this.request).iterator();
		assertThat(this.requests).isEmpty();
	}

	@Test
	void goesOnWhereThePageStopped() {
		page(key(3), null, row(1), row(2));
		page(null, null, row(3));
		assertThat(rows()).containsExactly(row(1), row(2), row(3));
		assertThat(this.requests.get(1).from()).isEqualTo(BoundKey.of(key(3)));
		assertThat(this.requests.get(1).to()).isEqualTo(this.request.to());
		assertThat(this.requests.get(1).token()).isEmpty();
	}

	@Test
	void goesOnBehindAnEmptyPage() {
		page(key(3), null);
		page(key(5), null);
		page(null, null, row(5));
		assertThat(rows()).containsExactly(row(5));
	}

	@Test
	void endsWithAnEmptyPage() {
		page(key(3), null, row(1));
		page(null, null);
		assertThat(rows()).containsExactly(row(1));
	}

	@Test
	void joinsARowThatIsTooWideForOnePage() {
		page(key(2), TOKEN, row(1, "a"), row(2, "a", "b"));
		page(key(2), TOKEN, row(2, "c"));
		page(null, null, row(2, "d"), row(3, "a"));
		assertThat(rows()).containsExactly(row(1, "a"), row(2, "a", "b", "c", "d"), row(3, "a"));
		assertThat(this.requests.get(1).token()).contains(TOKEN);
		assertThat(this.requests.get(2).token()).contains(TOKEN);
	}

	@Test
	void handsOutNoRowBeforeItIsWhole() {
		page(key(1), TOKEN, row(1, "a"));
		page(null, null, row(1, "b"));
		assertThat(new RowRange(this.executor, this.request).iterator().next()).isEqualTo(row(1, "a", "b"));
	}

	@Test
	void keepsARowWhoseRestWasEmpty() {
		page(key(1), TOKEN, row(1, "a"));
		page(null, null);
		assertThat(rows()).containsExactly(row(1, "a"));
	}

	@Test
	void readsAPageOnlyWhenTheOneBeforeIsUsedUp() {
		page(key(3), null, row(1), row(2));
		page(null, null, row(3));
		Iterator<Row> iterator = new RowRange(this.executor, this.request).iterator();
		iterator.next();
		iterator.next();
		assertThat(this.requests).hasSize(1);
		iterator.next();
		assertThat(this.requests).hasSize(2);
	}

	@Test
	void hasNoRowBehindTheLast() {
		page(null, null);
		Iterator<Row> iterator = new RowRange(this.executor, this.request).iterator();
		assertThat(iterator.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
	}

	@Test
	void countsTheRowsOfAllPagesAndWhatTheyCost() {
		page(key(2), null, 3, row(1));
		page(key(3), null, 4);
		page(null, null, 5, row(3), row(4));
		RowCount count = new RowRange(this.executor, this.request).count();
		assertThat(count).isEqualTo(new RowCount(3, new ConsumedCapacity(12, 0)));
	}

	@Test
	void countsNoMoreRowsThanTheLimitSays() {
		page(key(3), null, 1, row(1), row(2));
		page(key(4), null, 1, row(3));
		RowCount count = new RowRange(this.executor, this.request).limit(3).count();
		assertThat(count.rows()).isEqualTo(3);
		assertThat(this.requests).extracting(GetRangeRequest::limit)
			.containsExactly(OptionalInt.of(3), OptionalInt.of(1));
	}

	@Test
	void countsARowThatIsTooWideForOnePageOnce() {
		page(key(2), TOKEN, row(1, "a"), row(2, "a"));
		page(null, null, row(2, "b"));
		assertThat(new RowRange(this.executor, this.request).count().rows()).isEqualTo(2);
	}

	private List<Row> rows() {
		return new RowRange(this.executor, this.request).stream().toList();
	}

	private void page(PrimaryKey next, PageToken token, Row... rows) {
		page(next, token, 0, rows);
	}

	private void page(PrimaryKey next, PageToken token, int cost, Row... rows) {
		this.pages.add(new GetRangeResponse(Arrays.asList(rows), Optional.ofNullable(next), Optional.ofNullable(token),
				new ConsumedCapacity(cost, 0), new ResponseMetadata("id", "trace", 1, Duration.ZERO)));
	}

	private static PrimaryKey key(int id) {
		return PrimaryKey.of("id", id);
	}

	private static Row row(int id, String... columns) {
		return Row.of(key(id),
				IntStream.range(0, columns.length)
					.mapToObj(i -> new Column(columns[i], ColumnValue.of(id), 1))
					.toList());
	}

}
