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

package io.otspring.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.otspring.client.call.CallOptions;
import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.error.OtsRangeTooLargeException.Cap;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BulkExportRequest;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.RowPage;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The caps of ranges of 100 rows, held against the emulator.
 */
class RangeCapTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OtsClientOptions options = OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.build();

	private static final OTSClient client = OTSClient.create(options);

	private static final GetRangeRequest RANGE = GetRangeRequest.of(r -> r.table("t").rest("id"));

	private final List<Long> read = new ArrayList<>();

	@BeforeAll
	static void writeRows() {
		client.createTable(t -> t.table("t").primaryKey("id", PrimaryKeyType.INTEGER));
		client.batchWriteRow(b -> IntStream.range(0, 100)
			.forEach(i -> b.put(p -> p.table("t").primaryKey(PrimaryKey.of("id", i)).column("a", i))));
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 9, 10, 11, 99 })
	void iterationEndsBehindTheLastRowThatIsAllowed(int maxRows) {
		OTSClient capped = capped(o -> o.maxRows(maxRows));
		OtsRangeTooLargeException failure = tooLarge(() -> capped.range(RANGE).pageSize(10).forEach(this::add));
		assertRead(maxRows);
		assertThat(failure.cap()).isEqualTo(Cap.ROWS);
		assertThat(failure.max()).isEqualTo(maxRows);
		assertThat(failure.rows()).isEqualTo(maxRows);
		assertThat(failure.readCapacity()).isPositive();
		assertThat(failure.requestId()).isPresent();
		assertThat(failure).hasMessageStartingWith(
				"GetRange on t at a range failed: larger than the maxRows of " + maxRows + ": " + maxRows + " rows, ");
	}

	@Test
	void iterationOfAsManyRowsAsAreAllowedEndsWell() {
		capped(o -> o.maxRows(100)).range(RANGE).pageSize(10).forEach(this::add);
		assertRead(100);
	}

	@Test
	void limitWithinTheCapEndsWell() {
		capped(o -> o.maxRows(7)).range(RANGE).limit(7).forEach(this::add);
		assertRead(7);
	}

	@Test
	void rangeGoesOnWhereTheCapEndedIt() {
		OTSClient capped = capped(o -> o.maxRows(13));
		OtsRangeTooLargeException failure = tooLarge(() -> capped.range(RANGE).limit(20).forEach(this::add));
		RowPage page = client.range(RANGE).page(failure.nextPage().orElseThrow());
		page.rows().forEach(this::add);
		assertRead(20);
		assertThat(page.nextPage()).isEmpty();
	}

	@Test
	void rowsThatAreReadAheadCountOnce() {
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try (Stream<Row> rows = capped(o -> o.maxRows(25)).range(RANGE).pageSize(10).prefetch(threads).stream()) {
			tooLarge(() -> rows.forEach(this::add));
			assertRead(25);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void pageThatWouldHaveMoreRowsIsNotReturned() {
		OTSClient capped = capped(o -> o.maxRows(10));
		assertThat(tooLarge(() -> capped.range(RANGE).pageSize(11).page()).nextPage()).isEmpty();
		assertThat(capped.range(RANGE).pageSize(10).page().rows()).hasSize(10);
	}

	@Test
	void costlyRangeEndsBehindTheAnswerThatCostTooMuch() {
		long cost = client.getRange(r -> r.table("t").rest("id").limit(10)).consumed().read();
		OTSClient capped = capped(o -> o.maxReadCapacity(3 * cost));
		OtsRangeTooLargeException failure = tooLarge(() -> capped.range(RANGE).pageSize(10).forEach(this::add));
		assertRead(40);
		assertThat(failure.cap()).isEqualTo(Cap.READ_CAPACITY);
		assertThat(failure.readCapacity()).isEqualTo(4 * cost);
		assertThat(client.range(RANGE).page(failure.nextPage().orElseThrow()).rows().get(0).primaryKey())
			.isEqualTo(PrimaryKey.of("id", 40));
	}

	@Test
	void countReturnsNoRowsButMayCostTooMuch() {
		assertThat(capped(o -> o.maxRows(10)).range(RANGE).pageSize(10).count().rows()).isEqualTo(100);
		OTSClient capped = capped(o -> o.maxReadCapacity(5));
		OtsRangeTooLargeException failure = tooLarge(() -> capped.range(RANGE).pageSize(10).count());
		assertThat(failure.cap()).isEqualTo(Cap.READ_CAPACITY);
	}

	@Test
	void subscriberGetsTheRowsThatAreAllowedAndThenTheFailure() {
		try (OTSAsyncClient async = OTSAsyncClient.create(options)) {
			CompletableFuture<Void> end = new CompletableFuture<>();
			async.withOptions(o -> o.maxRows(25)).range(RANGE).pageSize(10).subscribe(new Flow.Subscriber<>() {

				@Override
				public void onSubscribe(Flow.Subscription subscription) {
					subscription.request(Long.MAX_VALUE);
				}

				@Override
				public void onNext(Row row) {
					add(row);
				}

				@Override
				public void onError(Throwable failure) {
					end.completeExceptionally(failure);
				}

				@Override
				public void onComplete() {
					end.complete(null);
				}

			});
			CompletionException failure = catchThrowableOfType(CompletionException.class, end::join);
			assertThat(failure).hasCauseInstanceOf(OtsRangeTooLargeException.class);
			assertRead(25);
			CompletableFuture<RowPage> page = async.withOptions(o -> o.maxRows(10)).range(RANGE).pageSize(11).page();
			assertThat(catchThrowableOfType(CompletionException.class, page::join))
				.hasCauseInstanceOf(OtsRangeTooLargeException.class);
		}
	}

	@Test
	void rangesThatAreReadAtTheSameTimeHaveOneCap() {
		List<GetRangeRequest> ranges = IntStream.range(0, 10)
			.mapToObj(i -> GetRangeRequest
				.of(r -> r.table("t").from(PrimaryKey.of("id", 10 * i)).to(PrimaryKey.of("id", 10 * i + 10)).limit(3)))
			.toList();
		OtsRangeTooLargeException failure = tooLarge(
				() -> capped(o -> o.maxRows(47)).ranges(ranges).workers(3).ordered().forEach(this::add));
		assertRead(47);
		assertThat(failure.rows()).isEqualTo(47);
		assertThat(tooLarge(() -> capped(o -> o.maxReadCapacity(5)).ranges(ranges).workers(3).forEach(row -> {
		})).cap()).isEqualTo(Cap.READ_CAPACITY);
		this.read.clear();
		capped(o -> o.maxRows(100)).ranges(ranges).ordered().forEach(this::add);
		assertRead(100);
	}

	@Test
	void exportEndsBehindTheLastRowThatIsAllowed() {
		BulkExportRequest export = BulkExportRequest.of(r -> r.table("t").rest("id").columns("id"));
		Iterator<Row> rows = capped(o -> o.maxRows(25)).export(export).iterator();
		OtsRangeTooLargeException failure = tooLarge(() -> rows.forEachRemaining(this::add));
		assertRead(25);
		assertThat(failure.operation()).isEqualTo("BulkExport");
		this.read.clear();
		capped(o -> o.maxRows(100)).export(export).forEach(this::add);
		assertRead(100);
	}

	@Test
	void capOfTheDefaultsHoldsForAllRanges() {
		try (OTSClient guarded = OTSClient
			.create(options.toBuilder().callDefaults(() -> CallOptions.builder().maxRows(5).build()).build())) {
			tooLarge(() -> guarded.range(RANGE).forEach(this::add));
			assertRead(5);
			this.read.clear();
			guarded.withOptions(o -> o.maxRows(100)).range(RANGE).forEach(this::add);
			assertRead(100);
		}
	}

	@Test
	void capIsAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().maxRows(0));
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.builder().maxReadCapacity(0));
	}

	private static OTSClient capped(Consumer<CallOptions.Builder> caps) {
		return client.withOptions(caps);
	}

	private static OtsRangeTooLargeException tooLarge(ThrowingCallable reading) {
		OtsRangeTooLargeException failure = catchThrowableOfType(OtsRangeTooLargeException.class, reading);
		assertThat(failure).isNotNull();
		return failure;
	}

	private void add(Row row) {
		this.read.add(((IntegerValue) row.primaryKey().columns().get(0).value()).value());
	}

	private void assertRead(int count) {
		assertThat(this.read).containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
	}

}
