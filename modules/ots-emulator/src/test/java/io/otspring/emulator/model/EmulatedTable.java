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

package io.otspring.emulator.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.Storage;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.CommonMessages.ConsumedCapacity;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.BulkExportRequest;
import io.otspring.protocol.message.RowMessages.BulkExportResponse;
import io.otspring.protocol.message.RowMessages.BulkImportRequest;
import io.otspring.protocol.message.RowMessages.BulkImportResponse;
import io.otspring.protocol.message.RowMessages.Condition;
import io.otspring.protocol.message.RowMessages.DataBlockType;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.DeleteRowResponse;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.ReturnContent;
import io.otspring.protocol.message.RowMessages.ReturnType;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.RowInBulkImportRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.TimeRange;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowResponse;
import io.otspring.protocol.message.TableMessages.UpdateTableRequest;

/**
 * A table of the emulator, which is asked with the messages of clients.
 */
final class EmulatedTable implements AutoCloseable {

	private static final String TABLE = "t";

	private final TableShape shape;

	private final MutableClock clock;

	private final StoragePlace place;

	private Storage storage;

	private OperationDispatcher dispatcher;

	EmulatedTable(TableShape shape, Step.Options options, long now, StoragePlace place) {
		this.shape = shape;
		this.clock = new MutableClock(now);
		this.place = place;
		this.storage = place.open();
		this.dispatcher = start();
		call("CreateTable", TableMessage.create(TABLE, shape, options));
	}

	private OperationDispatcher start() {
		return new OperationDispatcher(new Instances(this.storage, this.clock, EngineSettings.DEFAULTS));
	}

	@Override
	public void close() {
		this.storage.close();
	}

	Answer apply(Step step) {
		try {
			return execute(step);
		}
		catch (OtsError ex) {
			return Answer.refused(ex.code().code());
		}
	}

	private Answer execute(Step step) {
		if (step instanceof Step.Wait wait) {
			this.clock.advance(Duration.ofMillis(wait.milliseconds()));
			return Answer.done();
		}
		if (step instanceof Step.Restart) {
			this.storage = this.place.reopen(this.storage);
			this.dispatcher = start();
			return Answer.done();
		}
		if (step instanceof Step.Options options) {
			call("UpdateTable",
					UpdateTableRequest.newBuilder()
						.setTableName(TABLE)
						.setTableOptions(TableMessage.options(options))
						.build());
			return Answer.done();
		}
		if (step instanceof Step.Write write) {
			return write(write);
		}
		if (step instanceof Step.BatchWrite batch) {
			return batchWrite(batch);
		}
		if (step instanceof Step.Import rows) {
			return importRows(rows);
		}
		if (step instanceof Step.Get get) {
			return get(get);
		}
		if (step instanceof Step.BatchGet batch) {
			return batchGet(batch);
		}
		return (step instanceof Step.Range range) ? range(range) : export((Step.Export) step);
	}

	private Answer write(Step.Write write) {
		ByteString row = Wire.row(this.shape, write);
		return switch (write.kind()) {
			case PUT -> {
				PutRowResponse response = call("PutRow",
						PutRowRequest.newBuilder()
							.setTableName(TABLE)
							.setRow(row)
							.setCondition(condition(write))
							.setReturnContent(returned(write))
							.build(),
						PutRowResponse.parser());
				yield answer(response.getConsumed(), response.getRow());
			}
			case UPDATE -> {
				UpdateRowResponse response = call("UpdateRow",
						UpdateRowRequest.newBuilder()
							.setTableName(TABLE)
							.setRowChange(row)
							.setCondition(condition(write))
							.setReturnContent(returned(write))
							.build(),
						UpdateRowResponse.parser());
				yield answer(response.getConsumed(), response.getRow());
			}
			case DELETE -> {
				DeleteRowResponse response = call("DeleteRow",
						DeleteRowRequest.newBuilder()
							.setTableName(TABLE)
							.setPrimaryKey(row)
							.setCondition(condition(write))
							.setReturnContent(returned(write))
							.build(),
						DeleteRowResponse.parser());
				yield answer(response.getConsumed(), response.getRow());
			}
		};
	}

