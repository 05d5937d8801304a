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

/**
 * A secondary index to be created.
 *
 * @param name the name, which no other index or table has
 * @param kind how its rows are spread
 * @param keyColumns the columns by which it is ordered: key columns and defined columns
 * of the table
 * @param attributes the other defined columns that its rows have
 * @since 0.1.0
 */
public record IndexDefinition(String name, IndexKind kind, List<String> keyColumns, List<String> attributes) {

	public IndexDefinition {
		keyColumns = List.copyOf(keyColumns);
		attributes = List.copyOf(attributes);
	}

}
