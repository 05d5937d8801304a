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

import io.otspring.protocol.plainbuffer.ValueType;

/**
 * Tables to be created in tests.
 */
public final class TableFixture {

	/** The options without which no table can be created. */
	public static final TableOptionsChange OPTIONS = new TableOptionsChange(-1, 1, null, null, null);

	private TableFixture() {
	}

	public static TableSchema schema(KeyColumnSchema... columns) {
		return new TableSchema(List.of(columns), List.of());
	}

	public static KeyColumnSchema key(String name, ValueType type) {
		return new KeyColumnSchema(name, type, false);
	}

	public static KeyColumnSchema autoIncrement(String name) {
		return new KeyColumnSchema(name, ValueType.INTEGER, true);
	}

	public static TableDefinition table(String name) {
		return table(name, schema(key("id", ValueType.INTEGER)));
	}

	public static TableDefinition table(String name, TableSchema schema) {
		return table(name, schema, OPTIONS);
	}

	public static TableDefinition table(String name, TableSchema schema, TableOptionsChange options) {
		return new TableDefinition(name, schema, options, new Throughput(0, 0), List.of(), null, null, false,
				List.of());
	}

}
