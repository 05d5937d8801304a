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

package io.otspring.emulator.engine.table;

import java.util.List;

import io.otspring.emulator.engine.stream.StreamChange;
import org.jspecify.annotations.Nullable;

/**
 * A table to be created.
 *
 * @param name the name
 * @param schema the columns
 * @param options the options
 * @param throughput the throughput to be reserved
 * @param partitions the partitions to begin with; empty for one
 * @param stream the stream, {@code null} for none
 * @param encryption the encryption, {@code null} if the request says nothing
 * @param localTransactions whether local transactions are enabled
 * @param indexes the secondary indexes to begin with
 * @since 0.1.0
 */
public record TableDefinition(String name, TableSchema schema, TableOptionsChange options, Throughput throughput,
		List<PartitionRange> partitions, @Nullable StreamChange stream, @Nullable Encryption encryption,
		boolean localTransactions, List<IndexDefinition> indexes) {

	public TableDefinition {
		partitions = List.copyOf(partitions);
		indexes = List.copyOf(indexes);
	}

}
