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
import java.util.stream.Stream;

import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;

/**
 * The response of BatchGetRow. Rows fail one by one: a batch that was answered is no
 * guarantee that each of its rows was read.
 *
 * @param results one result for each key of the request, in its order
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record BatchGetRowResponse(List<RowReadResult> results, ResponseMetadata metadata) {

	public BatchGetRowResponse {
		results = List.copyOf(results);
	}

	/**
	 * Returns the rows that were found.
	 */
	public Stream<Row> rows() {
		return this.results.stream().flatMap(result -> result.row().stream());
	}

	/**
	 * Returns the results of rows that could not be read.
	 */
	public List<RowReadResult> failed() {
		return this.results.stream().filter(result -> !result.succeeded()).toList();
	}

}
