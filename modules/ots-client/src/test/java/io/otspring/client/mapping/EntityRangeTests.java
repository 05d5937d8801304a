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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.Filter;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.RowCount;
import io.otspring.client.row.RowOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Ranges of entities, held against the emulator.
 */
class EntityRangeTests {

	private static final OrderTable table = new OrderTable();

	private final EntityRange<CustomerOrder> range = range(table.client());

	private static EntityRange<CustomerOrder> range(RowOperations operations) {
		return new EntityRange<>(operations, OrderTable.TYPE, OrderTable.TYPE::read);
	}

	@AfterAll
	static void close() {
		table.close();
	}

	@Test
	void rangeHasAllEntitiesInTheOrderOfTheirKeys() {
		assertThat(this.range).containsExactlyElementsOf(OrderTable.orders().toList());
	}

	@Test
	void prefixIsReadBackwardWithALimit() {
		List<CustomerOrder> orders = OrderTable.orders(OrderTable.CUSTOMER);
		assertThat(this.range.keyPrefix(OrderTable.CUSTOMER).backward().limit(3).stream())
			.containsExactly(orders.get(19), orders.get(18), orders.get(17));
	}

	@Test
	void boundsAreValuesOfTheKey() {
		List<CustomerOrder> orders = OrderTable.orders(OrderTable.CUSTOMER);
		EntityRange<CustomerOrder> some = this.range.keyPrefix(OrderTable.CUSTOMER)
			.from(OrderTable.created(4))
			.to(OrderTable.created(7));
		assertThat(some).containsExactlyElementsOf(orders.subList(4, 7));
		EntityRange<CustomerOrder> backward = this.range.keyPrefix(OrderTable.CUSTOMER)
			.backward()
			.from(OrderTable.created(7))
			.to(OrderTable.created(4));
		assertThat(backward).containsExactly(orders.get(7), orders.get(6), orders.get(5));
	}

	@Test
	void entitiesPassAllFilters() {
		assertThat(this.range.where(where("state").equalTo(CustomerOrder.State.PAID))
			.where(where("total").greaterThan(100).and(where("created").lessThan(OrderTable.created(9)))))
			.containsExactlyElementsOf(OrderTable.orders()
				.filter(order -> order.state() == CustomerOrder.State.PAID && order.total() > 100
						&& order.created().isBefore(OrderTable.created(9)))
				.toList());
	}

	@Test
	void nullIsAMissingColumn() {
		assertThat(this.range.where(where("note").isNull())).hasSize(30).allMatch(order -> order.note() == null);
		assertThat(this.range.where(where("note").isNotNull())).hasSize(30).allMatch(order -> order.note() != null);
		assertThat(this.range.where(where("total").isNull())).isEmpty();
		assertThat(this.range.where(where("note").notEqualTo("note 0"))).hasSize(29);
	}

	@Test
	void missingColumnComparesAsTheDefault() {
		assertThat(this.range.where(where("priority").greaterThan(1))).hasSize(3)
			.allMatch(order -> order.priority() == 5);
		assertThat(this.range.where(where("priority").isNull())).hasSize(3);
	}

	@Test
	void pagesGoOnInAnotherProcess() {
		for (EntityRange<CustomerOrder> each : List.of(this.range, this.range.backward())) {
			List<CustomerOrder> all = each.stream().toList();
			assertThat(pages(each.pageSize(25), List.of(25, 25, 10))).isEqualTo(all);
		}
	}

	@Test
	void pagesOfAFilterAreFull() {
		assertThat(pages(this.range.where(where("note").isNotNull()).pageSize(12), List.of(12, 12, 6)))
			.allMatch(order -> order.note() != null);
	}

	@Test
	void limitIsThatOfAllPages() {
		assertThat(pages(this.range.pageSize(7).limit(10), List.of(7, 3))).hasSize(10);
	}

