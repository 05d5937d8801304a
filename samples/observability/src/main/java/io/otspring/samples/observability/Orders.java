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

package io.otspring.samples.observability;

import java.util.List;

import io.otspring.client.OTSClient;
import io.otspring.client.table.PrimaryKeyType;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The orders of customers. There is nothing in here about metrics or traces.
 */
@RestController
class Orders implements InitializingBean {

	private static final String TABLE = "orders";

	private final OTSClient client;

	Orders(OTSClient client) {
		this.client = client;
	}

	@Override
	public void afterPropertiesSet() {
		if (!this.client.listTable().tables().contains(TABLE)) {
			this.client
				.createTable(t -> t.table(TABLE).primaryKey("customer", PrimaryKeyType.STRING).autoIncrement("id"));
		}
	}

	@PostMapping("/customers/{customer}/orders/{item}")
	@ResponseStatus(HttpStatus.CREATED)
	void order(@PathVariable String customer, @PathVariable String item) {
		this.client.putRow(r -> r.table(TABLE)
			.primaryKey(k -> k.add("customer", customer).addAutoIncrement("id"))
			.column("item", item));
	}

	@GetMapping("/customers/{customer}/orders")
	List<String> items(@PathVariable String customer) {
		return this.client.range(r -> r.table(TABLE).keyPrefix(k -> k.add("customer", customer)).rest("id"))
			.stream()
			.map(row -> row.getString("item"))
			.toList();
	}

}
