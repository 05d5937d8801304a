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
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.otspring.contract.service.Answer;
import io.otspring.contract.service.AnswerRows;
import io.otspring.contract.service.RequestRow;
import io.otspring.contract.service.RequestRow.Placeholder;
import io.otspring.contract.service.Service;
import io.otspring.protocol.message.CommonMessages.ConsumedCapacity;
import io.otspring.protocol.message.RowMessages.Condition;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.DeleteRowResponse;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowResponse;

/**
 * The rows of one partition key of a table.
 */
final class Partition {

	static final String NO_ROW = "no row";

	private final Service service;

	private final String table;

	private final String key;

	Partition(Service service, String table, String key) {
		this.service = service;
		this.table = table;
		this.key = key;
	}

	String table() {
		return this.table;
	}

	/**
	 * Returns the value of the partition key.
	 */
	String key() {
		return this.key;
	}

	/**
	 * Starts a row.
	 * @param id the value of the second key column, or a placeholder
	 */
	RequestRow row(Object id) {
		return new RequestRow().key("pk", this.key).key("id", id);
	}

	Answer<PutRowResponse> put(RequestRow row) throws IOException {
		return put(row, request -> {
		});
	}

	Answer<PutRowResponse> put(RequestRow row, Consumer<PutRowRequest.Builder> changes) throws IOException {
		PutRowRequest.Builder request = PutRowRequest.newBuilder()
			.setTableName(this.table)
			.setRow(row.bytes())
			.setCondition(expect(RowExistenceExpectation.IGNORE));
		changes.accept(request);
		return this.service.call("PutRow", request.build(), PutRowResponse.parser());
	}

	Answer<UpdateRowResponse> update(RequestRow row) throws IOException {
		return update(row, request -> {
		});
	}

	Answer<UpdateRowResponse> update(RequestRow row, Consumer<UpdateRowRequest.Builder> changes) throws IOException {
		UpdateRowRequest.Builder request = UpdateRowRequest.newBuilder()
			.setTableName(this.table)
			.setRowChange(row.bytes())
			.setCondition(expect(RowExistenceExpectation.IGNORE));
		changes.accept(request);
		return this.service.call("UpdateRow", request.build(), UpdateRowResponse.parser());
	}

	Answer<DeleteRowResponse> delete(RequestRow row, Consumer<DeleteRowRequest.Builder> changes) throws IOException {
		DeleteRowRequest.Builder request = DeleteRowRequest.newBuilder()
			.setTableName(this.table)
			.setPrimaryKey(row.bytes())
			.setCondition(expect(RowExistenceExpectation.IGNORE));
		changes.accept(request);
		return this.service.call("DeleteRow", request.build(), DeleteRowResponse.parser());
	}

	Answer<DeleteRowResponse> delete(Object id) throws IOException {
		return delete(row(id).deleteMarker(), request -> {
		});
	}

	Answer<GetRowResponse> get(ByteString key, Consumer<GetRowRequest.Builder> changes) throws IOException {
		GetRowRequest.Builder request = GetRowRequest.newBuilder()
			.setTableName(this.table)
			.setPrimaryKey(key)
			.setMaxVersions(1);
		changes.accept(request);
		return this.service.call("GetRow", request.build(), GetRowResponse.parser());
	}

	/**
	 * Returns the columns of a row, {@code a=1 b=x}.
	 */
	String read(Object id, Consumer<GetRowRequest.Builder> changes) throws IOException {
		return get(row(id).bytes(), changes).describe(message -> columns(message.getRow()));
	}

	String read(Object id) throws IOException {
		return read(id, request -> {
		});
	}

	Answer<GetRangeResponse> range(Consumer<GetRangeRequest.Builder> changes) throws IOException {
		GetRangeRequest.Builder request = GetRangeRequest.newBuilder()
			.setTableName(this.table)
			.setDirection(Direction.FORWARD)
			.setMaxVersions(1)
			.setInclusiveStartPrimaryKey(row(Placeholder.MIN).bytes())
			.setExclusiveEndPrimaryKey(row(Placeholder.MAX).bytes());
		changes.accept(request);
		return this.service.call("GetRange", request.build(), GetRangeResponse.parser());
	}

	/**
	 * Returns the ids of a range, {@code 1 2 3}, and where it goes on.
	 */
	String ids(Consumer<GetRangeRequest.Builder> changes) throws IOException {
		return range(changes).describe(message -> {
			String ids = AnswerRows.read(message.getRows())
				.stream()
				.map(row -> row.key().get(1).value())
				.collect(Collectors.joining(" "));
			return message.hasNextStartPrimaryKey()
					? ids + " next=" + AnswerRows.read(message.getNextStartPrimaryKey()).get(0).key().get(1).value()
					: ids;
		});
	}

	static Condition expect(RowExistenceExpectation expectation) {
		return Condition.newBuilder().setRowExistence(expectation).build();
	}

	static String columns(ByteString row) {
		return AnswerRows.read(row).stream().findFirst().map(AnswerRows.Row::columns).orElse(NO_ROW);
	}

	static String units(ConsumedCapacity consumed) {
		return "read=" + consumed.getCapacityUnit().getRead() + " write=" + consumed.getCapacityUnit().getWrite();
	}

}
