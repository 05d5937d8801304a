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

package io.otspring.boot.test.autoconfigure.example;

import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.model.Row;

import org.springframework.stereotype.Component;

/**
 * A component of the application.
 */
@Component
class Orders {

	private final OTSClient client;

	Orders(OTSClient client) {
		this.client = client;
	}

	void put(long id, String state) {
		this.client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", id)).column("state", state));
	}

	Optional<String> state(long id) {
		Optional<Row> found = this.client.getRow(row -> row.table("orders").primaryKey(key -> key.add("id", id))).row();
		return found.map(row -> row.getString("state"));
	}

	long count() {
		return this.client.range(range -> range.table("orders").rest("id")).stream().count();
	}

}
