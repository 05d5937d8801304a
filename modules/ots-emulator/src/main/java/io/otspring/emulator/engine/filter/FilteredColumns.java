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

package io.otspring.emulator.engine.filter;

import java.util.List;

import io.otspring.emulator.engine.ColumnValue;

/**
 * The columns that a filter looks at, those of the key included.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FilteredColumns {

	/**
	 * Returns the versions of a column.
	 * @param column the name
	 * @return the values from the newest to the oldest version, empty if the column is
	 * missing
	 */
	List<ColumnValue> versions(String column);

}
