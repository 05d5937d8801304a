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

/**
 * An order.
 *
 * @param customer who ordered
 * @param id the number that Tablestore assigned
 * @param item what was ordered
 * @param amountCents what it costs
 * @param state how far it is
 * @param changes how often it was changed
 */
record Order(String customer, long id, String item, long amountCents, State state, long changes) {

	/**
	 * How far an order is.
	 */
	enum State {

		NEW, PAID

	}

}
