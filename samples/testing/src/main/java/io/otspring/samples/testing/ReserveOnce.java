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

package io.otspring.samples.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Receives some tea and reserves it for one order after the other.
 */
@Component
class ReserveOnce implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(ReserveOnce.class);

	private final Stock stock;

	ReserveOnce(Stock stock) {
		this.stock = stock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.stock.createTable();
		this.stock.receive("tea", 10);
		for (int order = 1; order <= 3; order++) {
			boolean reserved = this.stock.reserve("tea", "order-" + order, 4);
			logger.info("order-{} {} 4 of tea, {} are left", order, reserved ? "gets" : "does not get",
					this.stock.available("tea"));
		}
	}

}
