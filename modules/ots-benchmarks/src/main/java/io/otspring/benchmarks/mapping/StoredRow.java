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

package io.otspring.benchmarks.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.row.PutRowRequest;

/**
 * What is read after a row was written: columns in the order of their names, which are
 * strings of their own, since they were decoded.
 */
final class StoredRow {

	private static final long TIMESTAMP = 1_773_500_966_535L;

	private StoredRow() {
	}

	static Row of(PutRowRequest request) {
		PrimaryKey.Builder key = PrimaryKey.builder();
		request.primaryKey()
			.columns()
			.forEach(column -> key.add(decoded(column.name()), (PrimaryKeyValue) column.value()));
		List<Column> columns = request.columns()
			.stream()
			.sorted(Comparator.comparing(ColumnChange.Put::name))
			.map(column -> new Column(decoded(column.name()), column.value(), TIMESTAMP))
			.toList();
		return Row.of(key.build(), columns);
	}

	private static String decoded(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
