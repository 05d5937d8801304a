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

package io.otspring.client.table;

import java.util.List;

/**
 * The columns that a table declares. All other columns come and go with the rows.
 *
 * @param table the table's name
 * @param primaryKey the columns of the primary key, in its order; the first is the
 * partition key
 * @param definedColumns the attribute columns that are defined beforehand
 * @since 0.1.0
 */
public record TableSchema(String table, List<PrimaryKeySchema> primaryKey, List<DefinedColumnSchema> definedColumns) {

	public TableSchema {
		primaryKey = List.copyOf(primaryKey);
		definedColumns = List.copyOf(definedColumns);
	}

}