	@Test
	void tokenOfAnotherRangeIsRefused() {
		String token = this.range.pageSize(1).page().nextPage().orElseThrow();
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.backward().page(token));
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.index("whole_orders_by_state").page(token));
	}

	@Test
	void pageIsMappedWithItsToken() {
		EntityPage<CustomerOrder> page = this.range.pageSize(2).page();
		EntityPage<Long> totals = page.map(CustomerOrder::total);
		assertThat(totals.content()).containsExactly(0L, 10L);
		assertThat(totals.nextPage()).isEqualTo(page.nextPage());
		assertThat(totals.hasNext()).isTrue();
	}

	@Test
	void indexIsReadInItsOrder() {
		assertThat(this.range.index("whole_orders_by_state").keyPrefix(CustomerOrder.State.SENT).backward())
			.containsExactlyElementsOf(OrderTable.orders()
				.filter(order -> order.state() == CustomerOrder.State.SENT)
				.sorted(Comparator.comparing((CustomerOrder order) -> order.customer().toString())
					.thenComparing(CustomerOrder::created)
					.reversed())
				.toList());
	}

	@Test
	void indexThatHoldsTooLittleIsRefused() {
		EntityRange<CustomerOrder> few = this.range.index("orders_by_state");
		assertThatIllegalStateException().isThrownBy(few::stream)
			.withMessageContaining("'orders_by_state'")
			.withMessageContaining("[priority, note]")
			.withMessageContaining("complete()");
		assertThatIllegalStateException().isThrownBy(few.where(where("note").isNull())::count)
			.withMessageContaining("[note], which the filter compares");
		assertThatIllegalArgumentException().isThrownBy(() -> this.range.index("other"))
			.withMessageContaining("orders_by_state");
	}

	@Test
	void indexHoldsNoTimestampsOfItsKey() {
		EntityType<Changed> type = OrderTable.TYPES.of(Changed.class);
		EntityRange<Changed> changed = new EntityRange<>(table.client(), type, type::read).index("by_state");
		assertThatIllegalStateException().isThrownBy(changed::stream).withMessageContaining("[state]");
	}

	@Test
	void indexIsAlsoATableOfItsOwnType() {
		EntityRange<CustomerOrder.Summary> summaries = new EntityRange<>(table.client(),
				OrderTable.TYPES.of(CustomerOrder.Summary.class),
				OrderTable.TYPES.of(CustomerOrder.Summary.class)::read);
		assertThat(summaries.keyPrefix(CustomerOrder.State.NEW)).hasSize(20)
			.allMatch(each -> each.state() == CustomerOrder.State.NEW);
	}

	@Test
	void indexIsCompletedFromTheTable() {
		EntityRange<CustomerOrder> paid = this.range.index("orders_by_state")
			.complete()
			.keyPrefix(CustomerOrder.State.PAID);
		List<CustomerOrder> expected = OrderTable.orders()
			.filter(order -> order.state() == CustomerOrder.State.PAID)
			.sorted(Comparator.comparing(CustomerOrder::created).thenComparing(order -> order.customer().toString()))
			.toList();
		assertThat(paid).containsExactlyElementsOf(expected);
		assertThat(pages(paid.pageSize(8), List.of(8, 8, 4))).isEqualTo(expected);
		assertThat(paid.backward().limit(1)).containsExactly(expected.get(19));
	}

	@Test
	void completedIndexIsFilteredByAnyColumn() {
		List<BatchGetRowRequest> lookups = new ArrayList<>();
		EntityRange<CustomerOrder> paid = range(watched(lookups::add)).index("orders_by_state")
			.complete()
			.keyPrefix(CustomerOrder.State.PAID);
		ColumnFilter noted = where("note").isNotNull();
		assertThat(paid.where(noted).stream()).hasSize(10).allMatch(order -> order.note() != null);
		assertThat(rows(lookups)).isEqualTo(20);
		lookups.clear();
		assertThat(paid.where(where("total").lessThan(50)).stream()).hasSize(2);
		assertThat(rows(lookups)).isEqualTo(2);
	}

	@Test
	void entityThatIsNotWhereTheIndexHasItIsLeftOut() {
		CustomerOrder gone = OrderTable.order(100);
		CustomerOrder moved = OrderTable.order(103);
		table.client().batchWriteRow(b -> List.of(gone, moved).forEach(order -> b.add(OrderTable.put(order))));
		EntityRange<CustomerOrder> meanwhile = range(watched(lookup -> {
			table.client().deleteRow(d -> d.table("orders").primaryKey(OrderTable.TYPE.keyOf(gone)));
			table.client()
				.updateRow(u -> u.table("orders")
					.primaryKey(OrderTable.TYPE.writeKeyOf(moved))
					.put("state", CustomerOrder.State.SENT.name()));
		}));
		ColumnFilter recent = where("total").greaterThanOrEqualTo(1000);
		assertThat(this.range.index("orders_by_state").complete().keyPrefix(CustomerOrder.State.PAID).where(recent))
			.containsExactly(gone, moved);
		assertThat(meanwhile.index("orders_by_state").complete().keyPrefix(CustomerOrder.State.PAID).where(recent))
			.isEmpty();
		table.client().deleteRow(d -> d.table("orders").primaryKey(OrderTable.TYPE.keyOf(moved)));
	}

	@Test
	void countReadsKeysAlone() {
		RowCount count = this.range.count();
		assertThat(count.rows()).isEqualTo(60);
		assertThat(count.consumed().read()).isEqualTo(2);
		assertThat(this.range.keyPrefix(OrderTable.CUSTOMER).backward().limit(7).count().rows()).isEqualTo(7);
		assertThat(this.range.where(where("note").isNull()).count().rows()).isEqualTo(30);
		assertThat(this.range.index("orders_by_state").keyPrefix(CustomerOrder.State.NEW).count().rows()).isEqualTo(20);
	}

	@Test
	void columnsOfNoPropertyAreNotRead() {
		List<Row> rows = new ArrayList<>();
		EntityRange<CustomerOrder> each = new EntityRange<>(table.client(), OrderTable.TYPE, row -> {
			rows.add(row);
			return OrderTable.TYPE.read(row);
		});
		CustomerOrder order = OrderTable.order(0);
		table.client()
			.updateRow(u -> u.table("orders").primaryKey(OrderTable.TYPE.writeKeyOf(order)).put("other", "large"));
		Iterator<CustomerOrder> orders = each.where(Filter.column("other").equalTo("large").passIfMissing(false))
			.iterator();
		assertThat(orders.next()).isEqualTo(order);
		assertThat(orders.hasNext()).isFalse();
		assertThat(rows.get(0).has("other")).isFalse();
	}

	private static PropertyFilter where(String property) {
		return new PropertyFilter(OrderTable.TYPE.property(property));
	}

	/** As other processes would read them: nothing but the text is kept. */
	private static List<CustomerOrder> pages(EntityRange<CustomerOrder> range, List<Integer> sizes) {
		List<CustomerOrder> read = new ArrayList<>();
		Optional<String> next = Optional.empty();
		for (int size : sizes) {
			EntityPage<CustomerOrder> page = next.map(range::page).orElseGet(range::page);
			assertThat(page.content()).hasSize(size);
			read.addAll(page.content());
			next = page.nextPage();
		}
		assertThat(next).isEmpty();
		return read;
	}

	private static long rows(List<BatchGetRowRequest> lookups) {
		return lookups.stream().flatMap(lookup -> lookup.tables().stream()).mapToInt(t -> t.primaryKeys().size()).sum();
	}

	/**
	 * Returns a client that tells of each BatchGetRow before it is executed.
	 */
	private static RowOperations watched(Consumer<BatchGetRowRequest> watcher) {
		return new RowOperations() {

			@Override
			public <R> R execute(OtsRequest<R> request, CallOptions options) {
				if (request instanceof BatchGetRowRequest lookup) {
					watcher.accept(lookup);
				}
				return table.client().execute(request, options);
			}

		};
	}

	@SecondaryIndex(name = "by_state", keys = "state")
	record Changed(@PartitionKey String id, String state, @ColumnTimestamp("state") long time) {

	}

}
