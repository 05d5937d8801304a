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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.Encryption;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.PartitionRange;
import io.otspring.emulator.engine.table.TableDefinition;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.table.TableOptions;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.engine.table.Throughput;
import io.otspring.protocol.plainbuffer.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Tables as JSON. Only the name and the primary key have to be written; all else is what
 * it is for a table that keeps the newest version for ever.
 */
final class TableLine {

	/** The property that tells a table from a row, with its name. */
	static final String TABLE = "table";

	private static final Map<ValueType, String> TYPES = Map.of(ValueType.INTEGER, "integer", ValueType.STRING, "string",
			ValueType.BLOB, "binary", ValueType.DOUBLE, "double", ValueType.BOOLEAN, "boolean");

	private TableLine() {
	}

	static void write(JsonGenerator out, TableDescription table) {
		out.writeArrayPropertyStart("primaryKey");
		for (KeyColumnSchema column : table.schema().keyColumns()) {
			out.writeStartObject();
			out.writeStringProperty("name", column.name());
			out.writeStringProperty("type", TYPES.get(column.type()));
			if (column.autoIncrement()) {
				out.writeBooleanProperty("autoIncrement", true);
			}
			out.writeEndObject();
		}
		out.writeEndArray();
		if (!table.schema().definedColumns().isEmpty()) {
			out.writeArrayPropertyStart("definedColumns");
			for (DefinedColumn column : table.schema().definedColumns()) {
				out.writeStartObject();
				out.writeStringProperty("name", column.name());
				out.writeStringProperty("type", TYPES.get(column.type()));
				out.writeEndObject();
			}
			out.writeEndArray();
		}
		if (!table.indexes().isEmpty()) {
			out.writeArrayPropertyStart("indexes");
			table.indexes().forEach(index -> IndexJson.write(out, index, table.schema()));
			out.writeEndArray();
		}
		writeOptions(out, table);
		writeStream(out, table.stream());
		writeEncryption(out, table.encryption());
		if (!table.splitPoints().isEmpty()) {
			out.writeArrayPropertyStart("splitPoints");
			table.splitPoints().forEach(point -> JsonValues.write(out, point));
			out.writeEndArray();
		}
	}

	private static void writeOptions(JsonGenerator out, TableDescription table) {
		TableOptions options = table.options();
		out.writeNumberProperty("timeToLive", options.timeToLive());
		out.writeNumberProperty("maxVersions", options.maxVersions());
		out.writeNumberProperty("maxDeviation", options.maxDeviation());
		out.writeBooleanProperty("allowUpdate", options.allowUpdate());
		out.writeBooleanProperty("updateFullRow", options.updateFullRow());
		out.writeNumberProperty("readCapacity", table.throughput().read());
		out.writeNumberProperty("writeCapacity", table.throughput().write());
		out.writeBooleanProperty("localTransactions", table.localTransactions());
	}

	private static void writeStream(JsonGenerator out, StreamSettings stream) {
		if (stream.enabled()) {
			out.writeObjectPropertyStart("stream");
			out.writeNumberProperty("expirationHours", stream.expirationHours());
			out.writeArrayPropertyStart("columns");
			stream.columns().forEach(out::writeString);
			out.writeEndArray();
			out.writeEndObject();
		}
	}

	private static void writeEncryption(JsonGenerator out, @Nullable Encryption encryption) {
		if (encryption == null) {
			return;
		}
		out.writeObjectPropertyStart("encryption");
		out.writeBooleanProperty("enabled", encryption.enabled());
		if (encryption.keyKind() != null) {
			out.writeStringProperty("keyKind", encryption.keyKind().name().toLowerCase(Locale.ROOT));
		}
		if (encryption.keyId() != null) {
			out.writeName("keyId");
			JsonValues.write(out, encryption.keyId());
		}
		if (encryption.role() != null) {
			out.writeName("role");
			JsonValues.write(out, encryption.role());
		}
		out.writeEndObject();
	}

	/**
	 * Reads a table.
	 * @param name its name
	 * @param line the rest of the line
	 */
	static TableDefinition read(String name, JsonObject line) {
		TableSchema schema = new TableSchema(line.objects("primaryKey").stream().map(TableLine::keyColumn).toList(),
				line.objects("definedColumns").stream().map(TableLine::definedColumn).toList());
		TableOptionsChange options = new TableOptionsChange(line.findInt("timeToLive").orElse(TableOptions.FOR_EVER),
				line.findInt("maxVersions").orElse(1), line.findLong("maxDeviation").orElse(null),
				line.findBoolean("allowUpdate").orElse(null), line.findBoolean("updateFullRow").orElse(null));
		Throughput throughput = new Throughput(line.findInt("readCapacity").orElse(0),
				line.findInt("writeCapacity").orElse(0));
		return new TableDefinition(name, schema, options, throughput, partitions(line.list("splitPoints")),
				line.findObject("stream").map(TableLine::stream).orElse(null),
				line.findObject("encryption").map(TableLine::encryption).orElse(null),
				line.findBoolean("localTransactions").orElse(false),
				line.objects("indexes").stream().map(IndexJson::read).toList());
	}

	private static KeyColumnSchema keyColumn(JsonObject column) {
		KeyColumnSchema read = new KeyColumnSchema(column.string("name"), type(column.string("type")),
				column.findBoolean("autoIncrement").orElse(false));
		column.requireNothingElse();
		if (read.type() == ValueType.DOUBLE || read.type() == ValueType.BOOLEAN) {
			throw new IllegalArgumentException(
					"key column '" + read.name() + "' is neither integer, string nor binary");
		}
		return read;
	}

	private static DefinedColumn definedColumn(JsonObject column) {
		DefinedColumn read = new DefinedColumn(column.string("name"), type(column.string("type")));
		column.requireNothingElse();
		return read;
	}

	private static ValueType type(String text) {
		return TYPES.entrySet()
			.stream()
			.filter(type -> type.getValue().equals(text))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"type '" + text + "' is none of integer, string, binary, double and boolean"));
	}

	private static List<PartitionRange> partitions(List<Object> splitPoints) {
		if (splitPoints.isEmpty()) {
			return List.of();
		}
		List<PartitionRange> ranges = new ArrayList<>();
		KeyValue begin = KeyPlaceholder.INF_MIN;
		for (Object point : splitPoints) {
			KeyValue end = JsonValues.keyValue("splitPoints", point);
			ranges.add(new PartitionRange(begin, end));
			begin = end;
		}
		ranges.add(new PartitionRange(begin, KeyPlaceholder.INF_MAX));
		return ranges;
	}

	private static StreamChange stream(JsonObject stream) {
		StreamChange read = new StreamChange(true, stream.findInt("expirationHours").orElse(null),
				stream.strings("columns"));
		stream.requireNothingElse();
		return read;
	}

	private static Encryption encryption(JsonObject encryption) {
		Encryption read = new Encryption(encryption.findBoolean("enabled").orElse(true),
				encryption.findString("keyKind")
					.map(kind -> Encryption.KeyKind.valueOf(kind.toUpperCase(Locale.ROOT)))
					.orElse(null),
				binary(encryption, "keyId"), binary(encryption, "role"));
		encryption.requireNothingElse();
		return read;
	}

	private static @Nullable BinaryValue binary(JsonObject encryption, String property) {
		Object json = encryption.find(property).orElse(null);
		if (json == null) {
			return null;
		}
		if (JsonValues.columnValue(property, json) instanceof BinaryValue binary) {
			return binary;
		}
		throw new IllegalArgumentException("'" + property + "' is not binary");
	}

}
