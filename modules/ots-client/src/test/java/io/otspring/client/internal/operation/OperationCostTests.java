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

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.RowReadResult;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.ListTableResponse;
import io.otspring.client.transaction.CommitTransactionRequest;
import io.otspring.client.transaction.CommitTransactionResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operations find of costs in responses.
 */
class OperationCostTests {

	private static final ResponseMetadata METADATA = new ResponseMetadata("request-1", "trace-1", 1, Duration.ZERO);

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	@Test
	void operationOnATableCostsWhatItsResponseSays() {
		PutRowRequest request = PutRowRequest.of(r -> r.table("orders").primaryKey(KEY));
		assertThat(costs(RowDescriptors.PUT_ROW, request,
				new PutRowResponse(Optional.empty(), new ConsumedCapacity(1, 2), METADATA)))
			.containsExactly(Map.entry("orders", new ConsumedCapacity(1, 2)));
	}

	@Test
	void batchOfReadsCostsTableByTable() {
		BatchGetRowRequest request = BatchGetRowRequest
			.of(b -> b.table("orders", t -> t.primaryKey(KEY)).table("customers", t -> t.primaryKey(KEY)));
		assertThat(costs(RowDescriptors.BATCH_GET_ROW, request,
				new BatchGetRowResponse(List.of(read("orders", 1), read("customers", 2), read("orders", 3)), METADATA)))
			.containsOnly(Map.entry("orders", new ConsumedCapacity(4, 0)),
					Map.entry("customers", new ConsumedCapacity(2, 0)));
	}

	@Test
	void batchOfWritesCostsTableByTableAndForRowsThatFailed() {
		BatchWriteRowRequest request = BatchWriteRowRequest
			.of(b -> b.put(r -> r.table("orders").primaryKey(KEY)).put(r -> r.table("customers").primaryKey(KEY)));
		RowWriteResult refused = new RowWriteResult(request.changes().get(1),
				Optional.of(new ServiceError(403, "OTSConditionCheckFail", "")), Optional.empty(), List.of(),
				new ConsumedCapacity(1, 0));
		RowWriteResult written = new RowWriteResult(request.changes().get(0), Optional.empty(), Optional.empty(),
				List.of(), new ConsumedCapacity(0, 5));
		assertThat(costs(RowDescriptors.BATCH_WRITE_ROW, request,
				new BatchWriteRowResponse(List.of(written, refused), METADATA)))
			.containsOnly(Map.entry("orders", new ConsumedCapacity(0, 5)),
					Map.entry("customers", new ConsumedCapacity(1, 0)));
	}

	@Test
	void costOfARequestThatNamesNoTableHasNoTable() {
		assertThat(costs(TransactionDescriptors.COMMIT_TRANSACTION, new CommitTransactionRequest("transaction-1"),
				new CommitTransactionResponse(new ConsumedCapacity(0, 7), METADATA)))
			.containsExactly(Map.entry("", new ConsumedCapacity(0, 7)));
	}

	@Test
	void operationWhoseResponsesSayNothingCostsNothing() {
		assertThat(costs(TableDescriptors.LIST_TABLE, new ListTableRequest(),
				new ListTableResponse(List.of("orders"), METADATA)))
			.isEmpty();
	}

	private static RowReadResult read(String table, int units) {
		return new RowReadResult(table, KEY, Optional.empty(), Optional.empty(), Optional.empty(),
				new ConsumedCapacity(units, 0));
	}

	private static <Q, R> Map<String, ConsumedCapacity> costs(Operation<Q, R> operation, Q request, R response) {
		Map<String, ConsumedCapacity> costs = new HashMap<>();
		operation.cost()
			.tell(request, response, (table, consumed) -> costs.merge(table, consumed, ConsumedCapacity::plus));
		return costs;
	}

}
