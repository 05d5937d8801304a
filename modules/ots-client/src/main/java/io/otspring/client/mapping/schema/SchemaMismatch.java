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

package io.otspring.client.mapping.schema;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is not as a type says.
 *
 * @param type the type
 * @param table the table's name
 * @param differences what is different, at least one line
 * @since 0.1.0
 */
public record SchemaMismatch(Class<?> type, String table, List<String> differences) implements Serializable {

	public SchemaMismatch {
		differences = List.copyOf(differences);
	}

	/**
	 * Returns a text of several lines: the table and the type, and then the differences.
	 */
	@Override
	public String toString() {
		return this.differences.stream()
			.map(difference -> "\n  - " + difference)
			.collect(Collectors.joining("", "Table '" + this.table + "' is not as " + this.type.getName() + " says:",
					""));
	}

}
