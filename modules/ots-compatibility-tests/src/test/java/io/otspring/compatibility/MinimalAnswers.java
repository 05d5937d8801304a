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

package io.otspring.compatibility;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.CommonMessages.ConsumedCapacity;
import io.otspring.protocol.message.CommonMessages.Error;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.CreateIndexResponse;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.DropIndexResponse;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.BulkExportResponse;
import io.otspring.protocol.message.RowMessages.BulkImportRequest;
import io.otspring.protocol.message.RowMessages.BulkImportResponse;
import io.otspring.protocol.message.RowMessages.DeleteRowResponse;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBulkImportResponse;
import io.otspring.protocol.message.RowMessages.UpdateRowResponse;
import io.otspring.protocol.message.StreamMessages.DescribeStreamResponse;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorResponse;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.message.StreamMessages.ListStreamResponse;
import io.otspring.protocol.message.StreamMessages.StreamStatus;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse.SplitLocation;
import io.otspring.protocol.message.TableMessages.CreateTableResponse;
import io.otspring.protocol.message.TableMessages.DeleteTableResponse;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughputDetails;
import io.otspring.protocol.message.TableMessages.StreamDetails;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.message.TableMessages.TableStatus;
import io.otspring.protocol.message.TableMessages.UpdateTableResponse;
import io.otspring.protocol.message.TransactionMessages.AbortTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.CommitTransactionResponse;
import io.otspring.protocol.message.TransactionMessages.StartLocalTransactionResponse;

/**
 * The smallest answers that clients accept: nothing is there, everything succeeds.
 */
final class MinimalAnswers {

	private static final CapacityUnit NO_CAPACITY = CapacityUnit.newBuilder().setRead(0).setWrite(0).build();

	private static final ConsumedCapacity CONSUMED = ConsumedCapacity.newBuilder().setCapacityUnit(NO_CAPACITY).build();

	private static final ReservedThroughputDetails THROUGHPUT = ReservedThroughputDetails.newBuilder()
		.setCapacityUnit(NO_CAPACITY)
		.setLastIncreaseTime(1)
		.build();

	private static final TableOptions OPTIONS = TableOptions.newBuilder()
		.setTimeToLive(-1)
		.setMaxVersions(1)
		.setDeviationCellVersionInSec(86400)
		.build();

	private static final PrimaryKeySchema ID = PrimaryKeySchema.newBuilder()
		.setName("id")
		.setType(PrimaryKeyType.INTEGER)
		.build();

	private MinimalAnswers() {
	}

	static byte[] error(String code, String message) {
		return Error.newBuilder().setCode(code).setMessage(message).build().toByteArray();
	}

	static byte[] to(String path, byte[] request) throws InvalidProtocolBufferException {
		return answer(path, request).toByteArray();
	}

