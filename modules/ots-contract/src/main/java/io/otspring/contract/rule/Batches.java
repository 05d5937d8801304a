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

package io.otspring.contract.rule;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import io.otspring.contract.service.Answer;
import io.otspring.contract.service.RequestRow;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;

/**
 * Batch requests as they are sent.
 */
final class Batches {

	private Batches() {
	}

	static final int MAX_WRITES = 200;

	static Answer<BatchWriteRowResponse> put(Scene scene, String table, List<RequestRow> rows) throws IOException {
		TableInBatchWriteRowRequest.Builder writes = TableInBatchWriteRowRequest.newBuilder().setTableName(table);
		rows.forEach(row -> writes.addRows(put(row)));
		return write(scene, BatchWriteRowRequest.newBuilder().addTables(writes));
	}

	static RowInBatchWriteRowRequest.Builder put(RequestRow row) {
		return RowInBatchWriteRowRequest.newBuilder()
			.setType(OperationType.PUT)
			.setRowChange(row.bytes())
			.setCondition(Partition.expect(RowExistenceExpectation.IGNORE));
	}

	static Answer<BatchWriteRowResponse> write(Scene scene, BatchWriteRowRequest.Builder request) throws IOException {
		return scene.service().call("BatchWriteRow", request.build(), BatchWriteRowResponse.parser());
	}

	/**
	 * Tells how each row ended.
	 */
	static String results(BatchWriteRowResponse response) {
		return response.getTablesList()
			.stream()
			.flatMap(table -> table.getRowsList().stream())
			.map(row -> row.getIsOk() ? "ok" : row.getError().getCode())
			.collect(Collectors.joining(" "));
	}

}
