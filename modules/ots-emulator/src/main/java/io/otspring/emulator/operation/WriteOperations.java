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

import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.row.BatchWrite;
import io.otspring.emulator.engine.row.Condition;
import io.otspring.emulator.engine.row.Outcome;
import io.otspring.emulator.engine.row.ReturnContent;
import io.otspring.emulator.engine.row.RowWrite;
import io.otspring.emulator.engine.row.TableWriter;
import io.otspring.emulator.engine.row.WriteResult;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.DeleteRowResponse;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowResponse;
import org.jspecify.annotations.Nullable;

/**
 * The operations that write rows.
 */
final class WriteOperations {

	private WriteOperations() {
	}

	static PutRowResponse putRow(Instance instance, PutRowRequest request) {
		RowWrite put = RowMessageReader.put(request.getRow(), condition(request.getCondition()),
				returnContent(request.getReturnContent()));
		WriteResult result = write(instance, request.getTableName(),
				request.hasTransactionId() ? request.getTransactionId() : null, put, "PutRow");
		PutRowResponse.Builder response = PutRowResponse.newBuilder().setConsumed(Answers.consumed(result.consumed()));
		if (result.row() != null) {
			response.setRow(row(result.row()));
		}
		return response.build();
	}

	static UpdateRowResponse updateRow(Instance instance, UpdateRowRequest request) {
		RowWrite update = RowMessageReader.update(request.getRowChange(), condition(request.getCondition()),
				returnContent(request.getReturnContent()));
		WriteResult result = write(instance, request.getTableName(),
				request.hasTransactionId() ? request.getTransactionId() : null, update, "UpdateRow");
		UpdateRowResponse.Builder response = UpdateRowResponse.newBuilder()
			.setConsumed(Answers.consumed(result.consumed()));
		if (result.row() != null) {
			response.setRow(row(result.row()));
		}
		return response.build();
	}

	static DeleteRowResponse deleteRow(Instance instance, DeleteRowRequest request) {
		RowWrite delete = RowMessageReader.delete(request.getPrimaryKey(), condition(request.getCondition()),
				returnContent(request.getReturnContent()));
		WriteResult result = write(instance, request.getTableName(),
				request.hasTransactionId() ? request.getTransactionId() : null, delete, "DeleteRow");
		DeleteRowResponse.Builder response = DeleteRowResponse.newBuilder()
			.setConsumed(Answers.consumed(result.consumed()));
		if (result.row() != null) {
			response.setRow(row(result.row()));
		}
		return response.build();
	}

	static BatchWriteRowResponse batchWriteRow(Instance instance, BatchWriteRowRequest request) {
		BatchWrite batch = new BatchWrite(request.getTablesList().stream().map(WriteOperations::rows).toList(),
				request.getIsAtomic());
		List<List<Outcome<WriteResult>>> outcomes = !request.hasTransactionId() ? batch.execute(instance)
				: Transactions.inTransaction(instance, MissingTable.TO_CHANGE,
						TransactionId.decode(request.getTransactionId()), batch::execute);
		BatchWriteRowResponse.Builder response = BatchWriteRowResponse.newBuilder();
		for (int i = 0; i < outcomes.size(); i++) {
			TableInBatchWriteRowResponse.Builder table = response.addTablesBuilder()
				.setTableName(batch.tables().get(i).table());
			outcomes.get(i).forEach(outcome -> table.addRows(answer(outcome)));
		}
		return response.build();
	}

	private static WriteResult write(Instance instance, String tableName, @Nullable String transactionId,
			RowWrite write, String operation) {
		write.requireWellFormed();
		write.requireSize(operation);
		return Transactions.inScope(instance, tableName, MissingTable.TO_CHANGE, transactionId,
				(table, scope) -> TableWriter.write(table, scope, write));
	}

	private static BatchWrite.Rows rows(TableInBatchWriteRowRequest request) {
		return new BatchWrite.Rows(request.getTableName(),
				request.getRowsList().stream().map(WriteOperations::write).toList());
	}

	private static RowWrite write(RowInBatchWriteRowRequest request) {
		ByteString row = request.getRowChange();
		Condition condition = condition(request.getCondition());
		ReturnContent returnContent = returnContent(request.getReturnContent());
		return RowMessageReader.write(request.getType(), row, condition, returnContent);
	}

	private static RowInBatchWriteRowResponse answer(Outcome<WriteResult> outcome) {
		RowInBatchWriteRowResponse.Builder response = RowInBatchWriteRowResponse.newBuilder();
		if (outcome instanceof Outcome.Refused<WriteResult> refused) {
			return response.setIsOk(false).setError(Answers.error(refused.error())).build();
		}
		WriteResult result = ((Outcome.Done<WriteResult>) outcome).result();
		response.setIsOk(true).setConsumed(Answers.consumed(result.consumed()));
		if (result.row() != null) {
			response.setRow(row(result.row()));
		}
		return response.build();
	}

	private static ByteString row(Row row) {
		return RowMessageWriter.rows(List.of(row));
	}

	private static Condition condition(RowMessages.Condition message) {
		Condition.Expectation expectation = switch (message.getRowExistence()) {
			case IGNORE -> Condition.Expectation.IGNORE;
			case EXPECT_EXIST -> Condition.Expectation.EXPECT_EXIST;
			case EXPECT_NOT_EXIST -> Condition.Expectation.EXPECT_NOT_EXIST;
		};
		return new Condition(expectation, FilterReader.ofCondition(message.getColumnCondition()));
	}

	private static ReturnContent returnContent(RowMessages.ReturnContent message) {
		UnknownNumber.find(message).ifPresent(reason -> {
			throw OtsError.parameterInvalid(reason);
		});
		ReturnContent.Type type = switch (message.getReturnType()) {
			case RT_NONE -> ReturnContent.Type.NONE;
			case RT_PK -> ReturnContent.Type.PRIMARY_KEY;
			case RT_AFTER_MODIFY -> ReturnContent.Type.AFTER_MODIFY;
		};
		return new ReturnContent(type, message.getReturnColumnNamesList());
	}

}
