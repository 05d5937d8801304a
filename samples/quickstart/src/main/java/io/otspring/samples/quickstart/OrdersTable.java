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

package io.otspring.samples.quickstart;

import io.otspring.client.OTSClient;
import io.otspring.client.table.PrimaryKeyType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The table of the orders, which is created if it is missing. All orders of a customer
 * lie next to each other, in the order of their numbers.
 */
@Component
class OrdersTable implements InitializingBean {

	static final String NAME = "orders";

	private static final Logger logger = LoggerFactory.getLogger(OrdersTable.class);

	private final OTSClient client;

	OrdersTable(OTSClient client) {
		this.client = client;
	}

	@Override
	public void afterPropertiesSet() {
		if (!this.client.listTable().tables().contains(NAME)) {
			this.client
				.createTable(t -> t.table(NAME).primaryKey("customer", PrimaryKeyType.STRING).autoIncrement("id"));
			logger.info("Created table '{}'", NAME);
		}
	}

}
