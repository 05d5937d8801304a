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

package io.otspring.client.internal.codec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.model.Column;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.Row;
import io.otspring.client.row.Selection;

/**
 * Lets a filter see the columns that it compares. The service evaluates it on the columns
 * that are fetched and takes others for missing; so they are fetched, too, and taken out
 * of the rows again. A row that has none of the columns that were asked for is then left
 * out, as the service would have left it out.
 */
final class FilterColumns {

	private final Selection asked;

	private final Set<String> keyColumns;

	private final Selection fetched;

	private final boolean widened;

	private FilterColumns(Selection asked, Set<String> keyColumns) {
		this.asked = asked;
		this.keyColumns = keyColumns;
		this.fetched = widen();
		this.widened = !this.fetched.equals(asked);
	}

	/**
	 * Returns what to fetch for a selection.
	 * @param asked what the application asks for
	 * @param key a key, or a bound, of the table
	 */
	static FilterColumns of(Selection asked, List<? extends KeyColumn<?>> key) {
		Set<String> names = new LinkedHashSet<>();
		key.forEach(column -> names.add(column.name()));
		return new FilterColumns(asked, names);
	}

	Selection fetched() {
		return this.fetched;
	}

	List<Row> narrow(List<Row> rows) {
		return this.widened ? rows.stream().flatMap(row -> narrow(row).stream()).toList() : rows;
	}

	Optional<Row> narrow(Optional<Row> row) {
		return this.widened ? row.flatMap(this::narrow) : row;
	}

	private Optional<Row> narrow(Row row) {
		List<Column> columns = row.columns()
			.stream()
			.filter(column -> this.asked.columns().contains(column.name()) && this.asked.spans(column.name()))
			.toList();
		boolean wanted = !columns.isEmpty() || this.asked.columns().stream().anyMatch(this.keyColumns::contains);
		return wanted ? Optional.of(Row.of(row.primaryKey(), columns)) : Optional.empty();
	}

	private Selection widen() {
		Set<String> compared = compared();
		boolean outside = !compared.stream().allMatch(this.asked::spans);
		if (this.asked.columns().isEmpty()) {
			if (outside) {
				throw new IllegalArgumentException("The filter compares columns outside of startColumn and endColumn, "
						+ "which the service would take for missing; name the columns to fetch one by one instead");
			}
			return this.asked;
		}
		if (!outside && this.asked.columns().containsAll(compared)) {
			return this.asked;
		}
		Set<String> columns = new LinkedHashSet<>();
		this.asked.columns()
			.stream()
			.filter(name -> !outside || this.asked.spans(name) || this.keyColumns.contains(name))
			.forEach(columns::add);
		columns.addAll(compared);
		return this.asked.withColumns(columns, !outside);
	}

	/**
	 * Returns the columns that the filter compares, without those of the primary key,
	 * which it sees in any case.
	 */
	private Set<String> compared() {
		Set<String> names = new LinkedHashSet<>();
		if (this.asked.filterSeesAllColumns() && this.asked.filter().orElse(null) instanceof ColumnFilter filter) {
			names.addAll(filter.columns());
			names.removeAll(this.keyColumns);
		}
		return names;
	}

}
