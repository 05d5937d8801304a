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

package io.otspring.samples.quickstart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.PutRowResponse;

import org.springframework.stereotype.Service;

/**
 * The orders, as rows of a table.
 */
@Service
class Orders {

	private final OTSClient client;

	Orders(OTSClient client, OrdersTable table) {
		this.client = client;
	}

	/**
	 * Creates an order, whose number Tablestore assigns.
	 */
	Order create(String customer, String item, long amountCents) {
		PutRowResponse created = this.client.putRow(r -> r.table(OrdersTable.NAME)
			.primaryKey(k -> k.add("customer", customer).addAutoIncrement("id"))
			.column("item", item)
			.column("amount_cents", amountCents)
			.column("state", Order.State.NEW.name())
			.column("changes", 0)
			.returnPrimaryKey());
		long id = created.primaryKey().orElseThrow().getLong("id");
		return new Order(customer, id, item, amountCents, Order.State.NEW, 0);
	}

	Optional<Order> find(String customer, long id) {
		return this.client.getRow(r -> r.table(OrdersTable.NAME).primaryKey(key(customer, id)))
			.row()
			.map(Orders::toOrder);
	}

	/**
	 * Marks an order as paid, if it is there and new. The service checks that and changes
	 * the row in one step, so an order is never paid twice.
	 */
	void pay(String customer, long id) {
		try {
			this.client.updateRow(r -> r.table(OrdersTable.NAME)
				.primaryKey(key(customer, id))
				.put("state", Order.State.PAID.name())
				.increment("changes", 1)
				.condition(Condition.rowExists().and(Filter.column("state").equalTo(Order.State.NEW.name()))));
		}
		catch (OtsConditionFailedException ex) {
			throw new OrderStateException("There is no unpaid order " + id + " of " + customer, ex);
		}
	}

	/**
	 * Lists the newest orders of a customer.
	 */
	List<Order> newestOf(String customer, int count) {
		return this.client
			.range(r -> r.table(OrdersTable.NAME)
				.keyPrefix(k -> k.add("customer", customer))
				.rest("id")
				.backward()
				.limit(count))
			.stream()
			.limit(count)
			.map(Orders::toOrder)
			.toList();
	}

	/**
	 * Adds up all orders, which reads the whole table: fine for a sample.
	 */
	OrderStatistics statistics() {
		Map<Order.State, Long> byState = new EnumMap<>(Order.State.class);
		long orders = 0;
		long amountCents = 0;
		for (Row row : this.client
			.range(r -> r.table(OrdersTable.NAME).rest("customer", "id").columns("amount_cents", "state"))) {
			orders++;
			amountCents += row.getLong("amount_cents");
			byState.merge(Order.State.valueOf(row.getString("state")), 1L, Long::sum);
		}
		return new OrderStatistics(orders, amountCents, byState);
	}

	private static PrimaryKey key(String customer, long id) {
		return PrimaryKey.of("customer", customer).and("id", id);
	}

	private static Order toOrder(Row row) {
		return new Order(row.primaryKey().getString("customer"), row.primaryKey().getLong("id"), row.getString("item"),
				row.getLong("amount_cents"), Order.State.valueOf(row.getString("state")), row.getLong("changes"));
	}

}
