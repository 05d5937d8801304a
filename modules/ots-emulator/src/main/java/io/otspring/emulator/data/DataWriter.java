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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.row.TableContent;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.protocol.ErrorCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes all tables, each followed by its rows, a line each. Lines of all instances but
 * the first one name their instance.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class DataWriter {

	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
		.build();

	private final Instances instances;

	private final List<String> names;

	/**
	 * Creates a writer.
	 * @param instances the instances
	 * @param names the names of those that are written
	 */
	public DataWriter(Instances instances, List<String> names) {
		this.instances = instances;
		this.names = List.copyOf(names);
	}

	/**
	 * Writes all there is. Each row is written as it is at one moment, but not all at the
	 * same one.
	 * @param out where to write to, which is flushed and stays open
	 */
	public void write(Writer out) throws IOException {
		try {
			for (String name : this.names) {
				Instance instance = this.instances.instance(name);
				instance.tableNames().forEach(table -> write(out, name, instance, table));
			}
			out.flush();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void write(Writer out, String instanceName, Instance instance, String tableName) {
		try {
			instance.withTable(tableName, MissingTable.TO_CHANGE, table -> {
				line(out, TableLine.TABLE, instanceName, tableName, json -> TableLine.write(json, table.description()));
				TableContent.forEach(table,
						row -> line(out, RowLine.ROW, instanceName, tableName, json -> RowLine.write(json, row)));
				return table;
			});
		}
		catch (OtsError ex) {
			// Deleted since the names were listed
			if (ex.code() != ErrorCode.OBJECT_NOT_EXIST) {
				throw ex;
			}
		}
	}

	private void line(Writer out, String kind, String instance, String table, Consumer<JsonGenerator> content) {
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartObject();
			json.writeStringProperty(kind, table);
			if (!instance.equals(this.names.get(0))) {
				json.writeStringProperty(DataReader.INSTANCE, instance);
			}
			content.accept(json);
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

}
