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

import java.util.List;
import java.util.Set;

/**
 * A filter that looks at columns, and that may also be the condition of a write.
 *
 * @since 0.1.0
 */
public sealed interface ColumnFilter extends Filter permits Comparison, Combination {

	/**
	 * Returns the names of all columns that are compared.
	 */
	Set<String> columns();

	/**
	 * Returns the filter that this one and another pass.
	 */
	default ColumnFilter and(ColumnFilter other) {
		return new Combination(LogicalOperator.AND, List.of(this, other));
	}

	/**
	 * Returns the filter that this one or another passes.
	 */
	default ColumnFilter or(ColumnFilter other) {
		return new Combination(LogicalOperator.OR, List.of(this, other));
	}

}
