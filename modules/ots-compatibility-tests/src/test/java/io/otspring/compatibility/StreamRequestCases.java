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

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.model.DescribeStreamRequest;
import com.alicloud.openservices.tablestore.model.GetShardIteratorRequest;
import com.alicloud.openservices.tablestore.model.GetStreamRecordRequest;
import com.alicloud.openservices.tablestore.model.ListStreamRequest;

/**
 * Calls on change streams.
 */
final class StreamRequestCases {

	private StreamRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(
				new RequestCase("ListStream", client -> client.listStream(new ListStreamRequest("t")),
						client -> client.stream().listStream("t")),
				new RequestCase("ListStream: all tables", client -> client.listStream(new ListStreamRequest()),
						client -> client.stream().listStream()),
				describe("all shards", r -> {
				}, r -> {
				}), describe("page of shards", r -> {
					r.setInclusiveStartShardId("c");
					r.setShardLimit(5);
				}, r -> r.startShardId("c").shardLimit(5)),
				describe("time-series table", r -> r.setSupportTimeseriesTable(true), r -> r.supportTimeseriesTable()),
				iterator("oldest change", r -> {
				}, r -> {
				}),
				iterator("from a time on", r -> r.setTimestamp(1700000000123456L),
						r -> r.timestamp(Instant.parse("2023-11-14T22:13:20.123456Z"))),
				iterator("search continued", r -> {
					r.setTimestamp(5);
					r.setToken("n");
				}, r -> r.timestamp(Instant.EPOCH.plusNanos(5_000)).token("n")), records("all there are", r -> {
				}, r -> {
				}), records("few of one table", r -> {
					r.setLimit(2);
					r.setTableName("t");
				}, r -> r.limit(2).table("t")));
	}

	private static RequestCase describe(String name, Consumer<DescribeStreamRequest> official,
			Consumer<io.otspring.client.stream.DescribeStreamRequest.Builder> ours) {
		return new RequestCase("DescribeStream: " + name, client -> {
			DescribeStreamRequest request = new DescribeStreamRequest("sid");
			official.accept(request);
			client.describeStream(request);
		}, client -> client.stream().describeStream(r -> ours.accept(r.streamId("sid"))));
	}

	private static RequestCase iterator(String name, Consumer<GetShardIteratorRequest> official,
			Consumer<io.otspring.client.stream.GetShardIteratorRequest.Builder> ours) {
		return new RequestCase("GetShardIterator: " + name, client -> {
			GetShardIteratorRequest request = new GetShardIteratorRequest("sid", "c");
			official.accept(request);
			client.getShardIterator(request);
		}, client -> client.stream().getShardIterator(r -> ours.accept(r.streamId("sid").shardId("c"))));
	}

	private static RequestCase records(String name, Consumer<GetStreamRecordRequest> official,
			Consumer<io.otspring.client.stream.GetStreamRecordRequest.Builder> ours) {
		return new RequestCase("GetStreamRecord: " + name, client -> {
			GetStreamRecordRequest request = new GetStreamRecordRequest("it");
			official.accept(request);
			client.getStreamRecord(request);
		}, client -> client.stream().getStreamRecord(r -> ours.accept(r.shardIterator("it"))));
	}

}
