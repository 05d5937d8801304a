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

/**
 * A part of a stream: the changes of one partition of the table. Partitions split and
 * merge; a shard has to be read after the shards that it came from.
 *
 * @param shardId its id
 * @param parentId the shard that it came from
 * @param parentSiblingId the other shard that it came from, after a merge
 * @since 0.1.0
 */
public record StreamShard(String shardId, Optional<String> parentId, Optional<String> parentSiblingId) {

}
