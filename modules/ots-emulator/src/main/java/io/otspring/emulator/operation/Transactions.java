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

package io.otspring.emulator.operation;

import io.otspring.emulator.engine.OtsError;

/**
 * Local transactions, of which there are none.
 */
final class Transactions {

	private Transactions() {
	}

	/**
	 * Refuses an operation that wants to be part of a transaction.
	 * @param given whether the request has a transaction id
	 * @param id the id
	 */
	static void requireNone(boolean given, String id) {
		if (given) {
			throw OtsError.parameterInvalid(id.isEmpty() ? "TransactionID is invalid."
					: "Local transactions are not supported by this server.");
		}
	}

}
