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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.protobuf.ByteString;
import io.otspring.client.model.BoundKeyValue;
import io.otspring.client.model.InfiniteValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.CreateTableResponse;
import io.otspring.client.table.DeleteTableRequest;
import io.otspring.client.table.DeleteTableResponse;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.ListTableResponse;
import io.otspring.client.table.ReservedThroughput;
import io.otspring.client.table.ReservedThroughputDetails;
import io.otspring.client.table.TableSchema;
import io.otspring.client.table.UpdateTableRequest;
import io.otspring.client.table.UpdateTableResponse;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.TableMessages;

/**
 * The bodies of the operations on tables.
 */
public final class TableCodec {

	private TableCodec() {
	}

	public static void encodeCreateTable(CreateTableRequest request, BodyWriter body) {
		int meta = body.start(TableMessages.CreateTableRequest.TABLE_META_FIELD_NUMBER);
		SchemaCodec.encode(request.schema(), body);
		body.end(meta);
		throughput(body, TableMessages.CreateTableRequest.RESERVED_THROUGHPUT_FIELD_NUMBER,
				request.reservedThroughput());
		int options = body.start(TableMessages.CreateTableRequest.TABLE_OPTIONS_FIELD_NUMBER);
		SchemaCodec.encode(request.options(), body);
		body.end(options);
		partitions(body, request.splitPoints());
		request.stream()
			.ifPresent(stream -> StreamSettingsCodec.encode(stream, body,
					TableMessages.CreateTableRequest.STREAM_SPEC_FIELD_NUMBER));
		request.encryption()
			.ifPresent(encryption -> EncryptionCodec.encode(encryption, body,
					TableMessages.CreateTableRequest.SSE_SPEC_FIELD_NUMBER));
		request.indexes()
			.forEach(
					index -> IndexCodec.encode(index, body, TableMessages.CreateTableRequest.INDEX_METAS_FIELD_NUMBER));
		if (request.allowsLocalTransactions()) {
			body.bool(TableMessages.CreateTableRequest.ENABLE_LOCAL_TXN_FIELD_NUMBER, true);
		}
	}

	public static CreateTableResponse decodeCreateTable(CreateTableRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		Messages.parse(TableMessages.CreateTableResponse.parser(), body);
		return new CreateTableResponse(metadata);
	}

	/**
	 * Encodes nothing: the body is empty.
	 */
	public static void encodeListTable(ListTableRequest request, BodyWriter body) {
	}

	public static ListTableResponse decodeListTable(ListTableRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		TableMessages.ListTableResponse message = Messages.parse(TableMessages.ListTableResponse.parser(), body);
		return new ListTableResponse(message.getTableNamesList(), metadata);
	}

	public static void encodeDescribeTable(DescribeTableRequest request, BodyWriter body) {
		body.string(TableMessages.DescribeTableRequest.TABLE_NAME_FIELD_NUMBER, request.table());
	}

	public static DescribeTableResponse decodeDescribeTable(DescribeTableRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		TableMessages.DescribeTableResponse message = Messages.parse(TableMessages.DescribeTableResponse.parser(),
				body);
		TableSchema schema = SchemaCodec.decode(message.getTableMeta());
		List<PrimaryKey> splits = new ArrayList<>();
		for (ByteString split : message.getShardSplitsList()) {
			RowReader.primaryKey(split).ifPresent(splits::add);
		}
		Optional<Instant> created = message.hasCreationTime()
				? Optional.of(Microseconds.toInstant(message.getCreationTime())) : Optional.empty();
		Optional<String> tableId = message.getTableMeta().hasTableId()
				? Optional.of(message.getTableMeta().getTableId()) : Optional.empty();
		return new DescribeTableResponse(schema, SchemaCodec.decode(message.getTableOptions()),
				details(message.getReservedThroughputDetails()), SchemaCodec.decode(message.getTableStatus()),
				IndexCodec.decode(message.getIndexMetasList()), StreamSettingsCodec.decode(message.getStreamDetails()),
				EncryptionCodec.decode(message.getSseDetails()), splits, created, tableId, metadata);
	}

	public static void encodeUpdateTable(UpdateTableRequest request, BodyWriter body) {
		body.string(TableMessages.UpdateTableRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		request.reservedThroughput()
			.ifPresent(throughput -> throughput(body, TableMessages.UpdateTableRequest.RESERVED_THROUGHPUT_FIELD_NUMBER,
					throughput));
		request.options().ifPresent(options -> {
			int start = body.start(TableMessages.UpdateTableRequest.TABLE_OPTIONS_FIELD_NUMBER);
			SchemaCodec.encode(options, body);
			body.end(start);
		});
		request.stream()
			.ifPresent(stream -> StreamSettingsCodec.encode(stream, body,
					TableMessages.UpdateTableRequest.STREAM_SPEC_FIELD_NUMBER));
	}

	public static UpdateTableResponse decodeUpdateTable(UpdateTableRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		TableMessages.UpdateTableResponse message = Messages.parse(TableMessages.UpdateTableResponse.parser(), body);
		return new UpdateTableResponse(SchemaCodec.decode(message.getTableOptions()),
				details(message.getReservedThroughputDetails()), StreamSettingsCodec.decode(message.getStreamDetails()),
				metadata);
	}

	public static void encodeDeleteTable(DeleteTableRequest request, BodyWriter body) {
		body.string(TableMessages.DeleteTableRequest.TABLE_NAME_FIELD_NUMBER, request.table());
	}

	public static DeleteTableResponse decodeDeleteTable(DeleteTableRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		Messages.parse(TableMessages.DeleteTableResponse.parser(), body);
		return new DeleteTableResponse(metadata);
	}

	/**
	 * Writes the ranges between points: from what is smaller than all values to what is
	 * larger.
	 */
	private static void partitions(BodyWriter body, List<PrimaryKeyValue> points) {
		for (int i = 0; i <= points.size() && !points.isEmpty(); i++) {
			int start = body.start(TableMessages.CreateTableRequest.PARTITIONS_FIELD_NUMBER);
			value(body, TableMessages.PartitionRange.BEGIN_FIELD_NUMBER,
					(i > 0) ? points.get(i - 1) : InfiniteValue.MINIMUM);
			value(body, TableMessages.PartitionRange.END_FIELD_NUMBER,
					(i < points.size()) ? points.get(i) : InfiniteValue.MAXIMUM);
			body.end(start);
		}
	}

	private static void value(BodyWriter body, int field, BoundKeyValue value) {
		int start = body.start(field);
		ValueCodec.write(value, body.encoding(), body.shortForm());
		body.end(start);
	}

	private static void throughput(BodyWriter body, int field, ReservedThroughput throughput) {
		int start = body.start(field);
		int unit = body.start(TableMessages.ReservedThroughput.CAPACITY_UNIT_FIELD_NUMBER);
		body.number(CommonMessages.CapacityUnit.READ_FIELD_NUMBER, throughput.read());
		body.number(CommonMessages.CapacityUnit.WRITE_FIELD_NUMBER, throughput.write());
		body.end(unit);
		body.end(start);
	}

	private static ReservedThroughputDetails details(TableMessages.ReservedThroughputDetails details) {
		CommonMessages.CapacityUnit unit = details.getCapacityUnit();
		Optional<Instant> lastDecrease = details.hasLastDecreaseTime()
				? Optional.of(Instant.ofEpochSecond(details.getLastDecreaseTime())) : Optional.empty();
		return new ReservedThroughputDetails(new ReservedThroughput(unit.getRead(), unit.getWrite()),
				Instant.ofEpochSecond(details.getLastIncreaseTime()), lastDecrease);
	}

}
