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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.otspring.client.filter.Filter;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The part that builders of all reading requests share: which columns to read, of which
 * rows.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class ColumnsBuilder<B> permits SelectionBuilder, BulkExportRequest.Builder {

	private final Set<String> columns = new LinkedHashSet<>();

	private @Nullable Filter filter;

	ColumnsBuilder() {
	}

	/**
	 * Adds columns to fetch. Without any, all are fetched.
	 * @param names names of columns, not empty
	 * @return this
	 */
	public B columns(String... names) {
		return columns(List.of(names));
	}

	/**
	 * Adds columns to fetch. Without any, all are fetched.
	 * @param names names of columns, not empty
	 * @return this
	 */
	public B columns(Collection<String> names) {
		names.forEach(name -> this.columns.add(Parameters.requireName("column", name)));
		return self();
	}

	/**
	 * Leaves out rows, or columns of them. The filter sees the versions that are read,
	 * and no others: a time range hides what is outside of it from the filter, too.
	 * @param rowFilter the filter
	 * @return this
	 */
	public B filter(Filter rowFilter) {
		this.filter = rowFilter;
		return self();
	}

	abstract B self();

	final List<String> columns() {
		return List.copyOf(this.columns);
	}

	final Optional<Filter> filter() {
		return Optional.ofNullable(this.filter);
	}

}
