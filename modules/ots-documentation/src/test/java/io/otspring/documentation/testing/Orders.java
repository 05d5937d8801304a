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

package io.otspring.documentation.testing;

import io.otspring.client.OTSClient;

import org.springframework.stereotype.Component;

@Component
class Orders {

	private final OTSClient client;

	Orders(OTSClient client) {
		this.client = client;
	}

	long count(String customer) {
		return this.client.range(r -> r.table("orders").keyPrefix(k -> k.add("customer", customer)).rest("id"))
			.stream()
			.count();
	}

	void add(String customer, long id) {
		this.client.putRow(r -> r.table("orders")
			.primaryKey(k -> k.add("customer", customer).add("id", id))
			.column("state", "NEW"));
	}

}
