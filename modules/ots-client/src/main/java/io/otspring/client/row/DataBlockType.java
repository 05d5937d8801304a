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

package io.otspring.client.row;

import java.util.List;

/**
 * How rows travel in an answer. The service may answer in another way than it was asked.
 *
 * @since 0.1.0
 */
public enum DataBlockType {

	/** Row by row, each column with its name and version. */
	PLAIN_BUFFER,

	/**
	 * As a table of the columns that the request names, of which there has to be at least
	 * one: fewer bytes, but only the newest version of each column, and not which version
	 * it is.
	 */
	SIMPLE_ROW_MATRIX;

	void requireColumns(List<String> columns) {
		if (this == SIMPLE_ROW_MATRIX && columns.isEmpty()) {
			throw new IllegalArgumentException("SIMPLE_ROW_MATRIX needs at least one of columns");
		}
	}

}
