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

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;

/**
 * The request of DeleteDefinedColumn.
 *
 * @param table the table's name, not empty
 * @param columns the names of defined columns, at least one
 * @since 0.1.0
 */
public record DeleteDefinedColumnRequest(String table,
		List<String> columns) implements OtsRequest<DeleteDefinedColumnResponse> {

	public DeleteDefinedColumnRequest {
		columns = List.copyOf(columns);
		Parameters.requireName("table", table);
		columns.forEach(column -> Parameters.requireName("defined column", column));
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one of columns");
		}
	}

}
