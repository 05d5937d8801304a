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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Sells a product to many customers at the same time, once the application is up.
 */
@Component
class SellOnce implements ApplicationRunner {

	private static final int STOCK = 40;

	private static final int CUSTOMERS = 8;

	private static final Logger logger = LoggerFactory.getLogger(SellOnce.class);

	private final Shop shop;

	SellOnce(Shop shop) {
		this.shop = shop;
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		Product tea = this.shop.offer(Product.of("tea-1", "Longjing", new BigDecimal("19.90"), STOCK));
		logger.info("{} of {} on sale, version {}", tea.stock(), tea.name(), tea.version());
		ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
		try {
			for (Future<Order> order : customers.invokeAll(purchases())) {
				order.get();
			}
		}
		finally {
			customers.shutdown();
		}
		Product left = this.shop.product("tea-1");
		logger.info("{} left at version {}, after {} conflicts", left.stock(), left.version(), this.shop.conflicts());
		List<Order> orders = this.shop.in(Order.State.NEW);
		this.shop.send(orders.get(0));
		logger.info("{} orders, of which {} are new", orders.size(), this.shop.in(Order.State.NEW).size());
	}

	private List<Callable<Order>> purchases() {
		return IntStream.range(0, STOCK)
			.<Callable<Order>>mapToObj(i -> () -> this.shop.buy("customer-" + i % CUSTOMERS, "tea-1", 1))
			.toList();
	}

}
