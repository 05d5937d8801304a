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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DescribeStreamRequest;
import com.alicloud.openservices.tablestore.model.DescribeStreamResponse;
import com.alicloud.openservices.tablestore.model.GetShardIteratorRequest;
import com.alicloud.openservices.tablestore.model.GetStreamRecordRequest;
import com.alicloud.openservices.tablestore.model.GetStreamRecordResponse;
import com.alicloud.openservices.tablestore.model.ListStreamRequest;
import com.alicloud.openservices.tablestore.model.RecordColumn;
import com.alicloud.openservices.tablestore.model.Stream;
import com.alicloud.openservices.tablestore.model.StreamRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream of changes, read with the official client shard by shard.
 */
final class OfficialStream {

	private final SyncClient client;

	private final String id;

	private OfficialStream(SyncClient client, String id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Returns the one stream of a table.
	 */
	static OfficialStream of(SyncClient client, String table) {
		List<Stream> streams = client.listStream(new ListStreamRequest(table)).getStreams();
		assertThat(streams).hasSize(1);
		return new OfficialStream(client, streams.get(0).getStreamId());
	}

	String id() {
		return this.id;
	}

	DescribeStreamResponse describe() {
		return this.client.describeStream(new DescribeStreamRequest(this.id));
	}

	String shard() {
		assertThat(describe().getShards()).hasSize(1);
		return describe().getShards().get(0).getShardId();
	}

	/**
	 * Returns where the oldest change is.
	 */
	String oldest() {
		return this.client.getShardIterator(new GetShardIteratorRequest(this.id, shard())).getShardIterator();
	}

	/**
	 * Returns where the first change at or after a time is.
	 * @param micros the time in microseconds
	 */
	String at(long micros) {
		GetShardIteratorRequest request = new GetShardIteratorRequest(this.id, shard());
		request.setTimestamp(micros);
		return this.client.getShardIterator(request).getShardIterator();
	}

	GetStreamRecordResponse read(String iterator, int limit) {
		GetStreamRecordRequest request = new GetStreamRecordRequest(iterator);
		request.setLimit(limit);
		return this.client.getStreamRecord(request);
	}

	/**
	 * Returns all changes from a place on.
	 */
	List<StreamRecord> records(String iterator) {
		List<StreamRecord> records = new ArrayList<>();
		String next = iterator;
		GetStreamRecordResponse response;
		do {
			response = this.client.getStreamRecord(new GetStreamRecordRequest(next));
			records.addAll(response.getRecords());
			next = response.getNextShardIterator();
		}
		while (response.getMayMoreRecord());
		return records;
	}

	List<StreamRecord> records() {
		return records(oldest());
	}

	/**
	 * Returns all changes as text: {@code PUT id=1: a=7}, with {@code -a} for a deleted
	 * column.
	 */
	List<String> texts() {
		return texts(records());
	}

	static List<String> texts(List<StreamRecord> records) {
		return records.stream().map(OfficialStream::text).toList();
	}

	private static String text(StreamRecord record) {
		return record.getRecordType() + " " + RowText.key(record.getPrimaryKey()) + ": " + columns(record.getColumns());
	}

	static String columns(List<RecordColumn> columns) {
		return columns.stream().map(OfficialStream::column).collect(Collectors.joining(" "));
	}

	private static String column(RecordColumn column) {
		return switch (column.getColumnType()) {
			case PUT -> RowText.column(column.getColumn());
			case DELETE_ONE_VERSION -> "-" + column.getColumn().getName() + "@" + column.getColumn().getTimestamp();
			case DELETE_ALL_VERSION -> "-" + column.getColumn().getName();
		};
	}

}
