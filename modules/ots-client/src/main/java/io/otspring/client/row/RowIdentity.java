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
import java.util.Optional;

import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.WriteKey;

/**
 * Which row a change concerns. Two changes of the same row have equal identities, as long
 * as both give text in the same way: text in the client's encoding is not compared with
 * other text.
 *
 * @param table the table
 * @param primaryKey the columns of the key
 * @since 0.1.0
 */
public record RowIdentity(String table, List<KeyColumn<?>> primaryKey) {

	public RowIdentity {
		primaryKey = List.copyOf(primaryKey);
	}

	/**
	 * Returns the row of a change.
	 * @param change the change
	 * @return the row, or nothing if it is a new one whose key the service assigns
	 */
	public static Optional<RowIdentity> of(RowChange change) {
		if (change instanceof PutRowRequest put) {
			return of(put.table(), put.primaryKey());
		}
		if (change instanceof UpdateRowRequest update) {
			return of(update.table(), update.primaryKey());
		}
		DeleteRowRequest delete = (DeleteRowRequest) change;
		return Optional.of(new RowIdentity(delete.table(), List.copyOf(delete.primaryKey().columns())));
	}

	/**
	 * Returns the partition of the row: its table and the first column of its key.
	 */
	public RowIdentity partition() {
		return new RowIdentity(this.table, this.primaryKey.subList(0, 1));
	}

	private static Optional<RowIdentity> of(String table, WriteKey key) {
		return key.isAutoIncrement() ? Optional.empty()
				: Optional.of(new RowIdentity(table, List.copyOf(key.columns())));
	}

}
