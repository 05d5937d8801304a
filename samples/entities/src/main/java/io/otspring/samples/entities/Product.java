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

import java.math.BigDecimal;
import java.time.Instant;

import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * What is on sale. Of two that take from the stock at the same time, the version lets one
 * through, and makes the other look again.
 *
 * @param sku the article number
 * @param name what it is
 * @param price what it costs
 * @param stock how many there are
 * @param version counts the changes
 * @param changed when it was changed last
 */
@Table("products")
record Product(@PartitionKey String sku, String name, BigDecimal price, int stock, @Version long version,
		@LastModifiedTime @Nullable Instant changed) {

	static Product of(String sku, String name, BigDecimal price, int stock) {
		return new Product(sku, name, price, stock, 0, null);
	}

	Product take(int quantity) {
		if (quantity > this.stock) {
			throw new SoldOutException(this.sku, this.stock);
		}
		return new Product(this.sku, this.name, this.price, this.stock - quantity, this.version, this.changed);
	}

}
