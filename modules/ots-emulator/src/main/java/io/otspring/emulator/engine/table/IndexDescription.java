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
import java.util.List;
import java.util.UUID;

import io.otspring.emulator.engine.stream.StreamSettings;

/**
 * What is known of a secondary index.
 *
 * @param id what tells the index from others that had or will have its name
 * @param name the name
 * @param kind how its rows are spread
 * @param keyColumns all columns of its primary key: those that were asked for, then the
 * other key columns of the table
 * @param attributes the other columns of its rows
 * @param complete whether it has the rows that the table had before it
 * @param creationTime when it was created, in microseconds since 1970
 * @since 0.1.0
 */
public record IndexDescription(String id, String name, IndexKind kind, List<String> keyColumns, List<String> attributes,
		boolean complete, long creationTime) {

	public IndexDescription {
		keyColumns = List.copyOf(keyColumns);
		attributes = List.copyOf(attributes);
	}

	/**
	 * Describes a new index.
	 * @param definition what is asked for
	 * @param schema the columns of the table
	 * @param complete whether it need not be filled
	 * @param now the time
	 */
	static IndexDescription create(IndexDefinition definition, TableSchema schema, boolean complete, Instant now) {
		definition.requireValid(schema);
		return new IndexDescription(UUID.randomUUID().toString(), definition.name(), definition.kind(),
				definition.completedKey(schema), definition.attributes(), complete, TableDescription.microseconds(now));
	}

	IndexDescription completed() {
		return new IndexDescription(this.id, this.name, this.kind, this.keyColumns, this.attributes, true,
				this.creationTime);
	}

	/**
	 * Returns whether the index has a column of its table.
	 */
	boolean has(String column) {
		return this.keyColumns.contains(column) || this.attributes.contains(column);
	}

	/**
	 * Returns the index as the table that it is for those who read it.
	 * @param base the table that it is an index of
	 */
	TableDescription asTable(TableDescription base) {
		TableSchema schema = new TableSchema(this.keyColumns.stream().map(base.schema()::indexed).toList(),
				this.attributes.stream().map(base.schema()::requireDefined).toList());
		return new TableDescription(this.id, this.name, schema, base.options(),
				new ReservedThroughput(0, 0, this.creationTime / 1_000_000, null), StreamSettings.OFF,
				base.encryption(), false, List.of(), this.creationTime, List.of());
	}

}
