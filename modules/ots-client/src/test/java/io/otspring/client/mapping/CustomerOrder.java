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

package io.otspring.client.mapping;

import java.time.Instant;
import java.util.UUID;

import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An order, the entity of tests.
 */
@Table("orders")
@SecondaryIndex(name = "orders_by_state", keys = { "state", "created" }, includes = "total")
@SecondaryIndex(name = "whole_orders_by_state", keys = "state", includes = { "total", "priority", "note" })
record CustomerOrder(@PartitionKey UUID customer, @KeyPart(2) Instant created, State state, long total,
		@DefaultValue("5") int priority, @Nullable String note) {

	enum State {

		NEW, PAID, SENT

	}

	/**
	 * What the first index has of an order.
	 */
	@Table("orders_by_state")
	record Summary(@PartitionKey State state, @KeyPart(2) Instant created, @KeyPart(3) UUID customer, long total) {

	}

}
