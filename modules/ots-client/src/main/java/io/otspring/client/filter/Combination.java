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

package io.otspring.client.filter;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Filters combined to one.
 *
 * @param operator how they are combined
 * @param filters one filter for NOT, at least two for AND and OR
 * @since 0.1.0
 */
public record Combination(LogicalOperator operator, List<ColumnFilter> filters) implements ColumnFilter {

	public Combination {
		filters = List.copyOf(filters);
		boolean valid = (operator == LogicalOperator.NOT) ? filters.size() == 1 : filters.size() > 1;
		if (!valid) {
			throw new IllegalArgumentException(operator + " cannot combine " + filters.size() + " filters");
		}
	}

	@Override
	public Set<String> columns() {
		Set<String> names = new LinkedHashSet<>();
		this.filters.forEach(filter -> names.addAll(filter.columns()));
		return Collections.unmodifiableSet(names);
	}

}
