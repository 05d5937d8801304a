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

package io.otspring.boot.autoconfigure;

import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.OtsCallObserver;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The observers of calls.
 *
 * @param beans the beans, in their order
 */
record ClientObservers(ObjectProvider<OtsCallObserver> beans) {

	/**
	 * Adds the observers of one client and builds its options.
	 * @param client the name of the client's bean
	 * @param builder the builder of the options
	 */
	OtsClientOptions applyTo(String client, OtsClientOptions.Builder builder) {
		this.beans.orderedStream()
			.map(observer -> (observer instanceof PerClientCallObserver each) ? each.forClient(client) : observer)
			.forEach(builder::observer);
		return builder.build();
	}

}
