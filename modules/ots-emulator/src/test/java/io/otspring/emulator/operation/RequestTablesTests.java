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

import io.otspring.protocol.message.IndexMessages.CreateIndexRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTablesTests {

	private final Emulator emulator = new Emulator();

	@Test
	void requestForOneTableNamesIt() {
		assertThat(RequestTables.of(GetRowRequest.newBuilder().setTableName("orders").buildPartial()))
			.containsExactly("orders");
		assertThat(RequestTables.of(CreateIndexRequest.newBuilder().setMainTableName("orders").buildPartial()))
			.containsExactly("orders");
	}

	@Test
	void requestToCreateATableNamesIt() {
		CreateTableRequest request = Emulator.table("orders").build();
		assertThat(this.emulator.dispatcher.tables("CreateTable", request.toByteArray())).containsExactly("orders");
	}

	@Test
	void batchNamesAllItsTables() {
		BatchGetRowRequest request = BatchGetRowRequest.newBuilder()
			.addTables(TableInBatchGetRowRequest.newBuilder().setTableName("orders").buildPartial())
			.addTables(TableInBatchGetRowRequest.newBuilder().setTableName("customers").buildPartial())
			.buildPartial();
		assertThat(RequestTables.of(request)).containsExactlyInAnyOrder("orders", "customers");
	}

	@Test
	void otherRequestsNameNone() {
		assertThat(RequestTables.of(ListTableRequest.getDefaultInstance())).isEmpty();
		assertThat(this.emulator.dispatcher.tables("GetRow", new byte[] { -1 })).isEmpty();
		assertThat(this.emulator.dispatcher.tables("Nope", new byte[0])).isEmpty();
	}

}
