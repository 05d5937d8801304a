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

package io.otspring.client.internal.operation;

import java.util.List;

import io.otspring.client.internal.codec.DefinedColumnCodec;
import io.otspring.client.internal.codec.TableCodec;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.table.AddDefinedColumnRequest;
import io.otspring.client.table.AddDefinedColumnResponse;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.CreateTableResponse;
import io.otspring.client.table.DeleteDefinedColumnRequest;
import io.otspring.client.table.DeleteDefinedColumnResponse;
import io.otspring.client.table.DeleteTableRequest;
import io.otspring.client.table.DeleteTableResponse;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.ListTableResponse;
import io.otspring.client.table.UpdateTableRequest;
import io.otspring.client.table.UpdateTableResponse;

/**
 * The operations on tables.
 */
final class TableDescriptors {

	static final Operation<CreateTableRequest, CreateTableResponse> CREATE_TABLE = new Operation<>("CreateTable",
			CreateTableRequest.class, request -> Idempotency.ONCE, request -> List.of(request.schema().table()),
			TableCodec::encodeCreateTable, TableCodec::decodeCreateTable);

	static final Operation<ListTableRequest, ListTableResponse> LIST_TABLE = new Operation<>("ListTable",
			ListTableRequest.class, request -> Idempotency.READ, request -> List.of(), TableCodec::encodeListTable,
			TableCodec::decodeListTable);

	static final Operation<DescribeTableRequest, DescribeTableResponse> DESCRIBE_TABLE = new Operation<>(
			"DescribeTable", DescribeTableRequest.class, request -> Idempotency.READ,
			request -> List.of(request.table()), TableCodec::encodeDescribeTable, TableCodec::decodeDescribeTable);

	static final Operation<UpdateTableRequest, UpdateTableResponse> UPDATE_TABLE = new Operation<>("UpdateTable",
			UpdateTableRequest.class, TableDescriptors::idempotency, request -> List.of(request.table()),
			TableCodec::encodeUpdateTable, TableCodec::decodeUpdateTable);

	static final Operation<DeleteTableRequest, DeleteTableResponse> DELETE_TABLE = new Operation<>("DeleteTable",
			DeleteTableRequest.class, request -> Idempotency.ONCE, request -> List.of(request.table()),
			TableCodec::encodeDeleteTable, TableCodec::decodeDeleteTable);

	static final Operation<AddDefinedColumnRequest, AddDefinedColumnResponse> ADD_DEFINED_COLUMN = new Operation<>(
			"AddDefinedColumn", AddDefinedColumnRequest.class, request -> Idempotency.ONCE,
			request -> List.of(request.table()), DefinedColumnCodec::encodeAddDefinedColumn,
			DefinedColumnCodec::decodeAddDefinedColumn);

	static final Operation<DeleteDefinedColumnRequest, DeleteDefinedColumnResponse> DELETE_DEFINED_COLUMN = new Operation<>(
			"DeleteDefinedColumn", DeleteDefinedColumnRequest.class, request -> Idempotency.ONCE,
			request -> List.of(request.table()), DefinedColumnCodec::encodeDeleteDefinedColumn,
			DefinedColumnCodec::decodeDeleteDefinedColumn);

	static final List<Operation<?, ?>> ALL = List.of(CREATE_TABLE, LIST_TABLE, DESCRIBE_TABLE, UPDATE_TABLE,
			DELETE_TABLE, ADD_DEFINED_COLUMN, DELETE_DEFINED_COLUMN);

	private TableDescriptors() {
	}

	/**
	 * Options and throughput are stated as they should be. A stream that is switched on
	 * is a new one, and to switch it on twice is a mistake.
	 */
	private static Idempotency idempotency(UpdateTableRequest request) {
		return request.stream().isPresent() ? Idempotency.ONCE : Idempotency.REPEATABLE;
	}

}
