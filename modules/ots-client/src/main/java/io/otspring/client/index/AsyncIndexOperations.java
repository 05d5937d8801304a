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

package io.otspring.client.index;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.call.AsyncCallExecutor;

/**
 * The operations on secondary indexes. An index is read like a table, under its own name,
 * and is never written to. All operations have in common that they return at once, and
 * that a problem is an {@link io.otspring.client.error.OtsException} of the future.
 *
 * @since 0.1.0
 */
public interface AsyncIndexOperations extends AsyncCallExecutor {

	/**
	 * Adds a secondary index to a table, of which there may be five. The table keeps one
	 * version of its columns, and either keeps its rows for ever or does not allow
	 * updates.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSParameterInvalid} if the index names columns that the table
	 * does not declare, or the table has too many indexes
	 */
	default CompletableFuture<CreateIndexResponse> createIndex(CreateIndexRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #createIndex(CreateIndexRequest)}.
	 */
	default CompletableFuture<CreateIndexResponse> createIndex(Consumer<CreateIndexRequest.Builder> request) {
		return createIndex(CreateIndexRequest.of(request));
	}

	/**
	 * Deletes a secondary index. The rows of its main table stay.
	 * @param table the name of the main table
	 * @param index the index's name
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<DropIndexResponse> dropIndex(String table, String index) {
		return execute(new DropIndexRequest(table, index));
	}

}
