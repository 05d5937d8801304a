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

package io.otspring.samples.testing;

import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.table.PrimaryKeyType;

import org.springframework.stereotype.Service;

/**
 * How many of each item are available, and how many are reserved for which order: one row
 * for each item, with a column for each order.
 */
@Service
class Stock {

	static final String TABLE = "stock";

	private static final String AVAILABLE = "available";

	private final OTSClient client;

	Stock(OTSClient client) {
		this.client = client;
	}

	void createTable() {
		if (!this.client.listTable().tables().contains(TABLE)) {
			this.client.createTable(t -> t.table(TABLE).primaryKey("item", PrimaryKeyType.STRING));
		}
	}

	void receive(String item, long quantity) {
		this.client.updateRow(r -> r.table(TABLE).primaryKey(key(item)).increment(AVAILABLE, quantity));
	}

	/**
	 * Reserves items for an order, once: whoever does not know whether it worked calls
	 * again. The service checks and changes the row in one step, so nothing is reserved
	 * twice.
	 * @return whether the order has its items
	 */
	boolean reserve(String item, String order, long quantity) {
		try {
			this.client.updateRow(r -> r.table(TABLE)
				.primaryKey(key(item))
				.increment(AVAILABLE, -quantity)
				.put(order, quantity)
				.condition(Condition.rowExists()
					.and(Filter.column(AVAILABLE).greaterThanOrEqualTo(quantity))
					// A column that is missing passes, and none is 0
					.and(Filter.column(order).equalTo(0))));
			return true;
		}
		catch (OtsConditionFailedException ex) {
			return isReserved(item, order);
		}
		catch (OtsException ex) {
			// An increment is not repeated by the client if it may have been applied
			if (ex.effect() != Effect.NONE && isReserved(item, order)) {
				return true;
			}
			throw ex;
		}
	}

	long available(String item) {
		return find(item).map(row -> row.getLong(AVAILABLE)).orElse(0L);
	}

	private boolean isReserved(String item, String order) {
		return find(item).filter(row -> row.has(order)).isPresent();
	}

	private Optional<Row> find(String item) {
		return this.client.getRow(r -> r.table(TABLE).primaryKey(key(item))).row();
	}

	private static PrimaryKey key(String item) {
		return PrimaryKey.of("item", item);
	}

}
