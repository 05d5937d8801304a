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

package io.otspring.client.call;

import java.util.List;

import io.otspring.client.retry.Idempotency;

/**
 * A call that starts.
 *
 * @param operation the name of the operation, for example {@code GetRow}
 * @param tables the tables that the request concerns
 * @param idempotency what a repeat of the request would do
 * @param traceId the id that all attempts of the call carry
 * @param instance the instance that is called
 * @param host the host that is called
 * @param port the port that is called
 * @param rows the number of rows of a batch, 0 for any other operation
 * @since 0.1.0
 */
public record OtsCall(String operation, List<String> tables, Idempotency idempotency, String traceId, String instance,
		String host, int port, int rows) {

	/**
	 * Creates a call that is no batch.
	 */
	public OtsCall(String operation, List<String> tables, Idempotency idempotency, String traceId, String instance,
			String host, int port) {
		this(operation, tables, idempotency, traceId, instance, host, port, 0);
	}

}
