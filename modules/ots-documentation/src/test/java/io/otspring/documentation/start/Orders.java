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

package io.otspring.documentation.start;

import java.util.List;

import io.otspring.client.OTSClient;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.PutRowResponse;

import org.springframework.stereotype.Service;

// snippet start.orders
@Service
class Orders {

	private final OTSClient client;

	Orders(OTSClient client) {
		this.client = client;
	}

	long create(String customer, long amountCents) {
		PutRowResponse created = this.client.putRow(r -> r.table("orders")
			.primaryKey(k -> k.add("customer", customer).addAutoIncrement("id"))
			.column("amount_cents", amountCents)
			.column("state", "NEW")
			.returnPrimaryKey());
		return created.primaryKey().orElseThrow().getLong("id");
	}

	void pay(String customer, long id) {
		this.client.updateRow(r -> r.table("orders")
			.primaryKey(PrimaryKey.of("customer", customer).and("id", id))
			.put("state", "PAID")
			.increment("changes", 1)
			.condition(Condition.rowExists().and(Filter.column("state").equalTo("NEW"))));
	}

	List<Row> of(String customer) {
		return this.client.range(r -> r.table("orders").keyPrefix(k -> k.add("customer", customer)).rest("id"))
			.stream()
			.toList();
	}

}
// end
