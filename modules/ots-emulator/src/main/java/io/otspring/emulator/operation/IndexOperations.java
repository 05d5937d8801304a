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

package io.otspring.emulator.operation;

import io.otspring.emulator.engine.row.IndexEntries;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.CreateIndexRequest;
import io.otspring.protocol.message.IndexMessages.CreateIndexResponse;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.DropIndexRequest;
import io.otspring.protocol.message.IndexMessages.DropIndexResponse;

/**
 * The operations on secondary indexes and on the columns that they are made of.
 */
final class IndexOperations {

	private IndexOperations() {
	}

	static CreateIndexResponse createIndex(Instance instance, CreateIndexRequest request) {
		instance.createIndex(request.getMainTableName(), TableMessageReader.index(request.getIndexMeta()),
				request.getIncludeBaseData() ? IndexEntries::fill : null);
		return CreateIndexResponse.getDefaultInstance();
	}

	static DropIndexResponse dropIndex(Instance instance, DropIndexRequest request) {
		instance.dropIndex(request.getMainTableName(), request.getIndexName());
		return DropIndexResponse.getDefaultInstance();
	}

	static AddDefinedColumnResponse addDefinedColumn(Instance instance, AddDefinedColumnRequest request) {
		instance.addDefinedColumns(request.getTableName(), TableMessageReader.definedColumns(request.getColumnsList()));
		return AddDefinedColumnResponse.getDefaultInstance();
	}

	static DeleteDefinedColumnResponse deleteDefinedColumn(Instance instance, DeleteDefinedColumnRequest request) {
		instance.deleteDefinedColumns(request.getTableName(), request.getColumnsList());
		return DeleteDefinedColumnResponse.getDefaultInstance();
	}

}
