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

import java.util.Optional;

import io.otspring.client.model.ResponseMetadata;

/**
 * The response of GetShardIterator.
 *
 * @param shardIterator the iterator, which can be used any number of times; nothing while
 * the search for a time is not at its end
 * @param nextToken where the search goes on, if it is not at its end
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record GetShardIteratorResponse(Optional<String> shardIterator, Optional<String> nextToken,
		ResponseMetadata metadata) {

}
