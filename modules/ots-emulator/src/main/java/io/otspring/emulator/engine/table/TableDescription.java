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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.emulator.engine.stream.StreamSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param id what tells the table from others that had or will have its name
 * @param name the name
 * @param schema the columns
 * @param options the options in force
 * @param throughput the reserved throughput
 * @param stream the stream
 * @param encryption the encryption, {@code null} if CreateTable said nothing
 * @param localTransactions whether local transactions are enabled
 * @param splitPoints the values of the partition key at which partitions meet
 * @param creationTime when the table was created, in microseconds since 1970
 * @param indexes the secondary indexes
 * @since 0.1.0
 */
public record TableDescription(String id, String name, TableSchema schema, TableOptions options,
		ReservedThroughput throughput, StreamSettings stream, @Nullable Encryption encryption,
		boolean localTransactions, List<KeyValue> splitPoints, long creationTime, List<IndexDescription> indexes) {

	private static final int MAX_INDEXES = 5;

	public TableDescription {
		splitPoints = List.copyOf(splitPoints);
		indexes = List.copyOf(indexes);
		if (!indexes.isEmpty()) {
			requireIndexable(options, indexes.size());
		}
	}

	static TableDescription create(TableDefinition definition, Instant now) {
		NamingRules.requireTableName(definition.name());
		TableSchema schema = definition.schema();
		schema.requireValid(definition.name());
		TableOptions options = definition.options().forNewTable();
		ReservedThroughput throughput = ReservedThroughput.forNewTable(definition.throughput(), now);
		StreamChange stream = definition.stream();
		long microseconds = microseconds(now);
		List<IndexDescription> indexes = definition.indexes()
			.stream()
			.map(index -> IndexDescription.create(index, schema, true, now))
			.toList();
		return new TableDescription(UUID.randomUUID().toString(), definition.name(), schema, options, throughput,
				(stream != null) ? stream.appliedTo(definition.name(), StreamSettings.OFF, microseconds)
						: StreamSettings.OFF,
				definition.encryption(), definition.localTransactions(),
				PartitionRange.splitPoints(definition.partitions(), schema.partitionKey()), microseconds, indexes);
	}

	private static void requireIndexable(TableOptions options, int indexes) {
		if (indexes > MAX_INDEXES) {
			throw OtsError.parameterInvalid("Number of index per table exceeds the quota:" + MAX_INDEXES + ".");
		}
		if (options.maxVersions() > 1) {
			throw OtsError.parameterInvalid("The maximum versions must be 1 on a table with secondary index.");
		}
		if (options.expires() && options.allowUpdate()) {
			throw OtsError.parameterInvalid(
					"TimeToLive can be set on a table with secondary index only if allow_update is false.");
		}
	}

	TableDescription updated(TableUpdate update, Instant now) {
		TableOptionsChange optionsChange = update.options();
		Throughput wanted = update.throughput();
		StreamChange streamChange = update.stream();
		return new TableDescription(this.id, this.name, this.schema,
				(optionsChange != null) ? optionsChange.appliedTo(this.options) : this.options,
				(wanted != null) ? this.throughput.changed(wanted, now) : this.throughput,
				(streamChange != null) ? streamChange.appliedTo(this.name, this.stream, microseconds(now))
						: this.stream,
				this.encryption, this.localTransactions, this.splitPoints, this.creationTime, this.indexes);
	}

	/**
	 * Returns whether the table has secondary indexes, which restricts what can be
	 * written.
	 */
	public boolean isIndexed() {
		return !this.indexes.isEmpty();
	}

	/**
	 * Returns whether a column is in the key of an index.
	 * @param column the name of an attribute column
	 */
	public boolean isIndexed(String column) {
		return this.indexes.stream().anyMatch(index -> index.keyColumns().contains(column));
	}

	TableDescription withIndex(IndexDescription index) {
		return with(this.schema, Stream.concat(this.indexes.stream(), Stream.of(index)).toList());
	}

	TableDescription withoutIndex(IndexDescription index) {
		return with(this.schema, this.indexes.stream().filter(each -> !each.id().equals(index.id())).toList());
	}

	TableDescription withCompleted(IndexDescription index) {
		return with(this.schema,
				this.indexes.stream().map(each -> each.id().equals(index.id()) ? each.completed() : each).toList());
	}

	TableDescription withDefined(List<DefinedColumn> columns) {
		TableSchema changed = this.schema.withDefined(columns);
		changed.requireValid(this.name);
		return with(changed, this.indexes);
	}

	TableDescription withoutDefined(List<String> columns) {
		TableSchema changed = this.schema.withoutDefined(columns);
		for (IndexDescription index : this.indexes) {
			for (String column : columns) {
				if (index.has(column)) {
					throw OtsError
						.parameterInvalid("Defined column '" + column + "' is used by index '" + index.name() + "'.");
				}
			}
		}
		return with(changed, this.indexes);
	}

	private TableDescription with(TableSchema schema, List<IndexDescription> indexes) {
		return new TableDescription(this.id, this.name, schema, this.options, this.throughput, this.stream,
				this.encryption, this.localTransactions, this.splitPoints, this.creationTime, indexes);
	}

	static long microseconds(Instant instant) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
	}

}
