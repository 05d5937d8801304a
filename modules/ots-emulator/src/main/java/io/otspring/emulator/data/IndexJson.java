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

package io.otspring.emulator.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.IndexDescription;
import io.otspring.emulator.engine.table.IndexKind;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableSchema;
import tools.jackson.core.JsonGenerator;

/**
 * Secondary indexes as JSON, with the key columns that were asked for.
 */
final class IndexJson {

	private static final String NAME = "name";

	private static final String KIND = "kind";

	private static final String KEY_COLUMNS = "keyColumns";

	private static final String ATTRIBUTES = "attributes";

	private IndexJson() {
	}

	static void write(JsonGenerator out, IndexDescription index, TableSchema schema) {
		out.writeStartObject();
		out.writeStringProperty(NAME, index.name());
		out.writeStringProperty(KIND, index.kind().name().toLowerCase(Locale.ROOT));
		write(out, KEY_COLUMNS, requested(index.keyColumns(), schema));
		write(out, ATTRIBUTES, index.attributes());
		out.writeEndObject();
	}

	private static void write(JsonGenerator out, String property, List<String> names) {
		out.writeArrayPropertyStart(property);
		names.forEach(out::writeString);
		out.writeEndArray();
	}

	/**
	 * Returns the fewest columns to which the key columns of the table are added to make
	 * the key of the index.
	 */
	private static List<String> requested(List<String> keyColumns, TableSchema schema) {
		int count = 1;
		while (!completed(keyColumns.subList(0, count), schema).equals(keyColumns)) {
			count++;
		}
		return keyColumns.subList(0, count);
	}

	private static List<String> completed(List<String> columns, TableSchema schema) {
		return Stream.concat(columns.stream(), schema.keyColumns().stream().map(KeyColumnSchema::name))
			.distinct()
			.toList();
	}

	static IndexDefinition read(JsonObject index) {
		IndexKind kind = switch (index.findString(KIND).orElse("global")) {
			case "global" -> IndexKind.GLOBAL;
			case "local" -> IndexKind.LOCAL;
			default -> throw new IllegalArgumentException("'" + KIND + "' is neither global nor local");
		};
		IndexDefinition read = new IndexDefinition(index.string(NAME), kind, index.strings(KEY_COLUMNS),
				index.strings(ATTRIBUTES));
		index.requireNothingElse();
		return read;
	}

}
