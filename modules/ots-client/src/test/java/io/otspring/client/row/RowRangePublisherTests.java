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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;

import io.otspring.client.call.AsyncCallExecutor;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Ranges that are read as a subscriber asks for them, held against the rules of reactive
 * streams.
 */
class RowRangePublisherTests {

	private static final PageToken TOKEN = new PageToken(new byte[] { 1 });

	private final List<CompletableFuture<GetRangeResponse>> calls = new ArrayList<>();

	private final List<GetRangeRequest> requests = new ArrayList<>();

	private final AsyncCallExecutor executor = new AsyncCallExecutor() {

		@Override
		@SuppressWarnings("unchecked")
		public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options) {
			CompletableFuture<GetRangeResponse> call = new CompletableFuture<>();
			RowRangePublisherTests.this.calls.add(call);
			RowRangePublisherTests.this.requests.add((GetRangeRequest) request);
			return (CompletableFuture<R>) call;
		}

	};

	private final GetRangeRequest request = GetRangeRequest.of(r -> r.table("t").rest("id"));

	private final RowRangePublisher range = new RowRangePublisher(this.executor, this.request);

	private final Recorder recorder = new Recorder();

	@Test
	void nothingIsReadBeforeSomethingIsAskedFor() {
		this.range.subscribe(this.recorder);
		assertThat(this.recorder.subscription).isNotNull();
		assertThat(this.calls).isEmpty();
	}

	@Test
	void noMoreRowsAreSignalledThanWereAskedFor() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(2);
		page(0, key(4), null, row(1), row(2), row(3));
		assertThat(this.recorder.signals).containsExactly(row(1), row(2));
		this.recorder.subscription.request(1);
		assertThat(this.recorder.signals).containsExactly(row(1), row(2), row(3));
	}

	@Test
	void pageIsReadOnlyWhenTheOneBeforeIsUsedUpAndMoreIsAskedFor() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(1);
		page(0, key(3), null, row(1), row(2));
		assertThat(this.calls).hasSize(1);
		this.recorder.subscription.request(1);
		assertThat(this.calls).hasSize(1);
		this.recorder.subscription.request(1);
		assertThat(this.calls).hasSize(2);
		this.recorder.subscription.request(100);
		assertThat(this.calls).hasSize(2);
	}

	@Test
	void endIsSignalledBehindTheLastRowWithoutFurtherDemand() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(2);
		page(0, null, null, row(1), row(2));
		assertThat(this.recorder.signals).containsExactly(row(1), row(2), "complete");
	}

	@Test
	void goesOnBehindAnEmptyPage() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(Long.MAX_VALUE);
		page(0, key(3), null);
		page(1, null, null, row(5));
		assertThat(this.recorder.signals).containsExactly(row(5), "complete");
	}

	@Test
	void rowThatIsTooWideForOnePageComesWhole() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(1);
		page(0, key(1), TOKEN, row(1, "a"));
		assertThat(this.recorder.signals).isEmpty();
		page(1, null, null, row(1, "b"));
		assertThat(this.recorder.signals).containsExactly(row(1, "a", "b"), "complete");
	}

	@Test
	void failureOfACallIsSignalledOnceAndAsItself() {
		IllegalStateException failure = new IllegalStateException("gone");
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(2);
		page(0, key(2), null, row(1));
		this.calls.get(1).completeExceptionally(new CompletionException(failure));
		this.recorder.subscription.request(1);
		assertThat(this.recorder.signals).containsExactly(row(1), failure);
	}

	@Test
	void demandOfNothingIsAnError() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(0);
		assertThat(this.recorder.signals).singleElement().isInstanceOf(IllegalArgumentException.class);
		this.recorder.subscription.request(-1);
		assertThat(this.recorder.signals).hasSize(1);
	}

	@Test
	void demandAddsUpWithoutOverflow() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(Long.MAX_VALUE);
		this.recorder.subscription.request(Long.MAX_VALUE);
		page(0, null, null, row(1));
		assertThat(this.recorder.signals).containsExactly(row(1), "complete");
	}

	@Test
	void cancellingBreaksOffTheCallAndIsFinal() {
		this.range.subscribe(this.recorder);
		this.recorder.subscription.request(1);
		this.recorder.subscription.cancel();
		this.recorder.subscription.cancel();
		assertThat(this.calls.get(0)).isCancelled();
		this.recorder.subscription.request(1);
		assertThat(this.recorder.signals).isEmpty();
		assertThat(this.calls).hasSize(1);
	}

	@Test
	void subscriberThatCancelsWithARowHearsNoMore() {
		Recorder first = new Recorder() {
			@Override
			public void onNext(Row row) {
				super.onNext(row);
				this.subscription.cancel();
			}
		};
		this.range.subscribe(first);
		first.subscription.request(10);
		page(0, null, null, row(1), row(2));
		assertThat(first.signals).containsExactly(row(1));
	}

	@Test
	void subscriberMayAskForEachRowWithTheOneBefore() {
		int rows = 20_000;
		Recorder single = new Recorder() {
			@Override
			public void onNext(Row row) {
				super.onNext(row);
				this.subscription.request(1);
			}
		};
		this.range.subscribe(single);
		single.subscription.request(1);
		page(0, null, null, IntStream.range(0, rows).mapToObj(RowRangePublisherTests::row).toArray(Row[]::new));
		assertThat(single.signals).hasSize(rows + 1).endsWith("complete");
	}

	@Test
	void eachSubscriberReadsTheRangeAnew() {
		Recorder second = new Recorder();
		this.range.subscribe(this.recorder);
		this.range.subscribe(second);
		this.recorder.subscription.request(1);
		second.subscription.request(1);
		page(0, null, null, row(1));
		page(1, null, null, row(1));
		assertThat(second.signals).isEqualTo(this.recorder.signals);
	}

	@Test
	void limitEndsTheRangeAndAsksForNoMoreRows() {
		this.range.limit(3).pageSize(2).subscribe(this.recorder);
		this.recorder.subscription.request(Long.MAX_VALUE);
		page(0, key(3), null, row(1), row(2));
		page(1, key(4), null, row(3));
		assertThat(this.recorder.signals).containsExactly(row(1), row(2), row(3), "complete");
		assertThat(this.requests).extracting(request -> request.limit().orElseThrow()).containsExactly(2, 1);
	}

	@Test
	void limitOfNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.limit(0)).withMessageContaining("limit");
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.pageSize(0)).withMessageContaining("pageSize");
	}

	@Test
	void pageIsFilledFromSeveralAnswers() {
		CompletableFuture<RowPage> future = this.range.pageSize(3).page();
		page(0, key(3), null, row(1), row(2));
		assertThat(future).isNotDone();
		page(1, key(5), null, row(4));
		assertThat(future).isCompletedWithValueMatching(page -> page.rows().equals(List.of(row(1), row(2), row(4))));
		assertThat(this.requests).extracting(request -> request.limit().orElseThrow()).containsExactly(3, 1);
	}

	@Test
	void pageWithoutSizeIsOneAnswerWhoseLastRowIsWhole() {
		CompletableFuture<RowPage> future = this.range.page();
		page(0, key(2), TOKEN, row(1), row(2, "a"));
		page(1, key(3), null, row(2, "b"));
		assertThat(future.join().rows()).containsExactly(row(1), row(2, "a", "b"));
		assertThat(future.join().nextPage()).isPresent();
	}

	@Test
	void textOfAPageReadsTheNextOne() {
		RowRangePublisher limited = this.range.limit(3).pageSize(2);
		CompletableFuture<RowPage> first = limited.page();
		page(0, key(7), null, row(1), row(2));
		CompletableFuture<RowPage> second = limited.page(first.join().nextPage().orElseThrow());
		assertThat(this.requests.get(1).from()).isEqualTo(BoundKey.of(key(7)));
		page(1, key(8), null, row(7));
		assertThat(second.join()).isEqualTo(new RowPage(List.of(row(7)), Optional.empty()));
	}

	@Test
	void textOfABlockingClientReadsTheNextPage() {
		CallExecutor blocking = new CallExecutor() {
			@Override
			@SuppressWarnings("unchecked")
			public <R> R execute(OtsRequest<R> request, CallOptions options) {
				return (R) answer(key(4), null, row(1));
			}
		};
		RowPage first = new RowRange(blocking, this.request).page();
		this.range.page(first.nextPage().orElseThrow());
		assertThat(this.requests.get(0).from()).isEqualTo(BoundKey.of(key(4)));
	}

	@Test
	void textThatIsNoneIsRefusedAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.page("7"));
		assertThat(this.calls).isEmpty();
	}

	@Test
	void pageFailsWithTheFailureOfItsCall() {
		IllegalStateException failure = new IllegalStateException("gone");
		CompletableFuture<RowPage> future = this.range.page();
		this.calls.get(0).completeExceptionally(new CompletionException(failure));
		assertThat(future).isCompletedExceptionally();
		assertThat(future.handle((page, cause) -> cause).join()).isSameAs(failure);
	}

	@Test
	void cancellingAPageBreaksOffTheCallThatGoesOn() {
		CompletableFuture<RowPage> future = this.range.pageSize(2).page();
		page(0, key(2), null, row(1));
		future.cancel(true);
		assertThat(this.calls.get(1)).isCancelled();
	}

	@Test
	void countIsThatOfAllPages() {
		CompletableFuture<RowCount> count = this.range.count();
		page(0, key(3), null, row(1), row(2));
		assertThat(count).isNotDone();
		page(1, null, null, row(3));
		assertThat(count).isCompletedWithValueMatching(value -> value.rows() == 3);
	}

	@Test
	void cancellingACountBreaksOffTheCallThatGoesOn() {
		CompletableFuture<RowCount> count = this.range.count();
		page(0, key(2), null, row(1));
		count.cancel(true);
		assertThat(this.calls.get(1)).isCancelled();
	}

	@Test
	void nobodyCannotSubscribe() {
		assertThatNullPointerException().isThrownBy(() -> this.range.subscribe(null));
	}

	private void page(int call, PrimaryKey next, PageToken token, Row... rows) {
		this.calls.get(call).complete(answer(next, token, rows));
	}

	private static GetRangeResponse answer(PrimaryKey next, PageToken token, Row... rows) {
		return new GetRangeResponse(Arrays.asList(rows), Optional.ofNullable(next), Optional.ofNullable(token),
				ConsumedCapacity.NONE, new ResponseMetadata("id", "trace", 1, Duration.ZERO));
	}

	private static PrimaryKey key(int id) {
		return PrimaryKey.of("id", id);
	}

	private static Row row(int id, String... columns) {
		return Row.of(key(id),
				Arrays.stream(columns).map(column -> new Column(column, ColumnValue.of(id), 1)).toList());
	}

	/**
	 * Notes what it hears.
	 */
	private static class Recorder implements Flow.Subscriber<Row> {

		final List<Object> signals = new ArrayList<>();

		Flow.Subscription subscription;

		@Override
		public void onSubscribe(Flow.Subscription given) {
			this.subscription = given;
		}

		@Override
		public void onNext(Row row) {
			this.signals.add(row);
		}

		@Override
		public void onError(Throwable failure) {
			this.signals.add(failure);
		}

		@Override
		public void onComplete() {
			this.signals.add("complete");
		}

	}

}
