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

package io.otspring.client.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.otspring.client.model.ResponseMetadata;

/**
 * The response of DescribeStream.
 *
 * @param stream the stream
 * @param expirationTime how long changes are kept
 * @param status the state of the stream
 * @param shards its shards, with those that are closed until their changes have expired
 * @param nextShardId the shard where the next page starts; there are no more without it
 * @param timeseriesTable whether the table is a time-series table
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record DescribeStreamResponse(TableStream stream, Duration expirationTime, StreamStatus status,
		List<StreamShard> shards, Optional<String> nextShardId, boolean timeseriesTable, ResponseMetadata metadata) {

	public DescribeStreamResponse {
		shards = List.copyOf(shards);
	}

}