	private static Message answer(String path, byte[] request) throws InvalidProtocolBufferException {
		return switch (path) {
			case "/CreateTable" -> CreateTableResponse.getDefaultInstance();
			case "/DeleteTable" -> DeleteTableResponse.getDefaultInstance();
			case "/ListTable" -> ListTableResponse.newBuilder().addTableNames("t").build();
			case "/DescribeTable" -> description(DescribeTableRequest.parseFrom(request).getTableName());
			case "/UpdateTable" -> UpdateTableResponse.newBuilder()
				.setReservedThroughputDetails(THROUGHPUT)
				.setTableOptions(OPTIONS)
				.build();
			case "/GetRow" -> GetRowResponse.newBuilder().setConsumed(CONSUMED).setRow(ByteString.EMPTY).build();
			case "/GetRange" -> GetRangeResponse.newBuilder().setConsumed(CONSUMED).setRows(ByteString.EMPTY).build();
			case "/PutRow" -> PutRowResponse.newBuilder().setConsumed(CONSUMED).build();
			case "/UpdateRow" -> UpdateRowResponse.newBuilder().setConsumed(CONSUMED).build();
			case "/DeleteRow" -> DeleteRowResponse.newBuilder().setConsumed(CONSUMED).build();
			case "/BatchGetRow" -> rows(BatchGetRowRequest.parseFrom(request));
			case "/BatchWriteRow" -> rows(BatchWriteRowRequest.parseFrom(request));
			case "/BulkImport" -> rows(BulkImportRequest.parseFrom(request));
			case "/BulkExport" ->
				BulkExportResponse.newBuilder().setConsumed(CONSUMED).setRows(ByteString.EMPTY).build();
			case "/ComputeSplitPointsBySize" -> ComputeSplitPointsBySizeResponse.newBuilder()
				.setConsumed(CONSUMED)
				.addSchema(ID)
				.addLocations(SplitLocation.newBuilder().setLocation("").setRepeat(1))
				.build();
			case "/CreateIndex" -> CreateIndexResponse.getDefaultInstance();
			case "/DropIndex" -> DropIndexResponse.getDefaultInstance();
			case "/AddDefinedColumn" -> AddDefinedColumnResponse.getDefaultInstance();
			case "/DeleteDefinedColumn" -> DeleteDefinedColumnResponse.getDefaultInstance();
			case "/StartLocalTransaction" -> StartLocalTransactionResponse.newBuilder().setTransactionId("tx").build();
			case "/CommitTransaction" -> CommitTransactionResponse.getDefaultInstance();
			case "/AbortTransaction" -> AbortTransactionResponse.getDefaultInstance();
			case "/ListStream" -> ListStreamResponse.getDefaultInstance();
			case "/DescribeStream" -> DescribeStreamResponse.newBuilder()
				.setStreamId("s")
				.setExpirationTime(1)
				.setTableName("t")
				.setCreationTime(1)
				.setStreamStatus(StreamStatus.STREAM_ACTIVE)
				.build();
			case "/GetShardIterator" -> GetShardIteratorResponse.newBuilder().setShardIterator("it").build();
			case "/GetStreamRecord" -> GetStreamRecordResponse.getDefaultInstance();
			default -> throw new IllegalArgumentException(path);
		};
	}

	private static Message description(String table) {
		TableMeta meta = TableMeta.newBuilder().setTableName(table).addPrimaryKey(ID).build();
		return DescribeTableResponse.newBuilder()
			.setTableMeta(meta)
			.setReservedThroughputDetails(THROUGHPUT)
			.setTableOptions(OPTIONS)
			.setTableStatus(TableStatus.ACTIVE)
			.setStreamDetails(StreamDetails.newBuilder().setEnableStream(false))
			.setCreationTime(1)
			.build();
	}

	private static Message rows(BatchGetRowRequest request) {
		RowInBatchGetRowResponse missing = RowInBatchGetRowResponse.newBuilder()
			.setIsOk(true)
			.setConsumed(CONSUMED)
			.build();
		BatchGetRowResponse.Builder response = BatchGetRowResponse.newBuilder();
		request.getTablesList()
			.forEach(table -> response.addTablesBuilder()
				.setTableName(table.getTableName())
				.addAllRows(table.getPrimaryKeyList().stream().map(key -> missing).toList()));
		return response.build();
	}

	private static Message rows(BatchWriteRowRequest request) {
		RowInBatchWriteRowResponse stored = RowInBatchWriteRowResponse.newBuilder()
			.setIsOk(true)
			.setConsumed(CONSUMED)
			.build();
		BatchWriteRowResponse.Builder response = BatchWriteRowResponse.newBuilder();
		request.getTablesList()
			.forEach(table -> response.addTablesBuilder()
				.setTableName(table.getTableName())
				.addAllRows(table.getRowsList().stream().map(row -> stored).toList()));
		return response.build();
	}

	private static Message rows(BulkImportRequest request) {
		RowInBulkImportResponse stored = RowInBulkImportResponse.newBuilder()
			.setIsOk(true)
			.setConsumed(CONSUMED)
			.build();
		return BulkImportResponse.newBuilder()
			.setTableName(request.getTableName())
			.addAllRows(request.getRowsList().stream().map(row -> stored).toList())
			.build();
	}

}
