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

package io.otspring.client.mapping;

import java.util.List;
import java.util.Optional;

import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.DeleteRowResponse;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.UpdateRowResponse;

/**
 * What a write tells of its row.
 *
 * @param primaryKey the primary key, if the write asked for it
 * @param modified the incremented columns, if the write asked for them
 */
record WrittenRow(Optional<PrimaryKey> primaryKey, List<Column> modified) {

	static final WrittenRow NOTHING = new WrittenRow(Optional.empty(), List.of());

	static WrittenRow of(PutRowResponse response) {
		return new WrittenRow(response.primaryKey(), List.of());
	}

	static WrittenRow of(UpdateRowResponse response) {
		return new WrittenRow(response.primaryKey(), response.modified());
	}

	static WrittenRow of(DeleteRowResponse response) {
		return NOTHING;
	}

}
