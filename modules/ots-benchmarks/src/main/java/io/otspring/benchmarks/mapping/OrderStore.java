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

package io.otspring.benchmarks.mapping;

import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.row.PutRowRequest;

/**
 * Writes and reads orders in one way or the other, up to where the client would begin to
 * work.
 */
interface OrderStore {

	/**
	 * Writes an order.
	 * @return the request for it
	 */
	PutRowRequest write(Order order);

	Order read(String customer, long number);

	/**
	 * Returns a store of requests and rows as {@link OrderByHand} says.
	 */
	static OrderStore byHand() {
		CannedClient client = new CannedClient(StoredRow.of(OrderByHand.write(Order.example())));
		return new OrderStore() {

			@Override
			public PutRowRequest write(Order order) {
				client.putRow(OrderByHand.write(order));
				return client.request();
			}

			@Override
			public Order read(String customer, long number) {
				return client
					.getRow(row -> row.table(Order.TABLE)
						.primaryKey(key -> key.add("customer", customer).add("number", number)))
					.row()
					.map(OrderByHand::read)
					.orElseThrow();
			}

		};
	}

	/**
	 * Returns a store with a template.
	 */
	static OrderStore mapped() {
		CannedClient client = new CannedClient(StoredRow.of(OrderByHand.write(Order.example())));
		OtsTemplate template = OtsTemplate.create(client);
		return new OrderStore() {

			@Override
			public PutRowRequest write(Order order) {
				template.put(order);
				return client.request();
			}

			@Override
			public Order read(String customer, long number) {
				return template.get(Order.class, customer, number);
			}

		};
	}

}
