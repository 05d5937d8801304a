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

package io.otspring.client.row;

import java.util.Optional;

import io.otspring.client.filter.Condition;

/**
 * A change of one row: on its own a request, or one of many in a BatchWriteRow.
 *
 * @since 0.1.0
 */
public sealed interface RowChange permits PutRowRequest, UpdateRowRequest, DeleteRowRequest {

	String table();

	Condition condition();

	/**
	 * Returns what the response says of the row.
	 */
	ReturnType returnType();

	/**
	 * Returns the local transaction that the change is part of.
	 */
	Optional<String> transactionId();

	/**
	 * Returns the size of the change in bytes, as the service counts it for its limit of
	 * 4 MB a request: the names and values of the key and of the columns.
	 */
	default long dataSize() {
		return DataSize.of(this);
	}

}
