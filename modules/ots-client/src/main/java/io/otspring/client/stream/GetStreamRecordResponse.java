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

import java.util.List;
import java.util.Optional;

import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;

/**
 * The response of GetStreamRecord.
 *
 * @param records the changes in the order in which they took place; possibly none
 * @param nextShardIterator where the shard goes on; without it the shard is closed and
 * read to its end, and DescribeStream lists the shards that came from it
 * @param mayHaveMore whether there may be more changes right now, if the service says so
 * @param consumed what the request cost
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record GetStreamRecordResponse(List<StreamRecord> records, Optional<String> nextShardIterator,
		Optional<Boolean> mayHaveMore, ConsumedCapacity consumed, ResponseMetadata metadata) {

	public GetStreamRecordResponse {
		records = List.copyOf(records);
	}

}
