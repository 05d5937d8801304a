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

import java.util.ArrayList;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.message.StreamMessages.DescribeStreamRequest;
import io.otspring.protocol.message.StreamMessages.DescribeStreamResponse;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorRequest;
import io.otspring.protocol.message.StreamMessages.GetShardIteratorResponse;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordRequest;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.message.StreamMessages.ListStreamRequest;
import io.otspring.protocol.message.StreamMessages.ListStreamResponse;
import io.otspring.protocol.message.StreamMessages.Stream;
import io.otspring.protocol.message.TableMessages.StreamSpecification;
import io.otspring.protocol.message.TableMessages.UpdateTableRequest;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import io.otspring.protocol.plainbuffer.SequenceInfo;

/**
 * Reads the stream of a table, {@code t} unless it is said, as clients do.
 */
final class ChangeStream {

	private final Emulator emulator;

	private final String table;

	ChangeStream(Emulator emulator) {
		this(emulator, "t");
	}

	ChangeStream(Emulator emulator, String table) {
		this.emulator = emulator;
		this.table = table;
	}

	static StreamSpecification on(String... originColumns) {
		return StreamSpecification.newBuilder()
			.setEnableStream(true)
			.setExpirationTime(24)
			.addAllColumnsToGet(List.of(originColumns))
			.build();
	}

	static StreamSpecification off() {
		return StreamSpecification.newBuilder().setEnableStream(false).build();
	}

	void update(StreamSpecification stream) {
		this.emulator.call("UpdateTable",
				UpdateTableRequest.newBuilder().setTableName(this.table).setStreamSpec(stream).build());
	}

	List<Stream> list(String table) {
		ListStreamRequest.Builder request = ListStreamRequest.newBuilder();
		if (table != null) {
			request.setTableName(table);
		}
		return this.emulator.call("ListStream", request.build(), ListStreamResponse.parser()).getStreamsList();
	}

	String id() {
		return list(this.table).get(0).getStreamId();
	}

	DescribeStreamResponse describe(DescribeStreamRequest.Builder request) {
		return this.emulator.call("DescribeStream", request.build(), DescribeStreamResponse.parser());
	}

	String shard() {
		return describe(DescribeStreamRequest.newBuilder().setStreamId(id())).getShards(0).getShardId();
	}

	String iterator() {
		return iterator(GetShardIteratorRequest.newBuilder().setStreamId(id()).setShardId(shard()));
	}

	/** Returns an iterator that begins at a time. */
	String iterator(long microseconds) {
		return iterator(
				GetShardIteratorRequest.newBuilder().setStreamId(id()).setShardId(shard()).setTimestamp(microseconds));
	}

	String iterator(GetShardIteratorRequest.Builder request) {
		return this.emulator.call("GetShardIterator", request.build(), GetShardIteratorResponse.parser())
			.getShardIterator();
	}

	GetStreamRecordResponse read(String iterator) {
		return read(GetStreamRecordRequest.newBuilder().setShardIterator(iterator));
	}

	GetStreamRecordResponse read(String iterator, int limit) {
		return read(GetStreamRecordRequest.newBuilder().setShardIterator(iterator).setLimit(limit));
	}

	GetStreamRecordResponse read(GetStreamRecordRequest.Builder request) {
		return this.emulator.call("GetStreamRecord", request.build(), GetStreamRecordResponse.parser());
	}

	/** Returns all records as texts. */
	List<String> records() {
		return texts(read(iterator()));
	}

	static List<String> texts(GetStreamRecordResponse response) {
		return response.getStreamRecordsList()
			.stream()
			.map(record -> record.getActionType() + " " + PlainText.rows(record.getRecord()).get(0))
			.toList();
	}

	List<SequenceInfo> sequences() {
		List<SequenceInfo> sequences = new ArrayList<>();
		read(iterator()).getStreamRecordsList().forEach(record -> sequences.add(sequence(record.getRecord())));
		return sequences;
	}

	private static SequenceInfo sequence(ByteString record) {
		PlainBufferReader reader = PlainBufferReader.ofRows(record.toByteArray());
		reader.nextRow();
		while (reader.nextCell()) {
			// The extension stands behind the cells
		}
		return reader.sequenceInfo().orElseThrow();
	}

}
