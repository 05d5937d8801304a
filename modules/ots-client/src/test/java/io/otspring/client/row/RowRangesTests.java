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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Ranges that are read at the same time: of one integer key each, ten rows a page.
 */
@Timeout(60)
class RowRangesTests {

	private final AtomicInteger requests = new AtomicInteger();

	private Function<GetRangeRequest, GetRangeResponse> service = RowRangesTests::page;

	@AfterEach
	void leavesNoThread() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch(name -> name.startsWith("ots-range-reader")));
	}

	@Test
	void orderedRowsComeRangeByRange() {
		List<Long> read = new ArrayList<>();
		ranges(20).workers(5).ordered().forEach(row -> read.add(id(row)));
		assertThat(read).containsExactlyElementsOf(LongStream.range(0, 1000).boxed().toList());
	}

	@Test
	void unorderedRowsComeEachOnce() {
		List<Long> read = new ArrayList<>();
		ranges(20).workers(5).bufferedPages(1).forEach(row -> read.add(id(row)));
		assertThat(read).hasSize(1000).doesNotHaveDuplicates();
	}

	@Test
	void noRangesAreNoRows() {
		assertThat(ranges(0).stream()).isEmpty();
		assertThat(ranges(0).ordered().stream()).isEmpty();
	}

	@Test
	void noMoreIsReadThanTheBufferHolds() {
		try (Stream<Row> rows = ranges(20).workers(2).bufferedPages(2).stream()) {
			rows.iterator().next();
			// One page is used, four wait in the buffer, and each worker holds one more
			Awaitility.await().until(() -> this.requests.get() == 7);
			Awaitility.await()
				.during(Duration.ofMillis(100))
				.untilAsserted(() -> assertThat(this.requests).hasValue(7));
		}
	}

	@Test
	void failureEndsAll() {
		this.service = request -> {
			if (start(request) == 520) {
				throw new IllegalStateException("broken");
			}
			return page(request);
		};
		assertThatIllegalStateException().isThrownBy(() -> ranges(20).workers(3).forEach(row -> {
		})).withMessage("broken");
	}

	@Test
	void closingEndsWorkersThatReadAndThatWait() {
		CountDownLatch reading = new CountDownLatch(1);
		this.service = request -> {
			if (start(request) >= 50) {
				reading.countDown();
				try {
					new CountDownLatch(1).await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
			return page(request);
		};
		Stream<Row> rows = ranges(20).workers(3).bufferedPages(1).stream();
		Iterator<Row> iterator = rows.iterator();
		iterator.next();
		Awaitility.await().until(() -> reading.getCount() == 0);
		rows.close();
		assertThat(iterator.hasNext()).isFalse();
	}

	@Test
	void interruptEndsTheWaiting() {
		CountDownLatch never = new CountDownLatch(1);
		this.service = request -> {
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return page(request);
		};
		try (Stream<Row> rows = ranges(3).stream()) {
			Iterator<Row> iterator = rows.iterator();
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(OtsInterruptedException.class).isThrownBy(iterator::hasNext);
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private RowRanges ranges(int count) {
		CallExecutor executor = new CallExecutor() {

			@Override
			@SuppressWarnings("unchecked")
			public <R> R execute(OtsRequest<R> request, CallOptions options) {
				RowRangesTests.this.requests.incrementAndGet();
				return (R) RowRangesTests.this.service.apply((GetRangeRequest) request);
			}

		};
		return new RowRanges(executor,
				IntStream.range(0, count)
					.mapToObj(i -> GetRangeRequest
						.of(r -> r.table("t").from(PrimaryKey.of("id", 50 * i)).to(PrimaryKey.of("id", 50 * i + 50))))
					.toList());
	}

	private static GetRangeResponse page(GetRangeRequest request) {
		long start = start(request);
		long end = ((IntegerValue) request.to().columns().get(0).value()).value();
		List<Row> rows = LongStream.range(start, start + 10)
			.mapToObj(id -> Row.of(PrimaryKey.of("id", id), List.of()))
			.toList();
		return new GetRangeResponse(rows,
				(start + 10 < end) ? Optional.of(PrimaryKey.of("id", start + 10)) : Optional.empty(), Optional.empty(),
				ConsumedCapacity.NONE, new ResponseMetadata("id", "trace", 1, Duration.ZERO));
	}

	private static long start(GetRangeRequest request) {
		return ((IntegerValue) request.from().columns().get(0).value()).value();
	}

	private static long id(Row row) {
		return row.primaryKey().getLong("id");
	}

}
