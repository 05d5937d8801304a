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

import java.util.Arrays;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.PrimaryKeyOption;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionRequest;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionResponse;

/**
 * A table, {@code t} unless it is said, with the keys {@code p} and {@code id}, on which
 * local transactions are enabled. The id of a transaction may be {@code null}.
 */
final class TransactionalTable {

	private final Emulator emulator;

	private final String name;

	/** Creates the table. */
	TransactionalTable(Emulator emulator) {
		this(emulator, "t");
		emulator.call("CreateTable", definition("t").build());
	}

	/** Uses a table that there is. */
	TransactionalTable(Emulator emulator, String name) {
		this.emulator = emulator;
		this.name = name;
	}

	static CreateTableRequest.Builder definition(String name) {
		CreateTableRequest.Builder table = Emulator.table(name).setEnableLocalTxn(true);
		table.getTableMetaBuilder()
			.clearPrimaryKey()
			.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("p").setType(PrimaryKeyType.STRING))
			.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("id").setType(PrimaryKeyType.INTEGER));
		table.getTableOptionsBuilder().setMaxVersions(10);
		return table;
	}

	static CreateTableRequest.Builder autoIncrement(String name) {
		CreateTableRequest.Builder table = definition(name);
		table.getTableMetaBuilder().getPrimaryKeyBuilder(1).setOption(PrimaryKeyOption.AUTO_INCREMENT);
		return table;
	}

	String start(String partition) {
		return start(this.name, new PlainRow().key("p", partition));
	}

	String start(String table, PlainRow key) {
		return this.emulator
			.call("StartLocalTransaction",
					StartLocalTransactionRequest.newBuilder().setTableName(table).setKey(key.bytes()).build(),
					StartLocalTransactionResponse.parser())
			.getTransactionId();
	}

	void commit(String transaction) {
		this.emulator.call("CommitTransaction",
				CommitTransactionRequest.newBuilder().setTransactionId(transaction).build());
	}

	void abort(String transaction) {
		this.emulator.call("AbortTransaction",
				AbortTransactionRequest.newBuilder().setTransactionId(transaction).build());
	}

	static PlainRow row(String partition, long id) {
		return new PlainRow().key("p", partition).key("id", id);
	}

	void put(String transaction, PlainRow row) {
		PutRowRequest.Builder request = PutRowRequest.newBuilder()
			.setTableName(this.name)
			.setRow(row.bytes())
			.setCondition(Emulator.IGNORE);
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		this.emulator.call("PutRow", request.build());
	}

	void update(String transaction, PlainRow row) {
		UpdateRowRequest.Builder request = UpdateRowRequest.newBuilder()
			.setTableName(this.name)
			.setRowChange(row.bytes())
			.setCondition(Emulator.IGNORE);
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		this.emulator.call("UpdateRow", request.build());
	}

	void delete(String transaction, PlainRow key) {
		DeleteRowRequest.Builder request = DeleteRowRequest.newBuilder()
			.setTableName(this.name)
			.setPrimaryKey(key.deleteMarker().bytes())
			.setCondition(Emulator.IGNORE);
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		this.emulator.call("DeleteRow", request.build());
	}

	List<RowInBatchWriteRowResponse> batch(String transaction, String table, PlainRow... rows) {
		TableInBatchWriteRowRequest.Builder writes = TableInBatchWriteRowRequest.newBuilder().setTableName(table);
		Arrays.stream(rows)
			.forEach(row -> writes.addRows(RowInBatchWriteRowRequest.newBuilder()
				.setType(OperationType.PUT)
				.setRowChange(row.bytes())
				.setCondition(Emulator.IGNORE)));
		BatchWriteRowRequest.Builder request = BatchWriteRowRequest.newBuilder().addTables(writes);
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		return this.emulator.call("BatchWriteRow", request.build(), BatchWriteRowResponse.parser())
			.getTables(0)
			.getRowsList();
	}

	/** Returns the row as a text, empty if there is none. */
	String get(String transaction, PlainRow key) {
		GetRowRequest.Builder request = GetRowRequest.newBuilder()
			.setTableName(this.name)
			.setPrimaryKey(key.bytes())
			.setMaxVersions(1);
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		ByteString row = this.emulator.call("GetRow", request.build(), GetRowResponse.parser()).getRow();
		return String.join("", PlainText.rows(row));
	}

	/** Returns all rows of a partition key. */
	List<String> range(String transaction, String partition) {
		return range(transaction, Direction.FORWARD, new PlainRow().key("p", partition).minKey("id"),
				new PlainRow().key("p", partition).maxKey("id"));
	}

	List<String> range(String transaction, Direction direction, PlainRow begin, PlainRow end) {
		GetRangeRequest.Builder request = GetRangeRequest.newBuilder()
			.setTableName(this.name)
			.setDirection(direction)
			.setMaxVersions(1)
			.setInclusiveStartPrimaryKey(begin.bytes())
			.setExclusiveEndPrimaryKey(end.bytes());
		if (transaction != null) {
			request.setTransactionId(transaction);
		}
		return PlainText.rows(this.emulator.call("GetRange", request.build(), GetRangeResponse.parser()).getRows());
	}

}
