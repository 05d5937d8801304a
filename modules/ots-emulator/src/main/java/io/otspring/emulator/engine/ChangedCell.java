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

package io.otspring.emulator.engine;

import org.jspecify.annotations.Nullable;

/**
 * A version that a write put, or one version or all versions that it deleted.
 *
 * @param column the column
 * @param value the value, {@code null} for a deletion
 * @param timestamp the version in milliseconds since 1970, {@code null} for all
 * @since 0.1.0
 */
public record ChangedCell(String column, @Nullable ColumnValue value, @Nullable Long timestamp) {

	public static ChangedCell put(Cell cell) {
		return new ChangedCell(cell.column(), cell.value(), cell.timestamp());
	}

	public static ChangedCell deleted(String column, long timestamp) {
		return new ChangedCell(column, null, timestamp);
	}

	public static ChangedCell deleted(String column) {
		return new ChangedCell(column, null, null);
	}

	int size() {
		return Utf8.length(this.column) + ((this.value != null) ? this.value.size() : 0);
	}

}
