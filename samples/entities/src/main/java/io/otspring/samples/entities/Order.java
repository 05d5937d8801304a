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

import java.time.Instant;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought. The service numbers orders, and an index has them by state
 * and time.
 *
 * @param customer who has bought it
 * @param number the number, which the service assigns instead of 0
 * @param sku what was bought
 * @param quantity how many
 * @param state how far it got
 * @param placed when it was bought
 */
@Table("orders")
@SecondaryIndex(name = "orders_by_state", keys = { "state", "placed" }, includes = { "sku", "quantity" })
record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement long number, String sku, int quantity,
		State state, @CreatedTime @Nullable Instant placed) {

	static Order of(String customer, String sku, int quantity) {
		return new Order(customer, 0, sku, quantity, State.NEW, null);
	}

	/**
	 * How far an order got.
	 */
	enum State {

		NEW, SENT

	}

}
