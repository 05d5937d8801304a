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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.protobuf.UnsafeByteOperations;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.stream.StreamBatch;
import io.otspring.emulator.engine.stream.StreamLog;
import io.otspring.emulator.engine.stream.StreamRecord;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.protocol.message.StreamMessages.ActionType;
import io.otspring.protocol.message.StreamMessages.DescribeStreamRequest;
import io.otspring.protocol.message.StreamMessages.DescribeStreamResponse;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorRequest;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorResponse;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordRequest;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.message.StreamMessages.ListStreamRequest;
import io.otspring.protocol.message.StreamMessages.ListStreamResponse;
import io.otspring.protocol.message.StreamMessages.Stream;
import io.otspring.protocol.message.StreamMessages.StreamShard;
import io.otspring.protocol.message.StreamMessages.StreamStatus;

/**
 * The operations that read change streams.
 */
final class StreamOperations {

	/** The name of the table and when the stream was switched on. */
	private static final Pattern STREAM_ID = Pattern.compile("(.+)_\\d{1,19}");

	private StreamOperations() {
	}

	static ListStreamResponse listStream(Instance instance, ListStreamRequest request) {
		List<TableDescription> tables = request.hasTableName() ? List.of(instance.describeTable(request.getTableName()))
				: instance.describeTables();
		ListStreamResponse.Builder response = ListStreamResponse.newBuilder();
		for (TableDescription table : tables) {
			StreamSettings stream = table.stream();
			if (stream.enabled()) {
				response.addStreams(Stream.newBuilder()
					.setStreamId(stream.id())
					.setTableName(table.name())
					.setCreationTime(stream.lastEnableTime()));
			}
		}
		return response.build();
	}

	static DescribeStreamResponse describeStream(Instance instance, DescribeStreamRequest request) {
		if (request.hasShardLimit()) {
			requirePositive(request.getShardLimit(), "shard limit");
		}
		return withStream(instance, request.getStreamId(), stream -> {
			if (request.hasInclusiveStartShardId()) {
				requireShard(stream, request.getInclusiveStartShardId());
			}
			return DescribeStreamResponse.newBuilder()
				.setStreamId(request.getStreamId())
				.setExpirationTime(stream.settings().expirationHours())
				.setTableName(tableName(request.getStreamId()))
				.setCreationTime(stream.settings().lastEnableTime())
				.setStreamStatus(StreamStatus.STREAM_ACTIVE)
				.addShards(StreamShard.newBuilder().setShardId(stream.shard()))
				.build();
		});
	}

	static GetShardIteratorResponse getShardIterator(Instance instance, GetShardIteratorRequest request) {
		if (!request.getToken().isEmpty()) {
			throw OtsError.parameterInvalid("Invalid token.");
		}
		return withStream(instance, request.getStreamId(), stream -> {
			requireShard(stream, request.getShardId());
			long position = request.hasTimestamp() ? stream.find(request.getTimestamp()) : stream.oldest();
			return GetShardIteratorResponse.newBuilder()
				.setShardIterator(new ShardIterator(request.getStreamId(), stream.shard(), position).encode())
				.build();
		});
	}

	static GetStreamRecordResponse getStreamRecord(Instance instance, GetStreamRecordRequest request) {
		int limit = Integer.MAX_VALUE;
		if (request.hasLimit()) {
			limit = request.getLimit();
			requirePositive(limit, "limit");
		}
		ShardIterator iterator = ShardIterator.decode(request.getShardIterator());
		if (request.hasTableName() && !request.getTableName().equals(tableName(iterator.stream()))) {
			throw OtsError.parameterInvalid("Table '" + request.getTableName() + "' is not in the stream.");
		}
		int most = limit;
		StreamBatch batch = withStream(instance, iterator.stream(), stream -> {
			requireShard(stream, iterator.shard());
			return stream.read(iterator.position(), most);
		});
		ShardIterator next = new ShardIterator(iterator.stream(), iterator.shard(), batch.next());
		GetStreamRecordResponse.Builder response = GetStreamRecordResponse.newBuilder()
			.setNextShardIterator(next.encode())
			.setConsumed(Answers.consumed(batch.consumed()))
			.setMayMoreRecord(batch.cut());
		batch.records().forEach(record -> response.addStreamRecords(answer(record)));
		return response.build();
	}

	private static GetStreamRecordResponse.StreamRecord answer(StreamRecord record) {
		GetStreamRecordResponse.StreamRecord.Builder answer = GetStreamRecordResponse.StreamRecord.newBuilder()
			.setActionType(switch (record.kind()) {
				case PUT -> ActionType.PUT_ROW;
				case UPDATE -> ActionType.UPDATE_ROW;
				case DELETE -> ActionType.DELETE_ROW;
			})
			.setRecord(UnsafeByteOperations.unsafeWrap(record.row()));
		byte[] origin = record.origin();
		if (origin != null) {
			answer.setOriginRecord(UnsafeByteOperations.unsafeWrap(origin));
		}
		return answer.build();
	}

	/**
	 * Uses a stream by its name, which a stream that was switched off before does not
	 * share with its successor.
	 */
	private static <T> T withStream(Instance instance, String id, Function<StreamLog, T> action) {
		return instance.withTable(tableName(id), MissingTable.TO_CHANGE, table -> action
			.apply(table.stream().filter(stream -> stream.settings().id().equals(id)).orElseThrow(StreamLog::missing)));
	}

	private static String tableName(String streamId) {
		Matcher matcher = STREAM_ID.matcher(streamId);
		if (!matcher.matches()) {
			throw OtsError.parameterInvalid("Invalid stream id: '" + streamId + "'.");
		}
		return matcher.group(1);
	}

	private static void requireShard(StreamLog stream, String shard) {
		if (!stream.shard().equals(shard)) {
			throw OtsError.parameterInvalid("Invalid shard id: '" + shard + "'.");
		}
	}

	private static void requirePositive(int value, String name) {
		if (value <= 0) {
			throw OtsError.parameterInvalid("The " + name + " must be greater than 0.");
		}
	}

}
