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

package io.otspring.emulator.engine.row;

import java.util.List;

import io.otspring.emulator.engine.filter.ColumnPage;
import io.otspring.emulator.engine.filter.Filter;

/**
 * Selections for tests, each of which differs from "everything" in one point.
 */
final class SelectionFixture {

	private SelectionFixture() {
	}

	static RowSelection columns(String... columns) {
		return new RowSelection(List.of(columns), null, null, Rows.ALL_VERSIONS, null, null);
	}

	static RowSelection between(String start, String end, String... columns) {
		return new RowSelection(List.of(columns), start, end, Rows.ALL_VERSIONS, null, null);
	}

	static RowSelection versions(Integer max, Long start, Long end, Long specific) {
		return RowSelection.all(VersionSelection.of(max, start, end, specific, "none"));
	}

	static RowSelection filter(Filter filter, String... columns) {
		return new RowSelection(List.of(columns), null, null, Rows.ALL_VERSIONS, filter, null);
	}

	static RowSelection page(int offset, int limit, String... columns) {
		return new RowSelection(List.of(columns), null, null, Rows.ALL_VERSIONS, null, new ColumnPage(offset, limit));
	}

}
