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

package io.otspring.samples.twoclients;

import io.otspring.client.OTSClient;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.table.PrimaryKeyType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Orders that are being worked on are in one instance, those that are paid in another.
 */
@Service
class OrderArchive {

	static final String TABLE = "orders";

	private final OTSClient orders;

	private final OTSClient archive;

	OrderArchive(OTSClient orders, @Qualifier("archive") OTSClient archive) {
		this.orders = orders;
		this.archive = archive;
	}

	void createTables() {
		createTable(this.orders);
		createTable(this.archive);
	}

	void take(long id, String state) {
		this.orders.putRow(r -> r.table(TABLE).primaryKey(PrimaryKey.of("id", id)).column("state", state));
	}

	/**
	 * Moves paid orders. Whoever stops it halfway finds an order in both places, and
	 * moves it again.
	 */
	int movePaidOrders() {
		int moved = 0;
		for (Row order : this.orders
			.range(r -> r.table(TABLE).rest("id").filter(Filter.column("state").equalTo("PAID")))) {
			PrimaryKey key = order.primaryKey();
			this.archive.putRow(r -> r.table(TABLE).primaryKey(key).column("state", order.getString("state")));
			this.orders.deleteRow(r -> r.table(TABLE).primaryKey(key));
			moved++;
		}
		return moved;
	}

	long beingWorkedOn() {
		return count(this.orders);
	}

	long archived() {
		return count(this.archive);
	}

	private static void createTable(OTSClient client) {
		if (!client.listTable().tables().contains(TABLE)) {
			client.createTable(t -> t.table(TABLE).primaryKey("id", PrimaryKeyType.INTEGER));
		}
	}

	private static long count(OTSClient client) {
		long rows = 0;
		for (Row ignored : client.range(r -> r.table(TABLE).rest("id"))) {
			rows++;
		}
		return rows;
	}

}