	private Answer batchWrite(Step.BatchWrite batch) {
		TableInBatchWriteRowRequest.Builder rows = TableInBatchWriteRowRequest.newBuilder().setTableName(TABLE);
		for (Step.Write write : batch.writes()) {
			rows.addRows(RowInBatchWriteRowRequest.newBuilder()
				.setType(OperationType.valueOf(write.kind().name()))
				.setRowChange(Wire.row(this.shape, write))
				.setCondition(condition(write))
				.setReturnContent(returned(write)));
		}
		BatchWriteRowResponse response = call("BatchWriteRow",
				BatchWriteRowRequest.newBuilder().addTables(rows).setIsAtomic(batch.atomic()).build(),
				BatchWriteRowResponse.parser());
		return Answer.parts(response.getTables(0)
			.getRowsList()
			.stream()
			.map(row -> row.getIsOk() ? answer(row.getConsumed(), row.getRow())
					: Answer.refused(row.getError().getCode()))
			.toList());
	}

	private Answer importRows(Step.Import rows) {
		BulkImportRequest.Builder request = BulkImportRequest.newBuilder().setTableName(TABLE);
		for (Step.Write write : rows.writes()) {
			request.addRows(RowInBulkImportRequest.newBuilder()
				.setType(OperationType.valueOf(write.kind().name()))
				.setRowChange(Wire.row(this.shape, write)));
		}
		BulkImportResponse response = call("BulkImport", request.build(), BulkImportResponse.parser());
		return Answer.parts(response.getRowsList()
			.stream()
			.map(row -> row.getIsOk() ? answer(row.getConsumed(), ByteString.EMPTY)
					: Answer.refused(row.getError().getCode()))
			.toList());
	}

	private Answer get(Step.Get get) {
		Step.Selection selection = get.selection();
		GetRowRequest.Builder request = GetRowRequest.newBuilder()
			.setTableName(TABLE)
			.setPrimaryKey(Wire.key(this.shape, get.key()))
			.addAllColumnsToGet(selection.columns())
			.setStartColumn(orEmpty(selection.start()))
			.setEndColumn(orEmpty(selection.end()))
			.setTimeRange(timeRange(selection))
			.setFilter(filter(selection));
		if (selection.maxVersions() != null) {
			request.setMaxVersions(selection.maxVersions());
		}
		GetRowResponse response = call("GetRow", request.build(), GetRowResponse.parser());
		return answer(response.getConsumed(), response.getRow());
	}

	private Answer batchGet(Step.BatchGet batch) {
		Step.Selection selection = batch.selection();
		TableInBatchGetRowRequest.Builder table = TableInBatchGetRowRequest.newBuilder()
			.setTableName(TABLE)
			.addAllColumnsToGet(selection.columns())
			.setStartColumn(orEmpty(selection.start()))
			.setEndColumn(orEmpty(selection.end()))
			.setTimeRange(timeRange(selection))
			.setFilter(filter(selection));
		batch.keys().forEach(key -> table.addPrimaryKey(Wire.key(this.shape, key)));
		if (selection.maxVersions() != null) {
			table.setMaxVersions(selection.maxVersions());
		}
		BatchGetRowResponse response = call("BatchGetRow", BatchGetRowRequest.newBuilder().addTables(table).build(),
				BatchGetRowResponse.parser());
		return Answer.parts(response.getTables(0)
			.getRowsList()
			.stream()
			.map(row -> row.getIsOk() ? answer(row.getConsumed(), row.getRow())
					: Answer.refused(row.getError().getCode()))
			.toList());
	}

	private Answer range(Step.Range range) {
		Step.Selection selection = range.selection();
		GetRangeRequest.Builder request = GetRangeRequest.newBuilder()
			.setTableName(TABLE)
			.setDirection(range.forward() ? Direction.FORWARD : Direction.BACKWARD)
			.setExclusiveEndPrimaryKey(Wire.key(this.shape, range.end()))
			.addAllColumnsToGet(selection.columns())
			.setStartColumn(orEmpty(selection.start()))
			.setEndColumn(orEmpty(selection.end()))
			.setTimeRange(timeRange(selection))
			.setFilter(filter(selection));
		if (selection.maxVersions() != null) {
			request.setMaxVersions(selection.maxVersions());
		}
		if (range.limit() != null) {
			request.setLimit(range.limit());
		}
		return pages(range.begin(), begin -> {
			GetRangeResponse response = call("GetRange", request.setInclusiveStartPrimaryKey(begin).build(),
					GetRangeResponse.parser());
			return Answer.of(read(response.getConsumed()), 0, Wire.rows(response.getRows()),
					response.hasNextStartPrimaryKey() ? key(response.getNextStartPrimaryKey()) : null);
		});
	}

