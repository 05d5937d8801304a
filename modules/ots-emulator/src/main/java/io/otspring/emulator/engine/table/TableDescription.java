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

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.NamingRules;
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
 * @since 0.1.0
 */
public record TableDescription(String id, String name, TableSchema schema, TableOptions options,
		ReservedThroughput throughput, StreamSettings stream, @Nullable Encryption encryption,
		boolean localTransactions, List<KeyValue> splitPoints, long creationTime) {

	public TableDescription {
		splitPoints = List.copyOf(splitPoints);
	}

	static TableDescription create(TableDefinition definition, Instant now) {
		NamingRules.requireTableName(definition.name());
		TableSchema schema = definition.schema();
		schema.requireValid(definition.name());
		TableOptions options = definition.options().forNewTable();
		ReservedThroughput throughput = ReservedThroughput.forNewTable(definition.throughput(), now);
		StreamChange stream = definition.stream();
		long microseconds = microseconds(now);
		return new TableDescription(UUID.randomUUID().toString(), definition.name(), schema, options, throughput,
				(stream != null) ? stream.appliedTo(definition.name(), StreamSettings.OFF, microseconds)
						: StreamSettings.OFF,
				definition.encryption(), definition.localTransactions(),
				PartitionRange.splitPoints(definition.partitions(), schema.partitionKey()), microseconds);
	}

	TableDescription updated(TableUpdate update, Instant now) {
		TableOptionsChange optionsChange = update.options();
		Throughput wanted = update.throughput();
		StreamChange streamChange = update.stream();
		return new TableDescription(this.id, this.name, this.schema,
				(optionsChange != null) ? optionsChange.appliedTo(this.options) : this.options,
				(wanted != null) ? this.throughput.changed(wanted, now) : this.throughput, (streamChange != null)
						? streamChange.appliedTo(this.name, this.stream, microseconds(now)) : this.stream,
				this.encryption, this.localTransactions, this.splitPoints, this.creationTime);
	}

	private static long microseconds(Instant instant) {
		return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
	}

}
