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

package io.otspring.client.internal.operation;

import java.util.List;

import io.otspring.client.internal.codec.StreamCodec;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.stream.DescribeStreamRequest;
import io.otspring.client.stream.DescribeStreamResponse;
import io.otspring.client.stream.GetShardIteratorRequest;
import io.otspring.client.stream.GetShardIteratorResponse;
import io.otspring.client.stream.GetStreamRecordRequest;
import io.otspring.client.stream.GetStreamRecordResponse;
import io.otspring.client.stream.ListStreamRequest;
import io.otspring.client.stream.ListStreamResponse;

/**
 * The operations on change streams.
 */
final class StreamDescriptors {

	static final Operation<ListStreamRequest, ListStreamResponse> LIST_STREAM = new Operation<>("ListStream",
			ListStreamRequest.class, request -> Idempotency.READ, request -> request.table().stream().toList(),
			StreamCodec::encodeListStream, StreamCodec::decodeListStream);

	static final Operation<DescribeStreamRequest, DescribeStreamResponse> DESCRIBE_STREAM = new Operation<>(
			"DescribeStream", DescribeStreamRequest.class, request -> Idempotency.READ, request -> List.of(),
			StreamCodec::encodeDescribeStream, StreamCodec::decodeDescribeStream);

	static final Operation<GetShardIteratorRequest, GetShardIteratorResponse> GET_SHARD_ITERATOR = new Operation<>(
			"GetShardIterator", GetShardIteratorRequest.class, request -> Idempotency.READ, request -> List.of(),
			StreamCodec::encodeGetShardIterator, StreamCodec::decodeGetShardIterator);

	static final Operation<GetStreamRecordRequest, GetStreamRecordResponse> GET_STREAM_RECORD = new Operation<GetStreamRecordRequest, GetStreamRecordResponse>(
			"GetStreamRecord", GetStreamRecordRequest.class, request -> Idempotency.READ,
			request -> request.table().stream().toList(), StreamCodec::encodeGetStreamRecord,
			StreamCodec::decodeGetStreamRecord)
		.withCost(GetStreamRecordResponse::consumed);

	static final List<Operation<?, ?>> ALL = List.of(LIST_STREAM, DESCRIBE_STREAM, GET_SHARD_ITERATOR,
			GET_STREAM_RECORD);

	private StreamDescriptors() {
	}

}
