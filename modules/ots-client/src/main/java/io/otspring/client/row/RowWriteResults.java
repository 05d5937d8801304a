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
 * The results of changes that fail one by one: a batch that was answered is no guarantee
 * that each of its changes took place.
 *
 * @since 0.1.0
 */
public sealed interface RowWriteResults permits BatchWriteRowResponse, BulkImportResponse {

	/**
	 * Returns one result for each change of the request, in its order.
	 */
	List<RowWriteResult> results();

	/**
	 * Returns whether every change took place.
	 */
	default boolean allSucceeded() {
		return results().stream().allMatch(RowWriteResult::succeeded);
	}

	/**
	 * Returns the results of changes that did not take place.
	 */
	default List<RowWriteResult> failed() {
		return results().stream().filter(result -> !result.succeeded()).toList();
	}

}
