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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.stream.DescribeStreamRequest;
import io.otspring.client.stream.DescribeStreamResponse;
import io.otspring.client.stream.GetShardIteratorRequest;
import io.otspring.client.stream.GetShardIteratorResponse;
import io.otspring.client.stream.GetStreamRecordRequest;
import io.otspring.client.stream.GetStreamRecordResponse;
import io.otspring.client.stream.ListStreamRequest;
import io.otspring.client.stream.ListStreamResponse;
import io.otspring.client.stream.StreamRecord;
import io.otspring.client.stream.StreamShard;
import io.otspring.client.stream.StreamStatus;
import io.otspring.client.stream.TableStream;
import io.otspring.protocol.message.StreamMessages;

/**
 * The bodies of the operations on change streams.
 */
public final class StreamCodec {

	private StreamCodec() {
	}

	public static void encodeListStream(ListStreamRequest request, BodyWriter body) {
		request.table()
			.ifPresent(table -> body.string(StreamMessages.ListStreamRequest.TABLE_NAME_FIELD_NUMBER, table));
	}

	public static ListStreamResponse decodeListStream(ListStreamRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		StreamMessages.ListStreamResponse message = Messages.parse(StreamMessages.ListStreamResponse.parser(), body);
		return new ListStreamResponse(message.getStreamsList()
			.stream()
			.map(stream -> new TableStream(stream.getStreamId(), stream.getTableName(),
					Microseconds.toInstant(stream.getCreationTime())))
			.toList(), metadata);
	}

	public static void encodeDescribeStream(DescribeStreamRequest request, BodyWriter body) {
		body.string(StreamMessages.DescribeStreamRequest.STREAM_ID_FIELD_NUMBER, request.streamId());
		request.startShardId()
			.ifPresent(
					id -> body.string(StreamMessages.DescribeStreamRequest.INCLUSIVE_START_SHARD_ID_FIELD_NUMBER, id));
		request.shardLimit()
			.ifPresent(limit -> body.number(StreamMessages.DescribeStreamRequest.SHARD_LIMIT_FIELD_NUMBER, limit));
		if (request.supportsTimeseriesTable()) {
			body.bool(StreamMessages.DescribeStreamRequest.SUPPORT_TIMESERIES_DATA_TABLE_FIELD_NUMBER, true);
		}
	}

	public static DescribeStreamResponse decodeDescribeStream(DescribeStreamRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		StreamMessages.DescribeStreamResponse message = Messages.parse(StreamMessages.DescribeStreamResponse.parser(),
				body);
		TableStream stream = new TableStream(message.getStreamId(), message.getTableName(),
				Microseconds.toInstant(message.getCreationTime()));
		return new DescribeStreamResponse(stream, Duration.ofHours(message.getExpirationTime()),
				decode(message.getStreamStatus()), message.getShardsList().stream().map(StreamCodec::decode).toList(),
				text(message.getNextShardId()), message.getIsTimeseriesDataTable(), metadata);
	}

	public static void encodeGetShardIterator(GetShardIteratorRequest request, BodyWriter body) {
		body.string(StreamMessages.GetShardIteratorRequest.STREAM_ID_FIELD_NUMBER, request.streamId());
		body.string(StreamMessages.GetShardIteratorRequest.SHARD_ID_FIELD_NUMBER, request.shardId());
		request.timestamp()
			.ifPresent(time -> body.number(StreamMessages.GetShardIteratorRequest.TIMESTAMP_FIELD_NUMBER,
					Microseconds.of(time)));
		request.token()
			.ifPresent(token -> body.string(StreamMessages.GetShardIteratorRequest.TOKEN_FIELD_NUMBER, token));
	}

	public static GetShardIteratorResponse decodeGetShardIterator(GetShardIteratorRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		StreamMessages.GetShardIteratorResponse message = Messages
			.parse(StreamMessages.GetShardIteratorResponse.parser(), body);
		return new GetShardIteratorResponse(text(message.getShardIterator()), text(message.getNextToken()), metadata);
	}

	public static void encodeGetStreamRecord(GetStreamRecordRequest request, BodyWriter body) {
		body.string(StreamMessages.GetStreamRecordRequest.SHARD_ITERATOR_FIELD_NUMBER, request.shardIterator());
		request.limit()
			.ifPresent(limit -> body.number(StreamMessages.GetStreamRecordRequest.LIMIT_FIELD_NUMBER, limit));
		request.table()
			.ifPresent(table -> body.string(StreamMessages.GetStreamRecordRequest.TABLE_NAME_FIELD_NUMBER, table));
	}

	public static GetStreamRecordResponse decodeGetStreamRecord(GetStreamRecordRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		StreamMessages.GetStreamRecordResponse message = Messages.parse(StreamMessages.GetStreamRecordResponse.parser(),
				body);
		List<StreamRecord> records = new ArrayList<>(message.getStreamRecordsCount());
		for (StreamMessages.GetStreamRecordResponse.StreamRecord record : message.getStreamRecordsList()) {
			records.add(StreamRecordReader.read(record));
		}
		Optional<Boolean> mayHaveMore = message.hasMayMoreRecord() ? Optional.of(message.getMayMoreRecord())
				: Optional.empty();
		ConsumedCapacity consumed = message.hasConsumed() ? Messages.consumed(message.getConsumed())
				: ConsumedCapacity.NONE;
		return new GetStreamRecordResponse(records, text(message.getNextShardIterator()), mayHaveMore, consumed,
				metadata);
	}

	private static StreamShard decode(StreamMessages.StreamShard shard) {
		return new StreamShard(shard.getShardId(), text(shard.getParentId()), text(shard.getParentSiblingId()));
	}

	private static StreamStatus decode(StreamMessages.StreamStatus status) {
		return switch (status) {
			case STREAM_ENABLING -> StreamStatus.ENABLING;
			case STREAM_ACTIVE -> StreamStatus.ACTIVE;
		};
	}

	/**
	 * Returns an id or a token, which is never empty: the service means that there is
	 * none.
	 */
	private static Optional<String> text(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

}
