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
import java.util.ArrayList;
import java.util.List;

import io.otspring.protocol.message.StreamMessages.DescribeStreamRequest;
import io.otspring.protocol.message.StreamMessages.DescribeStreamResponse;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorRequest;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorResponse;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordRequest;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.message.StreamMessages.ListStreamRequest;
import io.otspring.protocol.message.StreamMessages.ListStreamResponse;

/**
 * Change streams.
 */
final class StreamRules {

	private StreamRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("Stream/listed", "The stream of a table is listed", "1", scene -> {
			String table = scene.on(TableKind.STREAM).table();
			return scene.service()
				.call("ListStream", ListStreamRequest.newBuilder().setTableName(table).build(),
						ListStreamResponse.parser())
				.describe(message -> Integer.toString(message.getStreamsCount()));
		}), new Rule("Stream/records", "Changes are recorded in their order", "PUT_ROW UPDATE_ROW DELETE_ROW",
				scene -> {
					Partition rows = scene.in(scene.create(TableKind.STREAM, request -> {
					}));
					rows.put(rows.row(1).put("a", 1)).message();
					rows.update(rows.row(1).put("a", 2)).message();
					rows.delete(1).message();
					return records(scene, rows.table());
				}),
				new Rule("Stream/unknown", "An unknown stream is refused", "refused",
						scene -> scene.service()
							.call("DescribeStream", DescribeStreamRequest.newBuilder().setStreamId("unknown_1").build(),
									DescribeStreamResponse.parser())
							.isError() ? "refused" : "accepted"));
	}

	private static String records(Scene scene, String table) throws IOException {
		String stream = scene.service()
			.call("ListStream", ListStreamRequest.newBuilder().setTableName(table).build(), ListStreamResponse.parser())
			.message()
			.getStreams(0)
			.getStreamId();
		DescribeStreamResponse described = scene.service()
			.call("DescribeStream", DescribeStreamRequest.newBuilder().setStreamId(stream).build(),
					DescribeStreamResponse.parser())
			.message();
		String iterator = scene.service()
			.call("GetShardIterator",
					GetShardIteratorRequest.newBuilder()
						.setStreamId(stream)
						.setShardId(described.getShards(0).getShardId())
						.build(),
					GetShardIteratorResponse.parser())
			.message()
			.getShardIterator();
		return read(scene, iterator);
	}

	/**
	 * Reads until the three records are there, or nothing new comes.
	 */
	private static String read(Scene scene, String start) throws IOException {
		List<String> actions = new ArrayList<>();
		String iterator = start;
		for (int i = 0; i < 20 && actions.size() < 3; i++) {
			GetStreamRecordResponse records = scene.service()
				.call("GetStreamRecord", GetStreamRecordRequest.newBuilder().setShardIterator(iterator).build(),
						GetStreamRecordResponse.parser())
				.message();
			records.getStreamRecordsList().forEach(record -> actions.add(record.getActionType().name()));
			iterator = records.getNextShardIterator();
		}
		return String.join(" ", actions);
	}

}
