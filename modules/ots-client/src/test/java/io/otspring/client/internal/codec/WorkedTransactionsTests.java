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

package io.otspring.client.internal.codec;

import java.io.IOException;
import java.util.stream.Stream;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.transaction.AbortTransactionRequest;
import io.otspring.client.transaction.CommitTransactionRequest;
import io.otspring.client.transaction.StartLocalTransactionRequest;
import io.otspring.client.transaction.StartLocalTransactionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Local transactions, byte for byte.
 */
class WorkedTransactionsTests {

	private static final StartLocalTransactionRequest START = StartLocalTransactionRequest
		.of(t -> t.table("t").partitionKey(Worked.ID_1));

	static Stream<Arguments> requests() {
		return Stream.of(arguments(START, "0a0174 121f" + Worked.K1),
				arguments(new CommitTransactionRequest("tx"), "0a02 7478"),
				arguments(new AbortTransactionRequest("tx"), "0a02 7478"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isEncodedAsTheOfficialClientDoes(OtsRequest<?> request, String hex) {
		assertThat(Worked.encode(request)).isEqualTo(Worked.hex(hex));
	}

	static Stream<Arguments> participants() {
		return Stream.of(
				arguments(GetRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).transactionId("tx")), "5a02 7478"),
				arguments(GetRangeRequest.of(r -> r.table("t").rest("id").transactionId("tx")), "7202 7478"),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).transactionId("tx")), "2a02 7478"),
				arguments(
						UpdateRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).delete("a").transactionId("tx")),
						"2a02 7478"),
				arguments(DeleteRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).transactionId("tx")),
						"2a02 7478"),
				arguments(
						BatchWriteRowRequest
							.of(b -> b.put(r -> r.table("t").primaryKey(Worked.ID_1)).transactionId("tx")),
						"1202 7478"));
	}

	@ParameterizedTest
	@MethodSource("participants")
	void readsAndWritesNameTheirTransaction(OtsRequest<?> request, String field) {
		assertThat(Worked.encode(request)).endsWith(Worked.hex(field));
	}

	@Test
	void startedTransactionHasAnId() throws IOException {
		StartLocalTransactionResponse response = Worked.decode(START, "0a04 64486778 1206 0a04 0800 1001");
		assertThat(response.transactionId()).isEqualTo("dHgx");
		assertThat(response.consumed()).isEqualTo(new ConsumedCapacity(0, 1));
	}

	@Test
	void startedTransactionWithoutAnIdIsRefused() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Worked.decode(START, "0a00"))
			.withMessage("The id of the transaction is empty");
	}

	@Test
	void endOfATransactionMayTellWhatItCost() throws IOException {
		assertThat(Worked.decode(new CommitTransactionRequest("tx"), "0a06 0a04 0800 1001").consumed())
			.isEqualTo(new ConsumedCapacity(0, 1));
		assertThat(Worked.decode(new CommitTransactionRequest("tx"), "").consumed()).isEqualTo(ConsumedCapacity.NONE);
		assertThat(Worked.decode(new AbortTransactionRequest("tx"), "0a06 0a04 0800 1001").consumed())
			.isEqualTo(new ConsumedCapacity(0, 1));
		assertThat(Worked.decode(new AbortTransactionRequest("tx"), "").consumed()).isEqualTo(ConsumedCapacity.NONE);
	}

}
