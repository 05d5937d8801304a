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

import io.otspring.client.model.ResponseMetadata;

/**
 * The response of BulkImport. Rows fail one by one: an import that was answered is no
 * guarantee that each of its changes took place.
 *
 * @param results one result for each change of the request, in its order, without a
 * primary key and modified columns
 * @param metadata what else is known of the response
 * @since 0.1.0
 */
public record BulkImportResponse(List<RowWriteResult> results, ResponseMetadata metadata) implements RowWriteResults {

	public BulkImportResponse {
		results = List.copyOf(results);
	}

}
