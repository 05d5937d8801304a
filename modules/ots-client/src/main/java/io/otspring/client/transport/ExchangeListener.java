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

package io.otspring.client.transport;

/**
 * Hears of the steps of an exchange. A transport tells it in any thread, one at a time,
 * and never after the exchange has ended.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ExchangeListener {

	/**
	 * A listener that is not interested.
	 */
	ExchangeListener NONE = nanos -> {
	};

	/**
	 * Hears that the pool gave the exchange a connection. It must not block.
	 * @param nanos how long the exchange waited for it, in nanoseconds, without the time
	 * that it takes to connect
	 */
	void connectionAcquired(long nanos);

}
