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

package io.otspring.client.stream;

import java.util.List;
import java.util.Optional;

import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.ColumnChange;

/**
 * A change of a row.
 *
 * @param type what happened to the row
 * @param primaryKey the row's key
 * @param changes what happened to its columns: puts and deletions with the versions that
 * the service gave them. An increment is the put of its result
 * @param sequenceInfo where the change stands in its shard
 * @param originRow the columns as they were before, those of them that the stream records
 * @since 0.1.0
 */
public record StreamRecord(Type type, PrimaryKey primaryKey, List<ColumnChange> changes, SequenceInfo sequenceInfo,
		Optional<Row> originRow) {

	public StreamRecord {
		changes = List.copyOf(changes);
	}

	/**
	 * What happened to a row.
	 */
	public enum Type {

		/** It was written as a whole: what it had before is gone. */
		PUT,

		/** Some of its columns were changed. */
		UPDATE,

		/** It was deleted as a whole. */
		DELETE

	}

}