	private Answer export(Step.Export export) {
		BulkExportRequest.Builder request = BulkExportRequest.newBuilder()
			.setTableName(TABLE)
			.setExclusiveEndPrimaryKey(Wire.key(this.shape, export.end()))
			.addAllColumnsToGet(export.columns())
			.setFilter(filter(export.selection()))
			.setDataBlockTypeHint(
					export.matrix() ? DataBlockType.DBT_SIMPLE_ROW_MATRIX : DataBlockType.DBT_PLAIN_BUFFER);
		return pages(export.begin(), begin -> {
			BulkExportResponse response = call("BulkExport", request.setInclusiveStartPrimaryKey(begin).build(),
					BulkExportResponse.parser());
			return Answer.of(read(response.getConsumed()), 0,
					export.matrix() ? Wire.matrix(response.getRows()) : Wire.rows(response.getRows()),
					response.hasNextStartPrimaryKey() ? key(response.getNextStartPrimaryKey()) : null);
		});
	}

	private Answer pages(List<Object> begin, Function<ByteString, Answer> page) {
		List<Answer> answers = new ArrayList<>();
		List<Object> next = begin;
		while (next != null) {
			Answer answer = page.apply(Wire.key(this.shape, next));
			answers.add(answer);
			next = answer.next();
		}
		return Answer.parts(answers);
	}

	private static Answer answer(ConsumedCapacity consumed, ByteString row) {
		CapacityUnit units = consumed.getCapacityUnit();
		return Answer.of(units.getRead(), units.getWrite(), Wire.rows(row), null);
	}

	private static int read(ConsumedCapacity consumed) {
		return consumed.getCapacityUnit().getRead();
	}

	private static List<Object> key(ByteString bytes) {
		return Wire.rows(bytes).get(0).key();
	}

	private static Condition condition(Step.Write write) {
		Condition.Builder condition = Condition.newBuilder()
			.setRowExistence(RowExistenceExpectation.valueOf(write.existence().name()));
		if (write.condition() != null) {
			condition.setColumnCondition(FilterMessage.of(write.condition()));
		}
		return condition.build();
	}

	private static ReturnContent returned(Step.Write write) {
		if (write.returned().key()) {
			return ReturnContent.newBuilder().setReturnType(ReturnType.RT_PK).build();
		}
		List<String> columns = write.returned().columns();
		return ReturnContent.newBuilder()
			.setReturnType(columns.isEmpty() ? ReturnType.RT_NONE : ReturnType.RT_AFTER_MODIFY)
			.addAllReturnColumnNames(columns)
			.build();
	}

	private static ByteString filter(Step.Selection selection) {
		if (selection.page() != null) {
			return FilterMessage.of(selection.page());
		}
		return (selection.filter() != null) ? FilterMessage.of(selection.filter()) : ByteString.EMPTY;
	}

	private static TimeRange timeRange(Step.Selection selection) {
		TimeRange.Builder range = TimeRange.newBuilder();
		if (selection.from() != null) {
			range.setStartTime(selection.from());
		}
		if (selection.to() != null) {
			range.setEndTime(selection.to());
		}
		if (selection.specific() != null) {
			range.setSpecificTime(selection.specific());
		}
		return range.build();
	}

	private static String orEmpty(String text) {
		return (text != null) ? text : "";
	}

	private <T> T call(String operation, MessageLite request, Parser<T> parser) {
		try {
			return parser.parseFrom(call(operation, request));
		}
		catch (InvalidProtocolBufferException ex) {
			throw new AssertionError(ex);
		}
	}

	private byte[] call(String operation, MessageLite request) {
		return this.dispatcher.dispatch(operation, "local", request.toByteArray());
	}

}
