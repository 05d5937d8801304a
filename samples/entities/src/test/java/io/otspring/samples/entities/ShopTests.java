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
import java.util.List;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.VersionConflictException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The shop, without the rest of the application.
 */
@OtsTest(properties = "ots.mapping.schema=create")
@Import(Shop.class)
class ShopTests {

	@Autowired
	private Shop shop;

	@Autowired
	private OtsTemplate template;

	@Autowired
	private OtsEmulator emulator;

	@BeforeEach
	void offer() {
		this.template.put(Product.of("tea-2", "Tieguanyin", new BigDecimal("24.50"), 3));
	}

	@Test
	void ordersAreNumbered() {
		Order first = this.shop.buy("ann", "tea-2", 1);
		Order second = this.shop.buy("ann", "tea-2", 2);
		assertThat(second.number()).isGreaterThan(first.number());
		assertThat(this.shop.newest("ann", 1)).containsExactly(second);
		assertThatExceptionOfType(SoldOutException.class).isThrownBy(() -> this.shop.buy("ann", "tea-2", 1));
	}

	@Test
	void lostAnswerSellsOnce() {
		this.emulator.faults().add(FaultRule.on("UpdateRow").call(1).cutAfter());
		this.shop.buy("ann", "tea-2", 1);
		assertThat(this.shop.product("tea-2").stock()).isEqualTo(2);
	}

	@Test
	void outdatedProductIsRefused() {
		Product outdated = this.shop.product("tea-2");
		this.shop.buy("ann", "tea-2", 1);
		assertThatExceptionOfType(VersionConflictException.class)
			.isThrownBy(() -> this.template.update(outdated.take(1)))
			.satisfies(conflict -> assertThat(conflict.actualVersion()).hasValue(2));
	}

	@Test
	void indexHasOrdersByState() {
		Order order = this.shop.buy("ann", "tea-2", 1);
		Order other = this.shop.buy("bob", "tea-2", 1);
		this.shop.send(other);
		assertThat(this.shop.in(Order.State.NEW)).isEqualTo(List.of(order));
	}

}
