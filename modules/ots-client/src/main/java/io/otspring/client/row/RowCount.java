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

import io.otspring.client.model.ConsumedCapacity;

/**
 * How many rows there are, and what it cost to count them.
 *
 * @param rows how many rows
 * @param consumed the cost, of all requests together
 * @since 0.1.0
 */
public record RowCount(long rows, ConsumedCapacity consumed) {

	static final RowCount NONE = new RowCount(0, ConsumedCapacity.NONE);

	RowCount plus(int more, ConsumedCapacity cost) {
		return new RowCount(this.rows + more, this.consumed.plus(cost));
	}

}
