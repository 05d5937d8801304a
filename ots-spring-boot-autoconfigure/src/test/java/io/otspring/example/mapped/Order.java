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

package io.otspring.example.mapped;

import java.util.List;

import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * A type with all that is looked up in one.
 */
@Table("orders")
@SecondaryIndex(name = "orders_by_state", keys = "orderState")
public record Order(@PartitionKey String customer, @KeyPart(2) long id, String orderState,
		@Convert(UpperCaseConverter.class) String currency, @Embedded Address address, List<Item> items,
		@Json @Nullable Note note, @Version long version) {

	/**
	 * An embedded type.
	 */
	public record Address(String city) {

	}

	/**
	 * An element of a list.
	 */
	public record Item(String article, int count) {

	}

	/**
	 * A type that is stored as JSON.
	 */
	public record Note(String text) {

	}

}
