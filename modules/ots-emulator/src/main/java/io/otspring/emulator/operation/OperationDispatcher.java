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

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TransactionMessages;
import io.otspring.protocol.plainbuffer.PlainBufferException;

/**
 * Executes operations by their names.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OperationDispatcher {

	private static final Map<String, Operation<?>> OPERATIONS = Map.ofEntries(
			operation("CreateTable", TableMessages.CreateTableRequest.parser(), TableOperations::createTable),
			operation("ListTable", TableMessages.ListTableRequest.parser(), TableOperations::listTable),
			operation("DescribeTable", TableMessages.DescribeTableRequest.parser(), TableOperations::describeTable),
			operation("UpdateTable", TableMessages.UpdateTableRequest.parser(), TableOperations::updateTable),
			operation("DeleteTable", TableMessages.DeleteTableRequest.parser(), TableOperations::deleteTable),
			operation("CreateIndex", IndexMessages.CreateIndexRequest.parser(), IndexOperations::createIndex),
			operation("DropIndex", IndexMessages.DropIndexRequest.parser(), IndexOperations::dropIndex),
			operation("AddDefinedColumn", IndexMessages.AddDefinedColumnRequest.parser(),
					IndexOperations::addDefinedColumn),
			operation("DeleteDefinedColumn", IndexMessages.DeleteDefinedColumnRequest.parser(),
					IndexOperations::deleteDefinedColumn),
			operation("ComputeSplitPointsBySize", TableMessages.ComputeSplitPointsBySizeRequest.parser(),
					TableOperations::computeSplitPointsBySize),
			operation("GetRow", RowMessages.GetRowRequest.parser(), ReadOperations::getRow),
			operation("GetRange", RowMessages.GetRangeRequest.parser(), ReadOperations::getRange),
			operation("BatchGetRow", RowMessages.BatchGetRowRequest.parser(), ReadOperations::batchGetRow),
			operation("PutRow", RowMessages.PutRowRequest.parser(), WriteOperations::putRow),
			operation("UpdateRow", RowMessages.UpdateRowRequest.parser(), WriteOperations::updateRow),
			operation("DeleteRow", RowMessages.DeleteRowRequest.parser(), WriteOperations::deleteRow),
			operation("BatchWriteRow", RowMessages.BatchWriteRowRequest.parser(), WriteOperations::batchWriteRow),
			operation("StartLocalTransaction", TransactionMessages.StartLocalTransactionRequest.parser(),
					TransactionOperations::startLocalTransaction),
			operation("CommitTransaction", TransactionMessages.CommitTransactionRequest.parser(),
					TransactionOperations::commitTransaction),
			operation("AbortTransaction", TransactionMessages.AbortTransactionRequest.parser(),
					TransactionOperations::abortTransaction),
			operation("ListStream", StreamMessages.ListStreamRequest.parser(), StreamOperations::listStream),
			operation("DescribeStream", StreamMessages.DescribeStreamRequest.parser(),
					StreamOperations::describeStream),
			operation("GetShardIterator", StreamMessages.GetShardIteratorRequest.parser(),
					StreamOperations::getShardIterator),
			operation("GetStreamRecord", StreamMessages.GetStreamRecordRequest.parser(),
					StreamOperations::getStreamRecord),
			operation("BulkImport", RowMessages.BulkImportRequest.parser(), BulkOperations::bulkImport),
			operation("BulkExport", RowMessages.BulkExportRequest.parser(), BulkOperations::bulkExport));

	private final Instances instances;

	public OperationDispatcher(Instances instances) {
		this.instances = instances;
	}

	/**
	 * Returns the names of all operations that there are, for example {@code GetRow}.
	 */
	public Set<String> operations() {
		return OPERATIONS.keySet();
	}

	/**
	 * Tells whether there is such an operation.
	 * @param operation the name of the operation
	 */
	public static boolean knows(String operation) {
		return OPERATIONS.containsKey(operation);
	}

	/**
	 * Returns the names of the tables that a request names.
	 * @param operation the name of a known operation
	 * @param body the body of the request; one that cannot be parsed names no table
	 */
	public Set<String> tables(String operation, byte[] body) {
		Operation<?> found = OPERATIONS.get(operation);
		try {
			return (found != null) ? RequestTables.of(found.parse(body)) : Set.of();
		}
		catch (OtsError ex) {
			return Set.of();
		}
	}

	/**
	 * Executes an operation.
	 * @param operation the name of the operation
	 * @param instance the name of the instance
	 * @param body the body of the request
	 * @return the body of the answer
	 * @throws OtsError if the request is refused
	 */
	public byte[] dispatch(String operation, String instance, byte[] body) {
		Operation<?> found = OPERATIONS.get(operation);
		if (found == null) {
			throw OtsError.parameterInvalid("Unsupported operation: '" + operation + "'.");
		}
		try {
			return found.execute(this.instances.instance(instance), body);
		}
		catch (PlainBufferException ex) {
			throw OtsError.parameterInvalid(String.valueOf(ex.getMessage()));
		}
	}

	private static <Q extends Message> Map.Entry<String, Operation<?>> operation(String name, Parser<Q> parser,
			BiFunction<Instance, Q, MessageLite> handler) {
		return Map.entry(name, new Operation<>(parser, handler));
	}

	/**
	 * An operation.
	 *
	 * @param parser the parser of the request
	 * @param handler what is done with it
	 * @param <Q> the message of the request
	 */
	private record Operation<Q extends Message>(Parser<Q> parser, BiFunction<Instance, Q, MessageLite> handler) {

		byte[] execute(Instance instance, byte[] body) {
			return this.handler.apply(instance, parse(body)).toByteArray();
		}

		private Q parse(byte[] body) {
			try {
				return this.parser.parseFrom(body);
			}
			catch (InvalidProtocolBufferException ex) {
				throw OtsError.parameterInvalid(
						UnknownNumber.find(ex.getUnfinishedMessage()).orElse("Parse PBMessage from RawString failed."));
			}
		}

	}

}
