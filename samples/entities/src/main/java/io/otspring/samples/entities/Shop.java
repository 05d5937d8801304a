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

package io.otspring.samples.entities;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.VersionConflictException;

import org.springframework.stereotype.Service;

/**
 * Sells products.
 */
@Service
class Shop {

	private final OtsTemplate template;

	private final LongAdder conflicts = new LongAdder();

	Shop(OtsTemplate template) {
		this.template = template;
	}

	Product offer(Product product) {
		return this.template.insert(product);
	}

	Product product(String sku) {
		return this.template.get(Product.class, sku);
	}

	Order buy(String customer, String sku, int quantity) {
		takeFromStock(sku, quantity);
		return this.template.insert(Order.of(customer, sku, quantity));
	}

	/**
	 * Reads, changes and writes until nobody has come between. What the network loses in
	 * between is no matter: the template knows whether a write took place.
	 */
	private void takeFromStock(String sku, int quantity) {
		while (true) {
			try {
				this.template.update(product(sku).take(quantity));
				return;
			}
			catch (VersionConflictException ex) {
				this.conflicts.increment();
			}
		}
	}

	void send(Order order) {
		this.template.patch(Order.class,
				patch -> patch.key(order.customer(), order.number()).set("state", Order.State.SENT));
	}

	List<Order> newest(String customer, int count) {
		try (Stream<Order> orders = this.template.range(Order.class)
			.keyPrefix(customer)
			.backward()
			.limit(count)
			.stream()) {
			return orders.toList();
		}
	}

	/**
	 * Returns the orders in a state, the oldest first, from the index.
	 */
	List<Order> in(Order.State state) {
		try (Stream<Order> orders = this.template.range(Order.class)
			.index("orders_by_state")
			.keyPrefix(state)
			.stream()) {
			return orders.toList();
		}
	}

	long conflicts() {
		return this.conflicts.sum();
	}

}
