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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.List;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.row.TableContent;
import io.otspring.emulator.engine.row.WholeRow;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Loads tables and rows, a line each. A table that is there already stays as it is if it
 * has the same primary key; a row that is there already is replaced.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class DataReader {

	static final String INSTANCE = "instance";

	private final Instances instances;

	private final List<String> names;

	private final InstantSource clock;

	/**
	 * Creates a reader.
	 * @param instances the instances
	 * @param names the names of those that there are; lines are about the first one
	 * unless they name another
	 * @param clock the time of values that come without one
	 */
	public DataReader(Instances instances, List<String> names, InstantSource clock) {
		this.instances = instances;
		this.names = List.copyOf(names);
		this.clock = clock;
	}

	/**
	 * Loads all there is.
	 * @param source what is read, for messages; {@code null} if it has no name
	 * @param in the lines; the caller closes it
	 * @param progress is told after each line
	 * @throws DataException if a line cannot be loaded; those before it have been
	 * @throws IOException if the lines cannot be read
	 */
	public void read(@Nullable String source, Reader in, LoadProgress progress) throws IOException {
		BufferedReader lines = new BufferedReader(in);
		long number = 1;
		long tables = 0;
		long rows = 0;
		for (String line = next(source, number, lines); line != null; line = next(source, ++number, lines)) {
			if (!line.isBlank()) {
				boolean table = load(source, number, line);
				tables += table ? 1 : 0;
				rows += table ? 0 : 1;
				progress.loaded(tables, rows);
			}
		}
	}

	private static @Nullable String next(@Nullable String source, long number, BufferedReader lines)
			throws IOException {
		try {
			return lines.readLine();
		}
		catch (CharacterCodingException ex) {
			throw new DataException(source, number, "not UTF-8, here or further on", ex);
		}
	}

	/**
	 * Loads a line, and returns whether it is a table.
	 */
	private boolean load(@Nullable String source, long number, String text) {
		try {
			JsonObject line = JsonTree.read(text);
			boolean table = line.has(TableLine.TABLE);
			Instance instance = instance(line);
			if (table) {
				loadTable(instance, line);
			}
			else {
				loadRow(instance, line);
			}
			return table;
		}
		catch (JacksonException ex) {
			throw new DataException(source, number, "not JSON: " + ex.getOriginalMessage(), ex);
		}
		catch (IllegalArgumentException | OtsError ex) {
			throw new DataException(source, number, String.valueOf(ex.getMessage()), ex);
		}
	}

	private Instance instance(JsonObject line) {
		String name = line.findString(INSTANCE).orElse(this.names.get(0));
		if (!this.names.contains(name)) {
			throw new IllegalArgumentException("there is no instance '" + name + "'");
		}
		return this.instances.instance(name);
	}

	private static void loadTable(Instance instance, JsonObject line) {
		String name = line.string(TableLine.TABLE);
		TableDefinition definition = TableLine.read(name, line);
		line.requireNothingElse();
		if (!instance.tableNames().contains(name)) {
			instance.restoreTable(definition);
			return;
		}
		if (!instance.describeTable(name).schema().keyColumns().equals(definition.schema().keyColumns())) {
			throw new IllegalArgumentException("there is a table '" + name + "' with another primary key");
		}
	}

	private void loadRow(Instance instance, JsonObject line) {
		if (!line.has(RowLine.ROW)) {
			throw new IllegalArgumentException("neither 'table' nor 'row' is there");
		}
		instance.withTable(line.string(RowLine.ROW), MissingTable.TO_CHANGE, table -> {
			WholeRow row = RowLine.read(line, table.description().schema(), this.clock.millis());
			line.requireNothingElse();
			TableContent.put(table, row);
			return table;
		});
	}

}
