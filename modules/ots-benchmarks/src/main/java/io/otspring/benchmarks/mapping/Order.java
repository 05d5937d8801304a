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

import java.time.Instant;
import java.util.UUID;

import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An order, with ten properties of the types that orders have.
 */
@Table(Order.TABLE)
record Order(@PartitionKey String customer, @KeyPart(2) long number, State state, long amountCents, String currency,
		@Nullable String note, Instant created, boolean paid, double weight, UUID reference) {

	static final String TABLE = "orders";

	static Order example() {
		return new Order("customer-0017", 4_711, State.SHIPPED, 129_900, "CNY", "please ring twice",
				Instant.parse("2026-03-14T15:09:26.535897Z"), true, 12.75,
				UUID.fromString("7c4d3f2e-9a1b-4c8d-8e6f-0a1b2c3d4e5f"));
	}

	/**
	 * Where an order stands.
	 */
	enum State {

		NEW, PACKED, SHIPPED, DELIVERED

	}

}
