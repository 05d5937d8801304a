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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Row;
import io.otspring.client.row.RowCount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Ranges of entities that are read without waiting, held against the emulator.
 */
class AsyncEntityRangeTests {

	private static final OrderTable table = new OrderTable();

	private final AsyncEntityRange<CustomerOrder> range = range(OrderTable.TYPE::read);

	private static AsyncEntityRange<CustomerOrder> range(Function<Row, CustomerOrder> reader) {
		return new AsyncEntityRange<>(table.asyncClient(), OrderTable.TYPE, reader);
	}

	@AfterAll
	static void close() {
		table.close();
	}

	@Test
	void subscriberGetsAllEntities() {
		assertThat(read(this.range.pageSize(7).publisher()).join())
			.containsExactlyElementsOf(OrderTable.orders().toList());
	}

	@Test
	void subscriberGetsEntitiesOfACompletedIndex() {
		AsyncEntityRange<CustomerOrder> sent = this.range.index("orders_by_state")
			.keyPrefix(CustomerOrder.State.SENT)
			.backward();
		assertThat(read(sent.complete().pageSize(3).limit(10).publisher()).join()).hasSize(10)
			.allMatch(order -> order.state() == CustomerOrder.State.SENT)
			.element(0)
			.extracting(CustomerOrder::created)
			.isEqualTo(OrderTable.created(19));
		assertThatIllegalStateException().isThrownBy(sent::publisher).withMessageContaining("[priority, note]");
	}

	@Test
	void rowThatIsNoEntityEndsTheSubscription() {
		List<CustomerOrder> received = new ArrayList<>();
		Flow.Publisher<CustomerOrder> publisher = range(row -> {
			CustomerOrder order = OrderTable.TYPE.read(row);
			received.add(order);
			if (received.size() == 3) {
				throw new ConversionException("of a test");
			}
			return order;
		}).publisher();
		assertThat(read(publisher)).failsWithin(Duration.ofSeconds(30))
			.withThrowableThat()
			.havingCause()
			.isInstanceOf(ConversionException.class);
		assertThat(received).hasSize(3);
	}

	@Test
	void pagesGoOnWithTheTextOfOthers() {
		AsyncEntityRange<CustomerOrder> paged = this.range.backward().pageSize(40);
		EntityPage<CustomerOrder> first = paged.page().join();
		EntityPage<CustomerOrder> second = paged.page(first.nextPage().orElseThrow()).join();
		assertThat(second.content()).hasSize(20);
		assertThat(second.hasNext()).isFalse();
		assertThat(new EntityRange<>(table.client(), OrderTable.TYPE, OrderTable.TYPE::read).backward()
			.page(first.nextPage().orElseThrow())).isEqualTo(second);
	}

	@Test
	void pageOfACompletedIndexIsFull() {
		EntityPage<CustomerOrder> page = this.range.index("orders_by_state")
			.complete()
			.where(new PropertyFilter(OrderTable.TYPE.property("note")).isNull())
			.pageSize(25)
			.page()
			.join();
		assertThat(page.content()).hasSize(25).allMatch(order -> order.note() == null);
	}

	@Test
	void countTellsWhatItCost() {
		RowCount count = this.range.keyPrefix(OrderTable.CUSTOMER).count().join();
		assertThat(count.rows()).isEqualTo(20);
		assertThat(count.consumed().read()).isEqualTo(1);
	}

	private static <T> CompletableFuture<List<T>> read(Flow.Publisher<T> publisher) {
		CompletableFuture<List<T>> all = new CompletableFuture<>();
		List<T> read = new ArrayList<>();
		publisher.subscribe(new Flow.Subscriber<>() {

			@Override
			public void onSubscribe(Flow.Subscription subscription) {
				subscription.request(Long.MAX_VALUE);
			}

			@Override
			public void onNext(T item) {
				read.add(item);
			}

			@Override
			public void onError(Throwable failure) {
				all.completeExceptionally(failure);
			}

			@Override
			public void onComplete() {
				all.complete(read);
			}

		});
		return all;
	}

}
