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

package io.otspring.client.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.otspring.client.index.IndexMeta;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;

/**
 * The response of DescribeTable.
 *
 * @param schema the columns that the table declares
 * @param options how it keeps its rows
 * @param reservedThroughput the capacity units that are set aside for it
 * @param status its state
 * @param indexes its secondary indexes
 * @param stream whether it records its changes
 * @param encryption whether what is stored is encrypted
 * @param splits where its partitions meet; a split may lack the last columns of the key,
 * which stand for their smallest values
 * @param created when it was created
 * @param tableId the id that the service gave it
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record DescribeTableResponse(TableSchema schema, TableOptions options,
		ReservedThroughputDetails reservedThroughput, TableStatus status, List<IndexMeta> indexes, StreamDetails stream,
		ServerSideEncryption encryption, List<PrimaryKey> splits, Optional<Instant> created, Optional<String> tableId,
		ResponseMetadata metadata) {

	public DescribeTableResponse {
		indexes = List.copyOf(indexes);
		splits = List.copyOf(splits);
	}

}
