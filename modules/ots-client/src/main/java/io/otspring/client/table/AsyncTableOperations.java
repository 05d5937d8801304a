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

package io.otspring.client.table;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.call.AsyncCallExecutor;

/**
 * The operations on tables. All have in common that they return at once, and that a
 * problem is an {@link io.otspring.client.error.OtsException} of the future.
 *
 * @since 0.1.0
 */
public interface AsyncTableOperations extends AsyncCallExecutor {

	/**
	 * Creates a table. The service may need up to a minute until it can be used; until
	 * then calls fail with {@code OTSTableNotReady}, which the retry policies cover.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSObjectAlreadyExist} if there is a table of that name
	 */
	default CompletableFuture<CreateTableResponse> createTable(CreateTableRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #createTable(CreateTableRequest)}.
	 */
	default CompletableFuture<CreateTableResponse> createTable(Consumer<CreateTableRequest.Builder> request) {
		return createTable(CreateTableRequest.of(request));
	}

	/**
	 * Lists the tables of the instance.
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<ListTableResponse> listTable() {
		return execute(new ListTableRequest());
	}

	/**
	 * Describes a table.
	 * @param table the table's name
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<DescribeTableResponse> describeTable(String table) {
		return execute(new DescribeTableRequest(table));
	}

	/**
	 * Changes how a table keeps its rows, the throughput that is set aside for it, or
	 * whether it records its changes.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<UpdateTableResponse> updateTable(UpdateTableRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls {@link #updateTable(UpdateTableRequest)}.
	 */
	default CompletableFuture<UpdateTableResponse> updateTable(Consumer<UpdateTableRequest.Builder> request) {
		return updateTable(UpdateTableRequest.of(request));
	}

	/**
	 * Deletes a table with all its rows.
	 * @param table the table's name
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<DeleteTableResponse> deleteTable(String table) {
		return execute(new DeleteTableRequest(table));
	}

	/**
	 * Defines attribute columns of a table, for use in indexes. A table has 32 of them at
	 * most.
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default CompletableFuture<AddDefinedColumnResponse> addDefinedColumn(AddDefinedColumnRequest request) {
		return execute(request);
	}

	/**
	 * Builds a request in place and calls
	 * {@link #addDefinedColumn(AddDefinedColumnRequest)}.
	 */
	default CompletableFuture<AddDefinedColumnResponse> addDefinedColumn(
			Consumer<AddDefinedColumnRequest.Builder> request) {
		return addDefinedColumn(AddDefinedColumnRequest.of(request));
	}

	/**
	 * Takes back the definition of attribute columns that no index uses. What rows hold
	 * in them stays.
	 * @param table the table's name
	 * @param columns the names of defined columns, at least one
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one; with {@code OTSParameterInvalid} if an index uses a column
	 */
	default CompletableFuture<DeleteDefinedColumnResponse> deleteDefinedColumn(String table, String... columns) {
		return execute(new DeleteDefinedColumnRequest(table, List.of(columns)));
	}

}
